import { readClaims } from "../../../src/core/claims/read";
import { sameFigure } from "../../../src/core/claims/rows/same-figure";
import { column, reportOf } from "../../support/check";
import { inOneLine } from "./fixture";

const actual = { ...column.actual, header: "Eerste acht maanden 2020" };
const prior = { ...column.prior, header: "Eerste acht maanden 2019" };

/** A town: exact counts, one without a year before, norms with their own limits, costs in millions and one in thousands. */
const town = reportOf({
  notations: {
    million: { kind: "number", decimals: 1, scale: "1000000" },
    thousand: { kind: "number", decimals: 0, scale: "1000", prefix: "€ ", suffix: " duizend" },
    grade: { kind: "number", decimals: 1 },
    limit: { kind: "percent", decimals: 0 },
  },
  tables: [
    {
      title: "Kerncijfers",
      notation: "count",
      columns: [actual, prior],
      rows: [
        [{ id: "meldingen", label: "Meldingen openbare ruimte" }, 12486, 11902],
        [{ id: "vergunningen", label: "Verleende parkeervergunningen" }, 8315, 8140],
        [{ id: "vrijwilligers", label: "Vrijwilligers in de zorg" }, 1200, null],
        [{ id: "bomen", label: "Geplante bomen" }, 431, 862],
        [{ id: "laadpalen", label: "Laadpalen" }, 640, 310],
        [{ id: "paspoorten", label: "Uitgegeven paspoorten" }, 21344, 19870],
        [{ id: "bezoekers", label: "Bezoekers van het zwembad" }, 74210, 81455],
      ],
    },
    {
      title: "Prestaties",
      notation: "percent",
      columns: [column.norm, actual, prior],
      rows: [
        [{ id: "verzuim", label: "Ziekteverzuim" }, "≤5%", 0.04, 0.06],
        [{ id: "balie", label: "Klanten binnen tien minuten geholpen" }, "≥90%", 0.86, 0.88],
        [{ id: "wachttijd", label: "Gemiddelde wachttijd", notation: "grade" }, 9, 7.4, 8.2],
      ],
    },
    {
      title: "Herkomst",
      notation: "count",
      columns: [actual, column.share],
      rows: [
        [{ id: "centrum", label: "Inwoners uit het centrum" }, 3100, 0.39],
        [{ id: "noorden", label: "Inwoners uit het noorden" }, 2450, 0.305],
        [{ id: "zuiden", label: "Inwoners uit het zuiden" }, 2450, 0.305],
      ],
    },
    {
      title: "Uitgaven",
      notation: "million",
      unitNote: "Bedragen x € 1 miljoen",
      nature: "cost",
      columns: [
        { ...column.actual, header: "Realisatie" },
        { ...column.budget, header: "Begroting" },
      ],
      rows: [
        [{ id: "wegen", label: "Onderhoud wegen" }, 12.4, 13.1],
        [{ id: "jeugd", label: "Jeugdzorg" }, 41.7, 38.2],
      ],
    },
  ],
});

function told(text: string): readonly string[] {
  return readClaims(text, town).map(inOneLine);
}

const BEGIN = "In de eerste acht maanden van 2020";

/** A text, and what is decided of it; all else in it stays undecided. */
test.each<[string, readonly string[]]>([
  [`${BEGIN} kwamen 12.846 meldingen openbare ruimte binnen.`, ["refuted value 12.846 BladA!B3 → 12.486"]],
  [`${BEGIN} kwamen 12.486 meldingen openbare ruimte binnen.`, ["confirmed value 12.486 BladA!B3"]],
  [`${BEGIN} kwamen 124.860 meldingen openbare ruimte binnen.`, ["refuted value 124.860 BladA!B3 → 12.486"]],
  [`${BEGIN} kwamen 11.902 meldingen openbare ruimte binnen.`, ["refuted value 11.902 BladA!B3 → 12.486"]],
  [`${BEGIN} kwamen 12.846 klachten over meldingen openbare ruimte binnen.`, []],
  [`${BEGIN} zouden 12.846 meldingen openbare ruimte binnenkomen.`, []],
  [`${BEGIN} hebben we 21.444 paspoorten kunnen uitgeven.`, ["refuted value 21.444 BladA!B8 → 21.344"]],
  ["Het aantal laadpalen is verdubbeld.", ["confirmed difference BladA!B7 BladA!C7"]],
  ["Het aantal bezoekers van het zwembad is gehalveerd.", ["refuted difference BladA!B9 BladA!C9 → 74.210 < 81.455"]],
  ["Het aantal geplante bomen is gehalveerd.", ["confirmed difference BladA!B6 BladA!C6"]],
  ["Het aantal meldingen openbare ruimte is verdubbeld.", ["refuted difference BladA!B3 BladA!C3 → 12.486 > 11.902"]],
  [
    "We telden 5% (57) meer vrijwilligers in de zorg dan vorig jaar.",
    ["confirmed growth 5% 57 BladA!B5", "confirmed difference 57 5% BladA!B5"],
  ],
  [
    "We telden 20% (300) minder vrijwilligers in de zorg dan vorig jaar.",
    ["confirmed growth 20% 300 BladA!B5", "confirmed difference 300 20% BladA!B5"],
  ],
  ["We telden 20% (700) minder vrijwilligers in de zorg dan vorig jaar.", []],
  ["De werkdruk onder vrijwilligers steeg met 57.", []],
  ["Het aantal laadpalen steeg met € 330.", []],
  ["Het aantal laadpalen steeg met 330.", ["confirmed difference 330 BladA!B7 BladA!C7"]],
  ["Het aantal laadpalen daalde met 330.", ["refuted difference 330 BladA!B7 BladA!C7 → -330"]],
  ["Het aantal paspoorten steeg met 1.744.", []],
  [
    "Het aantal uitgegeven paspoorten steeg met 1.474 (7,4%).",
    ["confirmed difference 1.474 BladA!B8 BladA!C8", "confirmed growth 7,4% BladA!B8 BladA!C8"],
  ],
  ["Het aantal uitgegeven paspoorten daalde met 1.474 (7,4%).", ["refuted difference 1.474 BladA!B8 BladA!C8 → -1.474"]],
  ["Het ziekteverzuim is gedaald met 2 procentpunt.", ["confirmed difference 2 procentpunt BladB!C3 BladB!D3"]],
  ["Het ziekteverzuim voldoet aan de norm.", ["confirmed norm BladB!C3 BladB!B3"]],
  ["Het ziekteverzuim ligt boven de norm.", ["refuted norm BladB!C3 BladB!B3 → 4% (5%)"]],
  ["Het percentage klanten binnen tien minuten geholpen ligt onder de norm.", ["confirmed norm BladB!C4 BladB!B4"]],
  ["Het percentage klanten binnen tien minuten geholpen voldoet aan de norm.", ["refuted norm BladB!C4 BladB!B4 → 86% (90%)"]],
  [
    "Het onderhoud wegen kostte € 12,4 miljoen, € 0,7 miljoen minder dan begroot.",
    ["confirmed difference € 0,7 miljoen BladD!B3 BladD!C3", "confirmed value € 12,4 miljoen BladD!B3"],
  ],
  [
    "Het onderhoud wegen viel € 0,7 miljoen hoger uit dan begroot.",
    ["refuted difference € 0,7 miljoen BladD!B3 BladD!C3 → -€ 0,7 miljoen"],
  ],
  ["De jeugdzorg viel € 3,5 miljoen hoger uit dan begroot.", ["confirmed difference € 3,5 miljoen BladD!B4 BladD!C4"]],
  ["De jeugdzorg viel € 5,3 miljoen hoger uit dan begroot.", ["refuted difference € 5,3 miljoen BladD!B4 BladD!C4 → € 3,5 miljoen"]],
  [
    `${BEGIN} gaven we tussen € 40 en € 45 miljoen uit aan jeugdzorg.`,
    ["confirmed value € 40 BladD!B4", "confirmed value € 45 miljoen BladD!B4"],
  ],
  [
    `${BEGIN} gaven we € 40 tot € 45 miljoen uit aan jeugdzorg.`,
    ["confirmed value € 40 BladD!B4", "confirmed value € 45 miljoen BladD!B4"],
  ],
  ["Het aantal meldingen openbare ruimte liep terug.", ["refuted difference BladA!B3 BladA!C3 → 12.486 > 11.902"]],
  [
    "Het aantal bezoekers van het zwembad liep terug van 81.455 naar 74.210.",
    ["confirmed difference 74.210 81.455 BladA!B9 BladA!C9", "confirmed value 81.455 BladA!C9", "confirmed value 74.210 BladA!B9"],
  ],
  [
    "Het aantal bezoekers van het zwembad liep terug van 81.455 naar 72.410.",
    ["confirmed difference 72.410 81.455 BladA!C9", "confirmed value 81.455 BladA!C9", "refuted value 72.410 BladA!B9 → 74.210"],
  ],
  ["Eén op de vijf klanten wacht te lang (20%).", ["confirmed share 20% Eén op de vijf"]],
  ["Drie op de tien klanten wachten te lang (30%).", ["confirmed share 30% Drie op de tien"]],
  ["5 op de 4 klanten, 2 op de 3 klanten.", []],
  ["De gemiddelde wachttijd daalde met 0,8.", ["confirmed difference 0,8 BladB!C5 BladB!D5"]],
  ["De gemiddelde wachttijd ligt hoger dan gewenst.", []],
  ["We verkochten 12.846 kaartjes, minder dan in 2019 (11.902).", ["refuted difference 12.846 11.902 → 12.846 > 11.902"]],
  ["We verkochten 11.902 kaartjes, minder dan in 2019 (12.846).", ["confirmed difference 11.902 12.846"]],
  ["Het hoogste aantal meldingen openbare ruimte was 12.846.", []],
  ["Ruim de helft van alle kinderen met een fiets (56%) komt lopend.", ["confirmed share 56% de helft"]],
  ["Ruim de helft van alle kinderen met een fiets (16%) komt lopend.", []],
  ["Het aantal bezoekers van het zwembad daalde met 9%.", ["confirmed growth 9% BladA!B9 BladA!C9"]],
  ["Het aantal bezoekers van het zwembad steeg met 9% ten opzichte van vorig jaar.", ["refuted growth 9% BladA!B9 BladA!C9 → -8,9%"]],
  [
    "Het aantal bezoekers van het zwembad daalde met 7.245 (8,9%).",
    ["confirmed difference 7.245 BladA!B9 BladA!C9", "confirmed growth 8,9% BladA!B9 BladA!C9"],
  ],
  ["Het aantal bezoekers van het zwembad daalde met respectievelijk 9% en 12%.", ["confirmed growth 9% BladA!B9 BladA!C9"]],
  ["De toename van het aandeel bezoekers van het zwembad was klein.", []],
  ["De uitgaven aan onderhoud wegen waren lager dan begroot.", ["confirmed difference BladD!B3 BladD!C3"]],
  [
    `${BEGIN} zijn 8.315 parkeervergunningen verleend, 2,1% meer dan in dezelfde periode in 2019.`,
    ["confirmed growth 2,1% BladA!B4 BladA!C4", "confirmed value 8.315 BladA!B4"],
  ],
  [
    `${BEGIN} zijn 8.315 parkeervergunningen verleend, 12% meer dan in dezelfde periode in 2019.`,
    ["refuted growth 12% BladA!B4 BladA!C4 → 2,1%", "confirmed value 8.315 BladA!B4"],
  ],
  [`${BEGIN} zijn 8.315 parkeervergunningen aangevraagd.`, ["confirmed value 8.315 BladA!B4"]],
  ["Minder dan 9.000 bezoekers kwamen.", []],
  ["Het zwembad was in 2019 hoog.", []],
  ["Het aantal laadpalen steeg met 3.300.", ["refuted difference 3.300 BladA!B7 BladA!C7 → 330"]],
  ["Het aantal laadpalen steeg met 3 procentpunt.", []],
  ["Het ziekteverzuim steeg met 300.", []],
  ["De gemiddelde wachttijd daalde van 7,4 naar 7,4.", ["refuted value 7,4 BladB!D5 → 8,2", "confirmed value 7,4 BladB!C5"]],
  [
    "De gemiddelde wachttijd laat een daling zien, gedaald van 8,2 naar 7,4.",
    ["confirmed difference 7,4 8,2 BladB!C5 BladB!D5", "confirmed value 8,2 BladB!D5", "confirmed value 7,4 BladB!C5"],
  ],
  ["De wethouder kwam terug op het besluit.", []],
  ["Een hoog aantal laadpalen is gewenst.", []],
  ["Het aantal laadpalen is hoog.", ["confirmed difference BladA!B7 BladA!C7"]],
  ["Het aantal laadpalen was in 2019 hoog.", ["refuted difference BladA!B7 BladA!C7 → 640 > 310"]],
  ["Er zijn meer dan 600 laadpalen.", ["confirmed value 600 BladA!B7"]],
  ["Het zwembad trok 7.245 bezoekers (9%) minder dan vorig jaar.", ["confirmed growth 9% BladA!B9 BladA!C9"]],
  [
    `${BEGIN} waren er respectievelijk 12.846 meldingen openbare ruimte en 8.351 verleende parkeervergunningen.`,
    ["refuted value 12.846 BladA!B3 → 12.486", "refuted value 8.351 BladA!B4 → 8.315"],
  ],
  [`${BEGIN} hebben we 12.846 meldingen openbare ruimte kunnen afhandelen.`, ["refuted value 12.846 BladA!B3 → 12.486"]],
  ["De jeugdzorg viel € 0,0035 miljard hoger uit dan begroot.", ["confirmed difference € 0,0035 miljard BladD!B4 BladD!C4"]],
  ["Het ziekteverzuim is gestegen met 2 procentpunt.", ["refuted difference 2 procentpunt BladB!C3 BladB!D3 → -2,0"]],
  ["Er kwamen 29.952 van de 31.214 mensen (96%).", ["confirmed share 96% 29.952 31.214"]],
  ["Er kwamen 29.952 van de 31.214 mensen (86%).", ["refuted share 86% 29.952 31.214 → 96,0%"]],
  ["Er kwamen 1.321 brieven. Daarvan zijn er 1.081 wit en 240 zwart.", ["confirmed sum 1.081 240"]],
  ["Er kwamen 124 brieven, waarvan 310 zwart.", []],
  ["Dat is gestegen.", []],
  [`${BEGIN} trok het zwembad 74.210 bezoekers, in dezelfde periode in 2019 waren dat er 3.`, ["confirmed value 74.210 BladA!B9"]],
  [
    `${BEGIN} trok het zwembad 74.210 bezoekers. Dat is minder dan in 2019 (81.455).`,
    ["confirmed value 74.210 BladA!B9", "confirmed difference 81.455 BladA!C9", "confirmed value 81.455 BladA!C9"],
  ],
  [
    `${BEGIN} trok het zwembad 74.210 bezoekers. Dat is minder dan in 2019 (84.155).`,
    ["confirmed value 74.210 BladA!B9", "confirmed difference 84.155", "refuted value 84.155 BladA!C9 → 81.455"],
  ],
  [`${BEGIN} telden we 74.210 zwembadbezoekers.`, ["confirmed value 74.210 BladA!B9"]],
  [
    `${BEGIN} stonden er 640 laadpalen en 431 geplante bomen; het zwembad trok 74.210 bezoekers.`,
    ["confirmed value 640 BladA!B7", "confirmed value 431 BladA!B6", "confirmed value 74.210 BladA!B9"],
  ],
  [`${BEGIN} waren er 641 laadpalen.`, ["refuted value 641 BladA!B7 → 640"]],
  [`${BEGIN} waren er 8.315 verleende en 12.846 ingetrokken vergunningen.`, ["confirmed value 8.315 BladA!B4"]],
  [
    "De jeugdzorg kostte € 41,7 miljoen. Daarmee blijven we binnen het budget van € 38,2 miljoen.",
    [
      "confirmed value € 41,7 miljoen BladD!B4",
      "refuted norm € 38,2 miljoen BladD!C4 → € 41,7 miljoen ≥ € 38,2 miljoen",
      "confirmed value € 38,2 miljoen BladD!C4",
    ],
  ],
  ["Het ziekteverzuim ligt onder de norm.", ["confirmed norm BladB!C3 BladB!B3"]],
  ["Het aantal bezoekers van het zwembad is niet gestegen.", ["confirmed difference BladA!B9 BladA!C9"]],
  ["Er is geen daling van het aantal bezoekers van het zwembad.", []],
  [`${BEGIN} kwamen er 2.450 inwoners bij.`, []],
  ["Van de inwoners komt 39% uit het centrum.", ["confirmed value 39% BladC!C3"]],
  ["Het meldingensysteem werkt met 12 mensen.", []],
  ["Deze is gestegen.", []],
  ["Er waren\n- 641 laadpalen\n- 640 laadpalen", ["confirmed value 640 BladA!B7"]],
  [
    `1. Kerncijfers\n\nZwembad\n${BEGIN} trok het bad in totaal maar liefst 74.210 bezoekers, veel minder dan er in een gewoon jaar komen.`,
    ["confirmed value 74.210 BladA!B9"],
  ],
  ["Van de 100.000 wolken zijn de meeste (70.000) wit.", ["confirmed share 70.000 100.000"]],
  [`${BEGIN} waren er 640 laadpalen (2019: 3).`, ["confirmed value 640 BladA!B7"]],
  [`${BEGIN} waren er 640 laadpalen (2019: 310).`, ["confirmed value 640 BladA!B7", "confirmed value 310 BladA!C7"]],
  ["Het aantal uitgegeven paspoorten daalde met 7% ten opzichte van vorig jaar.", ["refuted growth 7% BladA!B8 BladA!C8 → +7,4%"]],
  ["Het percentage klanten binnen tien minuten geholpen ligt boven de norm.", ["refuted norm BladB!C4 BladB!B4 → 86% (90%)"]],
  [`${BEGIN} hebben we 8.351 parkeervergunningen kunnen verlenen.`, ["refuted value 8.351 BladA!B4 → 8.315"]],
  ["Het aantal inwoners uit het noorden is 2.540.", ["refuted value 2.540 BladC!B4 → 2.450"]],
  [`${BEGIN} waren er 2.540 inwoners.`, []],
  [`${BEGIN} kwamen 12.846 inwoners op bezoek.`, []],
  [`${BEGIN} telden we 12.846 meldingen openbare ruimte`, ["refuted value 12.846 BladA!B3 → 12.486"]],
  [
    `${BEGIN} waren er respectievelijk 12.486 meldingen openbare ruimte en 8.351 verleende parkeervergunningen.`,
    ["confirmed value 12.486 BladA!B3"],
  ],
])("%s", (text, decided) => {
  expect(told(text).filter((one) => !one.startsWith("undecided"))).toEqual(decided);
});

test("a cell is the same figure as itself, and not as another one without an indicator", () => {
  const [one, other] = [...(town.tables[0]?.cells() ?? [])];
  if (!one || !other) throw new Error("no cells");
  expect(sameFigure(one, one, town.definition)).toBe(true);
  expect(sameFigure(one, other, town.definition)).toBe(false);
});
