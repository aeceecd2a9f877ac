import type { Form } from "./infer-form";

/** More forms: categories, headings, shares and calculations between rows. */
export const MORE_FORMS: readonly Form[] = [
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
  {
    name: "shares of the whole, though the parts have totals of their own",
    text: `
Bestand naar groep
 | Eind juni 2021 | Aandeel | Q1 2021
Mannen met werk | 12.310 | 21% | 11.118
Mannen zonder werk | 18.877 | 32% | 19.020
Mannen | 31.187 | 53% | 30.138
Vrouwen met werk | 9.204 | 16% | 9.477
Vrouwen zonder werk | 18.304 | 31% | 17.990
Vrouwen | 27.508 | 47% | 27.467
Totaal | 58.695 | 100% | 57.605
`,
    relations: [
      "B5 = B3 + B4",
      "B8 = B6 + B7",
      "B9 = B5 + B8",
      "D5 = D3 + D4",
      "D8 = D6 + D7",
      "D9 = D5 + D8",
      "C3:C8 = B3 // B9",
      "C9 = C5 + C8",
    ],
    roles: "label actual share actual",
  },
  {
    name: "shares of a row that is no sum of them",
    text: `
Gebruik van kanalen
 | Aantal | % van klanten
Klanten | 61.204 |
Telefoon | 40.877 | 66,8%
Website | 52.310 | 85,5%
Balie | 3.119 | 5,1%
Brief | 8.044 | 13,1%
`,
    relations: ["C4:C7 = B4 // B3"],
  },
  {
    name: "some rows by category, newest year first",
    text: `
Afgehandelde aanvragen
Jaar | Aantal | Toename
2021 | 41.377 | 1.575
2020 | 39.802 | 2.691
2019 | 37.111 | -1.203
2018 | 38.314 |
`,
    relations: ["C3:C5 = B3 - B4"],
  },
  {
    name: "a ratio of two rows",
    text: `
Tijdigheid betalingen
 | WW | WIA | Wajong | Ziektewet
Aantal betalingen | 91.203 | 14.410 | 2.110 | 31.220
Aantal op tijd | 88.467 | 13.401 | 1.941 | 29.034
Percentage op tijd | 97,0% | 93,0% | 92,0% | 93,0%
`,
    relations: ["B5:E5 = B4 / B3"],
  },
  {
    name: "cost per unit, which adds up to nothing",
    text: `
Formatie
 | Fte | Kosten (x € 1.000) | Kosten per fte (x € 1.000)
Directie | 12,4 | 1.612 | 130
Uitvoering | 811,0 | 60.825 | 75
Staf | 95,6 | 8.604 | 90
Totaal | 919,0 | 71.041 | 77
`,
    relations: ["B6:C6 = B3 + B4 + B5", "D3:D6 = C3 / B3"],
    roles: "label actual actual average",
  },
  {
    name: "a column of figures headed by one text",
    text: `
Kosten
 | Bedrag
Personeel | € 310,4 miljoen
Materieel | € 131,8 miljoen
Afschrijving | € 9,9 miljoen
Totaal | € 452,1 miljoen
`,
    relations: ["B6 = B3 + B4 + B5"],
    title: "Kosten",
  },
  {
    name: "a unit per row and a norm that is not there",
    text: `
Kerncijfers
Onderwerp | Eenheid | Norm | Realisatie 2021 | Realisatie 2020 | Δ
Instroom WW | aantal | - | 334.227 | 229.047 | 105.180
Instroom WIA | aantal | - | 32.061 | 29.378 | 2.683
Doorlooptijd | dagen | 56 | 51 | 58 | -7
Totaal instroom | aantal | - | 366.288 | 258.425 | 107.863
`,
    relations: ["D6:F6 = D3 + D4", "F3:F6 = D3 - E3"],
    roles: "label text norm actual prior variance",
  },
  {
    name: "totals in both directions under one name",
    text: `
Besluiten
 | Noord | Midden | Zuid | Totaal
Toegekend | 12.800 | 17.011 | 13.304 | 43.115
Afgewezen | 6.140 | 5.420 | 6.571 | 18.131

Totaal | 18.940 | 22.431 | 19.875 | 61.246
`,
    relations: ["B6:E6 = B3 + B4", "E3:E4 = B3 + C3 + D3", "E6 = B6 + C6 + D6"],
  },
  {
    name: "a stock that goes on from quarter to quarter",
    text: `
Klachten
Kwartaal | Ontvangen | Afgehandeld | Openstaand einde kwartaal | Binnen termijn | Binnen termijn (%)
Q4 2021 | 310 | 298 | 122 | 268 | 90%
Q1 2022 | 344 | 351 | 115 | 323 | 92%
Q2 2022 | 287 | 299 | 103 | 281 | 94%
Q3 2022 | 265 | 260 | 108 | 237 | 91%
Q4 2022 | 330 | 325 | 113 | 293 | 90%
`,
    relations: ["F3:F7 = E3 / C3", "D4:D7 = D3 + B4 - C4"],
  },
  {
    name: "a stock that goes on by its balance of movements, newest year first, with a total of the movements",
    text: `
Uitkeringen
Jaar | Instroom | Uitstroom | Saldo | Lopend ultimo
2021 | 14.388 | 13.102 | 1.286 | 88.407
2020 | 14.001 | 13.755 | 246 | 87.121
2019 | 13.702 | 14.310 | -608 | 86.875
2018 | 13.102 | 13.004 | 98 | 87.483
2017 | 12.870 | 12.455 | 415 | 87.385
Totaal | 68.063 | 66.626 | 1.437 |
`,
    relations: ["B8:D8 = B3 + B4 + B5 + B6 + B7", "D3:D8 = B3 - C3", "E3:E6 = E4 + D3"],
  },
  {
    name: "a stock that goes on, one quarter of which is wrong",
    text: `
Voorraad aanvragen (x 100)
Kwartaal | Nieuw | Besluiten | Ingetrokken | Voorraad
Q1 | 91,2 | 84,4 | 3,1 | 40,7
Q2 | 66,3 | 70,1 | 2,2 | 34,7
Q3 | 58,9 | 55,0 | 1,9 | 36,6
Q4 | 70,1 | 66,9 | 2,8 | 73,0
Q1 | 88,0 | 80,7 | 2,5 | 41,9
Q2 | 71,4 | 74,9 | 2,0 | 36,4
Q3 | 60,2 | 61,8 | 1,4 | 33,4
Q4 | 75,6 | 70,0 | 3,3 | 35,7
`,
    relations: ["E4:E5 = E3 + B4 - C4 - D4", "!E6:E7 = E5 + B6 - C6 - D6", "E8:E10 = E7 + B8 - C8 - D8"],
  },
  {
    name: "durations under a spanning head beside counts, which alone add up",
    text: `
Tabel 7: Doorlooptijden vergunningen
Type vergunning | Aantal | | Gemiddelde doorlooptijd (dagen) | | Binnen wettelijke termijn |
 | 2022 | 2023 | 2022 | 2023 | 2022 | 2023
Bouw | 1.204 | 1.311 | 48 | 46 | 92% | 94%
Milieu | 204 | 188 | 96 | 101 | 81% | 78%
Evenementen | 877 | 902 | 21 | 19 | 97% | 98%
Totaal | 2.285 | 2.401 | 42 | 40 | 93% | 94%
`,
    relations: ["B7:C7 = B4 + B5 + B6"],
    roles: "label prior actual prior average prior actual",
  },
  {
    name: "small differences that only their headers promise",
    text: `
Klanttevredenheid
Onderdeel | Norm | Score 2023 | Score 2022 | Verschil met norm | Verschil met 2022
Telefonie | 7,5 | 7,4 | 7,2 | -0,1 | 0,2
Website | 7,0 | 7,3 | 7,1 | 0,3 | 0,2
Balie | 8,0 | 8,1 | 8,2 | 0,1 | -0,1
Brieven | 7,0 | 6,6 | 6,4 | -0,4 | 0,2
Gemiddeld | 7,4 | 7,4 | 7,2 | 0,0 | 0,1
`,
    relations: ["E3:E7 = C3 - B3", "F3:F7 = C3 - D3"],
    roles: "label norm actual prior variance variance",
  },
  {
    name: "a verdict in words behind norms",
    text: `
Prestaties
Indicator | Eenheid | Streefwaarde 2023 | Realisatie 2023 | Realisatie 2022 | Behaald?
Bereikbaarheid telefoon | % | 90 | 92 | 88 | ja
Klachten | aantal | 400 | 377 | 421 | ja
Doorlooptijd | dagen | 30 | 33 | 35 | nee
Ziekteverzuim | % | 4,5 | 4,9 | 5,2 | nee
`,
    relations: [],
    roles: "label text norm actual prior text",
  },
  {
    name: "quarters that add up to the year in what came and went, not in the stock",
    text: `
Verloop voorraad (in stuks)
 | Q1 2023 | Q2 2023 | Q3 2023 | Q4 2023 | 2023 | 2022 | Δ
Beginvoorraad | 120 | 118 | 131 | 127 | 120 | 133 | -13
Inkoop | 44 | 51 | 39 | 47 | 181 | 170 | 11
Verkoop | 46 | 38 | 43 | 40 | 167 | 183 | -16
Eindvoorraad | 118 | 131 | 127 | 134 | 134 | 120 | 14
`,
    relations: ["F4:F5 = B4 + C4 + D4 + E4", "B6:H6 = B3 + B4 - B5", "H3:H6 = F3 - G3"],
  },
];
