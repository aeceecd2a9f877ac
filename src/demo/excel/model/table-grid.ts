import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { tell } from "./book";
import { writeCells } from "./cells";
import { height, width } from "./grid";
import { insertCells, removeCells } from "./shift";
import { bodyArea, setArea } from "./tables";
import type { Book, TableModel } from "./types";

/** Rows and columns of Excel tables. What lies below or beside a table in the way moves. */

function hasContent(table: TableModel, area: Area): boolean {
  for (const key of table.sheet.cells.keys()) {
    const row = Math.floor(key / 16_384);
    const column = key % 16_384;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return true;
  }
  return false;
}

/** Adds rows before the one given, counted from the first row of data; null adds at the end. Gives the place of the first. */
export function addRows(book: Book, table: TableModel, index: number | null, count: number): number {
  const body = bodyArea(table);
  const rows = height(body);
  const at = index === null || index === -1 ? rows : index;
  if (at < 0 || at > rows || count < 1) throw fault("InvalidArgument");
  const { area, sheet } = table;
  const fresh = { ...area, top: body.top + at, bottom: body.top + at + count - 1 };
  const below = { ...area, top: area.bottom + 1, bottom: area.bottom + count };
  const atEnd = at === rows && !table.showTotals;
  // At the end nothing has to move when the rows below are blank.
  if (!atEnd || hasContent(table, below)) insertCells(book, sheet, fresh, "Down", table);
  setArea(book, table, { ...area, bottom: area.bottom + count });
  tell(book, { kind: "cells", sheet, area: fresh, changeType: "RowInserted", details: null });
  return at;
}

export function deleteRows(book: Book, table: TableModel, index: number, count: number): void {
  const body = bodyArea(table);
  const rows = height(body);
  if (index < 0 || count < 1 || index + count > rows) throw fault("InvalidArgument");
  const { area, sheet } = table;
  const gone = { ...area, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rows) {
    // The last row of data stays, blank.
    if (rows > 1) removeCells(book, sheet, { ...gone, bottom: gone.bottom - 1 }, "Up", table);
    setArea(book, table, { ...area, bottom: area.bottom - rows + 1 });
    writeCells(
      book,
      sheet,
      Array.from({ length: width(area) }, (_, i) => ({ row: body.top, column: area.left + i, value: null, formula: null })),
    );
  } else {
    removeCells(book, sheet, gone, "Up", table);
    setArea(book, table, { ...area, bottom: area.bottom - count });
  }
  tell(book, { kind: "cells", sheet, area: gone, changeType: "RowDeleted", details: null });
}

/** Adds a column before the one given; null adds at the end. Gives its place. */
export function addColumn(book: Book, table: TableModel, index: number | null): number {
  const columns = width(table.area);
  const at = index === null || index === -1 ? columns : index;
  if (at < 0 || at > columns) throw fault("InvalidArgument");
  const { area, sheet } = table;
  const fresh = { ...area, left: area.left + at, right: area.left + at };
  const beside = { ...area, left: area.right + 1, right: area.right + 1 };
  const before = table.columns;
  if (at < columns || hasContent(table, beside)) insertCells(book, sheet, fresh, "Right", table);
  const id = Math.max(0, ...before.map((column) => column.id)) + 1;
  const taken = new Set(before.map((column) => column.name.toLowerCase()));
  let name = `Kolom${String(columns + 1)}`;
  for (let number = columns + 2; taken.has(name.toLowerCase()); number += 1) name = `Kolom${String(number)}`;
  replaceColumns(book, table, { ...area, right: area.right + 1 }, [...before.slice(0, at), { id, name }, ...before.slice(at)]);
  writeCells(book, sheet, [{ row: area.top, column: fresh.left, value: name, formula: null }]);
  tell(book, { kind: "cells", sheet, area: fresh, changeType: "ColumnInserted", details: null });
  return at;
}

export function deleteColumn(book: Book, table: TableModel, index: number): void {
  const { area, sheet } = table;
  if (width(area) === 1) throw fault("InvalidOperation");
  const gone = { ...area, left: area.left + index, right: area.left + index };
  const columns = table.columns.filter((_, at) => at !== index);
  removeCells(book, sheet, gone, "Left", table);
  replaceColumns(book, table, { ...area, right: area.right - 1 }, columns);
  tell(book, { kind: "cells", sheet, area: gone, changeType: "ColumnDeleted", details: null });
}

function replaceColumns(book: Book, table: TableModel, area: Area, columns: TableModel["columns"]): void {
  const before = { area: table.area, columns: table.columns };
  table.area = area;
  table.columns = columns;
  book.journal.record(() => {
    table.area = before.area;
    table.columns = before.columns;
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
}
