import { type Exact, exact, multiply, powerOfTen, toNumber } from "../numeric/exact";
import { point, rounded } from "../numeric/interval";
import { at, type ColumnCell, type ColumnCounts, type ColumnFormat, type JudgeRow } from "./column-cells";
import { judgeLinearColumns, linearPlan } from "./columns-linear";
import { judgeQuotientColumns, quotientPlan } from "./columns-quotient";
import type { Operand, RelationParameters } from "./kind";
import { relationKind } from "./registry";
import { some } from "./terms";

/**
 * Judging whole columns: the same verdicts as judge() of the kinds, row by row, without an object per cell. Figures are
 * scaled integers held in doubles (Float64Array), in units of the last place; NaN stands for anything that is no number.
 */

/** A relation between columns, for each row; target and terms are indexes in the list of columns. */
export interface ColumnRule {
  readonly kind: "sum" | "difference" | "of-which" | "growth" | "ratio" | "share";
  readonly target: number;
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly formats: readonly ColumnFormat[];
  readonly parameters?: RelationParameters;
}

/** What the codes in the array of outcomes mean. */
export const columnOutcomes = ["passes", "fails", "undecided"] as const;

/** Scaled integers must stay below this. */
const SCALED_LIMIT = 2 ** 53;
const MOST_PLACES = 15;

/**
 * Judges every row and writes the code of its outcome (index in columnOutcomes). A row in which a figure is NaN, or in
 * which the base of a ratio may be zero or less, is undecided. outcomes must be as long as the columns used.
 *
 * Throws RangeError for a column that is missing or of another length, a format out of bounds, and for a figure that is
 * no whole number below 2^53 where it is seen; scaled() makes columns that are safe.
 */
export function judgeColumns(rule: ColumnRule, columns: readonly Float64Array[], outcomes: Uint8Array): ColumnCounts {
  const cells = [{ column: rule.target, sign: 1 as const }, ...rule.terms].map(({ column, sign }) => {
    const values = columns[column];
    const format = rule.formats[column];
    if (!values || !format) throw new RangeError(`no column ${column}`);
    if (values.length !== outcomes.length) throw new RangeError(`column ${column} has ${values.length} rows, not ${outcomes.length}`);
    checkFormat(format, column);
    return { values, sign, ...format };
  });
  const judgeRow: JudgeRow = (row) => slowly(rule, cells, row);
  if (rule.kind === "sum" || rule.kind === "difference" || rule.kind === "of-which") {
    return judgeLinearColumns(linearPlan(rule.kind, cells, rule.parameters ?? {}), outcomes, judgeRow);
  }
  return judgeQuotientColumns(quotientPlan(rule.kind, cells), outcomes, judgeRow);
}

function checkFormat({ places, unit }: ColumnFormat, column: number): void {
  const safe = Number.isInteger(places) && places >= 0 && places <= MOST_PLACES;
  if (!safe) throw new RangeError(`column ${column}: ${places} is no number of places from 0 to ${MOST_PLACES}`);
  if (unit !== null && (!Number.isSafeInteger(unit) || unit <= 0)) throw new RangeError(`column ${column}: ${unit} is no rounding unit`);
}

function slowly(rule: ColumnRule, cells: readonly ColumnCell[], row: number): number {
  const [target, ...terms] = some(cells.map((cell) => ({ ...operand(at(cell.values, row), cell), sign: cell.sign })));
  return columnOutcomes.indexOf(relationKind(rule.kind).judge(target, terms, rule.parameters ?? {}).outcome);
}

function operand(scaledValue: number, { places, unit }: ColumnFormat): Operand {
  const value: Exact = { n: BigInt(scaledValue), d: powerOfTen(places) };
  if (unit === null) return { value, interval: point(value), unit: null };
  const step: Exact = { n: BigInt(unit), d: powerOfTen(places) };
  return { value, interval: rounded(value, step), unit: step };
}

/**
 * A column of scaled integers from numbers as cells hold them (read at 15 digits); null becomes NaN. Throws RangeError
 * for a number with more decimals than `places`, or too large: scaled integers stay below 2^53.
 */
export function scaled(values: readonly (number | null)[], places: number): Float64Array {
  return Float64Array.from(values, (value) => {
    if (value === null) return NaN;
    const whole = multiply(exact(value), { n: powerOfTen(places), d: 1n });
    const number = toNumber(whole);
    if (whole.n % whole.d !== 0n || Math.abs(number) >= SCALED_LIMIT) throw new RangeError(`${value} does not fit in ${places} places`);
    return number;
  });
}
