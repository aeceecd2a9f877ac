import type { MadeForm } from "./made-form";

/** Budgets, accounts and balance sheets. */
export const FINANCE: readonly MadeForm[] = [
  {
    name: "municipal programmes: income, expenses, balance, reserves, result",
    text: `
Overzicht van baten en lasten 2021
(bedragen x € 1.000)
Programma | Baten | Lasten | Saldo
1. Bestuur en dienstverlening | 1.### | 8.### | -
2. Veiligheid | 1## | 6.### | -
3. Verkeer en vervoer | 2.### | 9.### | -
4. Onderwijs en jeugd | 4.### | 2#.### | -
5. Sociaal domein | 1#.### | 4#.### | -
6. Algemene dekkingsmiddelen | 9#.### | 4.### | -
Saldo van baten en lasten | - | - | -
Toevoegingen aan reserves |  | 3.### | -
Onttrekkingen aan reserves | 4.### |  | -
Gerealiseerd resultaat | - | - | -
`,
    rules: [
      "D4:D9 = B4 - C4",
      "B10:D10 = B4..B9",
      "D11:D12 = B11 - C11",
      "B13:D13 = B10 + B11 + B12",
      "?D10:D10 = B10 - C10",
      "?D13:D13 = B13 - C13",
    ],
    tables: [
      { range: "A3:D13", title: "Overzicht van baten en lasten 2021", unit: "(bedragen x € 1.000)", roles: "label actual actual variance" },
    ],
  },
  {
    name: "programmes under two spans: budget and account, each income, expenses, balance",
    text: `
Programmarekening
Bedragen x € 1.000
 | Begroting 2021 | | | Rekening 2021 | |
Programma | Lasten | Baten | Saldo | Lasten | Baten | Saldo
Bestuur | 9.### | 2.### | - | 9.### | 2.### | -
Openbare orde | 7.### | 4## | - | 7.### | 4## | -
Economie | 3.### | 1.### | - | 3.### | 1.### | -
Wonen en bouwen | 8.### | 7.### | - | 8.### | 7.### | -
Zorg | 6#.### | 1#.### | - | 6#.### | 1#.### | -
Totaal programma's | - | - | - | - | - | -
`,
    rules: ["D5:D10 = C5 - B5", "G5:G10 = F5 - E5", "B10:C10 = B5..B9", "E10:F10 = E5..E9", "?D10:D10 = D5..D9", "?G10:G10 = G5..G9"],
    tables: [
      {
        range: "A3:G10",
        title: "Programmarekening",
        unit: "Bedragen x € 1.000",
        roles: "label budget budget variance actual actual variance",
      },
    ],
  },
  {
    name: "balance sheet, assets beside liabilities",
    text: `
Balans per 31 december
Activa | 31-12-2021 | 31-12-2020 | | Passiva | 31-12-2021 | 31-12-2020
Immateriële vaste activa | 8## | 8## | | Eigen vermogen | - | -
Materiële vaste activa | 1#.### | 1#.### | | Voorzieningen | 2.### | 2.###
Financiële vaste activa | 2.### | 2.### | | Langlopende schulden | 3.### | 3.###
Vorderingen | 6.### | 6.### | | Kortlopende schulden | 1.### | 1.###
Liquide middelen | 4.### | 4.### | | Overlopende passiva | 8## | 8##
Totaal activa | - | - | | Totaal passiva | - | -
`,
    rules: ["B8:C8 = B3..B7", "~F8:G8 = B3..B7", "~F3:G3 = F8 - F4 - F5 - F6 - F7", "=F8:G8 = F3..F7"],
    tables: [
      { range: "A2:C8", roles: "label actual prior" },
      { range: "E2:G8", roles: "label actual prior" },
    ],
  },
  {
    name: "balance sheet below each other, under headings",
    text: `
Geconsolideerde balans
x € 1 miljoen | 2021 | 2020
Activa
Materiële vaste activa | 41#,# | 41#,#
Financiële vaste activa | 7#,# | 7#,#
Totaal vaste activa | #.###,# | #.###,#
Vorderingen | 21#,# | 21#,#
Liquide middelen | 11#,# | 11#,#
Totaal vlottende activa | ###,# | ###,#
Totaal activa | #.###,# | #.###,#

Passiva
Algemene reserve | #.###,# | #.###,#
Bestemmingsreserves | 3#,# | 3#,#
Eigen vermogen | #.###,# | #.###,#
Voorzieningen | 4#,# | 4#,#
Vaste schulden | 12#,# | 12#,#
Vlottende schulden | 3#,# | 3#,#
Totaal passiva | #.###,# | #.###,#
`,
    rules: [
      "B6:C6 = B4 + B5",
      "B9:C9 = B7 + B8",
      "B10:C10 = B6 + B9",
      "~B19:C19 = B6 + B9",
      "~B15:C15 = B19 - B16 - B17 - B18",
      "~B13:C13 = B15 - B14",
      "=B15:C15 = B13 + B14",
      "=B19:C19 = B15 + B16 + B17 + B18",
      "?B19:C19 = B10",
    ],
    tables: [{ range: "A2:C19", title: "Geconsolideerde balans", unit: "x € 1 miljoen", roles: "label actual prior" }],
  },
  {
    name: "cash flow with brackets",
    text: `
Kasstroomoverzicht
Bedragen x € 1.000
 | 2021 | 2020 | 2019
Stand liquide middelen per 1 januari | 9#.### | 9#.### | 9#.###
Kasstroom uit operationele activiteiten | ±2#.### | ±2#.### | ±2#.###
Kasstroom uit investeringsactiviteiten | ±3#.### | ±3#.### | ±3#.###
Kasstroom uit financieringsactiviteiten | ±9.### | ±9.### | ±9.###
Mutatie liquide middelen | ##.### | ##.### | ##.###
Stand liquide middelen per 31 december | ##.### | ##.### | ##.###
`,
    negative: "brackets",
    rules: ["B8:D8 = B5 + B6 + B7", "B9:D9 = B4 + B8"],
    tables: [{ range: "A3:D9", title: "Kasstroomoverzicht", unit: "Bedragen x € 1.000", roles: "label actual prior prior" }],
  },
  {
    name: "course of reserves along the columns",
    text: `
Verloop reserves en voorzieningen
Bedragen in euro's
Reserve | Stand 1 januari 2021 | Toevoegingen | Onttrekkingen | Stand 31 december 2021
Algemene reserve | 4.###.### | 3##.### | 2##.### | -
Reserve onderhoud | 8##.### | 1##.### | 7#.### | -
Reserve ICT | 6##.### | - | 4#.### | -
Egalisatiereserve | 2.###.### | 9#.### | 8##.### | -
Voorziening wachtgeld | 3##.### | 4#.### | - | -
Totaal | - | - | - | -
`,
    rules: ["E4:E8 = B4 + C4 - D4", "B9:E9 = B4..B8", "?E9:E9 = B9 + C9 - D9"],
    tables: [
      {
        range: "A3:E9",
        title: "Verloop reserves en voorzieningen",
        unit: "Bedragen in euro's",
        roles: "label prior actual actual actual",
      },
    ],
  },
  {
    name: "costs in numbers with a number format",
    text: `
Apparaatskosten | Begroting 2021 | Realisatie 2021 | Afwijking | Afwijking %
Salarissen | € 6#.### | € 6#.### | ##.### | ##,#%
Inhuur derden | € 9.### | € 9.### | ##.### | ##,#%
Huisvesting | € 8.### | € 8.### | ##.### | ##,#%
ICT | € 1#.### | € 1#.### | ##.### | ##,#%
Overig | € 2.### | € 2.### | ##.### | ##,#%
Totaal | € ##.### | € ##.### | ##.### | ##,#%
`,
    numbers: "printed",
    fromPrinted: true,
    rules: ["B7:C7 = B2..B6", "D2:D7 = C2 - B2", "E2:E7 = D2 / B2", "?D7:D7 = D2..D6", "?E2:E7 = C2 % B2"],
    tables: [{ range: "A1:E7", title: "Apparaatskosten", unit: null, roles: "label budget actual variance variance-percent" }],
  },
  {
    name: "several years ahead with a total over the years",
    text: `
Meerjarenraming investeringen
(x € 1 mln)
 | 2022 | 2023 | 2024 | 2025 | 2022 t/m 2025
Wegen en bruggen | ##,# | ##,# | ##,# | ##,# | ##,#
Riolering | #,# | #,# | #,# | #,# | ##,#
Gebouwen | 1#,# | 1#,# | 1#,# | - | ##,#
Groen | #,# | #,# | - | #,# | ##,#
Totaal investeringen | ##,# | ##,# | ##,# | ##,# | ###,#
`,
    rules: ["F4:F7 = B4 + C4 + D4 + E4", "B8:F8 = B4..B7", "?F8:F8 = B8 + C8 + D8 + E8"],
    tables: [
      {
        range: "A3:F8",
        title: "Meerjarenraming investeringen",
        unit: "(x € 1 mln)",
        roles: "label forecast forecast forecast forecast forecast",
      },
    ],
  },
  {
    name: "article of a state budget with parts of parts",
    text: `
Budgettaire gevolgen van beleid
Bedragen x € 1.000
Artikel 3 | Stand begroting | Mutatie nota van wijziging | Stand na wijziging
Verplichtingen | 6##.### | ±2#.### | -
Uitgaven | ###.### | ##.### | -
Subsidies | ###.### | ##.### | -
  w.v. jeugd | 9#.### | ±9.### | -
  w.v. ouderen | 6#.### | ±9.### | -
Opdrachten | 4#.### | ±1.### | -
Bijdrage aan agentschappen | 8#.### | ±3.### | -
Bijdrage aan medeoverheden | 1##.### | 0 | -
Ontvangsten | 3#.### | ±2.### | -
`,
    rules: ["D4:D12 = B4 + C4", "B6:C6 = B7 + B8", "B5:C5 = B6 + B9 + B10 + B11", "?D6:D6 = D7 + D8", "?D5:D5 = D6 + D9 + D10 + D11"],
    tables: [
      { range: "A3:D12", title: "Budgettaire gevolgen van beleid", unit: "Bedragen x € 1.000", roles: "label budget variance actual" },
    ],
  },
  {
    name: "pay of officials, persons as columns",
    text: `
Bezoldiging topfunctionarissen 2021
bedragen x € 1 | A. de Boer | C. Visser | E. Smit
Functie | Directeur | Bestuurder | Voorzitter
Beloning | 15#.### | 16#.### | 17#.###
Belastbare onkostenvergoeding | - | 1.### | -
Beloningen betaalbaar op termijn | 2#.### | 2#.### | 2#.###
Subtotaal | ###.### | ###.### | ###.###
Individueel toepasselijk maximum | 209.000 | 209.000 | 209.000
Onverschuldigd betaald | n.v.t. | n.v.t. | n.v.t.
Totaal bezoldiging 2021 | ###.### | ###.### | ###.###
`,
    rules: ["B7:D7 = B4 + B5 + B6", "?B10:D10 = B7", "?B10:D10 = B4 + B5 + B6"],
    tables: [
      {
        range: "A2:D10",
        title: "Bezoldiging topfunctionarissen 2021",
        unit: "bedragen x € 1",
        roles: "label actual actual actual",
      },
    ],
  },
  {
    name: "expenses with the total in the first column of figures, in English",
    text: `
Expenditure by department
Amounts in thousands of euros
Department | Total | Staff | Housing | Other
Policy | #.### | #.### | 4## | 2##
Operations | ##.### | ##.### | 3.### | 1.###
Support | #.### | 4.### | 9## | 4##
Total | ##.### | ##.### | #.### | #.###
`,
    rules: ["B4:B6 = C4 + D4 + E4", "C7:E7 = C4 + C5 + C6", "B7 = B4 + B5 + B6", "?B7 = C7 + D7 + E7"],
    tables: [
      {
        range: "A3:E7",
        title: "Expenditure by department",
        unit: "Amounts in thousands of euros",
        roles: "label actual actual actual actual",
      },
    ],
  },
];
