import { decided } from "../harbour";

/** A norm beside a figure: "boven" and "onder" tell the side, and what stands before them by how much. */
test.each<[string, readonly string[]]>([
  [
    "De gemiddelde wachttijd op een loods kwam uit op 47 minuten en bleef daarmee 17 minuten boven de norm van 30.",
    ["confirmed norm 47 30 BladC!B5 BladC!C5"],
  ],
  ["De gemiddelde wachttijd op een loods was 47 minuten, onder de norm van 30.", ["refuted norm 47 30 BladC!B5 BladC!C5 → 47 ≥ 30"]],
  ["De tevredenheid van kapiteins is 7,4 en ligt daarmee boven de norm van 7,0.", ["confirmed norm 7,4 7,0 BladC!B4 BladC!C4"]],
  ["De tevredenheid van kapiteins is 6,4 en ligt daarmee boven de norm van 7,0.", ["refuted norm 6,4 7,0 BladC!B4 → 6,4 < 7,0"]],
])("%s", (text, expected) => {
  expect(decided(text).filter((one) => one.includes(" norm "))).toEqual(expected);
});
