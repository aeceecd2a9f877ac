import { figureKey } from "../definition/period";
import type { BoundCell, BoundReport } from "./bound";
import { isTarget, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

/**
 * Rows with the same indicator hold the same figure wherever it is printed: the first printing (as a rule the summary)
 * against each later one. By the table of the first.
 */
export function expandIndicators(report: BoundReport): ReadonlyMap<string, readonly BoundRelation[]> {
  const byTable = new Map<string, BoundRelation[]>();
  for (const [first, ...others] of printings(report)) {
    if (!first) continue;
    const list = byTable.get(first.table.id) ?? [];
    byTable.set(first.table.id, list);
    for (const other of others) {
      const id = `${first.table.id}/${first.row.id}/${first.column.id}/same-figure/${other.table.id}/${other.row.id}/${other.column.id}`;
      const draft = { id, kind: "same-figure", target: first, parameters: {}, severity: "error", origin: "indicator" } as const;
      const relation = whole(draft, [{ cell: other, sign: 1 }]);
      if (relation) list.push(relation);
    }
  }
  return byTable;
}

/** The cells of each figure, in the order of the definition. */
function printings(report: BoundReport): Iterable<readonly BoundCell[]> {
  const found = new Map<string, BoundCell[]>();
  const indicators = new Map(report.definition.indicators.map((indicator) => [indicator.id, indicator]));
  for (const table of report.tables) {
    for (const row of table.spec.rows) {
      const indicator = indicators.get(row.indicator ?? "");
      if (!indicator) continue;
      for (const column of table.spec.columns) {
        const key = figureKey(column.role, column.period, indicator, report.definition);
        const cell = key === null ? null : table.cell(row.id, column.id);
        if (key === null || !isTarget(cell)) continue;
        const cells = found.get(key);
        if (cells) cells.push(cell);
        else found.set(key, [cell]);
      }
    }
  }
  return found.values();
}
