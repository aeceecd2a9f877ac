import { relationKind } from "../../../src/core/relation/registry";
import { figure, term } from "./operands";

const kind = relationKind("norm-verdict");

test.each<[string, string | null]>([
  ["Behaald", "met"],
  ["✗", "missed"],
  ["Op koers", "met"],
  ["achter op schema", "missed"],
  ["91%", null],
])("'%s' says %s", (text, said) => {
  expect(kind.meaning?.(text, { words: { met: "op koers", missed: "achter op schema" } })).toBe(said);
});

test("a word has no interval and no rule: the check asks the kind norm", () => {
  const terms = ["=4300", "=8000"].map(term);
  expect(kind.judge(figure("=1"), terms, { direction: "higher" })).toEqual({ outcome: "undecided", expected: null });
  expect(kind.expected(terms, { direction: "higher" })).toBeNull();
  expect(kind.rules(figure("=1"), terms, { direction: "higher" })).toEqual([]);
});
