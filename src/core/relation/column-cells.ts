/** What the loops over whole columns share: how a column is read, what they hand back, and safe access to a row. */

/** How the figures of one column are to be read. */
export interface ColumnFormat {
  /** Decimals: 123 with one place is 12.3; a percentage of 46 has two places (0.46). 0 to 15. */
  readonly places: number;
  /** Rounding unit in the scaled integers: 1 is the last place, 100 hundreds of it; null when the figures are exact. */
  readonly unit: number | null;
}

/** A column with its figures and how they are read. */
export interface ColumnCell extends ColumnFormat {
  readonly values: Float64Array;
  readonly sign: 1 | -1;
}

/** Figure in a row; NaN, as for a cell without a number, beyond the last row. */
export function at(values: Float64Array, row: number): number {
  return values[row] ?? NaN;
}

/** Judges one row exactly; the fast loops ask it where doubles cannot be sure. Returns the code of the outcome. */
export type JudgeRow = (row: number) => number;

/** How many rows had each outcome. */
export interface ColumnCounts {
  readonly passes: number;
  readonly fails: number;
  readonly undecided: number;
}
