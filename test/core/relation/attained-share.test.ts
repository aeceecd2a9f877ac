import type { RelationParameters } from "../../../src/core/relation/kind";
import { relationKind } from "../../../src/core/relation/registry";
import { figure, shown, term } from "./operands";

const eight = { elapsed: [8, 12] } as const;

test.each<[string, string, [string, string], RelationParameters, string, string | null]>([
  ["of a level", "98%", ["88.6%", "=0.9"], {}, "passes", "[0.983889, 0.985)"],
  ["of the part of the year", "83%", ["=3300", "=6000"], eight, "passes", "[0.825, 0.825]"],
  ["that forgets that a year has more months", "55%", ["=3300", "=6000"], eight, "fails", "[0.825, 0.825]"],
  ["as the rounded figures allow", "81%", ["4300~100", "=8000"], eight, "passes", "[0.796875, 0.815625)"],
  ["beyond what they allow", "83%", ["4300~100", "=8000"], eight, "fails", "[0.796875, 0.815625)"],
  ["of no norm", "81%", ["=4300", "=0"], eight, "undecided", null],
])("a share %s", (_name, target, terms, parameters, outcome, expected) => {
  const kind = relationKind("attained-share");
  const judged = kind.judge(figure(target), terms.map(term), parameters);
  expect([judged.outcome, shown(judged.expected)]).toEqual([outcome, expected]);
  expect(shown(kind.expected(terms.map(term), parameters))).toBe(expected);
});
