import type { BoundCell, BoundTable } from "../../../core/table/bound";

/**
 * A table in which a norm that the user merged over several rows counts for each of them: the rows below the first are
 * blank cells of their own in a worksheet, and share one printed norm in the report.
 */
export function withMergedNorms(table: BoundTable): BoundTable {
  const spans = table.sheet.merges.filter((area) => area.bottom > area.top);
  if (spans.length === 0) return table;
  const cell = (row: string, column: string): BoundCell | null => {
    const own = table.cell(row, column);
    if (own?.state !== "blank" || own.column.role !== "norm") return own;
    const { address } = own;
    const span = spans.find(
      ({ top, left, bottom, right }) => address.row >= top && address.row <= bottom && address.column >= left && address.column <= right,
    );
    const first = span && [...table.rows].find(([, at]) => at === span.top)?.[0];
    return first === undefined ? own : (table.cell(first, column) ?? own);
  };
  return { ...table, cell };
}
