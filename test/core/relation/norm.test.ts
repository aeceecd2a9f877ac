import type { RelationParameters } from "../../../src/core/relation/kind";
import { attainedShare, norm } from "../../../src/core/relation/norm";
import { figure, live, shown, term } from "./operands";

const direction = (value: NonNullable<RelationParameters["direction"]>): RelationParameters => ({ direction: value });
const higher = direction("higher");
const lower = direction("lower");
const equal = direction("equal");
const eight = { direction: "higher", elapsed: [8, 12] } as const;

test.each<[string, string, string, RelationParameters, string, string | undefined]>([
  ["above the norm", "98%", "=90%", higher, "passes", undefined],
  ["below the norm", "88.6%", "=90%", higher, "fails", undefined],
  ["rounded to the norm", "90%", "=90%", higher, "undecided", "norm-in-interval"],
  ["unrounded at the norm", "=90%", "=90%", higher, "passes", undefined],
  ["the norm on the closed lower edge", "90.5", "=90.45", higher, "passes", undefined],
  ["the norm on the open upper edge", "90.5", "=90.55", higher, "fails", undefined],
  ["the norm on the closed upper edge", "-90.5", "=-90.45", higher, "undecided", "norm-in-interval"],
  ["live and at the norm", live(0.9 - 1e-15), "=0.9", higher, "passes", undefined],
  ["live and off the norm", live(0.9 - 1e-10), "=0.9", higher, "fails", undefined],
  ["below what may at most be", "93.0%", "=100%", lower, "passes", undefined],
  ["above what may at most be", "46", "=45", lower, "fails", undefined],
  ["rounded to what may at most be", "100%", "=100%", lower, "undecided", "norm-in-interval"],
  ["exactly what may at most be", "=65", "=65", lower, "passes", undefined],
  ["the open upper edge is what may at most be", "65", "=65.5", lower, "passes", undefined],
  ["the closed lower edge is what may at most be", "65", "=64.5", lower, "undecided", "norm-in-interval"],
  ["the open lower edge is what may at most be", "-65", "=-65.5", lower, "fails", undefined],
  ["the rounded figure lies wholly above", "-64", "=-65", lower, "fails", undefined],
  ["live at a norm that is far larger than the noise", live(90 - 1e-13), "=90", higher, "passes", undefined],
  ["equal and exact", "=12", "=12", equal, "passes", undefined],
  ["not equal, above", "=13", "=12", equal, "fails", undefined],
  ["not equal, below", "=11", "=12", equal, "fails", undefined],
  ["perhaps equal", "12", "=12", equal, "undecided", "norm-in-interval"],
  ["rounded and not equal, above", "13", "=12", equal, "fails", undefined],
  ["rounded and not equal, below", "11", "=12", equal, "fails", undefined],
  ["equal to the closed edge perhaps", "12", "=11.5", equal, "undecided", "norm-in-interval"],
  ["not equal to the open edge", "12", "=12.5", equal, "fails", undefined],
  ["a norm that is itself rounded", "98%", "90%", higher, "passes", undefined],
  ["a rounded norm a unit below", "91%", "90%", higher, "passes", undefined],
  ["a rounded norm printed alike", "90%", "90%", higher, "undecided", "norm-in-interval"],
  ["no direction", "98%", "=90%", {}, "undecided", "no-direction"],
  ["informative", "98%", "=90%", direction("informative"), "undecided", "no-direction"],
  ["a full-year norm, missed so far", "4300~100", "=8000", eight, "fails", undefined],
  ["a full-year norm, met so far", "5400~100", "=8000", eight, "passes", undefined],
  ["a full-year norm, undecided", "5300~100", "=8000", eight, "undecided", "norm-in-interval"],
  ["the same as a level", "5400~100", "=8000", higher, "fails", undefined],
])("%s", (_name, target, level, parameters, outcome, reason) => {
  const judged = norm.judge(figure(target), [term(level)], parameters);
  expect([judged.outcome, judged.reason]).toEqual([outcome, reason]);
  expect(shown(judged.expected)).toBe(shown(norm.expected([term(level)], parameters)));
});

test("what is expected is the norm as it counts", () => {
  expect(shown(norm.expected([term("=8000")], eight))).toBe("[5333.333333, 5333.333333]");
  expect(shown(norm.expected([term("=8000")], higher))).toBe("[8000, 8000]");
});

test.each<[string, string, readonly [number, number] | undefined, string | null]>([
  ["4300~100", "=8000", [8, 12], "[0.796875, 0.815625)"],
  ["4300~100", "=8000", undefined, "[0.53125, 0.54375)"],
  ["=4300", "=8000", [8, 12], "[0.80625, 0.80625]"],
  ["=4300", "=0", [8, 12], null],
])("%s of %s is attained for %s", (target, level, elapsed, expected) => {
  expect(shown(elapsed ? attainedShare(figure(target), figure(level), elapsed) : attainedShare(figure(target), figure(level)))).toBe(
    expected,
  );
});

test("a norm gives nothing to explain or to derive", () => {
  expect(norm.rules(figure("98%"), [term("=90%")], higher)).toEqual([]);
  expect(norm.formula([{ reference: "C4", sign: 1 }], higher)).toBeNull();
});

test("one norm at a time", () => {
  expect(() => norm.judge(figure("1"), [], higher)).toThrow(new RangeError("one term needed, not 0"));
  expect(() => norm.judge(figure("1"), [term("1"), term("2")], higher)).toThrow(new RangeError("one term needed, not 2"));
});
