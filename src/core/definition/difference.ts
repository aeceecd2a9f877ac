import { periodOf } from "./period";
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

/**
 * The budget that a measured column is held against: the one that a difference column of the table names, else the budget
 * of the period, else the year's budget where the measured column is about the whole year too. null without one.
 */
export function budgetOf(columns: readonly ColumnSpec[], actual: ColumnSpec): ColumnSpec | null {
  const budgets = columns.filter(({ role }) => role === "budget" || role === "budget-year");
  const differences = columns.filter(({ role }) => role === "variance");
  return (
    budgets.find(({ id }) => differenceColumn(differences, actual.id, id) !== null) ??
    budgets.find(({ role }) => role === "budget") ??
    budgets.find((budget) => isSameTime(budget, actual)) ??
    null
  );
}

function isSameTime(one: ColumnSpec, other: ColumnSpec): boolean {
  const [a, b] = [periodOf(one.role, one.period), periodOf(other.role, other.period)];
  return a !== null && a.span === b?.span && a.year === b.year && a.key === b.key;
}
