import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import type { RelationName } from "../../relation/kind";
import type { CheckContext } from "../check";
import { cellKey } from "./places";

interface RelationIndex {
  readonly byKind: ReadonlyMap<RelationName, readonly BoundRelation[]>;
  readonly byCell: ReadonlyMap<string, readonly BoundRelation[]>;
}

const indexes = new WeakMap<CheckContext, RelationIndex>();

function append<K>(map: Map<K, BoundRelation[]>, key: K, relation: BoundRelation): void {
  const list = map.get(key);
  if (!list) map.set(key, [relation]);
  else if (list.at(-1) !== relation) list.push(relation);
}

function build(context: CheckContext): RelationIndex {
  const byKind = new Map<RelationName, BoundRelation[]>();
  const byCell = new Map<string, BoundRelation[]>();
  for (const relation of context.relations) {
    append(byKind, relation.kind, relation);
    append(byCell, cellKey(relation.target.address), relation);
    for (const term of relation.terms) append(byCell, cellKey(term.cell.address), relation);
  }
  return { byKind, byCell };
}

function indexOf(context: CheckContext): RelationIndex {
  const known = indexes.get(context);
  if (known) return known;
  const index = build(context);
  indexes.set(context, index);
  return index;
}

/** The relations of one kind, in the order of the report. */
export function relationsOf(context: CheckContext, kind: RelationName): readonly BoundRelation[] {
  return indexOf(context).byKind.get(kind) ?? [];
}

/** The relations in which a cell takes part, as target or as term. */
export function relationsAbout(context: CheckContext, cell: BoundCell): readonly BoundRelation[] {
  return indexOf(context).byCell.get(cellKey(cell.address)) ?? [];
}

/** Every cell that the definition knows, table after table in reading order. */
export function* allCells(context: CheckContext): Iterable<BoundCell> {
  for (const table of context.report.tables) yield* table.cells();
}
