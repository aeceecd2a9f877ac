import type { HeaderSense } from "../../definition/infer/role";
import type { Matrix } from "./matrix";

/** Whether the figures of a column may add up over rows: percentages and norms do not. */
export function isAdditiveColumn(
  { matrix, senses }: { readonly matrix: Matrix; readonly senses: readonly HeaderSense[] },
  column: number,
): boolean {
  return matrix.percent[column] !== true && senses[column]?.role !== "norm";
}
