import { sheetOf } from "./sheet";
import type { Sheet } from "../../src/core/table/sheet";
import type { Area } from "../../src/core/table/sheet";

/** A table in a form that reports use, as text, with the relations that are in it. */
export interface Form {
  readonly name: string;
  /** Cells between bars, one row a line; all texts. */
  readonly text: string;
  readonly merges?: readonly Area[];
  /**
   * "B6 = B3 + B4 - B5"; "C3 = B3 / D3" for a ratio, "C3 = B3 // B9" for a share, "D3 = B3 % C3" for growth of B3 over C3.
   * A leading "!" marks one that a cell breaks. "B6:D6 = B3 + …" repeats it for the columns, "D3:D9 = …" for the rows.
   */
  readonly relations: readonly string[];
  readonly title?: string | null;
  readonly unit?: string | null;
  readonly roles?: string;
}

/** The form as a sheet; a tab or two spaces at the start of a label indent it. */
export function formSheet(form: Form): Sheet {
  const rows = form.text
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split("|").map((cell) => (cell.trim() === "" ? null : cell.trimEnd().replace(/^ /, ""))));
  return sheetOf("Blad1", rows, form.merges === undefined ? {} : { merges: form.merges });
}

export const FORMS: readonly Form[] = [
  {
    name: "total on top of two levels, three years",
    text: `
Instroom en uitstroom
 | 2021 | 2020 | 2019
Instroom totaal | 45.210 | 43.876 | 41.002
Instroom WW | 30.110 | 29.476 | 27.500
Instroom WIA | 15.100 | 14.400 | 13.502
Uitstroom totaal | 38.417 | 40.103 | 39.550
Uitstroom WW | 21.307 | 23.002 | 22.449
Uitstroom WIA | 17.110 | 17.101 | 17.101
`,
    relations: ["B3:D3 = B4 + B5", "B6:D6 = B7 + B8"],
    title: "Instroom en uitstroom",
    unit: null,
    roles: "label actual prior prior",
  },
  {
    name: "total in the middle of its parts",
    text: `
Personele inzet
 | Realisatie 2021 | Realisatie 2020
Vast personeel | 1.204 | 1.187
Tijdelijk personeel | 311 | 298
Totaal personeel | 1.702 | 1.690
Inhuur | 143 | 165
Uitzendkrachten | 44 | 40
`,
    relations: ["B5:C5 = B3 + B4 + B6 + B7"],
  },
  {
    name: "regimes as columns with a total",
    text: `
Bezwaren per wet
 | WW | WIA | Wajong | Ziektewet | Totaal
Ontvangen | 3.210 | 4.877 | 912 | 1.455 | 10.454
Afgehandeld | 3.105 | 4.610 | 877 | 1.502 | 10.094
Gegrond | 511 | 1.204 | 98 | 301 | 2.114
Ongegrond | 2.594 | 3.406 | 779 | 1.201 | 7.980
`,
    relations: ["F3:F6 = B3 + C3 + D3 + E3", "B4:F4 = B5 + B6"],
    roles: "label actual actual actual actual actual",
  },
  {
    name: "regimes with the total in front",
    text: `
Aantal besluiten
 | Totaal | AOW | ANW | AKW
2018 | 61.222 | 40.117 | 8.003 | 13.102
2019 | 62.893 | 41.390 | 7.801 | 13.702
2020 | 66.610 | 44.999 | 7.610 | 14.001
2021 | 70.009 | 48.221 | 7.400 | 14.388
`,
    relations: ["B3:B6 = C3 + D3 + E3"],
  },
  {
    name: "two norm columns and a norm over several rows",
    text: `
Prestaties dienstverlening
Prestatie-indicator | Norm 2021 | Streefwaarde 2022 | Realisatie 2021 | Realisatie 2020
Telefonisch binnen 30 seconden | 80% | 85% | 83% | 79%
Brieven binnen 4 weken |  |  | 88% | 86%
Klachten binnen 6 weken | 95% | 95% | 97% | 98%
Klanttevredenheid burgers | 7,0 | 7,2 | 7,3 | 7,1
Klanttevredenheid bedrijven |  |  | 6,9 | 6,8
Aantal bezoeken | 12.000 | 12.500 | 13.411 | 11.020
`,
    relations: [],
    roles: "label norm norm actual prior",
  },
  {
    name: "percentage points",
    text: `
Tijdigheid
 | 2021 | 2020 | Verschil in %-punten
WW | 93,4% | 91,0% | 2,4
WIA | 88,1% | 89,6% | -1,5
Wajong | 90,2% | 84,9% | 5,3
Ziektewet | 95,0% | 95,2% | -0,2
`,
    relations: ["D3:D6 = B3 - C3"],
    roles: "label actual prior variance",
  },
  {
    name: "x € 1.000 with budget, difference and per cent",
    text: `
Apparaatskosten (x € 1.000)
 | Begroting 2021 | Realisatie 2021 | Verschil | Verschil in %
Personeel | 41.220 | 43.105 | 1.885 | 4,6%
Huisvesting | 8.310 | 7.904 | -406 | -4,9%
Automatisering | 12.075 | 12.988 | 913 | 7,6%
Overig | 2.401 | 2.216 | -185 | -7,7%
Totale kosten | 64.006 | 66.213 | 2.207 | 3,4%
`,
    relations: ["B7:D7 = B3 + B4 + B5 + B6", "D3:D7 = C3 - B3", "E3:E7 = C3 % B3", "E3:E7 = D3 / B3"],
    title: "Apparaatskosten (x € 1.000)",
    unit: "x € 1.000",
    roles: "label budget actual variance variance-percent",
  },
  {
    name: "years as rows with growth on the year before",
    text: `
Ontwikkeling volume
Jaar | Aantal uitkeringen | Mutatie | Groei in %
2016 | 811.240 |  |
2017 | 818.905 | 7.665 | 0,9%
2018 | 802.334 | -16.571 | -2,0%
2019 | 797.810 | -4.524 | -0,6%
2020 | 825.067 | 27.257 | 3,4%
2021 | 841.502 | 16.435 | 2,0%
`,
    relations: ["C4:C8 = B4 - B3", "D4:D8 = B4 % B3"],
    roles: "label actual variance growth-percent",
  },
  {
    name: "spanning heads repeated, Aantal and %",
    text: `
Verdeling naar leeftijd
 | 2021 | 2021 | 2020 | 2020
 | Aantal | % | Aantal | %
Jonger dan 27 | 12.310 | 18% | 11.870 | 18%
27 tot 50 | 33.405 | 48% | 32.111 | 49%
50 en ouder | 23.777 | 34% | 21.906 | 33%
Totaal | 69.492 | 100% | 65.887 | 100%
`,
    relations: ["B7 = B4 + B5 + B6", "D7 = D4 + D5 + D6", "C4:C6 = B4 // B7", "E4:E6 = D4 // D7", "C7 = C4 + C5 + C6", "E7 = E4 + E5 + E6"],
    roles: "label actual share prior share",
  },
  {
    name: "waarvan rows between the parts",
    text: `
Medewerkers
 | 31 december 2021 | 31 december 2020
Mannen | 7.411 | 7.390
  waarvan deeltijd | 1.204 | 1.177
Vrouwen | 9.870 | 9.611
  waarvan deeltijd | 5.032 | 4.998
Totaal medewerkers | 17.281 | 17.001
`,
    relations: ["B7:C7 = B3 + B5"],
  },
  {
    name: "revenue less cost",
    text: `
Staat van baten en lasten
Bedragen x € 1 miljoen
 | Realisatie 2021 | Begroting 2021
Bijdrage SZW | 412,3 | 405,0
Bijdrage overige departementen | 38,9 | 41,2
Overige opbrengsten | 7,7 | 6,0
Totaal baten | 458,9 | 452,2
Personele kosten | 310,4 | 305,1
Materiële kosten | 131,8 | 140,9
Afschrijvingen | 9,9 | 9,2
Totaal lasten | 452,1 | 455,2
Saldo van baten en lasten | 6,8 | -3,0
`,
    relations: ["B7:C7 = B4 + B5 + B6", "B11:C11 = B8 + B9 + B10", "B12:C12 = B7 - B11"],
    unit: "Bedragen x € 1 miljoen",
  },
  {
    name: "stock, in and out",
    text: `
Voorraad aanvragen
 | 2021 | 2020
Stand begin periode | 8.204 | 7.933
Ontvangen | 41.377 | 39.802
Afgehandeld | 40.988 | 39.531
Stand einde periode | 8.593 | 8.204
`,
    relations: ["B6:C6 = B3 + B4 - B5"],
  },
  {
    name: "a total that one cell breaks",
    text: `
Bezoeken per kanaal
 | 2021 | 2020 | 2019
Telefoon | 812.400 | 790.100 | 801.700
Website | 4.110.300 | 3.870.900 | 3.402.100
Balie | 66.200 | 71.500 | 98.300
Totaal | 4.988.900 | 4.732.500 | 4.203.100
`,
    relations: ["B6 = B3 + B4 + B5", "D6 = D3 + D4 + D5 !", "C6 = C3 + C4 + C5"].map((one) =>
      one.endsWith("!") ? `!${one.slice(0, -2)}` : one,
    ),
  },
  {
    name: "a difference that one cell breaks",
    text: `
Uitgaven
Bedragen x € 1 mln
 | Begroting | Realisatie | Verschil
Inkoop | 41,2 | 43,9 | 2,7
Subsidies | 18,8 | 17,1 | -1,7
Onderzoek | 6,4 | 6,9 | 0,7
Communicatie | 3,9 | 3,1 | -0,8
Beheer | 12,5 | 14,8 | 2,3
`,
    relations: ["D4:D5 = C4 - B4", "!D6 = C6 - B6", "D7:D8 = C7 - B7"],
    roles: "label budget actual variance",
  },
  {
    name: "minus signs of every kind",
    text: `
Reserves
 | 2021 | 2020
Stand 1 januari | 120,4 | 131,0
Toevoeging | 10,2 | 4,4
Onttrekking | –18,7 | −15,0
Stand 31 december | 111,9 | 120,4
Mutatie | 8,5- | ‑10,6
`,
    relations: ["B6:C6 = B3 + B4 + B5", "B7:C7 = B6 - B3"],
  },
  {
    name: "category column with subtotals",
    text: `
Klachten
Divisie | Soort | 2021 | 2020
Uitkeren | Bejegening | 412 | 398
 | Tijdigheid | 1.204 | 1.311
 | Totaal | 1.616 | 1.709
Werkbedrijf | Bejegening | 207 | 231
 | Tijdigheid | 603 | 577
 | Totaal | 810 | 808
Alle divisies | Totaal | 2.426 | 2.517
`,
    relations: ["C5:D5 = C3 + C4", "C8:D8 = C6 + C7", "C9:D9 = C5 + C8"],
    roles: "category label actual prior",
  },
  {
    name: "quarters and a year",
    text: `
Aanvragen per kwartaal
 | Q1 | Q2 | Q3 | Q4 | Jaar 2021
WW | 91.203 | 66.310 | 58.877 | 70.114 | 286.504
WIA | 14.410 | 15.207 | 13.988 | 16.021 | 59.626
Wajong | 2.110 | 2.304 | 1.977 | 2.215 | 8.606
`,
    relations: ["F3:F5 = B3 + C3 + D3 + E3"],
  },
  {
    name: "average amount",
    text: `
Boetes
 | Aantal | Bedrag (x € 1.000) | Gemiddeld bedrag in €
2019 | 3.310 | 4.866 | 1.470
2020 | 2.877 | 4.402 | 1.530
2021 | 2.501 | 4.127 | 1.650
`,
    relations: [],
  },
  {
    name: "indicators with nothing to add",
    text: `
Kerncijfers
 | 2021 | 2020 | 2019
Aantal balies | 35 | 35 | 36
Aantal medewerkers | 17.281 | 17.001 | 16.880
Ziekteverzuim | 5,1% | 4,8% | 5,0%
Klanttevredenheid | 7,3 | 7,1 | 7,0
Uitvoeringskosten (mln) | 1.877 | 1.802 | 1.755
Aantal websitebezoeken (x 1.000) | 41.220 | 38.904 | 33.118
Gemiddelde wachttijd (seconden) | 42 | 51 | 48
`,
    relations: [],
  },
  {
    name: "sum of differences only, total unlabelled",
    text: `
Taakstelling
Bedragen x € 1 miljoen
 | 2021 | 2022 | 2023 | 2024
Digitalisering | 3,1 | 5,4 | 8,8 | 9,0
Huisvesting | 1,2 | 2,2 | 2,7 | 3,3
Inkoop | 0,9 | 1,1 | 1,6 | 1,8
 | 5,2 | 8,7 | 13,1 | 14,1
`,
    relations: ["B7:E7 = B4 + B5 + B6"],
  },
  {
    name: "realisation against norm as a percentage",
    text: `
Productie
 | Realisatie 2021 | Planning 2021 | Realisatie in % van planning
Claimbeoordelingen | 61.204 | 64.000 | 95,6%
Herbeoordelingen | 28.377 | 30.500 | 93,0%
Eerstejaars | 31.902 | 29.000 | 110,0%
Totaal | 121.483 | 123.500 | 98,4%
`,
    relations: ["B6:C6 = B3 + B4 + B5", "D3:D6 = B3 / C3"],
  },
  {
    name: "numbers with headings and three levels",
    text: `
Programma-uitgaven
Bedragen x € 1.000
Artikel | Raming 2022 | Raming 2021
1. Arbeidsmarkt
1.1 Opdrachten | 12.410 | 11.902
1.2 Subsidies | 40.770 | 38.119
1.3 Bijdragen | 8.033 | 8.350
Subtotaal arbeidsmarkt | 61.213 | 58.371

2. Inkomen
2.1 Uitkeringen | 903.117 | 880.402
2.2 Bekostiging | 77.008 | 71.550
Subtotaal inkomen | 980.125 | 951.952

Totaal uitgaven | 1.041.338 | 1.010.323
Ontvangsten | 12.004 | 9.887
Totaal netto-uitgaven | 1.029.334 | 1.000.436
`,
    relations: ["B8:C8 = B5 + B6 + B7", "B13:C13 = B11 + B12", "B15:C15 = B8 + B13", "B17:C17 = B15 - B16"],
    roles: "label forecast forecast",
  },
  {
    name: "shares of a total in front, no per cent sign",
    text: `
Samenstelling bestand
 | Aantal 2021 | Aandeel in %
Totaal | 245.310 | 100,0
WGA | 141.877 | 57,8
IVA | 80.222 | 32,7
WAO | 23.211 | 9,5
`,
    relations: ["B3 = B4 + B5 + B6", "C4:C6 = B4 // B3", "C3 = C4 + C5 + C6"],
    roles: "label actual share",
  },
  {
    name: "growth as a row",
    text: `
Omzet
 | Noord | Oost | Zuid | West
2020 | 41.220 | 38.775 | 50.910 | 77.003
2021 | 44.118 | 37.002 | 53.877 | 80.220
Groei | 7,0% | -4,6% | 5,8% | 4,2%
`,
    relations: ["B5:E5 = B4 % B3"],
  },
];
