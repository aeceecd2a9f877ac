import type { BoundCell, BoundReport } from "../../core/table/bound";

export interface CellChange {
  readonly kind: "changed" | "appeared" | "disappeared";
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** The cell in the first workbook, null when it is not there. */
  readonly before: BoundCell | null;
  readonly after: BoundCell | null;
}

/**
 * What differs between two versions of a report bound to the same definition, cell by cell and by meaning: a figure
 * that moved to another row or sheet is the same figure. Values are compared as held, so that a change that does not
 * show (695,10 to 695,14) is told as well. In the order of the definition.
 */
export function compareReports(before: BoundReport, after: BoundReport): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const table of after.definition.tables) {
    const old = before.table(table.id);
    const now = after.table(table.id);
    for (const row of table.rows) {
      for (const column of table.columns) {
        if (column.role === "label" || column.role === "category") continue;
        const a = old?.cell(row.id, column.id) ?? null;
        const b = now?.cell(row.id, column.id) ?? null;
        const kind = changeOf(a, b);
        if (kind) changes.push({ kind, table: table.id, row: row.id, column: column.id, before: a, after: b });
      }
    }
  }
  return changes;
}

function changeOf(before: BoundCell | null, after: BoundCell | null): CellChange["kind"] | null {
  if (before === null || after === null) return before === after ? null : before === null ? "appeared" : "disappeared";
  if (before.state === "blank" && after.state === "blank") return null;
  if (before.state === "blank") return "appeared";
  if (after.state === "blank") return "disappeared";
  return sameContent(before, after) ? null : "changed";
}

function sameContent(a: BoundCell, b: BoundCell): boolean {
  if (a.state !== b.state) return false;
  if (typeof a.raw === "number" && typeof b.raw === "number") return a.raw.toPrecision(15) === b.raw.toPrecision(15);
  return a.shown === b.shown;
}
