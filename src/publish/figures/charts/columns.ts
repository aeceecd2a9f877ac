import { budgetOf, differenceColumn } from "../../../core/definition/difference";
import { periodOf } from "../../../core/definition/period";
import type { ColumnRole, ColumnSpec, TableSpec } from "../../../core/definition/schema";

/** The columns that belong together: one measured column with what it is held against. */
export interface ColumnSet {
  /** The column that the chart is about: a realisation; where the table has none, its forecast, budget or average. */
  readonly lead: ColumnSpec;
  readonly prior: ColumnSpec | null;
  readonly norm: ColumnSpec | null;
  readonly forecast: ColumnSpec | null;
  readonly budget: ColumnSpec | null;
  /** Lead − budget, or budget − lead where the table prints it the other way round (`isTurned`). */
  readonly variance: ColumnSpec | null;
  readonly variancePercent: ColumnSpec | null;
  /** Lead − prior, or prior − lead (`isTurned`). */
  readonly change: ColumnSpec | null;
  readonly growth: ColumnSpec | null;
  readonly share: ColumnSpec | null;
  readonly priorShare: ColumnSpec | null;
}

const LEADS: readonly ColumnRole[] = ["actual", "forecast", "budget-year", "budget", "average"];

/** The sets of columns of a table, from left to right: one for each measured column. None for a table of words. */
export function columnSets(table: TableSpec): readonly ColumnSet[] {
  const role = LEADS.find((each) => table.columns.some((column) => column.role === each));
  const leads = table.columns.filter((column) => column.role === role);
  return leads.map((lead) => setOf(table, lead, leads));
}

function setOf(table: TableSpec, lead: ColumnSpec, leads: readonly ColumnSpec[]): ColumnSet {
  const others = table.columns.filter((column) => !leads.includes(column));
  const near = (role: ColumnRole): ColumnSpec | null => companion(others, role, lead, leads);
  const growth = others.find((column) => column.derive?.kind === "growth" && column.derive.of === lead.id) ?? near("growth-percent");
  const byId = (id: string | undefined): ColumnSpec | null => others.find((column) => column.id === id) ?? null;
  const prior = (growth?.derive?.kind === "growth" ? byId(growth.derive.base) : null) ?? near("prior");
  const budget = near("budget") ?? (leads.length === 1 && lead.role === "actual" ? budgetOf(others, lead) : null);
  const variances = others.filter((column) => column.role === "variance");
  const from = (base: ColumnSpec | null): ColumnSpec | null => base && differenceColumn(variances, lead.id, base.id);
  // A variance that says nothing of where it comes from is against the budget, or against last year where there is no budget.
  const unsaid = leads.length === 1 ? (variances.find((column) => !column.derive) ?? null) : null;
  const variance = budget && (from(budget) ?? unsaid);
  const percents = others.filter((column) => column.role === "variance-percent");
  const shares = others.filter((column) => column.role === "share");
  const shareOf = (of: ColumnSpec | null): ColumnSpec | null =>
    shares.find(({ derive }) => of && derive?.kind === "share" && derive.of === of.id) ?? null;
  return {
    lead,
    prior,
    norm: near("norm"),
    forecast: near("forecast"),
    budget,
    variance,
    variancePercent: variance && (percents.find(({ derive }) => derive?.kind === "ratio" && derive.of === variance.id) ?? only(percents)),
    change: from(prior) ?? (budget ? null : prior && unsaid),
    growth,
    share: shareOf(lead) ?? (leads.length === 1 && !prior ? only(shares.filter((column) => !column.derive)) : null),
    priorShare: shareOf(prior),
  };
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

/** The column of a role that goes with a lead: under the same spanning header, else in the same place, else the only one. */
function companion(columns: readonly ColumnSpec[], role: ColumnRole, lead: ColumnSpec, leads: readonly ColumnSpec[]): ColumnSpec | null {
  const found = columns.filter((column) => column.role === role && ofItsYear(column));
  if (leads.length === 1) return found[0] ?? null;
  const grouped = found.find((column) => column.group !== undefined && column.group === lead.group);
  if (grouped) return grouped;
  if (found.length === leads.length) return found[leads.indexOf(lead)] ?? null;
  return role === "norm" ? only(found) : null;
}

/** Last year's norm or forecast is not what this year's figure is held against. */
function ofItsYear(column: ColumnSpec): boolean {
  return (column.role !== "norm" && column.role !== "forecast") || (periodOf(column.role, column.period)?.year ?? 0) === 0;
}

const MOMENTS: ReadonlySet<string> = new Set(["end", "year-end"]);

/** Whether both columns are levels at a moment, so that their rows are stocks. */
export function areMoments(a: ColumnSpec, b: ColumnSpec): boolean {
  return isMoment(a) && isMoment(b);
}

function isMoment(column: ColumnSpec): boolean {
  return MOMENTS.has(periodOf(column.role, column.period)?.span ?? "");
}

/** Whether counts in both columns may be compared: spans of the same length, or moments. Eight months against a year may not. */
export function areComparable(a: ColumnSpec, b: ColumnSpec): boolean {
  const [one, other] = [periodOf(a.role, a.period), periodOf(b.role, b.period)];
  if (!one || !other) return one === other;
  return areMoments(a, b) || (one.span === other.span && one.key === other.key);
}
