import type { ColumnSpec, RowSpec, TableSpec } from "../../core/definition/schema";
import type { BoundTable } from "../../core/table/bound";
import type { BodyRow, DocumentColumn } from "./model";

/**
 * Per row the category that begins there and the rows it spans, or null where it goes on. A category begins where
 * another one does, and where the definition prints it again.
 */
export function categorySpans(rows: readonly RowSpec[]): readonly ({ readonly text: string; readonly rowSpan: number } | null)[] {
  const begins = rows.map((row, index) => index === 0 || row.categoryPrinted === true || row.category !== rows[index - 1]?.category);
  return rows.map((row, index) => {
    if (!begins[index]) return null;
    const next = begins.findIndex((begin, at) => at > index && begin);
    return { text: row.categoryPrinted === false ? "" : (row.category ?? ""), rowSpan: (next < 0 ? rows.length : next) - index };
  });
}

/**
 * How many rows one cell spans because the user merged cells down the workbook (a norm that holds for several rows): 1
 * without a merge, 0 where a cell from above covers it.
 */
export function mergedRows(bound: BoundTable, rows: readonly RowSpec[], index: number, column: ColumnSpec): number {
  const at = bound.columns.get(column.id);
  const own = sheetRow(bound, rows[index]);
  if (at === undefined || own === undefined) return 1;
  const merge = bound.sheet.merges.find(
    (area) => area.left <= at && area.right >= at && area.top <= own && area.bottom >= own && area.bottom > area.top,
  );
  if (!merge) return 1;
  const covered = (row: RowSpec | undefined): boolean => {
    const place = sheetRow(bound, row);
    return place !== undefined && place >= merge.top && place <= merge.bottom;
  };
  if (covered(rows[index - 1])) return 0;
  let end = index + 1;
  while (covered(rows[end])) end += 1;
  return end - index;
}

function sheetRow(bound: BoundTable, row: RowSpec | undefined): number | undefined {
  return row && bound.rows.get(row.id);
}

/**
 * Per row the number of the group it belongs to: a category, or else a heading with what stands under it (rows that are
 * further in, and the totals of those).
 */
export function rowGroups(table: TableSpec, rows: readonly RowSpec[]): readonly number[] {
  const byCategory = table.columns.some((column) => column.role === "category");
  let group = 0;
  let heading: RowSpec | null = null;
  let members = new Set<string>();
  return rows.map((row, index) => {
    if (byCategory) {
      if (index > 0 && (row.categoryPrinted === true || row.category !== rows[index - 1]?.category)) group += 1;
      return group;
    }
    if (row.kind === "heading" && (heading === null || row.level <= heading.level)) {
      if (index > 0) group += 1;
      heading = row;
      members = new Set([row.id]);
    } else if (heading !== null && !isUnder(row, heading, rows, members)) {
      group += 1;
      heading = null;
    }
    members.add(row.id);
    return group;
  });
}

function isUnder(row: RowSpec, heading: RowSpec, rows: readonly RowSpec[], members: ReadonlySet<string>): boolean {
  if (row.level > heading.level) return true;
  const parts = rows.filter((part) => part.partOf === row.id);
  return parts.length > 0 && parts.every((part) => members.has(part.id));
}

/** Whether a category other than the first begins with this row. */
export function opensCategory(row: BodyRow, columns: readonly DocumentColumn[]): boolean {
  return row.group > 0 && row.cells.some((cell) => columns[cell.column]?.role === "category");
}
