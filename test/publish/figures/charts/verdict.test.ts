import { column, type ReportFixture } from "../../../support/check";
import { chartValue } from "../../../../src/publish/figures/charts/value";
import { favourOf, favourOfChange, normResults } from "../../../../src/publish/figures/charts/verdict";
import { fixture } from "./drawn";

const INDICATORS: NonNullable<ReportFixture["indicators"]> = [
  { id: "hoog", label: "Hoog", direction: "higher", norm: { value: "12", basis: "full-year" } },
  { id: "laag", label: "Laag", direction: "lower" },
  { id: "gelijk", label: "Gelijk", direction: "equal" },
];

function drawnFrom(indicator: string | null, nature: "cost" | "revenue" | "neutral", difference: number | string) {
  const own = indicator === null ? {} : { indicator };
  const { table, context } = fixture({
    indicators: INDICATORS,
    tables: [
      {
        nature,
        columns: [column.actual, column.budget, column.variance],
        rows: [[{ id: "a", fill: "optional", ...own }, 5, 5, difference]],
      },
    ],
  });
  const [row] = table.spec.rows;
  const cell = table.cell("a", "variance");
  if (!row || !cell) throw new Error("not bound");
  return { row, value: chartValue(cell), table, context };
}

test.each<[string | null, "cost" | "revenue" | "neutral", number | string, string, string]>([
  [null, "cost", 3, "bad", "neutral"],
  [null, "cost", -3, "good", "neutral"],
  [null, "revenue", 3, "good", "neutral"],
  [null, "neutral", 3, "neutral", "neutral"],
  ["hoog", "cost", 3, "good", "good"],
  ["laag", "revenue", 3, "bad", "bad"],
  ["laag", "revenue", 0, "neutral", "neutral"],
  ["gelijk", "neutral", 3, "neutral", "neutral"],
  ["hoog", "neutral", "n.v.t.", "neutral", "neutral"],
])(
  "indicator %s, nature %s, difference %s: %s against the budget, %s against last year",
  (indicator, nature, difference, budget, change) => {
    const { row, value, table, context } = drawnFrom(indicator, nature, difference);
    expect(favourOf(context.definition, table.spec, row, value)).toBe(budget);
    expect(favourOfChange(context.definition, row, value)).toBe(change);
  },
);

test("a yearly norm counts for the months that a figure is about", () => {
  const { table, context } = fixture({
    indicators: INDICATORS,
    tables: [
      {
        columns: [column.norm, column.actual, column.prior, column.forecast],
        rows: [
          [{ id: "a", indicator: "hoog" }, 12, 9, 9, 9],
          [{ id: "b" }, 12, 9, 9, 9],
        ],
      },
    ],
  });
  const [a, b] = table.spec.rows;
  const by = (role: string) => table.spec.columns.find((each) => each.role === role) ?? null;
  if (!a || !b) throw new Error("not bound");
  const results = normResults(table, context);
  expect(results(a, by("actual"))).toEqual({ verdict: "met", bound: 8, elapsed: "8" });
  expect(results(a, by("forecast"))).toEqual({ verdict: "missed", bound: 12, elapsed: null });
  // Last year had last year's norm; a row without indicator has no direction.
  expect(results(a, by("prior"))).toBeNull();
  expect(results(b, by("actual"))).toBeNull();
  expect(results(a, null)).toBeNull();
});
