import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { take, tell } from "./book";
import { uniqueHeader, writeCells } from "./cells";
import { intersection, keyOf, shownValue, width } from "./grid";
import type { Book, PlacedRange, SheetModel, TableModel } from "./types";

/** Excel tables (ListObjects). */

export function headerArea(table: TableModel): Area {
  return { ...table.area, bottom: table.area.top };
}

/** The rows of data; a table always has one, be it blank. */
export function bodyArea(table: TableModel): Area {
  const top = table.area.top + (table.showHeaders ? 1 : 0);
  return { ...table.area, top, bottom: Math.max(top, table.area.bottom - (table.showTotals ? 1 : 0)) };
}

export function totalArea(table: TableModel): Area {
  return { ...table.area, top: table.area.bottom };
}

export function columnArea(table: TableModel, index: number, rows: Area): Area {
  return { ...rows, left: table.area.left + index, right: table.area.left + index };
}

function allTables(book: Book): TableModel[] {
  return book.sheets.flatMap((sheet) => sheet.tables);
}

/** Makes a table of a range. Headers that are blank, no text or equal get a text of their own. @throws ExcelFault */
export function addTable(book: Book, { sheet, area }: PlacedRange, hasHeaders: boolean): TableModel {
  refuseOverlap(sheet, area, null);
  const numbers = allTables(book).map((table) => Number(table.id));
  const id = String(Math.max(0, ...numbers) + 1);
  const full = hasHeaders && area.bottom > area.top ? area : { ...area, bottom: area.bottom + 1 };
  const table: TableModel = {
    id,
    name: freeTableName(book),
    sheet,
    area: full,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  if (!hasHeaders) moveDown(book, sheet, area);
  table.columns = headersOf(book, sheet, full, hasHeaders).map((name, index) => ({ id: index + 1, name }));
  writeHeaders(book, table);
  attach(book, table);
  tell(book, { kind: "table-added", table });
  return table;
}

/** Puts a table in its sheet, so that it can be taken back. */
function attach(book: Book, table: TableModel): void {
  table.sheet.tables.push(table);
  book.journal.record(() => {
    take(table.sheet.tables, table);
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
}

function moveDown(book: Book, sheet: SheetModel, area: Area): void {
  const changes = [];
  for (let row = area.bottom; row >= area.top; row -= 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cells.get(keyOf(row, column));
      changes.push({ row: row + 1, column, value: cell?.value ?? null, formula: cell?.formula ?? null });
      if (row === area.top) changes.push({ row, column, value: null, formula: null });
    }
  }
  writeCells(book, sheet, changes);
}

function headersOf(book: Book, sheet: SheetModel, area: Area, given: boolean): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width(area) }, (_, offset) => {
    const value = given ? shownValue(book.recalculation.value(sheet, area.top, area.left + offset)) : "";
    const name = uniqueHeader(String(value), offset, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function writeHeaders(book: Book, table: TableModel): void {
  writeCells(
    book,
    table.sheet,
    table.columns.map(({ name }, offset) => ({ row: table.area.top, column: table.area.left + offset, value: name, formula: null })),
  );
}

function freeTableName(book: Book): string {
  const taken = new Set(allTables(book).map((table) => table.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `Tabel${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function refuseOverlap(sheet: SheetModel, area: Area, self: TableModel | null): void {
  const clash = sheet.tables.some((table) => table !== self && intersection(table.area, area) !== null);
  const merged = sheet.merges.some((merge) => intersection(merge, area) !== null);
  if (clash || merged) throw fault("InvalidOperation", "A table can't overlap a range that contains a table, or merged cells.");
}

/** @throws ExcelFault InvalidArgument for a name Excel does not take, ItemAlreadyExists for one that is taken */
export function renameTable(book: Book, table: TableModel, name: string, follow: (from: string, to: string) => void): void {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!valid) throw fault("InvalidArgument");
  const wanted = name.toLowerCase();
  const taken =
    allTables(book).some((other) => other !== table && other.name.toLowerCase() === wanted) ||
    book.names.some((other) => other.name.toLowerCase() === wanted);
  if (taken) throw fault("ItemAlreadyExists");
  const before = table.name;
  follow(before, name);
  table.name = name;
  book.journal.record(() => {
    table.name = before;
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
}

/** Gives a table another area on its sheet; the header row stays where it is. @throws ExcelFault */
export function resizeTable(book: Book, table: TableModel, area: Area): void {
  if (area.top !== table.area.top || area.bottom <= area.top || intersection(area, table.area) === null) throw fault("InvalidArgument");
  refuseOverlap(table.sheet, area, table);
  setArea(book, table, area);
}

/** The columns that stay keep their ids; new ones are called after their header cells. */
export function setArea(book: Book, table: TableModel, area: Area): void {
  const before = { area: table.area, columns: table.columns };
  let next = Math.max(0, ...table.columns.map((column) => column.id));
  const taken = new Set<string>();
  const columns = Array.from({ length: width(area) }, (_, offset) => {
    const kept = table.columns[area.left + offset - table.area.left];
    if (kept) {
      taken.add(kept.name.toLowerCase());
      return kept;
    }
    const value = shownValue(book.recalculation.value(table.sheet, area.top, area.left + offset));
    const name = uniqueHeader(String(value), offset, taken);
    taken.add(name.toLowerCase());
    next += 1;
    return { id: next, name };
  });
  table.area = area;
  table.columns = columns;
  book.journal.record(() => {
    table.area = before.area;
    table.columns = before.columns;
    book.recalculation.restructured();
  });
  if (table.showHeaders) writeHeaders(book, table);
  book.recalculation.restructured();
}

/** Shows or hides the totals row; a shown one is put below the data and says "Totaal". */
export function showTotals(book: Book, table: TableModel, show: boolean): void {
  if (table.showTotals === show) return;
  const { area } = table;
  const row = show ? area.bottom + 1 : area.bottom;
  const before = table.showTotals;
  if (!show) {
    writeCells(
      book,
      table.sheet,
      cellsOfRow(table, row, () => null),
    );
  }
  table.showTotals = show;
  table.area = { ...area, bottom: show ? area.bottom + 1 : area.bottom - 1 };
  book.journal.record(() => {
    table.showTotals = before;
    table.area = area;
    book.recalculation.restructured();
  });
  if (show)
    writeCells(
      book,
      table.sheet,
      cellsOfRow(table, row, (offset) => (offset === 0 ? "Totaal" : undefined)),
    );
  book.recalculation.restructured();
}

function cellsOfRow(
  table: TableModel,
  row: number,
  value: (offset: number) => string | null | undefined,
): { row: number; column: number; value: string | null; formula: null }[] {
  return table.columns.flatMap((_, offset) => {
    const given = value(offset);
    return given === undefined ? [] : [{ row, column: table.area.left + offset, value: given, formula: null }];
  });
}

/** Takes a table away; its cells stay unless `withCells`. */
export function removeTable(book: Book, table: TableModel, withCells: boolean): void {
  const { sheet } = table;
  take(sheet.tables, table);
  book.journal.record(() => {
    sheet.tables.push(table);
    book.recalculation.restructured();
  });
  if (withCells) {
    const rows = Array.from({ length: table.area.bottom - table.area.top + 1 }, (_, i) => table.area.top + i);
    writeCells(
      book,
      sheet,
      rows.flatMap((row) => cellsOfRow(table, row, () => null)),
    );
  }
  book.recalculation.restructured();
  tell(book, { kind: "table-deleted", table });
}
