import type { MadeForm } from "./made-form";

/** Indicators, cases, staff and shares. */
export const SERVICE: readonly MadeForm[] = [
  {
    name: "indicators of a police force against norms",
    text: `
Prestaties gebiedsgebonden politiezorg
Indicator | Norm 2021 | Realisatie 2021 | Realisatie 2020 | Verschil in %-punten
Spoedmeldingen binnen 15 minuten | 90% | ##,#% | ##,#% | p##,#
Aangiften met terugkoppeling | 80% | ##,#% | ##,#% | p##,#
Ophelderingspercentage woninginbraak | 12% | 1#,#% | 1#,#% | p##,#
Verdachten naar het OM | n.v.t. | ###.### | ###.### |
Ziekteverzuim | ≤6% | #,#% | #,#% | p##,#
`,
    rules: ["E3:E5 = C3 - D3", "E7 = C7 - D7"],
    tables: [
      {
        range: "A2:E7",
        title: "Prestaties gebiedsgebonden politiezorg",
        unit: null,
        roles: "label norm actual prior variance",
      },
    ],
  },
  {
    name: "production of a hospital by quarter",
    text: `
Productie 2021
 | Q1 | Q2 | Q3 | Q4 | Totaal
Eerste polikliniekbezoeken | ##.### | ##.### | ##.### | ##.### | ###.###
Herhaalbezoeken | ##.### | ##.### | ##.### | ##.### | ###.###
Dagverplegingen | 4.### | 4.### | 4.### | 4.### | ##.###
Opnames | 3.### | 3.### | 3.### | 3.### | ##.###
Verpleegdagen | ##.### | ##.### | ##.### | ##.### | ##.###
Gemiddelde ligduur | #,# | #,# | #,# | #,# | #,#
`,
    rules: ["F3:F7 = B3 + C3 + D3 + E3", "?B8:F8 = B7 / B6"],
    tables: [{ range: "A2:F8", title: "Productie 2021", unit: null, roles: "label actual actual actual actual actual" }],
  },
  {
    name: "beneficiaries at the end of the year, with change and growth",
    text: `
Uitkeringsgerechtigden per regeling
Regeling | Ultimo 2021 | Ultimo 2020 | Mutatie | Mutatie %
AOW | 3.4##.### | 3.4##.### | ##.### | ##,#%
Anw | 2#.### | 2#.### | ##.### | ##,#%
AKW | 1.8##.### | 1.8##.### | ##.### | ##,#%
AIO | 4#.### | 4#.### | ##.### | ##,#%
Totaal | #.###.### | #.###.### | ##.### | ##,#%
`,
    rules: ["B7:C7 = B3..B6", "D3:D7 = B3 - C3", "E3:E7 = B3 % C3", "?D7:D7 = D3..D6", "?E3:E7 = D3 / C3"],
    tables: [
      { range: "A2:E7", title: "Uitkeringsgerechtigden per regeling", unit: null, roles: "label actual prior variance growth-percent" },
    ],
  },
  {
    name: "debtors by class with a column that comes to a hundred per cent",
    text: `
Debiteuren naar hoogte van de schuld
Schuld | Aantal | % | Bedrag (x € 1 mln) | %
tot € 5.000 | 1##.### | ##% | 3##,# | ##%
€ 5.000 tot € 10.000 | ##.### | ##% | 6##,# | ##%
€ 10.000 tot € 20.000 | 1##.### | ##% | 1.###,# | ##%
€ 20.000 en meer | ##.### | ##% | 3.###,# | ##%
Totaal | ###.### | ##% | #.###,# | ##%
`,
    rules: ["B7 = B3..B6", "D7 = D3..D6", "C3:C6 = B3 // B7", "E3:E6 = D3 // D7", "C7 = C3..C6", "E7 = E3..E6"],
    tables: [{ range: "A2:E7", title: "Debiteuren naar hoogte van de schuld", unit: null, roles: "label actual share actual share" }],
  },
  {
    name: "tax receipts with of-which rows and forecast",
    text: `
Belastingontvangsten op kasbasis
In miljarden euro's
Belastingsoort | Raming 2021 | Realisatie 2021 | Verschil | Verschil (%)
Indirecte belastingen | ##,# | ##,# | #,# | ##,#%
Omzetbelasting | 6#,# | 6#,# | #,# | ##,#%
Accijnzen | 1#,# | 1#,# | #,# | ##,#%
waarvan accijns van lichte olie | #,# | #,# | #,# | ##,#%
Overdrachtsbelasting | #,# | #,# | #,# | ##,#%
Directe belastingen | ##,# | ##,# | #,# | ##,#%
Loon- en inkomensheffing | 8#,# | 8#,# | #,# | ##,#%
Vennootschapsbelasting | 2#,# | 2#,# | #,# | ##,#%
Totaal belastingen | ###,# | ###,# | #,# | ##,#%
`,
    rules: [
      "B4:C4 = B5 + B6 + B8",
      "B9:C9 = B10 + B11",
      "B12:C12 = B4 + B9",
      "D4:D12 = C4 - B4",
      "E4:E12 = C4 % B4",
      "?D4:D4 = D5 + D6 + D8",
      "?D9:D9 = D10 + D11",
      "?D12:D12 = D4 + D9",
      "?E4:E12 = D4 / B4",
    ],
    tables: [
      {
        range: "A3:E12",
        title: "Belastingontvangsten op kasbasis",
        unit: "In miljarden euro's",
        roles: "label forecast actual variance growth-percent",
      },
    ],
  },
  {
    name: "objections: stock, in, out by outcome, stock",
    text: `
Bezwaarschriften
 | 2021 | 2020 | 2019 | 2018
Voorraad begin periode | 3.### | 3.### | 3.### | 3.###
Ontvangen | 9.### | 9.### | 9.### | 9.###
Afgehandeld | #.### | #.### | #.### | #.###
- gegrond | 1.### | 1.### | 1.### | 1.###
- ongegrond | 3.### | 3.### | 3.### | 3.###
- niet-ontvankelijk | 6## | 6## | 6## | 6##
- ingetrokken | 9## | 9## | 9## | 9##
Voorraad einde periode | #.### | #.### | #.### | #.###
Percentage gegrond | ##% | ##% | ##% | ##%
`,
    rules: ["B5:E5 = B6..B9", "B10:E10 = B3 + B4 - B5", "B11:E11 = B6 // B5"],
    tables: [{ range: "A2:E11", title: "Bezwaarschriften", unit: null, roles: "label actual prior prior prior" }],
  },
  {
    name: "telephone service with codes and blanks",
    text: `
Telefonische dienstverlening
 | 2021 | 2020 | 2019
Aangeboden gesprekken | 2.###.### | 2.###.### | n.b.
Aangenomen gesprekken | 1.###.### | 1.###.### | n.b.
Bereikbaarheid | ##% | ##% |
Gemiddelde wachttijd (seconden) | 1## | 1## | 1##
Terugbelverzoeken | ##.### | - | -
Tevredenheid | #,# | n.v.t. | #,#
`,
    rules: ["B5:C5 = B4 / B3"],
    tables: [{ range: "A2:D8", title: "Telefonische dienstverlening", unit: null, roles: "label actual prior prior" }],
  },
  {
    name: "establishment, staff, vacancies and the rate of vacancies",
    text: `
Formatie en bezetting in fte
Onderdeel | Formatie | Bezetting | Vacatures | Vacaturegraad
Directie | 1#,# | 1#,# | #,# | ##,#%
Primair proces | 1.1##,# | 1.1##,# | ##,# | ##,#%
Informatievoorziening | 21#,# | 21#,# | ##,# | ##,#%
Bedrijfsvoering | 14#,# | 14#,# | ##,# | ##,#%
Totaal | #.###,# | #.###,# | ###,# | ##,#%
`,
    fromPrinted: true,
    rules: ["B7:C7 = B3..B6", "D3:D7 = B3 - C3", "E3:E7 = D3 / B3", "?D7:D7 = D3..D6"],
    tables: [{ range: "A2:E7", title: "Formatie en bezetting in fte", unit: null, roles: "label actual actual variance variance-percent" }],
  },
  {
    name: "sick leave, which adds up to nothing",
    text: `
Ziekteverzuim per directie
In procenten | 2021 | 2020 | 2019 | 2018
Bestuur en staf | p#,# | p#,# | p#,# | p#,#
Uitvoering | p#,# | p#,# | p#,# | p#,#
Toezicht | p#,# | p#,# | p#,# | p#,#
ICT | p#,# | p#,# | p#,# | p#,#
`,
    rules: [],
    tables: [{ range: "A2:E6", title: "Ziekteverzuim per directie", unit: "In procenten", roles: "label actual prior prior prior" }],
  },
  {
    name: "answers to a survey, percentages that come to a hundred",
    text: `
Oordeel over de dienstverlening
In procenten
 | 2021 | 2020 | 2019
Zeer tevreden | p2# | p2# | p2#
Tevreden | p3# | p3# | p3#
Neutraal | p1# | p1# | p1#
Ontevreden | p# | p# | p#
Zeer ontevreden | p## | p## | p##
Totaal | p### | p### | p###
`,
    fromPrinted: true,
    rules: ["~B9:D9 = 1", "~B8:D8 = B9 - B4 - B5 - B6 - B7", "=B9:D9 = B4..B8"],
    tables: [{ range: "A3:D9", title: "Oordeel over de dienstverlening", unit: "In procenten", roles: "label actual prior prior" }],
  },
  {
    name: "two units: numbers and amounts, with an average amount",
    text: `
Opgelegde boetes
 | 2021 | 2021 | 2021 | 2020 | 2020 | 2020
Regeling | Aantal | Bedrag (€) | Gemiddeld (€) | Aantal | Bedrag (€) | Gemiddeld (€)
Algemene ouderdomswet | 1.### | 8##.### | #.### | 1.### | 8##.### | #.###
Nabestaandenwet | 2## | 1##.### | ### | 2## | 1##.### | ###
Kinderbijslag | 4.### | 9##.### | ### | 4.### | 9##.### | ###
Totaal | #.### | #.###.### | ### | #.### | #.###.### | ###
`,
    rules: ["B7:C7 = B4..B6", "E7:F7 = E4..E6", "D4:D7 = C4 / B4", "G4:G7 = F4 / E4"],
    tables: [{ range: "A2:G7", title: "Opgelegde boetes", unit: null, roles: "label actual actual average prior prior average" }],
  },
  {
    name: "counts with a row of percentages below each",
    text: `
Aanvragen naar kanaal
 | Digitaal | Papier | Telefonisch | Totaal
2020 | ##.### | 9.### | 3.### | ##.###
% | ##% | ##% | ##% | 100%
2021 | ##.### | 8.### | 3.### | ##.###
% | ##% | ##% | ##% | 100%
`,
    rules: [
      "E3 = B3 + C3 + D3",
      "E5 = B5 + C5 + D5",
      ...["B", "C", "D"].flatMap((column) => [`?${column}4 = ${column}3 // E3`, `?${column}6 = ${column}5 // E5`]),
      "?E4 = B4 + C4 + D4",
      "?E6 = B6 + C6 + D6",
      "?E4 = E3 // E3",
    ],
    tables: [{ range: "A2:E6", title: "Aanvragen naar kanaal", unit: null, roles: "label actual actual actual actual" }],
  },
];
