import type { Area, CellValue } from "../../../core/table/sheet";
import { isOpaque } from "./calc";
import { columnOf, contains, keyOf, keysIn, rowOf } from "./grid";
import { followColumn } from "./rename";
import type { Book, Cell, SheetModel } from "./types";

/** What a cell is given. */
export interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface CellChange extends Content {
  readonly row: number;
  readonly column: number;
}

export const EMPTY: Content = { value: null, formula: null };

/**
 * Gives cells other content, as one step that can be taken back. A formula is computed when it is read. A table's header
 * cell renames its column, and only takes text that no other column has.
 */
export function writeCells(book: Book, sheet: SheetModel, changes: readonly CellChange[]): void {
  const before: (readonly [number, Cell | undefined])[] = [];
  const keys: number[] = [];
  let headers = false;
  for (const change of changes) {
    const key = keyOf(change.row, change.column);
    const header = headerAt(sheet, change.row, change.column);
    headers ||= header;
    before.push([key, sheet.cells.get(key)]);
    keys.push(key);
    put(sheet, key, header ? headerContent(sheet, change) : change);
  }
  if (keys.length === 0) return;
  book.journal.record(() => restore(book, sheet, before));
  if (headers) renameColumns(book, sheet);
  book.recalculation.changed(sheet, keys);
}

/** Empties cells of an area. */
export function clearCells(book: Book, sheet: SheetModel, area: Area): void {
  const changes = keysIn(sheet.cells, area).map((key) => ({ row: rowOf(key), column: columnOf(key), ...EMPTY }));
  writeCells(book, sheet, changes);
}

function put(sheet: SheetModel, key: number, content: Content): void {
  if (content.formula === null && content.value === null) sheet.cells.delete(key);
  else {
    const { value, formula } = content;
    sheet.cells.set(key, { value, formula, stale: formula !== null, ...(formula !== null && value !== null ? opaqueOf(formula) : {}) });
  }
}

/** A value that came with a formula we cannot compute is kept. */
function opaqueOf(formula: string): { readonly opaque?: true; readonly stale?: false } {
  return isOpaque(formula) ? { opaque: true, stale: false } : {};
}

function restore(book: Book, sheet: SheetModel, before: readonly (readonly [number, Cell | undefined])[]): void {
  // Backwards: a cell that was written twice gets what it held first.
  for (const [key, cell] of [...before].reverse()) {
    if (cell === undefined) sheet.cells.delete(key);
    else sheet.cells.set(key, { ...cell, stale: cell.formula !== null && cell.opaque !== true });
  }
  renameColumns(book, sheet);
  book.recalculation.changed(
    sheet,
    before.map(([key]) => key),
  );
}

function headerAt(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.tables.some((table) => table.showHeaders && table.area.top === row && contains(table.area, row, column));
}

/** A header is text, not blank, and unlike the other headers. */
function headerContent(sheet: SheetModel, { row, column, value }: CellChange): Content {
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  const taken = new Set(
    table?.columns.filter((_, offset) => table.area.left + offset !== column).map(({ name }) => name.toLowerCase()) ?? [],
  );
  const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
  return { value: uniqueHeader(text, column - (table?.area.left ?? 0), taken), formula: null };
}

/** The header itself, or with a number behind it when another column has it; a blank one is named after its place. */
export function uniqueHeader(text: string, offset: number, taken: ReadonlySet<string>): string {
  if (text !== "" && !taken.has(text.toLowerCase())) return text;
  const stem = text === "" ? "Column" : text;
  for (let number = text === "" ? offset + 1 : 2; ; number += 1) {
    const name = `${stem}${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The columns of tables are called what their header cells say. */
function renameColumns(book: Book, sheet: SheetModel): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    for (const [offset, column] of table.columns.entries()) {
      const value = sheet.cells.get(keyOf(table.area.top, table.area.left + offset))?.value;
      if (typeof value !== "string" || value === column.name) continue;
      followColumn(book, table, column.name, value);
      column.name = value;
      book.recalculation.restructured();
    }
  }
}
