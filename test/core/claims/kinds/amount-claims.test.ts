import { decided } from "../harbour";

/** A figure beside the one that it is more or less than. */
test.each<[string, readonly string[]]>([
  ["We verkochten 1.081 kaarten. Dat zijn er minder dan in 2019 (903).", ["refuted difference 903 → 1.081 > 903"]],
  ["We verkochten 1.081 kaarten en 300 boeken. Dat zijn er minder dan in 2019 (903).", ["confirmed difference 903"]],
  ["We verkochten 1.081 kaarten. Dat zijn er meer dan in 2019 (903).", ["confirmed difference 903"]],
])("%s", (text, expected) => {
  expect(decided(text)).toEqual(expected);
});
