import { decided } from "../harbour";

/** How a sentence says which way a figure went, and by how much. */
test.each<[string, readonly string[]]>([
  [
    "De voorraad vergunningdossiers groeide sinds eind 2019 met 2.426 tot 21.078.",
    ["confirmed difference 2.426 BladB!B3 BladB!C3", "confirmed value 21.078 BladB!B3"],
  ],
  [
    "De voorraad vergunningdossiers groeide sinds eind 2019 met 2.246 tot 21.078.",
    ["refuted difference 2.246 BladB!B3 BladB!C3 → 2.426", "confirmed value 21.078 BladB!B3"],
  ],
  ["De personeelskosten overschreden de begroting met € 0,9 miljoen.", ["confirmed difference € 0,9 miljoen BladD!B4 BladD!C4"]],
  [
    "De handhavingskosten overschreden het budget met € 3,1 miljoen.",
    ["refuted difference € 3,1 miljoen BladD!B3 BladD!C3 → € 1,3 miljoen"],
  ],
  [
    "De handhavingskosten onderschreden de begroting met € 1,3 miljoen.",
    ["refuted difference € 1,3 miljoen BladD!B3 BladD!C3 → -€ 1,3 miljoen"],
  ],
  ["De handhavingskosten overschreden alle verwachtingen met € 3,1 miljoen.", []],
  [
    "De kosten van baggerwerk bleven met € 12,7 miljoen € 0,6 miljoen achter bij de begroting.",
    ["confirmed difference € 0,6 miljoen BladD!B5 BladD!C5", "confirmed value € 12,7 miljoen BladD!B5"],
  ],
  ["Het aantal loodsreizen bleef achter in de rij.", []],
  ["De vergadering over loodsreizen liep op maandag uit.", []],
  ["De storingsuren lagen met 5,6% iets hoger dan in 2019.", ["confirmed difference BladC!C6 BladC!D6", "confirmed value 5,6% BladC!C6"]],
  [
    "De storingsuren lagen met 5,6% iets hoger dan de 5,2% van vorig jaar.",
    ["confirmed difference 5,6% 5,2% BladC!C6 BladC!D6", "confirmed value 5,6% BladC!C6", "confirmed value 5,2% BladC!D6"],
  ],
  ["Het aantal loodsreizen lag met 294 hoger dan in 2019.", ["confirmed difference 294 BladA!B8 BladA!C8"]],
  [
    "Het aantal loodsreizen is meer dan verdubbeld: van 600 naar 1.874.",
    ["confirmed difference 1.874 600 BladA!B8", "refuted value 600 BladA!C8 → 1.580", "confirmed value 1.874 BladA!B8"],
  ],
  [
    "Het aantal keuringen daalde van 2.930 naar 2.640 (10%).",
    [
      "confirmed growth 10% 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed difference 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed value 2.930 BladA!C5",
      "confirmed value 2.640 BladA!B5",
    ],
  ],
  [
    "Het aantal keuringen daalde van 2.930 naar 2.640 (30%).",
    [
      "refuted growth 30% 2.640 2.930 → 9,9%",
      "confirmed difference 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed value 2.930 BladA!C5",
      "confirmed value 2.640 BladA!B5",
    ],
  ],
  [
    "Het aantal keuringen daalde van 2.930 naar 2.640 (30% van alles).",
    ["confirmed difference 2.640 2.930 BladA!B5 BladA!C5", "confirmed value 2.930 BladA!C5", "confirmed value 2.640 BladA!B5"],
  ],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
