import type { MadeForm } from "./made-form";

/** Tables that were made after inference had been held against the others. */
export const LATER: readonly MadeForm[] = [
  {
    name: "water board: net costs, receipts and result",
    text: `
Exploitatieoverzicht
Bedragen x € 1.000
Omschrijving | Rekening 2021 | Begroting na wijziging 2021 | Verschil | Rekening 2020
Watersysteem | 3#.### | 3#.### | ##.### | 3#.###
Zuiveringsbeheer | 4#.### | 4#.### | ##.### | 4#.###
Wegenbeheer | 2.### | 2.### | #.### | 2.###
Bestuur en belastingen | 1#.### | 1#.### | ##.### | 1#.###
Netto kosten | ##.### | ##.### | ##.### | ##.###
Belastingopbrengsten | 1##.### | 1##.### | ##.### | 1##.###
Onttrekking reserves | 9## | 9## | ### | 9##
Resultaat | ##.### | ##.### | ##.### | ##.###
`,
    rules: [
      "D4:D11 = B4 - C4",
      "B8:C8 = B4..B7",
      "E8 = E4..E7",
      "B11:C11 = B9 + B10 - B8",
      "E11 = E9 + E10 - E8",
      "?D8 = D4..D7",
      "?D11 = D9 + D10 - D8",
    ],
    tables: [{ range: "A3:E11", title: "Exploitatieoverzicht", unit: "Bedragen x € 1.000", roles: "label actual budget variance prior" }],
  },
  {
    name: "grants of a province, the total on top",
    text: `
Tabel 7.2
Subsidies naar thema
Thema | Verleend | Vastgesteld | Vrijval
Totaal | ##.###.### | ##.###.### | #.###.###
Natuur | 1#.###.### | 1#.###.### | #.###.###
Mobiliteit | 1#.###.### | 1#.###.### | #.###.###
Cultuur | 6.###.### | 6.###.### | #.###.###
Energie | 8.###.### | 8.###.### | #.###.###
`,
    rules: ["B4:C4 = B5..B8", "D4:D8 = B4 - C4", "?D4 = D5..D8"],
    tables: [{ range: "A3:D8", title: "Subsidies naar thema", unit: null, roles: "label actual actual variance" }],
  },
  {
    name: "strength of a police force, parts after a hyphen",
    text: `
Operationele sterkte (fte)
 | Formatie | Bezetting 2021 | Bezetting 2020 | Verschil 2021-2020
Operationeel | ##.### | ##.### | ##.### | #.###
 - wv executief | 4#.### | 4#.### | 4#.### | #.###
 - wv aspiranten | 5.### | 5.### | 5.### | #.###
Niet-operationeel | 1#.### | 1#.### | 1#.### | #.###
Totaal | ##.### | ##.### | ##.### | #.###
`,
    rules: ["B3:D3 = B4 + B5", "B7:D7 = B3 + B6", "E3:E7 = C3 - D3", "?E3 = E4 + E5", "?E7 = E3 + E6"],
    tables: [{ range: "A2:E7", title: "Operationele sterkte (fte)", roles: "label actual actual prior variance" }],
  },
  {
    name: "years down under two spans, which add up to nothing",
    text: `
Studiefinanciering
 | Aantal studenten | | | Uitgaven (x € 1 mln) | |
 | mbo | hbo | wo | mbo | hbo | wo
2018 | 2##.### | 3##.### | 2##.### | 6## | 7## | 5##
2019 | 2##.### | 3##.### | 2##.### | 6## | 7## | 5##
2020 | 2##.### | 3##.### | 2##.### | 6## | 7## | 5##
2021 | 2##.### | 3##.### | 2##.### | 6## | 7## | 5##
`,
    rules: [],
    tables: [{ range: "A2:G7", title: "Studiefinanciering", unit: null, roles: "label actual actual actual actual actual actual" }],
  },
  {
    name: "objections by tax with a percentage in time",
    text: `
Bezwaren per middel 2021
Middel | Ingediend | Afgedaan | waarvan binnen termijn | % binnen termijn
Inkomensheffing | 9#.### | 8#.### | 7#.### | ##%
Omzetbelasting | 2#.### | 1#.### | 1#.### | ##%
Vennootschapsbelasting | 9.### | 8.### | 7.### | ##%
Toeslagen | 4#.### | 3#.### | 2#.### | ##%
Totaal | ###.### | ###.### | ###.### | ##%
`,
    rules: ["B7:D7 = B3..B6", "E3:E7 = D3 / C3"],
    tables: [{ range: "A2:E7", title: "Bezwaren per middel 2021", unit: null, roles: "label actual actual actual share" }],
  },
  {
    name: "profit and loss of a hospital",
    text: `
Resultatenrekening 2021
(x € 1.000)
 | 2021 | 2020
Opbrengsten
Zorgprestaties | 2##.### | 2##.###
Subsidies | 1#.### | 1#.###
Overige opbrengsten | 9.### | 9.###
Som der bedrijfsopbrengsten | ###.### | ###.###
Lasten
Personeelskosten | 1##.### | 1##.###
Afschrijvingen | 1#.### | 1#.###
Overige bedrijfskosten | 8#.### | 8#.###
Som der bedrijfslasten | ###.### | ###.###
Bedrijfsresultaat | ##.### | ##.###
Financiële baten en lasten | ±2.### | ±2.###
Resultaat boekjaar | ##.### | ##.###
`,
    negative: "minus",
    rules: ["B8:C8 = B5 + B6 + B7", "B13:C13 = B10 + B11 + B12", "B14:C14 = B8 - B13", "B16:C16 = B14 + B15"],
    tables: [{ range: "A3:C16", title: "Resultatenrekening 2021", unit: "(x € 1.000)", roles: "label actual prior" }],
  },
  {
    name: "ratios of a municipality in units of their own",
    text: `
Kengetallen
Kengetal | Eenheid | Rekening 2021 | Begroting 2021 | Rekening 2020
Formatie | fte per 1.000 inwoners | #,# | #,# | #,#
Bezetting | fte per 1.000 inwoners | #,# | #,# | #,#
Apparaatskosten | € per inwoner | 6## | 6## | 6##
Externe inhuur | % van loonsom | 1#% | 1#% | 1#%
Netto schuldquote | % | 5#,#% | 5#,#% | 5#,#%
Solvabiliteit | % | 3#,#% | 3#,#% | 3#,#%
`,
    rules: [],
    tables: [{ range: "A2:E8", title: "Kengetallen", unit: null, roles: "label text actual budget prior" }],
  },
  {
    name: "households by kind with shares and change",
    text: `
Huishoudens naar samenstelling, 1 januari
 | 2020 | | 2021 | | mutatie
 | x 1.000 | % | x 1.000 | % | x 1.000
Eenpersoonshuishoudens | 3.###,# | ##,# | 3.###,# | ##,# | ##,#
Paren zonder kinderen | 2.###,# | ##,# | 2.###,# | ##,# | ##,#
Paren met kinderen | 2.###,# | ##,# | 2.###,# | ##,# | ##,#
Eenouderhuishoudens | 5##,# | ##,# | 5##,# | ##,# | ##,#
Totaal | #.###,# | p###,# | #.###,# | p###,# | ##,#
`,
    rules: [
      "B8 = B4..B7",
      "D8 = D4..D7",
      "~C4:C7 = B4 // B8",
      "~E4:E7 = D4 // D8",
      "~C8 = C4..C7",
      "~E8 = E4..E7",
      "F4:F8 = D4 - B4",
      "?F8 = F4..F7",
    ],
    tables: [{ range: "A2:F8", title: "Huishoudens naar samenstelling, 1 januari", roles: "label prior share actual share variance" }],
  },
  {
    name: "invoices with value added tax and no total",
    text: `
Facturen boven € 25.000
Leverancier | Bedrag excl. btw | Btw | Bedrag incl. btw
Alfa bv | 1##.###,## | 2#.###,## | ###.###,##
Beta nv | 9#.###,## | 2#.###,## | ###.###,##
Gamma | 6#.###,## | 1#.###,## | ###.###,##
Delta | 4#.###,## | 1#.###,## | ###.###,##
`,
    rules: ["D3:D6 = B3 + C3"],
    tables: [{ range: "A2:D6", title: "Facturen boven € 25.000", roles: "label actual actual actual" }],
  },
  {
    name: "quarters, total, plan and realisation",
    text: `
Voortgang afhandeling
 | 1e kwartaal | 2e kwartaal | 3e kwartaal | 4e kwartaal | Totaal 2021 | Planning 2021 | Realisatie %
Inspecties | #.### | #.### | #.### | #.### | ##.### | 2#.### | ##%
Adviezen | 6## | 6## | 6## | 6## | #.### | 2.### | ##%
Vergunningen | 2.### | 2.### | 2.### | 2.### | ##.### | 9.### | ##%
Totaal | ##.### | ##.### | ##.### | ##.### | ##.### | ##.### | ##%
`,
    rules: ["F3:F5 = B3 + C3 + D3 + E3", "B6:G6 = B3 + B4 + B5", "?F6 = B6 + C6 + D6 + E6", "H3:H6 = F3 / G3"],
    tables: [{ range: "A2:H6", title: "Voortgang afhandeling", roles: "label actual actual actual actual actual budget share" }],
  },
  {
    name: "staff by grade in English",
    text: `
Staff by grade
As at 31 December | Men | Women | Total 2021 | Total 2020 | Change
Scale 1-6 | ### | ### | ### | ### | ##
Scale 7-10 | #.### | #.### | #.### | #.### | ###
Scale 11-13 | 6## | 6## | #.### | #.### | ##
Scale 14 and above | 6# | 6# | ### | 1## | ##
Total | #.### | #.### | #.### | #.### | ###
`,
    rules: ["D3:D6 = B3 + C3", "B7:E7 = B3..B6", "?D7 = B7 + C7", "F3:F7 = D3 - E3", "?F7 = F3..F6"],
    tables: [{ range: "A2:F7", title: "Staff by grade", roles: "label actual actual actual prior variance" }],
  },
  {
    name: "course of a debt down the rows",
    text: `
Verloop leningen
x € 1 miljoen | 2021 | 2020
Stand per 1 januari | 41#,# | 41#,#
Bij: nieuwe leningen | 5#,# | 5#,#
Af: aflossingen | 3#,# | 3#,#
Stand per 31 december | ###,# | ###,#
waarvan kortlopend | 6#,# | 6#,#
`,
    rules: ["B6:C6 = B3 + B4 - B5"],
    tables: [{ range: "A2:C7", title: "Verloop leningen", unit: "x € 1 miljoen", roles: "label actual prior" }],
  },
];
