import type { CellAddress, CellError, CellValue, DefinedName, Area, Sheet } from "../table/sheet";
import { fault, isError } from "./arithmetic";
import type { PlacedArea, PlacedTable } from "./reference";

/** What the evaluator asks of a workbook. */
export interface FormulaSource {
  value(sheet: string, row: number, column: number): CellValue;
  readonly tables: readonly PlacedTable[];
  readonly names: readonly DefinedName[];
  /** Names of the sheets; a reference to another is #REF!. Absent: every sheet exists. */
  readonly sheets?: readonly string[];
  /** Area of a sheet that holds anything; whole rows and columns are cut to it. */
  used?(sheet: string): Area | null;
  /** Formula of a cell: SUBTOTAL leaves out cells that are subtotals themselves. */
  formula?(sheet: string, row: number, column: number): string | null;
}

/** Cells that a reference means; values are read when they are needed. */
export interface ReferenceValue {
  readonly areas: readonly PlacedArea[];
}

/** A table of values that is not on a sheet: {1,2;3,4}, or a calculation over ranges within SUMPRODUCT. */
export interface MatrixValue {
  readonly rows: readonly (readonly CellValue[])[];
}

export type Value = CellValue | ReferenceValue | MatrixValue;

export function isReference(value: Value): value is ReferenceValue {
  return typeof value === "object" && value !== null && "areas" in value;
}

export function isMatrix(value: Value): value is MatrixValue {
  return typeof value === "object" && value !== null && "rows" in value;
}

/** Where a formula is evaluated. */
export interface Setting {
  readonly at: CellAddress;
  readonly source: FormulaSource;
}

/** A formula that reaches beyond this number of cells is not computed (#NUM!). */
export const MAX_CELLS = 2_000_000;

/** The source over plain sheets: values as they stand, formulas not recalculated. */
export function sourceOf(sheets: readonly Sheet[], names: readonly DefinedName[] = []): FormulaSource {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheets: sheets.map((sheet) => sheet.name),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, table }))),
    names,
    value: (sheet, row, column) => byName.get(sheet)?.value(row, column) ?? null,
    used: (sheet) => byName.get(sheet)?.used ?? null,
    formula: (sheet, row, column) => byName.get(sheet)?.formula(row, column) ?? null,
  };
}

/** The area cut to what the sheet holds; null when nothing is left of it. */
export function clipped(placed: PlacedArea, source: FormulaSource): Area | null {
  if (!source.used) return placed.area;
  const used = source.used(placed.sheet);
  if (!used) return null;
  const { area } = placed;
  const cut = {
    top: Math.max(area.top, used.top),
    left: Math.max(area.left, used.left),
    bottom: Math.min(area.bottom, used.bottom),
    right: Math.min(area.right, used.right),
  };
  return cut.top <= cut.bottom && cut.left <= cut.right ? cut : null;
}

/** All addresses of a reference that hold anything, row by row. */
export function* addresses(reference: ReferenceValue, source: FormulaSource): Iterable<CellAddress> {
  for (const placed of reference.areas) {
    const area = clipped(placed, source);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) yield { sheet: placed.sheet, row, column };
    }
  }
}

export function sizeOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The values of a reference or matrix, blanks included. */
export function* elements(value: ReferenceValue | MatrixValue, setting: Setting): Iterable<CellValue> {
  if (isMatrix(value)) {
    for (const row of value.rows) yield* row;
    return;
  }
  for (const { sheet, row, column } of addresses(value, setting.source)) yield setting.source.value(sheet, row, column);
}

/** A reference as a matrix of its values; a union has no such form. */
export function asMatrix(value: Value, setting: Setting): MatrixValue | CellError {
  if (isMatrix(value)) return value;
  if (!isReference(value)) return isError(value) ? value : { rows: [[value]] };
  const [placed] = value.areas;
  if (!placed || value.areas.length > 1 || sizeOf(placed.area) > MAX_CELLS) return fault("#VALUE!");
  const { sheet, area } = placed;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
    Array.from({ length: area.right - area.left + 1 }, (__, j) => setting.source.value(sheet, area.top + i, area.left + j)),
  );
  return { rows };
}

/**
 * One value out of a reference or matrix where a formula wants one: the only cell, or the cell in the formula's own
 * row or column (implicit intersection, as a formula in a file means it); #VALUE! where there is none.
 */
export function single(value: Value, setting: Setting): CellValue {
  if (isMatrix(value)) return value.rows[0]?.[0] ?? null;
  if (!isReference(value)) return value;
  const [placed] = value.areas;
  if (!placed || value.areas.length > 1) return fault("#VALUE!");
  const { sheet, area } = placed;
  const row = within(setting.at.row, area.top, area.bottom);
  const column = within(setting.at.column, area.left, area.right);
  if (row === null || column === null) return fault("#VALUE!");
  return setting.source.value(sheet, row, column);
}

function within(own: number, first: number, last: number): number | null {
  if (first === last) return first;
  return own >= first && own <= last ? own : null;
}
