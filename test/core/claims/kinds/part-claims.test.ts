import { decided } from "../harbour";

const BEGIN = "In de eerste acht maanden van 2020";

/** One row as a share of another of its table. */
test.each<[string, readonly string[]]>([
  ["Van de ladingen was 62% kolen.", ["confirmed share 62% BladF!B4 BladF!B3"]],
  ["Van de ladingen was 26% kolen.", ["refuted share 26% BladF!B4 BladF!B3 → 62,2%"]],
  ["62% van de ladingen was kolen.", ["confirmed share 62% BladF!B4 BladF!B3"]],
  ["Zes van de tien ladingen waren kolen.", ["confirmed share Zes van de tien BladF!B4 BladF!B3"]],
  ["Een op de vijf ladingen was kolen.", ["refuted share Een op de vijf BladF!B4 BladF!B3 → 62,2%"]],
  ["Van de ladingen zou 26% kolen moeten zijn.", []],
  ["In juni was 26% van de ladingen kolen.", []],
  ["In 2019 was 26% van de ladingen kolen.", []],
  [`${BEGIN} waren er 6.929 ladingen; 38% daarvan was graan.`, ["confirmed share 38% BladF!B5 BladF!B3", "confirmed value 6.929 BladF!B3"]],
  [
    `${BEGIN} waren er 6.929 ladingen; 83% daarvan was graan.`,
    ["refuted share 83% BladF!B5 BladF!B3 → 37,8%", "confirmed value 6.929 BladF!B3"],
  ],
  [`${BEGIN} kwamen er 512 boten; 83% daarvan vervoerde graan.`, []],
  ["Van de keuringen is 52% gratis.", []],
  ["De helft van de keuringen eindigde met gebreken.", []],
  ["Van de kolen was 62% lading.", []],
  ["Van alles 62%.", []],
  ["62% van de ladingen.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
