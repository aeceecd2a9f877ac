import type { Form } from "./infer-form";
import { MORE_FORMS } from "./infer-forms-more";

/** Tables in forms that Dutch reports use, with figures of our own making. */
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
  ...MORE_FORMS,
];
