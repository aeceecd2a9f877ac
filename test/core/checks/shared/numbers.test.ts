import { cellNumber, isPercentage, median, robustDeviation } from "../../../../src/core/checks/shared/numbers";
import { exact } from "../../../../src/core/numeric/exact";
import type { BoundCell } from "../../../../src/core/table/bound";
import { column, contextOf } from "../../../support/check";

function cell(notation: { kind: "number" | "percent"; scale?: string }): BoundCell {
  const context = contextOf({
    notations: { n: notation },
    tables: [{ columns: [column.actual], notation: "n", rows: [[{ id: "a" }, 1]] }],
  });
  const found = context.report.table("tabel")?.cell("a", "actual");
  if (!found) throw new Error("no cell");
  return found;
}

test.each([
  [{ kind: "number" } as const, "46", 46, false],
  [{ kind: "number", scale: "1000000" } as const, "1300000", 1.3, false],
  [{ kind: "number", scale: "0.01" } as const, "0.22", 22, true],
  [{ kind: "percent" } as const, "0.46", 0.46, true],
])("%o: what to write for %s", (notation, value, number, percentage) => {
  expect(cellNumber(cell(notation), exact(value))).toBe(number);
  expect(isPercentage(cell(notation))).toBe(percentage);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[], Number.NaN],
])("median of %j", (values, expected) => expect(median(values)).toBe(expected));

test("one outlier hardly moves the robust deviation; two heaps do", () => {
  expect(robustDeviation([1, 2, 3, 4, 5])).toBeCloseTo(1.4826);
  expect(robustDeviation([1, 2, 3, 4, 6])).toBeCloseTo(1.4826);
  expect(robustDeviation([0, 0, 0, 10, 10])).toBeCloseTo(2);
});
