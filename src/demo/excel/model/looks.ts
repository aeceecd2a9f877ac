import type { Area } from "../../../core/table/sheet";
import type { BorderLine, CellFormat } from "./format";
import { PLAIN } from "./format";
import { columnOf, contains, keyOf, keysIn, rowOf, size, usedArea, wholeColumns, wholeRows } from "./grid";
import type { Book, SheetModel } from "./types";

/** The format of a cell: its own, else its row's, else its column's. */
export function formatAt(sheet: SheetModel, row: number, column: number): CellFormat {
  return sheet.formats.get(keyOf(row, column)) ?? sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column) ?? PLAIN;
}

export type FormatChange = (format: CellFormat, row: number, column: number) => CellFormat;

/**
 * Changes the format of every cell of an area. Of whole rows and columns the row or column itself is changed, and the
 * cells in it that have a format of their own.
 */
export function changeFormat(book: Book, sheet: SheetModel, area: Area, change: FormatChange): void {
  const undo: (() => void)[] = [];
  const set = <K>(map: Map<K, CellFormat>, key: K, format: CellFormat): void => {
    const before = map.get(key);
    map.set(key, format);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
  };
  const changeKnown = (): void => {
    for (const key of keysIn(sheet.formats, area)) {
      const format = sheet.formats.get(key);
      if (format) set(sheet.formats, key, change(format, rowOf(key), columnOf(key)));
    }
  };
  if (wholeColumns(area)) {
    for (let column = area.left; column <= area.right; column += 1) {
      set(sheet.columnFormats, column, change(sheet.columnFormats.get(column) ?? PLAIN, 0, column));
    }
    changeKnown();
  } else if (wholeRows(area)) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      set(sheet.rowFormats, row, change(sheet.rowFormats.get(row) ?? PLAIN, row, 0));
    }
    changeKnown();
  } else {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        set(sheet.formats, keyOf(row, column), change(formatAt(sheet, row, column), row, column));
      }
    }
  }
  book.journal.record(() => {
    for (const step of undo.reverse()) step();
  });
}

/** Takes all formats away. */
export function clearFormats(book: Book, sheet: SheetModel, area: Area): void {
  const before = keysIn(sheet.formats, area).map((key) => [key, sheet.formats.get(key)] as const);
  for (const [key] of before) sheet.formats.delete(key);
  const columns = [...sheet.columnFormats].filter(([column]) => wholeColumns(area) && contains(area, area.top, column));
  for (const [column] of columns) sheet.columnFormats.delete(column);
  const rows = [...sheet.rowFormats].filter(([row]) => wholeRows(area) && contains(area, row, area.left));
  for (const [row] of rows) sheet.rowFormats.delete(row);
  // A cell in a column or row with a format must be told that it has none.
  if (!wholeColumns(area) && !wholeRows(area) && sheet.columnFormats.size + sheet.rowFormats.size > 0) {
    changeFormat(book, sheet, area, () => PLAIN);
  }
  book.journal.record(() => {
    for (const [key, format] of before) if (format) sheet.formats.set(key, format);
    for (const [column, format] of columns) sheet.columnFormats.set(column, format);
    for (const [row, format] of rows) sheet.rowFormats.set(row, format);
  });
}

/** What all cells of an area have in common for a property: its value, or null where they differ. */
export function common<T>(sheet: SheetModel, area: Area, read: (format: CellFormat) => T): T | null {
  let first: { readonly value: T } | null = null;
  for (const format of formatsOf(sheet, area)) {
    const value = read(format);
    if (first === null) first = { value };
    else if (first.value !== value) return null;
  }
  return first === null ? read(PLAIN) : first.value;
}

/** Formats in an area, cell by cell; of huge areas those of its rows, columns and known cells. */
function* formatsOf(sheet: SheetModel, area: Area): Iterable<CellFormat> {
  if (size(area) <= 200_000) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) yield formatAt(sheet, row, column);
    }
    return;
  }
  const used = usedArea(sheet, false);
  const beyond = used === null || used.bottom < area.bottom ? area.bottom : null;
  for (const key of keysIn(sheet.formats, area)) yield formatAt(sheet, rowOf(key), columnOf(key));
  if (beyond === null) return;
  for (let column = area.left; column <= Math.min(area.right, area.left + 1_000); column += 1) yield formatAt(sheet, beyond, column);
}

export const NO_LINE: BorderLine = { style: "None", color: "#000000", weight: "Thin" };
