/** What a workbook host hands over: sheets as plain values. Rows and columns count from zero. */

/** An Excel error value such as #DIV/0! */
export interface CellError {
  readonly error: string;
}

export type CellValue = number | string | boolean | null | CellError;

/** A rectangle of cells; both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject). The area includes the header row and, when shown, the totals row. */
export interface ExcelTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface Sheet {
  readonly name: string;
  /** Smallest area that holds all values and formulas, or null for an empty sheet. */
  readonly used: Area | null;
  readonly tables: readonly ExcelTable[];
  readonly merges: readonly Area[];
  /** Cached value of a formula, else the value; dates are their serial number in the 1900 system. */
  value(row: number, column: number): CellValue;
  /** English formula without "=", or null. */
  formula(row: number, column: number): string | null;
  /** Number format in US notation; "General" when none. */
  format(row: number, column: number): string;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Sheet it is local to, or null. */
  readonly sheet: string | null;
}

/** A cell by sheet, row and column (from zero). */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
