import type { MadeForm } from "./made-form";

/** Series over time and crossings. */
export const SERIES: readonly MadeForm[] = [
  {
    name: "years down, total before men and women, of which by age",
    text: `
Bevolking met een uitkering
x 1.000
Jaar | Totaal | Mannen | Vrouwen | w.v. jonger dan 27 | w.v. 27 tot 45 | w.v. 45 en ouder
2015 | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2016 | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2017 | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2018 | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2019 | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2020* | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
2021* | ###,# | 4##,# | 4##,# | 2#,# | 11#,# | -
`,
    rules: ["B4:B10 = C4 + D4", "~G4:G10 = C4 + D4 - E4 - F4", "B4:B10 = E4 + F4 + G4"],
    tables: [
      { range: "A3:G10", title: "Bevolking met een uitkering", unit: "x 1.000", roles: "label actual actual actual actual actual actual" },
    ],
  },
  {
    name: "years down without a thousands separator",
    text: `
Gevestigde ondernemingen
Jaar | Oprichtingen | Opheffingen | Saldo | Faillissementen
2014 | 1##### | ##### | - | 6###
2015 | 1##### | ##### | - | 6###
2016 | 1##### | ##### | - | 4###
2017 | 1##### | ##### | - | 3###
2018 | 1##### | ##### | - | 3###
2019 | 1##### | ##### | - | 3###
`,
    group: "none",
    rules: ["D3:D8 = B3 - C3"],
    tables: [{ range: "A2:E8", title: "Gevestigde ondernemingen", unit: null, roles: "label actual actual variance actual" }],
  },
  {
    name: "spaces between thousands and a growth column since the year before",
    text: `
Banen van werknemers
Jaar | Marktsector | Overheid | Zorg | Totaal | Groei t.o.v. vorig jaar
2017 | 5 ### ### | 9## ### | 1 2## ### | # ### ### |
2018 | 5 ### ### | 9## ### | 1 2## ### | # ### ### | ##,#%
2019 | 5 ### ### | 9## ### | 1 2## ### | # ### ### | ##,#%
2020 | 5 ### ### | 9## ### | 1 2## ### | # ### ### | ##,#%
2021 | 5 ### ### | 9## ### | 1 2## ### | # ### ### | ##,#%
`,
    group: "space",
    rules: ["E3:E7 = B3 + C3 + D3", "F4:F7 = E4 % E3"],
    tables: [{ range: "A2:F7", title: "Banen van werknemers", unit: null, roles: "label actual actual actual actual growth-percent" }],
  },
  {
    name: "quarters in rows with the year below them",
    text: `
Aanvragen per kwartaal
Periode | Ingediend | Toegekend | Afgewezen | Ingetrokken
2020 | | | |
1e kwartaal | ##.### | 9.### | 4.### | 6##
2e kwartaal | ##.### | 9.### | 4.### | 6##
3e kwartaal | ##.### | 9.### | 4.### | 6##
4e kwartaal | ##.### | 9.### | 4.### | 6##
Totaal 2020 | ##.### | ##.### | ##.### | #.###
2021 | | | |
1e kwartaal | ##.### | 9.### | 4.### | 6##
2e kwartaal | ##.### | 9.### | 4.### | 6##
3e kwartaal | ##.### | 9.### | 4.### | 6##
4e kwartaal | ##.### | 9.### | 4.### | 6##
Totaal 2021 | ##.### | ##.### | ##.### | #.###
`,
    rules: [
      "B4:B7 = C4 + D4 + E4",
      "B10:B13 = C10 + D10 + E10",
      "B8:E8 = B4..B7",
      "B14:E14 = B10..B13",
      "?B8 = C8 + D8 + E8",
      "?B14 = C14 + D14 + E14",
    ],
    tables: [{ range: "A2:E14", title: "Aanvragen per kwartaal", unit: null, roles: "label actual actual actual actual" }],
  },
  {
    name: "age by sex with a distribution in per cent below",
    text: `
Cliënten naar leeftijd
Leeftijd | Man | Vrouw | Totaal
Aantal
0 tot 18 jaar | #.### | #.### | ##.###
18 tot 65 jaar | ##.### | ##.### | ##.###
65 jaar en ouder | ##.### | ##.### | ##.###
Totaal | ##.### | ##.### | ##.###
In %
0 tot 18 jaar | ##% | ##% | ##%
18 tot 65 jaar | ##% | ##% | ##%
65 jaar en ouder | ##% | ##% | ##%
Totaal | 100% | 100% | 100%
`,
    rules: [
      "B7:D7 = B4 + B5 + B6",
      "D4:D6 = B4 + C4",
      "?D7 = B7 + C7",
      "?B9:D9 = B4 // B7",
      "?B10:D10 = B5 // B7",
      "?B11:D11 = B6 // B7",
      "B12:D12 = B9 + B10 + B11",
    ],
    tables: [{ range: "A2:D12", title: "Cliënten naar leeftijd", unit: null, roles: "label actual actual actual" }],
  },
  {
    name: "months as columns, with a total and a cumulative row",
    text: `
Ontvangen meldingen 2021
 | jan | feb | mrt | apr | mei | jun | jul | aug | sep | okt | nov | dec | Totaal
Geluid | 2## | 2## | 2## | 2## | 2## | 2## | 2## | 2## | 2## | 2## | 2## | 2## | #.###
Stank | 9# | 9# | 9# | 9# | 9# | 9# | 9# | 9# | 9# | 9# | 9# | 9# | #.###
Afval | 6## | 6## | 6## | 6## | 6## | 6## | 6## | 6## | 6## | 6## | 6## | 6## | #.###
Overig | 1## | 1## | 1## | 1## | 1## | 1## | 1## | 1## | 1## | 1## | 1## | 1## | #.###
Totaal | ### | ### | ### | ### | ### | ### | ### | ### | ### | ### | ### | ### | #.###
`,
    rules: [
      "N3:N6 = B3 + C3 + D3 + E3 + F3 + G3 + H3 + I3 + J3 + K3 + L3 + M3",
      "B7:N7 = B3..B6",
      "?N7 = B7 + C7 + D7 + E7 + F7 + G7 + H7 + I7 + J7 + K7 + L7 + M7",
    ],
    tables: [
      {
        range: "A2:N7",
        title: "Ontvangen meldingen 2021",
        unit: null,
        roles: `label${" actual".repeat(13)}`,
      },
    ],
  },
  {
    name: "regions as columns under a total, two measures as blocks",
    text: `
Huurtoeslag per regio
 | Nederland | Noord | Oost | West | Zuid
Ontvangers
2019 | #.###.### | 1##.### | 2##.### | 6##.### | 3##.###
2020 | #.###.### | 1##.### | 2##.### | 6##.### | 3##.###
2021 | #.###.### | 1##.### | 2##.### | 6##.### | 3##.###
Uitgaven (x € 1 mln)
2019 | #.### | 3## | 5## | 1.### | 7##
2020 | #.### | 3## | 5## | 1.### | 7##
2021 | #.### | 3## | 5## | 1.### | 7##
`,
    rules: ["B4:B6 = C4 + D4 + E4 + F4", "B8:B10 = C8 + D8 + E8 + F8"],
    tables: [{ range: "A2:F10", title: "Huurtoeslag per regio", unit: null, roles: "label actual actual actual actual actual" }],
  },
];
