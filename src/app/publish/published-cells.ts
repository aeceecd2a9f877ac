import { checksum } from "../../publish/checksum";
import type { Area, CellValue, Sheet } from "../../core/table/sheet";
import type { NewCell } from "../ports";

/** What a cell of an inserted table holds, so that a change by hand is seen and nobody's work is overwritten. */
export interface HeldCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Characters of a cell's checksum. */
const SIZE = 4;

/** A formula counts by its text, anything else by its value: what a formula gives changes with the report. */
function mark({ value, formula }: HeldCell): string {
  const text = formula === null ? `${typeof value} ${JSON.stringify(value)}` : `= ${plainFormula(formula)}`;
  return Number.parseInt(checksum(text), 16).toString(36).slice(-SIZE).padStart(SIZE, "0");
}

/** Excel writes functions in capitals, drops spaces and leaves out quotes that are not needed. */
function plainFormula(formula: string): string {
  return formula
    .replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!")
    .replace(/\s+/g, "")
    .toUpperCase();
}

/** Checksums of the cells of a sheet that is about to be added, row by row. */
export function marksOf(rows: readonly (readonly NewCell[])[], width: number): string {
  return rows.map((cells) => Array.from({ length: width }, (_, column) => mark(heldIn(cells[column]))).join("")).join("");
}

/** What a new cell will hold. */
export function heldIn(cell: NewCell | undefined): HeldCell {
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}

/** What a cell of a sheet holds. */
export function heldAt(sheet: Sheet, row: number, column: number): HeldCell {
  return { value: sheet.value(row, column), formula: sheet.formula(row, column) };
}

export function sameCell(a: HeldCell, b: HeldCell): boolean {
  return mark(a) === mark(b);
}

/**
 * The cells of an area that are neither as they were written nor as they are to become.
 * @param marks as `marksOf` gave them for the area
 */
export function changedByHand(
  sheet: Sheet,
  area: Area,
  marks: string,
  wanted: (row: number, column: number) => HeldCell,
): readonly { readonly row: number; readonly column: number }[] {
  const changed: { row: number; column: number }[] = [];
  let at = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const now = mark(heldAt(sheet, row, column));
      if (now !== marks.slice(at, at + SIZE) && now !== mark(wanted(row - area.top, column - area.left))) changed.push({ row, column });
      at += SIZE;
    }
  }
  return changed;
}
