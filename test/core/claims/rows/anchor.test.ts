import { decided } from "../harbour";

const BEGIN = "In de eerste acht maanden van 2020";

/** What is told of a change beside a figure is told of that figure's row. */
test.each<[string, readonly string[]]>([
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, 1.422 meer dan in dezelfde periode in 2019.`,
    ["confirmed difference 1.422 BladA!B3 BladA!C3", "confirmed value 14.812 BladA!B3"],
  ],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, 1.442 meer dan in dezelfde periode in 2019.`,
    ["refuted difference 1.442 BladA!B3 BladA!C3 → 1.422", "confirmed value 14.812 BladA!B3"],
  ],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen. Dat zijn er 2.422 meer dan een jaar eerder.`,
    ["confirmed value 14.812 BladA!B3", "refuted difference 2.422 BladA!B3 BladA!C3 → 1.422"],
  ],
  [`${BEGIN} kwamen er 14.812 zeeschepen binnen. Dat zijn er 2.422 minder dan gehoopt.`, ["confirmed value 14.812 BladA!B3"]],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, 1.422 minder dan in dezelfde periode in 2019.`,
    ["refuted difference 1.422 BladA!B3 BladA!C3 → -1.422", "confirmed value 14.812 BladA!B3"],
  ],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, en het aantal loodsreizen nam met 294 toe.`,
    ["confirmed difference 294 BladA!B8 BladA!C8", "confirmed value 14.812 BladA!B3"],
  ],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, 1.422 meer loodsreizen dan in dezelfde periode in 2019.`,
    ["confirmed value 14.812 BladA!B3"],
  ],
  [`${BEGIN} kwamen er 14.812 zeeschepen binnen, 900 meer dan in juni 2019.`, ["confirmed value 14.812 BladA!B3"]],
  [
    "De storingsuren kwamen uit op 5,6%, 0,4 procentpunt hoger dan in 2019.",
    ["confirmed difference 0,4 procentpunt BladC!C6 BladC!D6", "confirmed value 5,6% BladC!C6"],
  ],
  [
    "De storingsuren kwamen uit op 5,6%, 0,7 procentpunt hoger dan in 2019.",
    ["refuted difference 0,7 procentpunt BladC!C6 BladC!D6 → 0,4", "confirmed value 5,6% BladC!C6"],
  ],
  [
    `${BEGIN} kwamen er 14.812 zeeschepen binnen, 20% meer dan in dezelfde periode in 2019.`,
    ["refuted growth 20% BladA!B3 BladA!C3 → 10,6%", "confirmed value 14.812 BladA!B3"],
  ],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
