import type { Figure } from "../../notation/figure";
import { splitMarker } from "../../notation/markers";
import { showInFormat } from "../../notation/number-format";
import { parse } from "../../notation/parse";
import { divide, equals, exact, type Exact, multiply, ONE } from "../../numeric/exact";
import type { CellValue, Sheet } from "../sheet";

/** What one cell says when no definition tells what it should hold. */
export interface Reading {
  /** A code is what stands where a figure could stand: "n.v.t.", "-", "ja", an error value. */
  readonly kind: "blank" | "number" | "code" | "text";
  /** As the cell shows it, without spaces at the ends. */
  readonly shown: string;
  readonly figure: Figure;
  /** In base units as far as the cell itself says them: 0.46 for "46%", 1300000 for "1,3 miljoen"; null without a number. */
  readonly value: Exact | null;
  /** Step of the last place shown, in base units; null for a number with more digits than the cell shows. */
  readonly unit: Exact | null;
  /** Spaces before the text, by which lists indent. */
  readonly indent: number;
  /** A figure in brackets: a negative one, or one that is named beside the others; its table tells. Read as negative. */
  readonly bracketed?: boolean;
}

export type ReadCell = (row: number, column: number) => Reading;

/** A cell that holds nothing. */
export const BLANK: Reading = { kind: "blank", shown: "", figure: parse(""), value: null, unit: null, indent: 0 };

/** Reads the cells of a sheet, each once. */
export function cellReader(sheet: Pick<Sheet, "value" | "format">): ReadCell {
  const known = new Map<number, Map<number, Reading>>();
  return (row, column) => {
    const line = known.get(row) ?? new Map<number, Reading>();
    known.set(row, line);
    let reading = line.get(column);
    if (!reading) line.set(column, (reading = readValue(sheet.value(row, column), () => sheet.format(row, column))));
    return reading;
  };
}

function readValue(raw: CellValue, format: () => string): Reading {
  if (raw === null) return BLANK;
  if (typeof raw === "number") return readNumber(raw, format());
  if (typeof raw === "boolean") return { ...BLANK, kind: "code", shown: raw ? "ja" : "nee", figure: parse(raw ? "ja" : "nee") };
  if (typeof raw === "object") return { ...BLANK, kind: "code", shown: raw.error };
  const shown = raw.trim();
  if (shown === "") return BLANK;
  const indent = raw.length - raw.trimStart().length;
  const figure = parse(shown);
  if (figure.value !== null) return { kind: "number", shown, figure, value: figure.value, unit: figure.unit, indent };
  const negative = bracketed(shown);
  if (negative) return { kind: "number", shown, figure: negative, value: negative.value, unit: negative.unit, indent, bracketed: true };
  return { kind: figure.kind === "text" ? "text" : "code", shown, figure, value: null, unit: null, indent };
}

const BRACKETS = /^(€ ?)?\(((?:€ ?)?[\d.,]+ ?%?)\)$/u;

/** The figure in "(1.041)", "€ (12)", "(3,5%)" with a minus; null for other texts. */
function bracketed(text: string): Figure | null {
  const [, currency = "", inside] = BRACKETS.exec(splitMarker(text).text) ?? [];
  if (inside === undefined) return null;
  const figure = parse(`${currency}-${inside.replace(/^€ ?/u, "")}`);
  return figure.value === null ? null : figure;
}

/** A number as its format shows it; one that the format cannot show as a figure (a date, brackets) is shown plainly. */
function readNumber(raw: number, format: string): Reading {
  if (!Number.isFinite(raw)) return { ...BLANK, kind: "code", shown: String(raw) };
  const formatted = showInFormat(raw, format).trim();
  const first = parse(formatted);
  const figure = first.value === null ? parse(showInFormat(raw, "General")) : first;
  if (figure.value === null || figure.mantissa === null) return { ...BLANK, kind: "text", shown: formatted };
  const shown = first.value === null ? figure.text : formatted;
  const factor = figure.kind === "percent" || figure.mantissa.n === 0n ? ONE : divide(figure.value, figure.mantissa);
  const value = multiply(exact(raw), factor);
  return { kind: "number", shown, figure, value, unit: equals(value, figure.value) ? figure.unit : null, indent: 0 };
}

const YEAR = /^(?:19|20)\d{2}$/;

/** Whether a cell holds a year rather than a figure: four digits without a separator. */
export function isYear(reading: Reading): boolean {
  return YEAR.test(splitMarker(reading.shown).text);
}

/** Whether a cell holds a number or a code that stands for one. */
export function isFigureLike(reading: Reading): boolean {
  return reading.kind === "number" || reading.kind === "code";
}
