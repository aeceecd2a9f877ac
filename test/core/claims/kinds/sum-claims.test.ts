import { decided } from "../harbour";

/** Things that are counted add up exactly. */
test.each<[string, readonly string[]]>([
  ["Er kwamen 1.323 brieven: 1.082 witte en 241 zwarte.", ["confirmed sum 1.323 1.082 241"]],
  ["Er kwamen 1.322 brieven: 1.082 witte en 241 zwarte.", []],
  ["Er kwamen 1.320 brieven: 1.080 witte en 240 zwarte.", ["confirmed sum 1.320 1.080 240"]],
  ["Er kwamen 1.321 brieven: 1.082 witte en 240 zwarte.", []],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
