import { decided } from "../harbour";

/** Growth that the sentence itself bears out or contradicts. */
test.each<[string, readonly string[]]>([
  [
    "Het aantal keuringen daalde met 10%, van 2.930 naar 2.640.",
    [
      "confirmed growth 10% 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed difference 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed value 2.930 BladA!C5",
      "confirmed value 2.640 BladA!B5",
    ],
  ],
  [
    "Het aantal keuringen daalde met 30%, van 2.930 naar 2.640.",
    [
      "refuted growth 30% 2.640 2.930 → 9,9%",
      "confirmed difference 2.640 2.930 BladA!B5 BladA!C5",
      "confirmed value 2.930 BladA!C5",
      "confirmed value 2.640 BladA!B5",
    ],
  ],
  ["Het aantal loodsreizen was 130% lager dan in dezelfde periode in 2019.", []],
  ["Het aantal keuringen daalde met 10% ten opzichte van 2019 (4.100).", []],
  ["Het aantal loodsreizen nam toe met 31%.", ["refuted growth 31% BladA!B8 BladA!C8 → 18,6%"]],
  ["In juni nam het aantal loodsreizen toe met 31%.", []],
  ["Het aantal loodsreizen zal naar verwachting met 31% zijn gestegen.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
