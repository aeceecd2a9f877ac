import type { CellValue, Sheet } from "../../core/table/sheet";
import type { CellWrite, NewCell, NewSheet, WorkbookChange, WorkbookContent } from "../ports";

export interface PlacedSheet {
  /** Its name in the workbook; another than asked for when a sheet of the user has that name. */
  readonly name: string;
  readonly change: WorkbookChange;
}

/**
 * Puts a list sheet in a workbook. A sheet of that name with the same headers is ours and is written afresh, leftovers
 * blanked; a sheet of the user with that name is left alone, and ours gets a number behind its name. Excel tables are
 * left out: they could not be made longer on the next refresh.
 */
export function placeSheet(content: WorkbookContent, sheet: NewSheet): PlacedSheet {
  const existing = content.sheets.find((one) => isNumbered(one.name, sheet.name) && hasHeaders(one, sheet));
  if (existing) return { name: existing.name, change: { cells: refreshWrites(existing, sheet) } };
  const name = freeName(sheet.name, content);
  const { rows, columnWidths, freezeRows } = sheet;
  return { name, change: { addSheets: [{ name, rows, columnWidths, freezeRows }] } };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "Bevindingen" or "Bevindingen 2": which of them is ours is told by the headers. */
function isNumbered(name: string, wanted: string): boolean {
  if (sameName(name, wanted)) return true;
  return sameName(name.slice(0, wanted.length + 1), `${wanted} `) && /^\d+$/.test(name.slice(wanted.length + 1));
}

function hasHeaders(existing: Sheet, sheet: NewSheet): boolean {
  return (sheet.rows[0] ?? []).every((cell, column) => existing.value(0, column) === cell.value);
}

function freeName(name: string, content: WorkbookContent): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!content.sheets.some((sheet) => sameName(sheet.name, candidate))) return candidate;
  }
}

function refreshWrites(existing: Sheet, sheet: NewSheet): readonly CellWrite[] {
  const writes: CellWrite[] = [];
  const columns = sheet.rows[0]?.length ?? 0;
  const bottom = Math.max(sheet.rows.length - 1, existing.used?.bottom ?? 0);
  for (let row = 1; row <= bottom; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell: NewCell = sheet.rows[row]?.[column] ?? { value: null };
      const write = cellWrite(existing.name, row, column, cell);
      if (write.formula !== undefined || existing.formula(row, column) !== null || !same(existing.value(row, column), cell.value))
        writes.push(write);
    }
  }
  return writes;
}

/** A link to a cell cannot be written into an existing cell through the port; a formula leads there as well. */
function cellWrite(sheet: string, row: number, column: number, cell: NewCell): CellWrite {
  const base = { address: { sheet, row, column }, value: cell.value, ...(cell.format === undefined ? {} : { format: cell.format }) };
  if (cell.link === undefined) return cell.formula === undefined ? base : { ...base, formula: cell.formula };
  return { ...base, formula: `HYPERLINK(${quoted(`#${cell.link}`)},${quoted(typeof cell.value === "string" ? cell.value : cell.link)})` };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function same(a: CellValue, b: CellValue): boolean {
  return a === b || (a === null && b === "") || (a === "" && b === null);
}
