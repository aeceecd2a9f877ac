import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { tell } from "./book";
import { clearCells, writeCells, type CellChange } from "./cells";
import { contains, intersection, keyOf, keysIn, rowOf, columnOf, sameArea, size } from "./grid";
import { mayDo, mayWrite } from "./guard";
import { entered } from "./input";
import { changeFormat, clearFormats, formatAt } from "./looks";
import { insertCells, removeCells } from "./shift";
import type { Book, Hyperlink, PlacedRange, SheetModel } from "./types";

/** What is done to ranges, by the add-in or by a person in the grid. */

/**
 * Writes into the cells of a range, as Excel reads what is written; null leaves a cell as it is.
 * @throws ExcelFault before anything is written
 */
export function enter(book: Book, { sheet, area }: PlacedRange, input: (row: number, column: number) => unknown): void {
  mayWrite(book, sheet, area);
  const changes: CellChange[] = [];
  const formats: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const given = input(row, column);
      if (given === null || given === undefined) continue;
      const { numberFormat } = formatAt(sheet, row, column);
      const { content, format } = entered(given, numberFormat);
      changes.push({ row, column, ...content });
      if (format !== null && numberFormat === "General") formats.push({ row, column, format });
    }
  }
  refuseUnderMerge(sheet, changes);
  const key = keyOf(area.top, area.left);
  const before = size(area) === 1 ? book.recalculation.value(sheet, area.top, area.left) : null;
  writeCells(book, sheet, changes);
  for (const { row, column, format } of formats) {
    changeFormat(book, sheet, { top: row, left: column, bottom: row, right: column }, (old) => ({ ...old, numberFormat: format }));
  }
  if (changes.length === 0) return;
  const after = sheet.cells.get(key)?.value ?? null;
  tell(book, { kind: "cells", sheet, area, changeType: "RangeEdited", details: size(area) === 1 ? { before, after } : null });
}

/** Excel lets writes to the hidden part of a merged cell pass and keeps nothing. */
function refuseUnderMerge(sheet: SheetModel, changes: CellChange[]): void {
  if (sheet.merges.length === 0) return;
  const kept = changes.filter(({ row, column }) => {
    const merge = sheet.merges.find((area) => contains(area, row, column));
    return merge === undefined || (merge.top === row && merge.left === column);
  });
  changes.splice(0, changes.length, ...kept);
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

export function clear(book: Book, { sheet, area }: PlacedRange, what: ClearWhat): void {
  if (what === "All" || what === "Contents" || what === "ResetContents") {
    mayWrite(book, sheet, area);
    clearCells(book, sheet, area);
  }
  if (what === "All" || what === "Formats") {
    mayDo(book, sheet, "allowFormatCells");
    clearFormats(book, sheet, area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.every((one) => !intersection(one, area)));
  }
  if (what !== "Formats" && what !== "Contents") {
    for (const key of keysIn(sheet.hyperlinks, area)) sheet.hyperlinks.delete(key);
  }
  if (what === "Formats") tell(book, { kind: "format", sheet, area });
  else tell(book, { kind: "cells", sheet, area, changeType: "RangeEdited", details: null });
}

/** Makes room for blank cells. @throws ExcelFault when that would cut a table or merged cells in two */
export function insert(book: Book, { sheet, area }: PlacedRange, direction: "Down" | "Right"): void {
  mayDo(book, sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
  insertCells(book, sheet, area, direction, null);
  tell(book, { kind: "cells", sheet, area, changeType: direction === "Down" ? "RowInserted" : "ColumnInserted", details: null });
}

/** Takes cells away and closes the gap. */
export function remove(book: Book, { sheet, area }: PlacedRange, direction: "Up" | "Left"): void {
  mayDo(book, sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  removeCells(book, sheet, area, direction, null);
  tell(book, { kind: "cells", sheet, area, changeType: direction === "Up" ? "RowDeleted" : "ColumnDeleted", details: null });
}

/** Merges cells: all into one, or row by row. What the first cell does not hold is lost. @throws ExcelFault */
export function merge(book: Book, { sheet, area }: PlacedRange, across: boolean): void {
  mayDo(book, sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersection(table.area, area))) throw fault("InvalidOperation");
  const rows = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
    : [area];
  const before = sheet.merges;
  const kept = before.filter((one) => !intersection(one, area));
  sheet.merges = [...kept, ...rows.filter((one) => size(one) > 1)];
  book.journal.record(() => (sheet.merges = before));
  for (const one of rows) {
    const lost = keysIn(sheet.cells, one).filter((key) => key !== keyOf(one.top, one.left));
    writeCells(
      book,
      sheet,
      lost.map((key) => ({ row: rowOf(key), column: columnOf(key), value: null, formula: null })),
    );
  }
  tell(book, { kind: "format", sheet, area });
}

export function unmerge(book: Book, { sheet, area }: PlacedRange): void {
  mayDo(book, sheet, "allowFormatCells");
  const before = sheet.merges;
  sheet.merges = before.filter((one) => !intersection(one, area));
  book.journal.record(() => (sheet.merges = before));
  tell(book, { kind: "format", sheet, area });
}

export function mergedIn(sheet: SheetModel, area: Area): Area[] {
  return sheet.merges.filter((one) => intersection(one, area) !== null);
}

export function select(book: Book, sheet: SheetModel, areas: readonly Area[]): void {
  if (sheet.visibility !== "Visible") throw fault("InvalidOperation");
  const from = book.active;
  const same =
    book.selection.sheet === sheet &&
    book.selection.areas.length === areas.length &&
    book.selection.areas.every((area, at) => sameArea(area, areas[at] ?? area));
  if (same && from === sheet) return;
  book.active = sheet;
  book.selection = { sheet, areas };
  if (from !== sheet) tell(book, { kind: "activated", sheet, from });
  tell(book, { kind: "selection", sheet, areas });
}

/** Gives every cell of a range a link, or takes it away. */
export function setHyperlink(book: Book, { sheet, area }: PlacedRange, link: Hyperlink | null): void {
  mayDo(book, sheet, "allowInsertHyperlinks");
  const { hyperlinks } = sheet;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const key = keyOf(row, column);
      const before = hyperlinks.get(key);
      if (link === null) hyperlinks.delete(key);
      else hyperlinks.set(key, link);
      book.journal.record(() => (before === undefined ? hyperlinks.delete(key) : hyperlinks.set(key, before)));
    }
  }
  const { textToDisplay } = link ?? {};
  if (textToDisplay !== undefined) {
    writeCells(book, sheet, [{ row: area.top, column: area.left, value: textToDisplay, formula: null }]);
  }
  if (link !== null) changeFormat(book, sheet, area, (format) => ({ ...format, fontColor: "#0563C1", underline: "Single" }));
}
