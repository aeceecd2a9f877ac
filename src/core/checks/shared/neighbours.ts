import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { relationsOf } from "./index-of";
import type { RelationName } from "../../relation/kind";

/** Kinds by which a cell follows from others, so that a formula belongs in it. */
const DERIVING: readonly RelationName[] = [
  "sum",
  "difference",
  "growth",
  "share",
  "ratio",
  "time-proportional",
  "attained-share",
  "norm-verdict",
];

export interface Derived {
  readonly cell: BoundCell;
  readonly kind: RelationName;
  /** Cells that follow in the same way down the same column, and across the same row. */
  readonly down: readonly BoundCell[];
  readonly across: readonly BoundCell[];
}

const known = new WeakMap<CheckContext, readonly Derived[]>();

function collect(context: CheckContext): readonly Derived[] {
  const targets = new Map<BoundCell, RelationName>();
  for (const kind of DERIVING) {
    for (const relation of relationsOf(context, kind)) if (!targets.has(relation.target)) targets.set(relation.target, kind);
  }
  const columns = new Map<string, BoundCell[]>();
  const rows = new Map<string, BoundCell[]>();
  const reach = (map: Map<string, BoundCell[]>, key: string): BoundCell[] => {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
  };
  const keys = (cell: BoundCell, kind: string): readonly [string, string] => [
    `${cell.table.id}|${kind}|c|${cell.column.id}`,
    `${cell.table.id}|${kind}|r|${cell.row.id}`,
  ];
  for (const [cell, kind] of targets) {
    const [column, row] = keys(cell, kind);
    reach(columns, column).push(cell);
    reach(rows, row).push(cell);
  }
  return [...targets].map(([cell, kind]) => {
    const [column, row] = keys(cell, kind);
    const others = (list: readonly BoundCell[]): readonly BoundCell[] => list.filter((other) => other !== cell);
    return { cell, kind, down: others(reach(columns, column)), across: others(reach(rows, row)) };
  });
}

/** The cells that follow from others, each with the cells that should be made alike. */
export function derivedCells(context: CheckContext): readonly Derived[] {
  const found = known.get(context);
  if (found) return found;
  const derived = collect(context);
  known.set(context, derived);
  return derived;
}
