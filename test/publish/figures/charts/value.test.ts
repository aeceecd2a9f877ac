import { column, reportOf } from "../../../support/check";
import type { Input } from "../../../support/sheet";
import type { Notation } from "../../../../src/core/definition/schema";
import {
  type ChartValue,
  chartValue,
  derivedDifference,
  derivedPercent,
  derivedPoints,
  derivedShare,
  isPercentage,
  signOf,
} from "../../../../src/publish/figures/charts/value";

/** The value of one cell. */
function value(input: Input, notation = "count", exact = false): ChartValue {
  const report = reportOf({
    notations: { exact: { kind: "number", decimals: 0, roundingUnit: "exact" } },
    tables: [{ columns: [column.actual], rows: [[{ id: "a", notation: exact ? "exact" : notation, fill: "optional" }, input]] }],
  });
  const found = chartValue(report.table("tabel")?.cell("a", "actual") ?? null);
  if (!found) throw new Error("no cell");
  return found;
}

test.each<[Input, string, ChartValue["state"], string, number | null]>([
  [1234, "count", "number", "1.234", 1234],
  [0, "count", "number", "0", 0],
  [0.46, "percent", "number", "46%", 0.46],
  ["n.v.t.", "count", "not-applicable", "n.v.t.", null],
  ["n.b.", "count", "not-known", "n.b.", null],
  ["-", "count", "nil", "-", null],
  [null, "count", "blank", "", null],
  ["ja", "yes-no", "yes-no", "ja", null],
])("%p as %s is %s", (input, notation, state, text, size) => {
  expect(value(input, notation)).toMatchObject({ state, text, size, derived: false });
});

test("no cell has no value", () => expect(chartValue(null)).toBeNull());

test("a cell with more digits than it prints counts as printed", () => {
  expect(value(12.4321, "one")).toMatchObject({ text: "12,4", size: 12.4 });
});

const N = (of: number): ChartValue => value(of, "count", true);

test.each<[string, ChartValue | null, string | undefined]>([
  ["growth of exact counts", derivedPercent("growth", N(334227), N(229047)), "46%"],
  ["a fall", derivedPercent("growth", N(364), N(372)), "-2%"],
  ["from a base of zero", derivedPercent("growth", N(5), N(0)), "n.v.t."],
  ["from a base below zero", derivedPercent("growth", N(5), N(-5)), "n.v.t."],
  ["beside a code", derivedPercent("growth", N(5), value("n.v.t.")), "n.v.t."],
  ["two codes", derivedPercent("growth", value("-"), value("n.v.t.")), undefined],
  ["nothing", derivedPercent("growth", null, null), undefined],
  [
    "growth of figures rounded to hundreds is what rounding leaves",
    derivedPercent("growth", value(2600, "hundreds"), value(3300, "hundreds")),
    "-24 t/m -18%",
  ],
  ["and one figure where rounding leaves one", derivedPercent("growth", value(334200, "hundreds"), value(229000, "hundreds")), "46%"],
  ["a ratio", derivedPercent("ratio", N(-15), N(300)), "-5%"],
  ["a share", derivedShare(N(30), N(120)), "25%"],
  ["a share is never more than all", derivedShare(value(5.8, "one"), value(5.8, "one")), "98 t/m 100%"],
  ["a part of a negative whole", derivedShare(N(-40), N(-160)), "25%"],
  ["a share of zero", derivedShare(N(0), N(0)), "n.v.t."],
  ["a share of nothing", derivedShare(N(3), value("-")), undefined],
])("%s", (_, derived, text) => {
  expect(derived?.text).toBe(text);
  if (derived) expect(derived.derived).toBe(true);
});

test("a difference is that of the printed figures, in their notation", () => {
  const notation: Notation = { kind: "number", decimals: 1 };
  expect(derivedDifference(value(58, "one"), value(66.5, "one"), notation)).toMatchObject({ text: "-8,5", size: -8.5 });
  expect(derivedDifference(value("-"), value(66.5, "one"), notation)).toBeNull();
});

test("percentages differ in %-punten", () => {
  const notation: Notation = { kind: "percent", decimals: 1 };
  expect(derivedPoints(value(0.998, "percent1"), value(0.995, "percent1"), notation, true)?.text).toBe("0,3 %-punten");
  expect(derivedPoints(value(0.85, "percent1"), value(0.995, "percent1"), notation, false)?.text).toBe("-14,5");
});

test("whether a percentage rose is open where rounding may turn it", () => {
  const notation: Notation = { kind: "percent", decimals: 0 };
  expect(signOf(derivedPoints(value(0.89, "percent"), value(0.9, "percent"), notation, false))).toBe(0);
  expect(signOf(derivedPoints(value(0.88, "percent"), value(0.9, "percent"), notation, false))).toBe(-1);
});

test("the sign of a computed figure is open where rounding may turn it", () => {
  expect(signOf(derivedPercent("growth", value(800, "hundreds"), value(900, "hundreds")))).toBe(0);
  expect(signOf(derivedPercent("growth", value(2600, "hundreds"), value(3300, "hundreds")))).toBe(-1);
  expect(signOf(value(-3))).toBe(-1);
  expect(signOf(value("n.v.t."))).toBeNull();
  expect(signOf(null)).toBeNull();
});

test.each<[Notation, boolean]>([
  [{ kind: "percent", decimals: 0 }, true],
  [{ kind: "number", decimals: 1, scale: "0.01" }, true],
  [{ kind: "number", decimals: 1, scale: "1000000" }, false],
  [{ kind: "text", decimals: 0 }, false],
])("%p is a percentage: %p", (notation, is) => expect(isPercentage(notation)).toBe(is));
