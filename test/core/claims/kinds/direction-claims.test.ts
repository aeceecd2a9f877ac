import { decided } from "../harbour";

/** A list of rows of which none went the way that is told. */
test.each<[string, readonly string[]]>([
  [
    "Bij de Noordkade, de Zuidkade en de Westkade was het aantal ongevallen lager dan in 2019.",
    [
      "refuted difference BladG!B3 BladG!C3 → 41 > 32",
      "refuted difference BladG!B4 BladG!C4 → 28 > 23",
      "refuted difference BladG!B6 BladG!C6 → 55 > 47",
    ],
  ],
  ["Bij de Noordkade, de Zuidkade en de Oostkade was het aantal ongevallen lager dan in 2019.", ["confirmed difference BladG!B5 BladG!C5"]],
  ["Bij de Noordkade, de Zuidkade en de Westkade was het aantal ongevallen lager dan gehoopt.", []],
  ["Bij de Noordkade, de Zuidkade en de Westkade was het aantal ongevallen in juni lager dan in 2019.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
