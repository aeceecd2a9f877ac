import { decided } from "../harbour";

const BEGIN = "In de eerste acht maanden van 2020";

/** What it takes for a row to be surely the one that is meant. */
test.each<[string, readonly string[]]>([
  [`${BEGIN} voerden we 2.460 keuringen uit.`, []],
  ["Het aantal loodsreizen kwam uit op 1.847.", ["refuted value 1.847 BladA!B8 → 1.874"]],
  ["Het aantal loodsreizen kwam uit op 1.931.", ["refuted value 1.931 BladA!B8 → 1.874"]],
  ["Het aantal geannuleerde loodsreizen kwam uit op 1.931.", []],
  ["Het percentage schepen binnen een uur aan de kade was 47%.", ["refuted value 47% BladC!C3 → 74%"]],
  ["Het percentage schepen binnen een uur aan de kade was in juni 47%.", []],
  ["De gemiddelde wachttijd op een loods in minuten was 52.", ["refuted value 52 BladC!C5 → 47"]],
  ["In juni was het rustig. De gemiddelde wachttijd op een loods in minuten was 52.", []],
  ["Het aantal loodsreizen daalde met 294.", ["refuted difference 294 BladA!B8 BladA!C8 → -294"]],
  ["Het aantal loodsreizen is gedaald.", ["refuted difference BladA!B8 BladA!C8 → 1.874 > 1.580"]],
  [
    "Van de begrote 55.982 wachtende binnenschepen werden er 59.441 gerealiseerd.",
    ["confirmed value 55.982 BladE!B3", "refuted value 59.441 BladE!C3 → 54.941"],
  ],
  ["Eind augustus telde de voorraad vergunningdossiers 21.087 stukken.", ["refuted value 21.087 BladB!B3 → 21.078"]],
  ["Eind augustus telde de voorraad vergunningdossiers 21.087 doosjes.", ["refuted value 21.087 BladB!B3 → 21.078"]],
  ["Eind augustus telde de voorraad vergunningdossiers 21.087 doosjes over bomen.", []],
  [
    "De kosten van baggerwerk kwamen met € 12,7 miljoen onder de begroting uit.",
    ["confirmed difference BladD!B5 BladD!C5", "confirmed value € 12,7 miljoen BladD!B5"],
  ],
  ["Het aantal loodsreizen nam sinds half 2019 af.", []],
  ["Het aantal loodsreizen was in het tweede kwartaal van 2020 1.847.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
