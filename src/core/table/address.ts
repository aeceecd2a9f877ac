import type { Area, CellAddress } from "./sheet";

/** Column letters for a column counted from zero: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** "C9" for row 8, column 2. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "A3:F37"; a single cell is written without a colon. */
export function areaName(area: Area): string {
  const start = cellName(area.top, area.left);
  const end = cellName(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/**
 * A sheet name as Excel writes it in a reference: in quotes (doubled inside) unless it is a plain word that cannot be
 * read as a cell, an R1C1 reference or a number.
 */
export function sheetPrefix(sheet: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^([Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*)$/.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** "Begroting!C9", quoted where Excel quotes. */
export function addressName(address: CellAddress): string {
  return sheetPrefix(address.sheet) + cellName(address.row, address.column);
}

/** Reads "Sheet!A1:F9", "'My sheet'!B2" or "A1:F9" (sheet null); null when it is no reference. */
export function parseArea(reference: string): { sheet: string | null; area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(
    reference.trim(),
  );
  if (!match) return null;
  const [, quoted, bare, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  if (Math.min(...rows) < 0 || Math.max(...rows) > 1048575 || Math.max(...columns) > 16383) return null;
  return {
    sheet: quoted === undefined ? (bare ?? null) : quoted.replaceAll("''", "'"),
    area: { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) },
  };
}

/** Column counted from zero for its letters. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
