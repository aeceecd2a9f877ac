import { saysPercent } from "../../definition/infer/words";
import { commonRoundingUnit } from "../../notation/notation-of";
import { exact, type Exact, multiply, toNumber } from "../../numeric/exact";
import type { FoundColumn, FoundRow, FoundTable } from "../find/found";
import { cellReader, type ReadCell, type Reading } from "../find/reading";
import { scaleOfUnit } from "../find/unit-line";

/** A figure of a found table, as inference calculates with it. */
export interface Figure {
  readonly reading: Reading;
  /** Exact, percentages as fractions whether or not the cell shows the sign. */
  readonly exact: Exact;
  /** Rounding unit in the same measure; null when the figure holds more digits than it shows. */
  readonly exactUnit: Exact | null;
  readonly value: number;
  /** The rounding unit as a double; 0 when there is none. */
  readonly unit: number;
}

/** The figures of a found table by row and column index. */
export interface Matrix {
  readonly table: FoundTable;
  readonly rows: readonly FoundRow[];
  readonly columns: readonly FoundColumn[];
  /** Columns that hold percentages. */
  readonly percent: readonly boolean[];
  /** Columns whose figures are percentages without the sign. */
  readonly unsigned: readonly boolean[];
  /** The common step of the figures of a column beyond their digits ("100"), or null. */
  readonly steps: readonly (string | null)[];
  /** null for a blank, a code or a text. */
  figure(row: number, column: number): Figure | null;
  reading(row: number, column: number): Reading;
}

const HUNDREDTH = exact("0.01");

/** What brackets around a figure mean: a minus, or that it is named beside the others and adds up with none. */
export type Brackets = "negative" | "beside";

/** Reads the figures of a found table. */
export function matrixOf(table: FoundTable, brackets: Brackets = "negative"): Matrix {
  const plain = cellReader(table.sheet);
  const read: ReadCell = (row, column) => {
    const reading = plain(row, column);
    return brackets === "beside" && reading.bracketed === true ? { ...reading, kind: "text" } : reading;
  };
  const columns = table.columns.filter((column) => column.kind === "figures");
  const inPercent = scaleOfUnit(table.unit) === "0.01";
  const made = columns.map((column) => {
    const readings = table.rows.map((row) => read(row.row, column.column));
    return columnOf(readings, inPercent || saysPercent(column.header));
  });
  return {
    table,
    rows: table.rows,
    columns,
    percent: made.map((one) => one.percent),
    unsigned: made.map((one) => one.bare),
    steps: made.map((one) => one.step),
    figure: (row, column) => made[column]?.figures[row] ?? null,
    reading: (row, column) => read(table.rows[row]?.row ?? -1, columns[column]?.column ?? -1),
  };
}

interface Made {
  readonly figures: readonly (Figure | null)[];
  readonly percent: boolean;
  readonly bare: boolean;
  readonly step: string | null;
}

function columnOf(readings: readonly Reading[], saysSo: boolean): Made {
  const numbers = readings.filter((reading) => reading.kind === "number");
  const signed = numbers.filter((reading) => reading.figure.kind === "percent").length;
  const bare = saysSo && signed === 0 && numbers.every((reading) => reading.figure.magnitude === null && reading.figure.currency === null);
  const plain = numbers.filter((reading) => reading.figure.kind === "number");
  const step = signed === 0 ? commonRoundingUnit(plain.map((reading) => reading.figure)) : null;
  const decimals = Math.max(0, ...plain.filter((reading) => reading.figure.magnitude === null).map((reading) => reading.figure.decimals));
  const figures = readings.map((reading): Figure | null => {
    if (reading.kind !== "number" || !reading.value) return null;
    const value = bare ? multiply(reading.value, HUNDREDTH) : reading.value;
    const unit = unitOf(reading, decimals, step);
    const scaled = unit && bare ? multiply(unit, HUNDREDTH) : unit;
    return { reading, exact: value, exactUnit: scaled, value: toNumber(value), unit: scaled ? toNumber(scaled) : 0 };
  });
  return { figures, bare, percent: bare || signed * 2 > numbers.length, step };
}

/** The printed step; a whole number in a column of decimals that Excel keeps without its zeros counts as its neighbours do. */
function unitOf(reading: Reading, decimals: number, step: string | null): Exact | null {
  if (reading.unit === null) return null;
  if (reading.figure.kind !== "number" || reading.figure.magnitude !== null) return reading.unit;
  if (step !== null) return exact(step);
  return decimals > reading.figure.decimals && decimals <= 4 ? { n: 1n, d: 10n ** BigInt(decimals) } : reading.unit;
}
