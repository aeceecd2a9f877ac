import { decided } from "../harbour";

/** Two figures that a text compares are of one row. */
test.each<[string, readonly string[]]>([
  [
    "Het aantal verbeurde dwangsommen nam toe tot 214. Een jaar eerder waren het er nog 176.",
    ["confirmed difference BladA!B7 BladA!C7", "confirmed value 214 BladA!B7", "confirmed value 176 BladA!C7"],
  ],
  [
    "Het aantal verbeurde dwangsommen nam toe tot 214. Een jaar eerder waren het er nog 167.",
    ["confirmed difference BladA!B7 BladA!C7", "confirmed value 214 BladA!B7", "refuted value 167 BladA!C7 → 176"],
  ],
  [
    "Het aantal verbeurde dwangsommen nam toe tot 214. In juni waren het er nog 167.",
    ["confirmed difference BladA!B7 BladA!C7", "confirmed value 214 BladA!B7"],
  ],
  ["De tevredenheid van kapiteins verbeterde van 6,8 naar 7,9.", ["confirmed value 6,8 BladC!D4", "refuted value 7,9 BladC!C4 → 7,4"]],
  [
    "De gemiddelde wachttijd op een loods liep op van 38 naar 47 minuten.",
    ["confirmed difference 47 38 BladC!C5 BladC!D5", "confirmed value 38 BladC!D5", "confirmed value 47 BladC!C5"],
  ],
  [
    "De gemiddelde wachttijd op een loods liep op van 38 naar 74 minuten.",
    ["confirmed difference 74 38 BladC!D5", "confirmed value 38 BladC!D5", "refuted value 74 BladC!C5 → 47"],
  ],
  [
    "Voor het percentage schepen binnen een uur aan de kade geldt een norm van 90%; we haalden 74%.",
    ["confirmed value 90% BladC!B3", "confirmed value 74% BladC!C3"],
  ],
  [
    "Voor het percentage schepen binnen een uur aan de kade geldt een norm van 90%; we haalden 47%.",
    ["confirmed value 90% BladC!B3", "refuted value 47% BladC!C3 → 74%"],
  ],
  [
    "Voor het percentage schepen binnen een uur aan de kade geldt een norm van 90%; in juni haalden we 47%.",
    ["confirmed value 90% BladC!B3"],
  ],
  [
    "We telden 14.812 aangekomen zeeschepen; een jaar geleden waren dat er 13.930.",
    ["confirmed value 14.812 BladA!B3", "refuted value 13.930 BladA!C3 → 13.390"],
  ],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
