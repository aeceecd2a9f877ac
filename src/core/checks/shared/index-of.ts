import type { ColumnSpec, RowSpec } from "../../definition/schema";
import type { RelationName } from "../../relation/kind";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import type { CheckContext } from "../check";

/** What many checks look up, made once for a run. Cells are told apart by identity: a bound table hands out each cell once. */
interface Index {
  readonly cells: readonly BoundCell[];
  readonly byRow: ReadonlyMap<RowSpec, readonly BoundCell[]>;
  readonly byColumn: ReadonlyMap<ColumnSpec, readonly BoundCell[]>;
  readonly byKind: ReadonlyMap<RelationName, readonly BoundRelation[]>;
  readonly byCell: ReadonlyMap<BoundCell, readonly BoundRelation[]>;
}

const indexes = new WeakMap<CheckContext, Index>();

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function build(context: CheckContext): Index {
  const cells = context.report.tables.flatMap((table) => [...table.cells()]);
  const byRow = new Map<RowSpec, BoundCell[]>();
  const byColumn = new Map<ColumnSpec, BoundCell[]>();
  for (const cell of cells) {
    append(byRow, cell.row, cell);
    append(byColumn, cell.column, cell);
  }
  const byKind = new Map<RelationName, BoundRelation[]>();
  const byCell = new Map<BoundCell, BoundRelation[]>();
  for (const relation of context.relations) {
    append(byKind, relation.kind, relation);
    append(byCell, relation.target, relation);
    for (const term of relation.terms) append(byCell, term.cell, relation);
  }
  return { cells, byRow, byColumn, byKind, byCell };
}

function indexOf(context: CheckContext): Index {
  const known = indexes.get(context);
  if (known) return known;
  const index = build(context);
  indexes.set(context, index);
  return index;
}

const NONE: readonly never[] = [];

/** The relations of one kind, in the order of the report. */
export function relationsOf(context: CheckContext, kind: RelationName): readonly BoundRelation[] {
  return indexOf(context).byKind.get(kind) ?? NONE;
}

/** The relations in which a cell takes part, as target or as term. */
export function relationsAbout(context: CheckContext, cell: BoundCell): readonly BoundRelation[] {
  return indexOf(context).byCell.get(cell) ?? NONE;
}

/** Every cell that the definition knows, table after table in reading order. */
export function allCells(context: CheckContext): readonly BoundCell[] {
  return indexOf(context).cells;
}

/** The cells of a cell's row, itself included. */
export function rowOf(context: CheckContext, cell: BoundCell): readonly BoundCell[] {
  return indexOf(context).byRow.get(cell.row) ?? NONE;
}

/** The cells of a cell's column, itself included. */
export function columnOf(context: CheckContext, cell: BoundCell): readonly BoundCell[] {
  return indexOf(context).byColumn.get(cell.column) ?? NONE;
}
