import { statedVerdict, VERDICT_WORDS, type VerdictWords } from "../../../src/core/relation/verdict-words";

const OWN: VerdictWords = { met: "Op schema", missed: "Nee" };

test.each<[string, VerdictWords | undefined, "met" | "missed" | null]>([
  ["behaald", undefined, "met"],
  [" Norm  gehaald. ", undefined, "met"],
  ["✓", undefined, "met"],
  ["niet behaald*", undefined, "missed"],
  ["Zie paragraaf 2", undefined, null],
  ["", undefined, null],
  ["n.v.t.", undefined, null],
  ["op  schema", OWN, "met"],
  ["nee", OWN, "missed"],
  ["behaald", OWN, "met"],
  ["op schema", undefined, null],
])("%j with own words %j states %s", (text, own, verdict) => {
  expect(statedVerdict(text, own)).toBe(verdict);
});

test("what is written by default is read back", () => {
  expect([statedVerdict(VERDICT_WORDS.met), statedVerdict(VERDICT_WORDS.missed)]).toEqual(["met", "missed"]);
});
