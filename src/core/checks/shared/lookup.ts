import type { Definition, Indicator } from "../../definition/schema";
import { exact, type Exact } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { rowOf } from "./index-of";

const indicators = new WeakMap<Definition, ReadonlyMap<string, Indicator>>();

/** The indicator of a cell's row, or null. */
export function indicatorOf(definition: Definition, cell: BoundCell): Indicator | null {
  if (cell.row.indicator === undefined) return null;
  let map = indicators.get(definition);
  if (!map) {
    map = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
    indicators.set(definition, map);
  }
  return map.get(cell.row.indicator) ?? null;
}

/**
 * Plausibility limits of a cell in base units: those of the row, else of its indicator. They are about the level that the
 * row measures, not about a share of it or its change.
 */
export function limitsOf(definition: Definition, cell: BoundCell): { readonly min: Exact | null; readonly max: Exact | null } {
  if (!LEVELS.has(cell.column.role)) return { min: null, max: null };
  const limits = cell.row.limits ?? indicatorOf(definition, cell)?.limits;
  return { min: limits?.min === undefined ? null : exact(limits.min), max: limits?.max === undefined ? null : exact(limits.max) };
}

/** Roles that hold measurements, budgets and norms: figures in the unit of the row, comparable with each other. */
const LEVELS: ReadonlySet<string> = new Set(["actual", "prior", "forecast", "budget", "budget-year", "average", "norm"]);

/** Whether a cell holds a level (not a difference, percentage of change or share). */
export function isLevel(cell: BoundCell): boolean {
  return LEVELS.has(cell.column.role) && cell.column.derive === undefined;
}

/** The other cells of a cell's row that hold comparable levels in numbers. */
export function peersInRow(context: CheckContext, cell: BoundCell): readonly BoundCell[] {
  return rowOf(context, cell).filter(
    (other) => other !== cell && other.state === "number" && other.notation.kind === cell.notation.kind && isLevel(other),
  );
}
