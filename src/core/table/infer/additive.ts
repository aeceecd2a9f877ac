import type { HeaderSense } from "../../definition/infer/role";
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
