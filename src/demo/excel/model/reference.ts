import { columnIndex, parseArea, sheetPrefix, areaName, columnName } from "../../../core/table/address";
import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { sheetNamed } from "./book";
import { COLUMNS, ROWS, wholeColumns, wholeRows } from "./grid";
import { bodyArea } from "./tables";
import type { Book, NameModel, PlacedRange, SheetModel, TableModel } from "./types";

/** Addresses as Office.js takes and gives them. */

/** "Begroting!A1:B2"; whole columns "Begroting!A:C" and rows "Begroting!1:3". */
export function addressOf({ sheet, area }: PlacedRange): string {
  return sheetPrefix(sheet.name) + bareAddress(area);
}

export function bareAddress(area: Area): string {
  if (wholeColumns(area) && wholeRows(area)) return `1:${String(ROWS)}`;
  if (wholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (wholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return areaName(area);
}

/** Splits "'My sheet'!A1" in sheet and rest; the sheet is null when none is named. */
function split(text: string): { readonly sheet: string | null; readonly rest: string } {
  const cut = text.lastIndexOf("!");
  if (cut < 0) return { sheet: null, rest: text };
  const name = text.slice(0, cut);
  const quoted = /^'((?:[^']|'')*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : name, rest: text.slice(cut + 1) };
}

/** A cell, a rectangle, whole columns or whole rows, without sheet; null when it is none. */
export function parseBare(text: string): Area | null {
  const bare = text.replaceAll("$", "").trim();
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  if (columns) {
    const found = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
    return Math.max(...found) >= COLUMNS ? null : { top: 0, bottom: ROWS - 1, left: Math.min(...found), right: Math.max(...found) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(bare);
  if (rows) {
    const found = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (Math.min(...found) < 0 || Math.max(...found) >= ROWS) return null;
    return { left: 0, right: COLUMNS - 1, top: Math.min(...found), bottom: Math.max(...found) };
  }
  return bare.includes("!") ? null : (parseArea(bare)?.area ?? null);
}

/**
 * The range an address means on a sheet: A1 notation, a defined name, or an Excel table's name (its data).
 * @throws ExcelFault InvalidArgument for what is none; ItemNotFound for a sheet that is not there
 */
export function rangeNamed(book: Book, address: string, on: SheetModel): PlacedRange {
  const { sheet: sheetName, rest } = split(address);
  const sheet = sheetName === null ? on : sheetNamed(book, sheetName);
  if (sheet === null) throw fault("ItemNotFound");
  const area = parseBare(rest);
  if (area !== null) return { sheet, area };
  const name = findName(book, rest, sheet);
  const meant = name && rangeOfName(book, name);
  if (meant) return meant;
  const table = findTable(book, rest);
  if (table) return { sheet: table.sheet, area: bodyArea(table) };
  throw fault("InvalidArgument");
}

export function findName(book: Book, name: string, sheet: SheetModel | null): NameModel | null {
  const wanted = name.toLowerCase();
  const matches = (candidate: NameModel): boolean => candidate.name.toLowerCase() === wanted;
  return sheet?.names.find(matches) ?? book.names.find(matches) ?? null;
}

/** The range a name stands for, or null when it stands for something else. */
export function rangeOfName(book: Book, name: NameModel): PlacedRange | null {
  const { sheet, rest } = split(name.formula);
  const area = parseBare(rest);
  const placed = sheet === null ? name.sheet : sheetNamed(book, sheet);
  return area !== null && placed !== null ? { sheet: placed, area } : null;
}

export function findTable(book: Book, key: string): TableModel | null {
  const wanted = key.toLowerCase();
  for (const sheet of book.sheets) {
    const found = sheet.tables.find((table) => table.name.toLowerCase() === wanted || table.id === key);
    if (found) return found;
  }
  return null;
}
