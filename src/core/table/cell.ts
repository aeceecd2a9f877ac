import type { ColumnSpec, Marker, Notation, RowSpec, TableSpec } from "../definition/schema";
import type { Figure } from "../notation/figure";
import { digitUnit, formatExact, formatFigure, printedUnit } from "../notation/format";
import { addMarker } from "../notation/markers";
import { notationOfFormat } from "../notation/number-format";
import { parse } from "../notation/parse";
import { compare, exact, type Exact, isMultiple, multiply, ONE } from "../numeric/exact";
import { type Interval, point, rounded } from "../numeric/interval";
import type { BoundCell, CellState } from "./bound";
import type { CellValue, Sheet } from "./sheet";

/** Where a cell is and what the definition says of it. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly at: { readonly row: number; readonly column: number };
  readonly table: TableSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
  readonly notation: Notation;
  readonly fill: BoundCell["fill"];
}

interface Reading {
  readonly state: CellState;
  readonly value: Exact | null;
  /** Step of the last place of a number read from text, in base units. */
  readonly textUnit: Exact | null;
  readonly fromText: boolean;
  readonly limit: BoundCell["limit"];
  readonly marker: Marker | null;
}

const NOTHING = { value: null, textUnit: null, fromText: false, limit: undefined, marker: null } as const;

/**
 * Reads one workbook cell as a report reads it. A number is the figure as printed times the notation's scale (per cents
 * are fractions); a text is read in report notation. A figure stands for its rounding interval, unless it is a norm, an
 * exact count, or holds more digits than its rounding unit shows; a text with more digits stands for what rounds to them.
 */
export function boundCell(place: CellPlace): BoundCell {
  const { sheet, at, notation, column } = place;
  const raw = sheet.value(at.row, at.column);
  const format = sheet.format(at.row, at.column);
  const reading = read(raw, format, notation, column);
  const unit = unitOf(notation, column, reading);
  const precise = reading.value !== null && unit !== null && !reading.fromText && !isMultiple(reading.value, unit);
  return {
    address: { sheet: sheet.name, row: at.row, column: at.column },
    table: place.table,
    row: place.row,
    column,
    notation,
    raw,
    formula: sheet.formula(at.row, at.column),
    format,
    state: reading.state,
    value: reading.value,
    interval: intervalOf(reading.value, unit, precise),
    unit,
    precise: precise || (reading.textUnit !== null && reading.textUnit === unit),
    fromText: reading.fromText,
    limit: reading.limit,
    marker: reading.marker,
    fill: place.fill,
    get shown() {
      return show(reading, raw, notation, this.precise);
    },
  };
}

function read(raw: CellValue, format: string, notation: Notation, column: ColumnSpec): Reading {
  if (raw === null || raw === "") return { ...NOTHING, state: "blank" };
  if (typeof raw === "number") {
    const around = aroundOf(format);
    const { scale, limit } = measuresOf(notation);
    const value = scale === ONE ? exact(raw) : multiply(exact(raw), scale);
    return { state: "number", value, textUnit: null, fromText: false, limit: around?.limit ?? limit, marker: around?.marker ?? null };
  }
  if (typeof raw === "boolean") return { ...NOTHING, state: "yes-no" };
  if (typeof raw === "object") return { ...NOTHING, state: "error" };
  if (column.role === "text") return { ...NOTHING, state: raw.trim() === "" ? "blank" : "text" };
  const reading = readText(parse(raw), notation);
  return reading.marker ? reading : { ...reading, marker: aroundOf(format)?.marker ?? null };
}

function readText(figure: Figure, notation: Notation): Reading {
  if (figure.kind !== "number" && figure.kind !== "percent") return { ...NOTHING, state: figure.kind, marker: figure.marker };
  if (figure.value === null || figure.mantissa === null) return { ...NOTHING, state: "text", marker: figure.marker };
  // "1,3 miljoen" and "46%" say themselves what they count; bare digits count in the notation's unit.
  const own = figure.kind === "percent" || figure.magnitude !== null;
  const factor = own ? ONE : digitUnit(notation);
  const value = own ? figure.value : multiply(figure.mantissa, factor);
  const textUnit = figure.unit === null ? null : multiply(figure.unit, factor);
  return { state: "number", value, textUnit, fromText: true, limit: figure.bound ?? measuresOf(notation).limit, marker: figure.marker };
}

const PLAIN = /^(?:General|@|[#,0.%]+)$/;

interface Around {
  readonly limit: BoundCell["limit"];
  readonly marker: Marker | null;
}

/** A workbook has few formats and many cells; a stranger's workbook may have any number of formats. */
const MOST_FORMATS = 1000;
const arounds = new Map<string, Around>();

/** Limit and footnote marker that a number format prints around the figure; null for a format of digits alone. */
function aroundOf(format: string): Around | null {
  if (PLAIN.test(format)) return null;
  const known = arounds.get(format);
  if (known) return known;
  const { prefix, marker } = notationOfFormat(format);
  const around = { limit: parse(`${prefix}1`).bound ?? undefined, marker };
  if (arounds.size >= MOST_FORMATS) arounds.clear();
  arounds.set(format, around);
  return around;
}

interface Measures {
  readonly scale: Exact;
  readonly unit: Exact;
  readonly limit: BoundCell["limit"];
}

const measures = new WeakMap<Notation, Measures>();

/** What a notation comes to in numbers: many cells share one. */
function measuresOf(notation: Notation): Measures {
  const known = measures.get(notation);
  if (known) return known;
  const read = {
    scale: notation.scale === undefined ? ONE : exact(notation.scale),
    unit: printedUnit(notation),
    limit: notation.prefix === undefined ? undefined : (parse(`${notation.prefix}1`).bound ?? undefined),
  };
  measures.set(notation, read);
  return read;
}

/** The rounding unit: the notation's, or the finer one that a text shows; none for norms and exact counts. */
function unitOf(notation: Notation, column: ColumnSpec, reading: Reading): Exact | null {
  if (reading.value === null || column.role === "norm" || notation.roundingUnit === "exact") return null;
  const { unit } = measuresOf(notation);
  const finer = reading.textUnit !== null && compare(reading.textUnit, unit) < 0 && !isMultiple(reading.value, unit);
  return finer ? reading.textUnit : unit;
}

function intervalOf(value: Exact | null, unit: Exact | null, precise: boolean): Interval | null {
  if (value === null) return null;
  return unit === null || precise ? point(value) : rounded(value, unit);
}

function show(reading: Reading, raw: CellValue, notation: Notation, precise: boolean): string {
  if (reading.value !== null) {
    const limit = reading.limit !== undefined && measuresOf(notation).limit === undefined ? reading.limit : "";
    const figure = precise ? formatExact(reading.value, notation) : formatFigure(reading.value, notation);
    return addMarker(limit + figure, reading.marker);
  }
  if (raw === null) return "";
  if (typeof raw === "object") return raw.error;
  if (typeof raw === "boolean") return raw ? "ja" : "nee";
  const text = String(raw).trim();
  return parse(text).marker ? text : addMarker(text, reading.marker);
}
