import type { Materiality } from "../../definition/schema";
import { abs, compare, divide, exact, type Exact, multiply, sign, subtract } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";

/**
 * actual − budget in base units, and as a fraction of the budget (null where that is zero); null without two figures.
 * Where the table states the variance itself, that is the amount: it may come from unrounded figures.
 */
export function varianceOf(
  actual: BoundCell,
  budget: BoundCell,
  stated: BoundCell | null,
): { readonly amount: Exact; readonly share: Exact | null } | null {
  if (actual.value === null || budget.value === null) return null;
  const amount = stated?.value ?? subtract(actual.value, budget.value);
  return { amount, share: sign(budget.value) === 0 ? null : divide(amount, abs(budget.value)) };
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
