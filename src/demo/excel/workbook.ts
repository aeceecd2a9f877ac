import type { Area, CellValue } from "../../core/table/sheet";
import { fault } from "./faults";
import { addSheet, createBook, sheetNamed } from "./model/book";
import { height, keyOf, width } from "./model/grid";
import { enter, select } from "./model/ranges";
import { parseBare, rangeNamed } from "./model/reference";
import { addTable, renameTable } from "./model/tables";
import type { Book, SheetModel } from "./model/types";

/** A sheet to start with. */
export interface SheetSource {
  readonly name: string;
  /** Cells as they would be typed: "=A1+1" is a formula. */
  readonly rows?: readonly (readonly (string | number | boolean | null)[])[] | undefined;
  readonly tables?: readonly { readonly name: string; readonly range: string }[] | undefined;
}

/** A workbook from nothing. Its undo stack is empty. */
export function createWorkbook(sheets: readonly SheetSource[] = [{ name: "Blad1" }], name = "Map1.xlsx"): Book {
  const book = createBook(name, [sheets[0]?.name ?? "Blad1"]);
  for (const source of sheets.slice(1)) addSheet(book, source.name);
  for (const source of sheets) {
    const sheet = sheetNamed(book, source.name);
    if (sheet === null) throw fault("GeneralException");
    const rows = source.rows ?? [];
    const area = { top: 0, left: 0, bottom: rows.length - 1, right: Math.max(0, ...rows.map((row) => row.length)) - 1 };
    if (area.bottom >= 0 && area.right >= 0) enter(book, { sheet, area }, (row, column) => rows[row]?.[column]);
    for (const { name: tableName, range } of source.tables ?? []) {
      const table = addTable(book, rangeNamed(book, range, sheet), true);
      renameTable(book, table, tableName, () => undefined);
    }
  }
  book.journal.clear();
  return book;
}

function sheetOf(book: Book, name: string): SheetModel {
  const sheet = sheetNamed(book, name);
  if (sheet === null) throw new Error(`the workbook has no sheet ${name}`);
  return sheet;
}

function areaOf(address: string): Area {
  const area = parseBare(address);
  if (area === null) throw new Error(`${address} is no address`);
  return area;
}

/** A person types into the grid: one step to undo, and events as from a person. @throws ExcelFault as Excel refuses */
export function userEdit(
  book: Book,
  sheetName: string,
  address: string,
  input: string | number | boolean | null | readonly (readonly unknown[])[],
): void {
  const sheet = sheetOf(book, sheetName);
  const area = areaOf(address);
  book.journal.close();
  const rows = Array.isArray(input) ? (input as readonly (readonly unknown[])[]) : null;
  if (rows !== null && (rows.length !== height(area) || rows[0]?.length !== width(area)))
    throw new Error(`the cells do not fill ${address}`);
  enter(book, { sheet, area }, (row, column) => (rows === null ? (input ?? "") : (rows[row - area.top]?.[column - area.left] ?? "")));
  book.journal.close();
}

/** A person selects cells, and with them the sheet. */
export function userSelect(book: Book, sheetName: string, ...addresses: readonly string[]): void {
  select(book, sheetOf(book, sheetName), addresses.map(areaOf));
}

/** A person presses Ctrl+Z; false when there is nothing to take back. */
export function userUndo(book: Book): boolean {
  return book.journal.undo();
}

/** The value of a cell, computed when it is a formula. */
export function valueAt(book: Book, sheetName: string, address: string): CellValue {
  const { top, left } = areaOf(address);
  return book.recalculation.value(sheetOf(book, sheetName), top, left);
}

/** The formula of a cell without "=", or null. */
export function formulaAt(book: Book, sheetName: string, address: string): string | null {
  const { top, left } = areaOf(address);
  return sheetOf(book, sheetName).cells.get(keyOf(top, left))?.formula ?? null;
}
