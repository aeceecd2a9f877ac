import type { MadeForm } from "./made-form";

/** Odd layouts: notes above, two tables on a sheet, blank rows, marks, indentation, merged heads, numbers. */
export const LAYOUT: readonly MadeForm[] = [
  {
    name: "header on the fourth row, notes above",
    text: `
Jaarverslag 2021, bijlage 4
Bron: financiële administratie, stand 4 maart.

Lasten naar kostensoort | Begroting | Rekening | Verschil
Personeel | 3#.### | 3#.### | -
Rente | 1.### | 1.### | -
Afschrijvingen | 4.### | 4.### | -
Inkoop | 1#.### | 1#.### | -
Inkomensoverdrachten | 2#.### | 2#.### | -
Totaal lasten | ##.### | ##.### | -
`,
    negative: "en-dash",
    rules: ["B10:C10 = B5..B9", "D5:D10 = B5 - C5", "?D10 = D5..D9"],
    tables: [{ range: "A4:D10", unit: null, roles: "label budget actual variance" }],
  },
  {
    name: "two tables below each other and a note between",
    text: `
Klachten naar onderwerp
 | 2021 | 2020
Bejegening | 1.### | 1.###
Wachttijd | 9## | 9##
Informatie | 6## | 6##
Totaal | #.### | #.###
* Exclusief klachten over derden.

Klachten naar afdoening
 | 2021 | 2020
Gegrond | 4## | 4##
Ongegrond | 1.### | 1.###
Geen oordeel | 3## | 3##
Totaal afgehandeld | #.### | #.###
`,
    rules: ["B6:C6 = B3 + B4 + B5", "B14:C14 = B11 + B12 + B13"],
    tables: [
      { range: "A2:C6", title: "Klachten naar onderwerp", roles: "label actual prior" },
      { range: "A10:C14", title: "Klachten naar afdoening", roles: "label actual prior" },
    ],
  },
  {
    name: "two tables side by side with titles of their own",
    text: `
Instroom | | | | Uitstroom | |
Reden | 2021 | 2020 | | Reden | 2021 | 2020
Nieuw | 4.### | 4.### | | Werk | 2.### | 2.###
Terugkeer | 1.### | 1.### | | Pensioen | 1.### | 1.###
Verhuizing | 6## | 6## | | Verhuizing | 4## | 4##
Totaal | #.### | #.### | | Totaal | #.### | #.###
`,
    rules: ["B6:C6 = B3 + B4 + B5", "F6:G6 = F3 + F4 + F5"],
    tables: [
      { range: "A2:C6", title: "Instroom", roles: "label actual prior" },
      { range: "E2:G6", title: "Uitstroom", roles: "label actual prior" },
    ],
  },
  {
    name: "blank rows within and a blank column between years",
    text: `
Uitvoeringskosten
 | Begroting | Realisatie | | Begroting | Realisatie
 | 2021 | 2021 | | 2020 | 2020

Personeel | 6##,# | 6##,# | | 6##,# | 6##,#
Materieel | 2##,# | 2##,# | | 2##,# | 2##,#

Totaal | ###,# | ###,# | | ###,# | ###,#

Projecten | 4#,# | 4#,# | | 4#,# | 4#,#
Totaal inclusief projecten | ###,# | ###,# | | ###,# | ###,#
`,
    rules: ["B8:C8 = B5 + B6", "E8:F8 = E5 + E6", "B11:C11 = B8 + B10", "E11:F11 = E8 + E10"],
    tables: [{ range: "A2:F11", title: "Uitvoeringskosten", unit: null, roles: "label budget actual budget prior" }],
  },
  {
    name: "footnote marks on labels, headers and figures",
    text: `
Kerngegevens toezicht¹
 | 2021² | 2020 | 2019*
Inspecties | #.### | #.### | #.###
Aangekondigd | 2.### | 2.### | 2.###*
Onaangekondigd¹ | 1.### | *1.### | 1.###
Maatregelen*** | ### | ### | ###
Waarschuwing | 3## | 3## | 3##
Last onder dwangsom | 1## | 1## | 1##
Bestuurlijke boete² | 9# | 9#* | 9#
`,
    rules: ["B3:D3 = B4 + B5", "B6:D6 = B7 + B8 + B9"],
    tables: [{ range: "A2:D9", unit: null, roles: "label actual prior prior" }],
  },
  {
    name: "parts set in below a label that does not say total",
    text: `
Medewerkers
 | Mannen | Vrouwen | Samen
Vast dienstverband | #.### | #.### | #.###
  Voltijd | 1.### | 1.### | #.###
  Deeltijd | 6## | 2.### | #.###
Tijdelijk dienstverband | ### | ### | ###
  Voltijd | 2## | 2## | ###
  Deeltijd | 9# | 3## | ###
Alle medewerkers | #.### | #.### | #.###
`,
    rules: ["B3:C3 = B4 + B5", "B6:C6 = B7 + B8", "B9:C9 = B3 + B6", "D3:D9 = B3 + C3", "?D3 = D4 + D5", "?D6 = D7 + D8", "?D9 = D3 + D6"],
    tables: [{ range: "A2:D9", title: "Medewerkers", unit: null, roles: "label actual actual actual" }],
  },
  {
    name: "merged heads over pairs of columns",
    text: `
Afgehandelde aanvragen
Wet | 2021 | | 2020 |
 | Aantal | Op tijd | Aantal | Op tijd
WMO | 9.### | 8.### | 9.### | 8.###
Jeugdwet | 3.### | 2.### | 3.### | 2.###
Participatiewet | 6.### | 5.### | 6.### | 5.###
Totaal | ##.### | ##.### | ##.### | ##.###
`,
    merges: [
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 1, bottom: 2, left: 0, right: 0 },
    ],
    rules: ["B7:E7 = B4 + B5 + B6"],
    tables: [{ range: "A2:E7", title: "Afgehandelde aanvragen", unit: null, roles: "label actual actual prior prior" }],
  },
  {
    name: "numbers with all their digits",
    text: `
Lasten per taakveld
Taakveld | Primitieve begroting | Begroting na wijziging | Realisatie | Verschil
0.1 Bestuur | 2.### | 2.### | 2.### | #.###
0.4 Overhead | 1#.### | 1#.### | 1#.### | #.###
2.1 Verkeer | 6.### | 6.### | 6.### | #.###
4.3 Onderwijs | 3.### | 3.### | 3.### | #.###
6.1 Samenkracht | 8.### | 8.### | 8.### | #.###
Totaal lasten | ##.### | ##.### | ##.### | #.###
`,
    numbers: "full",
    rules: ["B8:D8 = B3..B7", "E3:E8 = C3 - D3", "?E8 = E3..E7"],
    tables: [{ range: "A2:E8", title: "Lasten per taakveld", unit: null, roles: "label budget budget actual variance" }],
  },
  {
    name: "an Excel table of numbers",
    text: `
Kosten per regio

Regio | Loonkosten | Inhuur | Overig | Totaal | Aandeel
Noord | 4#.### | 6.### | 3.### | ##.### | ##,#%
Oost | 3#.### | 4.### | 2.### | ##.### | ##,#%
Zuid | 2#.### | 3.### | 1.### | ##.### | ##,#%
West | 9#.### | 1#.### | 8.### | ##.### | ##,#%
Totaal | ###.### | ##.### | ##.### | ###.### | 100,0%
`,
    numbers: "printed",
    excel: { name: "kosten_per_regio", area: { top: 2, left: 0, bottom: 7, right: 5 } },
    rules: ["E4:E7 = B4 + C4 + D4", "B8:E8 = B4..B7", "F4:F7 = E4 // E8", "F8 = F4..F7", "?E8 = B8 + C8 + D8"],
    tables: [{ range: "A3:F8", title: "Kosten per regio", unit: null, roles: "label actual actual actual actual share" }],
  },
  {
    name: "English headers, variance and share",
    text: `
Operating expenses
(EUR million)
 | Actual 2021 | Budget 2021 | Variance | Variance % | Actual 2020
Wages and salaries | 3##,# | 3##,# | ##,# | ##,#% | 3##,#
Social security | 4#,# | 4#,# | ##,# | ##,#% | 4#,#
Depreciation | 2#,# | 2#,# | ##,# | ##,#% | 2#,#
Other | 6#,# | 6#,# | ##,# | ##,#% | 6#,#
Total operating expenses | ###,# | ###,# | ##,# | ##,#% | ###,#
`,
    fromPrinted: true,
    rules: ["B8:C8 = B4..B7", "F8 = F4..F7", "D4:D8 = B4 - C4", "E4:E8 = D4 / C4", "?D8 = D4..D7", "?E4:E8 = B4 % C4"],
    tables: [
      { range: "A3:F8", title: "Operating expenses", unit: "(EUR million)", roles: "label actual budget variance variance-percent prior" },
    ],
  },
  {
    name: "trailing minus, nil as a dash",
    text: `
Resultaat per product
x € 1.000
Product | Omzet | Kosten | Resultaat
Keuringen | 2.### | 1.### | -
Certificaten | 3.### | 3.### | -
Opleidingen | 9## | 9## | -
Advies | 1.### | 1.### | -
Totaal | #.### | #.### | -
`,
    negative: "trailing",
    rules: ["D4:D8 = B4 - C4", "B8:C8 = B4..B7", "?D8 = D4..D7"],
    tables: [{ range: "A3:D8", title: "Resultaat per product", unit: "x € 1.000", roles: "label actual actual variance" }],
  },
  {
    name: "categories said once, a subtotal in each and one for all",
    text: `
Inzet personeel
Directie | Soort | Fte 2021 | Fte 2020
Toezicht | Vast | 4##,# | 4##,#
 | Tijdelijk | 3#,# | 3#,#
 | Extern | 1#,# | 1#,#
 | Totaal | ###,# | ###,#
Vergunningen | Vast | 2##,# | 2##,#
 | Tijdelijk | 2#,# | 2#,#
 | Extern | #,# | #,#
 | Totaal | ###,# | ###,#
Totaal | | ###,# | ###,#
`,
    rules: ["C6:D6 = C3 + C4 + C5", "C10:D10 = C7 + C8 + C9", "C11:D11 = C6 + C10"],
    tables: [{ range: "A2:D11", title: "Inzet personeel", unit: null, roles: "category label actual prior" }],
  },
];
