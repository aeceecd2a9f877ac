import type { HeaderSense } from "../../definition/infer/role";
import { saysMeasure, saysStock } from "../../definition/infer/words";
import { linesDown, type SumGuess, weighSum } from "./lines";
import type { Matrix } from "./matrix";
import type { FoundPair } from "./pairs";

/** What tells whether the figures of a column add up. */
export interface ColumnKnowledge {
  readonly matrix: Matrix;
  readonly senses: readonly HeaderSense[];
  readonly pairs: readonly FoundPair[];
}

/** Whether the figures of a column may add up over rows: percentages, norms and averages of other columns do not. */
export function isAdditiveColumn({ matrix, senses, pairs }: ColumnKnowledge, column: number): boolean {
  const quotient = pairs.some((pair) => pair.target === column && pair.kind === "ratio");
  return matrix.percent[column] !== true && senses[column]?.role !== "norm" && !quotient;
}

/**
 * Rows whose figures add up over columns: no percentages among counts, no averages and durations, no stocks beside what came
 * and went, unless there is nothing else.
 */
export function additiveRows(matrix: Matrix): ReadonlySet<number> {
  const rows = matrix.rows.flatMap((row, at) => (row.kind === "figures" ? [at] : []));
  const counts = rows.filter((row) => !isPercentRow(matrix, row) && !saysMeasure(matrix.rows[row]?.label ?? ""));
  const flows = counts.filter((row) => !saysStock(matrix.rows[row]?.label ?? ""));
  return new Set([flows, counts].find((some) => some.length > 0) ?? rows);
}

/** Whether every figure of a row is printed as a percentage. */
export function isPercentRow(matrix: Matrix, row: number): boolean {
  const figures = matrix.columns.flatMap((_, column) => matrix.figure(row, column) ?? []);
  return figures.length > 0 && figures.every((figure) => figure.reading.figure.kind === "percent");
}

/** Whether enough of the sums over rows hold in a column: averages and durations may, or may not; one wrong figure breaks two or three. */
export function addsUp(matrix: Matrix, sums: readonly SumGuess[], column: number): boolean {
  const lines = linesDown(matrix, [column]);
  const weighed = sums.map((sum) => weighSum(lines, sum));
  const holds = weighed.filter((one) => one.holds > 0).length;
  return holds > 0 && 2 * holds >= weighed.filter((one) => one.broken > 0).length;
}
