import type { ColumnRole, ColumnSpec, Definition, RelationSpec, RowSpec, TableSpec } from "../definition/schema";
import { fillOf, isFigureRow, isNumericRole, isWhole } from "../definition/resolve";
import type { RelationName } from "../relation/kind";
import { relationKind } from "../relation/registry";
import type { BoundCell } from "../table/bound";
import { isAdditive } from "../table/expand-parts";
import type { BoundRelation } from "../table/relations";

/**
 * Which cells are derived, and from which relation. A cell is often the target of several: the variance of a total is
 * both actual − budget and the sum of the variances. One is chosen, always in this order:
 *
 * 1. the rule of its column (difference, growth, share, ratio, time-proportional, attained share, norm verdict): a reader expects E = C − D on every
 *    row, totals included, and neighbours in a column then hold the same formula;
 * 2. the sum of the row's parts, for the columns that are not derived themselves;
 * 3. a relation named in the definition.
 *
 * Relations between tables are checked but never filled in: each table's figure is an input with its own rounding.
 */

export type DerivedKind =
  "total" | "difference" | "percentage" | "growth" | "share" | "time-proportional" | "attained-share" | "norm-verdict";

const KINDS: Readonly<Partial<Record<RelationName, DerivedKind>>> = {
  sum: "total",
  difference: "difference",
  growth: "growth",
  share: "share",
  ratio: "percentage",
  "time-proportional": "time-proportional",
  "attained-share": "attained-share",
  "norm-verdict": "norm-verdict",
};

const ORDER: readonly BoundRelation["origin"][] = ["column", "rows", "relation"];

const DERIVED_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["variance", "variance-percent", "growth-percent", "share"]);

/** What a relation of that kind fills in; null for kinds that only check. */
export function derivedKind(kind: RelationName): DerivedKind | null {
  return KINDS[kind] ?? null;
}

/** A key for a cell's place. */
export function placeOf(cell: BoundCell): string {
  const { sheet, row, column } = cell.address;
  return `${sheet}!${row}:${column}`;
}

/**
 * The relation that each derived cell follows from, by place, in the order of the relations. Parts that hold a code now
 * are among its terms: the formula must count them once they get a figure.
 */
export function chooseRelations(relations: readonly BoundRelation[], definition: Definition): ReadonlyMap<string, BoundRelation> {
  const chosen = new Map<string, BoundRelation>();
  for (const bare of relations) {
    const relation = withOmitted(bare, definition);
    if (!fills(relation)) continue;
    const place = placeOf(relation.target);
    const rival = chosen.get(place);
    if (!rival || ORDER.indexOf(relation.origin) < ORDER.indexOf(rival.origin)) chosen.set(place, relation);
  }
  return chosen;
}

function withOmitted(relation: BoundRelation, definition: Definition): BoundRelation {
  const { omitted, origin, id, target } = relation;
  if (!omitted) return relation;
  const named = origin === "relation" ? definition.relations.find((spec) => `${spec.id}/${target.column.id}` === id) : undefined;
  const signOf = ({ row }: BoundCell): 1 | -1 => (named ? named.terms.find((term) => term.row === row.id)?.sign : row.sign) ?? 1;
  return { ...relation, terms: [...relation.terms, ...omitted.map((cell) => ({ cell, sign: signOf(cell) }))] };
}

function fills(relation: BoundRelation): boolean {
  const { target, terms, origin } = relation;
  if (derivedKind(relation.kind) === null || !ORDER.includes(origin) || terms.length === 0) return false;
  if (target.fill === "none" || isInput(target.row, target.column)) return false;
  if (terms.some((term) => term.cell.table.id !== target.table.id)) return false;
  return origin !== "relation" || (relation.severity === "error" && isResult(relation.kind, target.row, target.column));
}

function isInput(row: RowSpec, column: ColumnSpec): boolean {
  return row.cells?.[column.id]?.derive === false;
}

/** A named relation fills in totals and derived columns only: elsewhere it links figures that were each typed. */
function isResult(kind: RelationName, row: RowSpec, column: ColumnSpec): boolean {
  return kind === "sum" ? row.kind === "total" || row.kind === "subtotal" : DERIVED_ROLES.has(column.role);
}

/**
 * Whether a cell follows from others by the definition alone: what an input workbook leaves blank. A total all of whose
 * parts may be absent ("n.v.t.") is an input, as it could not be made from them. Ids that the table does not have are
 * not derived.
 */
export function isDerived(definition: Definition, table: TableSpec, rowId: string, columnId: string): boolean {
  const row = table.rows.find((one) => one.id === rowId);
  const column = table.columns.find((one) => one.id === columnId);
  if (!row || !column || !isFigureRow(row)) return false;
  if (!isNumericRole(column.role) && !(column.derive && relationKind(column.derive.kind).meaning)) return false;
  if (fillOf(table, row, column) === "none" || isInput(row, column)) return false;
  if (column.derive) return column.derive.kind !== "share" || (row.partOf ?? row.ofWhich) !== undefined || isWhole(table, row);
  return (
    isTotal(definition, table, row, column) || definition.relations.some((relation) => isNamed(relation, definition, table, row, column))
  );
}

function isTotal(definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): boolean {
  if (row.total === "weighted" || !isAdditive(definition, table, row, column)) return false;
  return table.rows.some((part) => part.partOf === row.id && fillOf(table, part, column) === "required");
}

function isNamed(relation: RelationSpec, definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): boolean {
  const { target, terms } = relation;
  const own = target.table ?? table.id;
  if (own !== table.id || target.row !== row.id || derivedKind(relation.kind) === null) return false;
  if (terms.some((term) => (term.table ?? own) !== own) || (relation.severity ?? "error") !== "error") return false;
  if (!isResult(relation.kind, row, column)) return false;
  if (target.column !== undefined) return target.column === column.id;
  return relation.columns ? relation.columns.includes(column.id) : isAdditive(definition, table, row, column);
}
