import { decided } from "../harbour";

/** Where, when or of whom a change is told in words that its row is not called by. */
test.each<[string, readonly string[]]>([
  ["Het aantal loodsreizen is gedaald.", ["refuted difference BladA!B8 BladA!C8 → 1.874 > 1.580"]],
  ["In Brabant is het aantal loodsreizen gedaald.", []],
  ["Het aantal loodsreizen nam toe met 31%.", ["refuted growth 31% BladA!B8 BladA!C8 → 18,6%"]],
  ["Het aantal loodsreizen nam tijdens de storm toe met 31%.", []],
  ["Het aantal loodsreizen van kapiteins daalde met 294.", []],
  ["Het aantal loodsreizen daalde bij kapiteins met 294.", []],
  ["Het aantal loodsreizen daalde ten opzichte van dezelfde periode vorig jaar.", ["refuted difference BladA!B8 BladA!C8 → 1.874 > 1.580"]],
  ["In de eerste maanden van het jaar steeg het aantal loodsreizen.", []],
  ["Wij schilderden 305 loodsreizen.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
