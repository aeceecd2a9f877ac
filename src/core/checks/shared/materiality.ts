import { budgetOf, differenceColumn, isTurned } from "../../definition/difference";
import type { Materiality, TableSpec } from "../../definition/schema";
import { abs, compare, divide, exact, type Exact, multiply, negate, sign, subtract } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";

/** The columns of a table that a variance is about, by id. */
export interface VarianceColumns {
  readonly actual: string;
  readonly budget: string;
  /** The column that prints the variance; null where none does. */
  readonly stated: string | null;
  /** The table prints budget − actual. */
  readonly turned: boolean;
}

/** A figure held against its budget, in base units. */
export interface Variance {
  /** As the table prints it, or would: actual − budget, or the other way round where its columns say so. */
  readonly amount: Exact;
  /** The amount as a fraction of the budget; null where that is zero. */
  readonly share: Exact | null;
  /** actual − budget, whatever the table prints: more than zero is more than budgeted. */
  readonly over: Exact;
}

/** null for a table without an actual and a budget column. */
export function varianceColumns({ columns }: Pick<TableSpec, "columns">): VarianceColumns | null {
  const actual = columns.find(({ role }) => role === "actual");
  const budget = actual && budgetOf(columns, actual);
  if (!actual || !budget) return null;
  const variances = columns.filter(({ role }) => role === "variance");
  // A variance that says nothing of where it comes from is actual − budget.
  const stated = differenceColumn(variances, actual.id, budget.id) ?? variances.find(({ derive }) => !derive) ?? null;
  return { actual: actual.id, budget: budget.id, stated: stated?.id ?? null, turned: isTurned(stated, actual.id) };
}

/**
 * How a figure differs from its budget; null without two figures. Where the table states the variance itself, that is the
 * amount: it may come from unrounded figures.
 */
export function varianceOf(actual: BoundCell, budget: BoundCell, stated: BoundCell | null, turned: boolean): Variance | null {
  if (actual.value === null || budget.value === null) return null;
  const way = (value: Exact): Exact => (turned ? negate(value) : value);
  const amount = stated?.value ?? way(subtract(actual.value, budget.value));
  return { amount, share: sign(budget.value) === 0 ? null : divide(amount, abs(budget.value)), over: way(amount) };
}

/**
 * Whether a variance asks for attention: at or beyond the limit in amount (in figures of the cell), in per cents, or
 * both, as the table's materiality says. Against a budget of zero every amount is beyond any percentage.
 */
export function isMaterial(materiality: Materiality | undefined, amount: Exact, share: Exact | null, cell: BoundCell): boolean {
  if (!materiality) return false;
  const scale = exact(cell.notation.scale ?? "1");
  const tests: boolean[] = [];
  if (materiality.amount !== undefined) tests.push(compare(abs(amount), multiply(exact(materiality.amount), scale)) >= 0);
  if (materiality.percent !== undefined) {
    tests.push(share === null ? sign(amount) !== 0 : compare(abs(share), divide(exact(materiality.percent), exact(100))) >= 0);
  }
  return tests.length > 0 && (materiality.mode === "any" ? tests.some(Boolean) : tests.every(Boolean));
}
