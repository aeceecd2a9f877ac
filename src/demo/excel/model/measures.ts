import { STANDARD_HEIGHT } from "./format";
import { COLUMNS, ROWS } from "./grid";
import { mayDo } from "./guard";
import type { Book, PlacedRange, SheetModel } from "./types";

/** Widths and heights, in points; hidden columns and rows have none. */

export function widthOf(sheet: SheetModel, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);
}

export function heightOf(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);
}

/** Sum over a stretch; empty when it ends before it begins. */
export function span(from: number, to: number, measure: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index += 1) sum += measure(index);
  return sum;
}

/** The measure that all rows or columns have, or null where they differ. */
export function commonMeasure(from: number, to: number, measure: (index: number) => number): number | null {
  const first = measure(from);
  for (let index = from + 1; index <= to; index += 1) if (measure(index) !== first) return null;
  return first;
}

export function setWidth(book: Book, { sheet, area }: PlacedRange, points: number): void {
  mayDo(book, sheet, "allowFormatColumns");
  setMany(book, sheet.columnWidths, area.left, area.right, points);
}

export function setHeight(book: Book, { sheet, area }: PlacedRange, points: number): void {
  mayDo(book, sheet, "allowFormatRows");
  setMany(book, sheet.rowHeights, area.top, area.bottom, points);
}

function setMany(book: Book, measures: Map<number, number>, from: number, to: number, points: number): void {
  const before: (readonly [number, number | undefined])[] = [];
  for (let index = from; index <= to; index += 1) {
    before.push([index, measures.get(index)]);
    measures.set(index, points);
  }
  book.journal.record(() => {
    for (const [index, old] of before) {
      if (old === undefined) measures.delete(index);
      else measures.set(index, old);
    }
  });
}

/** Whether all rows (columns) of a range are hidden; null when some are. */
export function isHidden({ sheet, area }: PlacedRange, what: "rows" | "columns"): boolean | null {
  const hidden = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = what === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const count = [...hidden].filter((index) => index >= from && index <= to).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

export function setHidden(book: Book, { sheet, area }: PlacedRange, what: "rows" | "columns", hide: boolean): void {
  mayDo(book, sheet, what === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const hidden = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [from, to] = what === "rows" ? [area.top, Math.min(area.bottom, ROWS - 1)] : [area.left, Math.min(area.right, COLUMNS - 1)];
  const before = [...hidden];
  for (let index = from; index <= to; index += 1) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
  book.journal.record(() => {
    hidden.clear();
    for (const index of before) hidden.add(index);
  });
}
