import type { RowSpec } from "../definition/schema";
import type { BoundReport, BoundTable } from "./bound";
import { type Draft, isAdditive, isTarget, MEASURED, relationId, summed, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

/** What the tree of rows asks: totals are the sum of (or lie between) their parts, "waarvan" rows stay within the whole. */
export function* expandRows(report: BoundReport, table: BoundTable): Generator<BoundRelation> {
  const parts = groups(table, (row) => row.partOf);
  const somes = groups(table, (row) => row.ofWhich);
  for (const row of table.spec.rows) {
    yield* totals(report, table, row, parts.get(row.id) ?? []);
    for (const some of somes.get(row.id) ?? []) yield* ofWhich(report, table, row, some);
  }
}

function groups(table: BoundTable, of: (row: RowSpec) => string | undefined): ReadonlyMap<string, RowSpec[]> {
  const found = new Map<string, RowSpec[]>();
  for (const row of table.spec.rows) {
    const id = of(row);
    if (id === undefined) continue;
    const list = found.get(id);
    if (list) list.push(row);
    else found.set(id, [row]);
  }
  return found;
}

function* totals(report: BoundReport, table: BoundTable, row: RowSpec, parts: readonly RowSpec[]): Generator<BoundRelation> {
  if (parts.length === 0) return;
  const weighted = row.total === "weighted";
  for (const column of table.spec.columns) {
    if (weighted ? !MEASURED.has(column.role) : !isAdditive(report.definition, table.spec, row, column)) continue;
    const target = table.cell(row.id, column.id);
    if (!isTarget(target)) continue;
    const kind = weighted ? "weighted-total" : "sum";
    const draft: Draft = {
      id: relationId(table, row.id, column.id, kind),
      kind,
      target,
      parameters: {},
      severity: "error",
      origin: "rows",
    };
    const relation = summed(
      draft,
      parts.map((part) => ({ cell: table.cell(part.id, column.id), sign: weighted ? 1 : (part.sign ?? 1) })),
    );
    if (relation) yield relation;
  }
}

function* ofWhich(report: BoundReport, table: BoundTable, row: RowSpec, some: RowSpec): Generator<BoundRelation> {
  for (const column of table.spec.columns) {
    if (!MEASURED.has(column.role) || !isAdditive(report.definition, table.spec, row, column)) continue;
    const target = table.cell(row.id, column.id);
    const cell = table.cell(some.id, column.id);
    if (!isTarget(target) || !isTarget(cell)) continue;
    const id = relationId(table, row.id, column.id, `of-which/${some.id}`);
    const relation = whole({ id, kind: "of-which", target, parameters: {}, severity: "error", origin: "rows" }, [{ cell, sign: 1 }]);
    if (relation) yield relation;
  }
}
