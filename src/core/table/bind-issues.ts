import type { BindingIssue } from "./bound";
import type { Found } from "./placed";
import type { CellAddress, CellValue } from "./sheet";

function issue(
  found: Found,
  kind: BindingIssue["kind"],
  subject: string,
  address: CellAddress | null,
  candidates: readonly CellAddress[] = [],
): BindingIssue {
  return { kind, table: found.placed.words.spec.id, subject, address, candidates };
}

function at(found: Found, row: number, column: number): CellAddress {
  return { sheet: found.placed.sheet.sheet.name, row, column };
}

/** Columns that are missing, double, unknown, or found by likeness only. */
export function* columnIssues(found: Found): Generator<BindingIssue> {
  const { placed, columns } = found;
  const { words } = placed;
  const head = placed.columns.rows ?? { top: placed.bodyTop, bottom: placed.bodyTop };
  for (const column of words.columns) {
    if (!columns.has(column.spec.id)) yield issue(found, "column-missing", column.spec.id, at(found, head.bottom, placed.labelColumn));
  }
  for (const [id, column] of columns) {
    if (placed.columns.approximate.has(id)) yield issue(found, "column-approximate", id, at(found, head.bottom, column));
  }
  yield* strangeColumns(found, head.bottom);
}

/** Columns with a header between those of the table, or next to its last one, that are not its own. */
function* strangeColumns(found: Found, row: number): Generator<BindingIssue> {
  const { placed, columns } = found;
  const { words, sheet, view } = placed;
  const category = new Set(words.categoryColumn ? [words.categoryColumn.header, ...words.categoryColumn.whole] : []);
  const taken = new Set([...columns.values(), placed.labelColumn]);
  const last = Math.max(...taken);
  for (let column = Math.min(...taken); column <= view.area.right && placed.columns.rows; column += 1) {
    const key = sheet.key(row, column);
    if (key === "" && column > last) return;
    if (taken.has(column) || key === "" || category.has(key)) continue;
    const twin = placed.columns.duplicates.get(column);
    const address = at(found, row, column);
    const own = columns.get(twin ?? "");
    if (twin === undefined || own === undefined) yield issue(found, "column-unknown", textOf(sheet.sheet.value(row, column)), address);
    else yield issue(found, "column-duplicate", twin, address, [at(found, row, own)]);
  }
}

/** Rows that are missing, double, unknown, or found by likeness only. */
export function* rowIssues(found: Found): Generator<BindingIssue> {
  const { placed, rows, sheetRows } = found;
  const { words, labelColumn } = placed;
  let last = placed.bodyTop - 1;
  for (const { spec } of words.rows) {
    const row = rows.get(spec.id);
    if (row !== undefined) last = row;
    else if (spec.kind !== "heading") yield issue(found, "row-missing", spec.id, at(found, last, labelColumn));
  }
  for (const [id, row] of rows) if (found.approximateRows.has(id)) yield issue(found, "row-approximate", id, at(found, row, labelColumn));
  const bound = new Set(rows.values());
  let end = placed.closed ? placed.bodyBottom : Math.max(...bound);
  for (const sheetRow of sheetRows) {
    // A row that follows the last known one without a blank row between was added at the end.
    if (sheetRow.row === end + 1 && sheetRow.filled) end = sheetRow.row;
    if (bound.has(sheetRow.row) || !sheetRow.filled || sheetRow.row > end) continue;
    const address = at(found, sheetRow.row, labelColumn);
    const twin = words.rows.find((row) => row.labels.includes(sheetRow.label));
    const other = twin && rows.get(twin.spec.id);
    if (twin && other !== undefined) yield issue(found, "row-duplicate", twin.spec.id, address, [at(found, other, labelColumn)]);
    else yield issue(found, "row-unknown", textOf(placed.sheet.sheet.value(sheetRow.row, labelColumn)), address);
  }
}

/** What a cell says, for people. */
function textOf(value: CellValue): string {
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}
