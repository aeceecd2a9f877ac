import { relationKind } from "../../../src/core/relation/registry";
import { figure, term } from "./operands";

const kind = relationKind("norm-verdict");

test("a word has no interval and no rule: the check asks the kind norm", () => {
  const terms = ["=4300", "=8000"].map(term);
  expect(kind.judge(figure("=1"), terms, { direction: "higher" })).toEqual({ outcome: "undecided", expected: null });
  expect(kind.expected(terms, { direction: "higher" })).toBeNull();
  expect(kind.rules(figure("=1"), terms, { direction: "higher" })).toEqual([]);
});
