import type { MadeForm } from "./made-form";

/** The second set of tables that inference had not been held against when they were made. */
export const LATEST: readonly MadeForm[] = [
  {
    name: "months down, the total before its kinds, cumulative below",
    text: `
Toekenningen WIA
Periode | Toekenningen totaal | IVA | WGA volledig | WGA gedeeltelijk | Aandeel IVA
jan 2022 | #.### | 9## | 2.### | 6## | ##%
feb 2022 | #.### | 9## | 2.### | 6## | ##%
mrt 2022 | #.### | 9## | 2.### | 6## | ##%
apr 2022 | #.### | 9## | 2.### | 6## | ##%
Cumulatief | ##.### | #.### | ##.### | #.### | ##%
`,
    rules: ["B3:B6 = C3 + D3 + E3", "C7:E7 = C3..C6", "B7 = B3..B6", "?B7 = C7 + D7 + E7", "F3:F7 = C3 / B3"],
    tables: [{ range: "A2:F7", title: "Toekenningen WIA", roles: "label actual actual actual actual share" }],
  },
  {
    name: "agency: numbered columns, income and expenses under headings",
    text: `
Agentschap: staat van baten en lasten
Bedragen x € 1.000 | (1) Vastgestelde begroting | (2) Realisatie | (3) = (2) - (1) Verschil | Realisatie t-1
Baten
Omzet moederdepartement | 1##.### | 1##.### | ##.### | 1##.###
Omzet overige departementen | 2#.### | 2#.### | #.### | 2#.###
Rentebaten | 1## | 1## | ## | 1##
Totaal baten | ###.### | ###.### | ##.### | ###.###
Lasten
Apparaatskosten | 1##.### | 1##.### | ##.### | 1##.###
- personele kosten | 8#.### | 8#.### | ##.### | 8#.###
- materiële kosten | 4#.### | 4#.### | ##.### | 4#.###
Afschrijvingskosten | 9.### | 9.### | #.### | 9.###
Totaal lasten | ###.### | ###.### | ##.### | ###.###
Saldo van baten en lasten | ##.### | ##.### | ##.### | ##.###
`,
    rules: [
      "B7:C7 = B4 + B5 + B6",
      "E7 = E4 + E5 + E6",
      "B9:C9 = B10 + B11",
      "E9 = E10 + E11",
      "B13:C13 = B9 + B12",
      "E13 = E9 + E12",
      "B14:C14 = B7 - B13",
      "E14 = E7 - E13",
      "D4:D7 = C4 - B4",
      "D9:D14 = C9 - B9",
      "?D7 = D4 + D5 + D6",
      "?D9 = D10 + D11",
      "?D13 = D9 + D12",
      "?D14 = D7 - D13",
    ],
    tables: [{ range: "A2:E14", unit: "Bedragen x € 1.000", roles: "label budget actual variance actual" }],
  },
  {
    name: "bare percentages beside counts, one year computable",
    text: `
Vaccinatiegraad per regio
Regio | Opgeroepen | Gevaccineerd | Vaccinatiegraad 2021 (%) | Vaccinatiegraad 2020 (%)
Groningen | 1#.### | 1#.### | p##,# | p9#,#
Friesland | 2#.### | 2#.### | p##,# | p9#,#
Drenthe | 1#.### | 1#.### | p##,# | p9#,#
Totaal | ##.### | ##.### | p##,# | p9#,#
`,
    rules: ["B6:C6 = B3 + B4 + B5", "D3:D6 = C3 / B3"],
    tables: [{ range: "A2:E6", title: "Vaccinatiegraad per regio", roles: "label actual actual share prior" }],
  },
  {
    name: "outflow by reason, inflow and what is left",
    text: `
Uitstroom bijstand
(aantallen) | 2e halfjaar 2021 | 1e halfjaar 2021 | 2e halfjaar 2020
Totaal uitstroom | ##.### | ##.### | ##.###
wegens werk | 1#.### | 1#.### | 1#.###
wegens verhuizing | 6.### | 6.### | 6.###
wegens pensioen | 4.### | 4.### | 4.###
overig / onbekend | 2.### | 2.### | 2.###
Instroom | 3#.### | 3#.### | 3#.###
Saldo instroom en uitstroom | #.### | #.### | #.###
`,
    rules: ["B3:D3 = B4..B7", "B9:D9 = B8 - B3"],
    tables: [{ range: "A2:D9", title: "Uitstroom bijstand", roles: "label actual actual prior" }],
  },
  {
    name: "two groups of columns with subtotals and a total over both",
    text: `
Bijdragen per gemeente
 | Exploitatie | | | Investering | | | Totaal
Gemeente | Wonen | Werken | Subtotaal | Wonen | Werken | Subtotaal |
Alpha | 4## | 3## | ### | 2## | 1## | ### | #.###
Bravo | 9## | 6## | ### | 4## | 3## | ### | #.###
Charlie | 2## | 1## | ### | 9# | 6# | ### | ###
Totaal | #.### | #.### | #.### | ### | ### | #.### | #.###
`,
    rules: [
      "D4:D6 = B4 + C4",
      "G4:G6 = E4 + F4",
      "H4:H6 = D4 + G4",
      "B7:H7 = B4 + B5 + B6",
      "?D7 = B7 + C7",
      "?G7 = E7 + F7",
      "?H7 = D7 + G7",
    ],
    tables: [{ range: "A2:H7", title: "Bijdragen per gemeente", roles: "label actual actual actual actual actual actual actual" }],
  },
  {
    name: "a numbered calculation with pluses and minuses",
    text: `
Berekening EMU-saldo
x € 1.000 | 2021 | 2022 | 2023
1. Exploitatiesaldo | ±6.### | ±6.### | ±6.###
2. Afschrijvingen (+) | 9.### | 9.### | 9.###
3. Dotaties voorzieningen (+) | 2.### | 2.### | 2.###
4. Investeringen (-) | 1#.### | 1#.### | 1#.###
5. Onttrekkingen voorzieningen (-) | 1.### | 1.### | 1.###
Berekend EMU-saldo | ##.### | ##.### | ##.###
`,
    rules: ["B8:D8 = B3 + B4 + B5 - B6 - B7"],
    tables: [{ range: "A2:D8", title: "Berekening EMU-saldo", unit: "x € 1.000", roles: "label prior prior actual" }],
  },
  {
    name: "ages whose whole says no total, unit in the title",
    text: `
Werkzame beroepsbevolking (x 1 000)
Leeftijd | 2018 | 2019 | 2020 | 2021
15 tot 25 jaar | 1 3## | 1 3## | 1 3## | 1 3##
25 tot 45 jaar | 3 7## | 3 7## | 3 7## | 3 7##
45 tot 75 jaar | 3 8## | 3 8## | 3 8## | 3 8##
15 tot 75 jaar | # ### | # ### | # ### | # ###
`,
    group: "space",
    rules: ["B6:E6 = B3 + B4 + B5"],
    tables: [{ range: "A2:E6", roles: "label prior prior prior actual" }],
  },
];
