import { figureKey } from "../definition/period";
import type { BoundCell, BoundReport } from "./bound";
import { isTarget, relationId, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

/** Rows with the same indicator hold the same figure wherever it is printed: each later printing against the first. */
export function expandIndicators(report: BoundReport): ReadonlyMap<string, readonly BoundRelation[]> {
  const first = new Map<string, BoundCell>();
  const byTable = new Map<string, BoundRelation[]>();
  const indicators = new Map(report.definition.indicators.map((indicator) => [indicator.id, indicator]));
  for (const table of report.tables) {
    for (const row of table.spec.rows) {
      const indicator = indicators.get(row.indicator ?? "");
      if (!indicator) continue;
      for (const column of table.spec.columns) {
        const key = figureKey(column.role, column.period, indicator, report.definition);
        const cell = key === null ? null : table.cell(row.id, column.id);
        if (key === null || !isTarget(cell)) continue;
        const earlier = first.get(key);
        if (!earlier) {
          first.set(key, cell);
          continue;
        }
        const id = relationId(table, row.id, column.id, `same-figure/${earlier.table.id}`);
        const relation = whole({ id, kind: "same-figure", target: cell, parameters: {}, severity: "error", origin: "indicator" }, [
          { cell: earlier, sign: 1 },
        ]);
        const list = byTable.get(table.spec.id) ?? [];
        if (relation) list.push(relation);
        byTable.set(table.spec.id, list);
      }
    }
  }
  return byTable;
}
