import { mayAddUp, notationOf } from "../definition/resolve";
import type { ColumnRole, ColumnSpec, Definition, RowSpec, TableSpec } from "../definition/schema";
import type { RelationName, RelationParameters } from "../relation/kind";
import type { BoundCell, BoundTable } from "./bound";
import type { BoundRelation } from "./relations";

/** One side of a relation: a cell, the sign it counts with, or null where the cell was not found. */
export interface Part {
  readonly cell: BoundCell | null;
  readonly sign: 1 | -1;
}

/** What all relations share before their terms are looked at. */
export interface Draft {
  readonly id: string;
  readonly kind: RelationName;
  readonly target: BoundCell;
  readonly parameters: RelationParameters;
  readonly severity: BoundRelation["severity"];
  readonly note?: string | null;
  readonly origin: BoundRelation["origin"];
}

/** A relation whose terms must all be there: without one of them there is no relation. */
export function whole(draft: Draft, parts: readonly Part[]): BoundRelation | null {
  const terms = parts.flatMap(({ cell, sign }) => (cell ? [{ cell, sign }] : []));
  if (terms.length === 0 || terms.length < parts.length) return null;
  return { ...draft, note: draft.note ?? null, terms };
}

/**
 * A sum over parts. Parts that are nil or not applicable do not count; a part that was not found, or none that counts,
 * makes the relation incomplete. A part that by definition holds no figure and is blank is no part.
 */
export function summed(draft: Draft, parts: readonly Part[]): BoundRelation | null {
  const present = parts.flatMap(({ cell, sign }) => (cell ? [{ cell, sign }] : []));
  const figures = present.filter(({ cell }) => cell.fill !== "none" || cell.state !== "blank");
  const terms = figures.filter(({ cell }) => cell.state !== "nil" && cell.state !== "not-applicable");
  const omitted = figures.filter((term) => !terms.includes(term)).map((term) => term.cell);
  if (figures.length === 0) return null;
  return {
    ...draft,
    note: draft.note ?? null,
    terms,
    ...(omitted.length > 0 ? { omitted } : {}),
    ...(terms.length === 0 || present.length < parts.length ? { incomplete: true } : {}),
  };
}

/** Whether the figures of a column add up over rows: amounts and counts do, percentages, norms and words do not. */
export function isAdditive(definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): boolean {
  return mayAddUp(column) && notationOf(definition, table, row, column).kind === "number";
}

/** Roles of figures that stand for themselves, not computed from others in the row. */
export const MEASURED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "prior", "forecast", "budget", "budget-year", "average"]);

/** Whether the cell can be the target of a relation: it was found, and the definition wants a figure there or one stands there. */
export function isTarget(cell: BoundCell | null): cell is BoundCell {
  return cell !== null && (cell.fill !== "none" || cell.state !== "blank");
}

export function relationId(table: BoundTable | TableSpec, row: string, column: string, kind: string): string {
  return `${"spec" in table ? table.spec.id : table.id}/${row}/${column}/${kind}`;
}
