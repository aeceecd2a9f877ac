import type { ColumnSpec } from "./schema";

/**
 * The column that prints how one column differs from another, whichever of the two it starts from: many bodies print
 * budget − actual, so that less spent than budgeted reads as a plus. null where no column says so.
 */
export function differenceColumn(columns: readonly ColumnSpec[], one: string, other: string): ColumnSpec | null {
  return (
    columns.find(({ derive }) => {
      if (derive?.kind !== "difference") return false;
      const { minuend, subtrahend } = derive;
      return (minuend === one && subtrahend === other) || (minuend === other && subtrahend === one);
    }) ?? null
  );
}

/** Whether a difference is printed the other way round: `of` is what is subtracted, so that more of it makes the difference less. */
export function isTurned(difference: ColumnSpec | null, of: string): boolean {
  return difference?.derive?.kind === "difference" && difference.derive.subtrahend === of;
}
