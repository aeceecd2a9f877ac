import { isNumericRole, rowName } from "../../core/definition/resolve";
import { fillPattern } from "../../core/definition/period";
import type { ColumnSpec, Definition, RowSpec } from "../../core/definition/schema";
import { printedUnit } from "../../core/notation/format";
import { addMarker } from "../../core/notation/markers";
import { numberFormat } from "../../core/notation/number-format";
import { divide, exact, type Exact, ONE, toDecimalString, toNumber } from "../../core/numeric/exact";
import { addressName } from "../../core/table/address";
import type { BoundCell, BoundTable } from "../../core/table/bound";
import { plain } from "../plain";
import { printedCell, printedLimit, printedMarker, printedValue } from "../printed";
import { categorySpans, mergedRows, rowGroups } from "./spans";
import type { BodyCell, BodyRow } from "./model";
import { WORDS } from "./words";

type Period = Definition["period"];

const PLAIN = { marker: null, align: "left", rowSpan: 1, name: null, figure: null, source: null, link: null } as const;

/** The rows of a table that print something; blank rows of the report become space above the row that follows. */
export function bodyRows(bound: BoundTable, period: Period): readonly BodyRow[] {
  const { spec } = bound;
  const rows = spec.rows.filter((row) => row.kind !== "spacer");
  const groups = rowGroups(spec, rows);
  const categories = categorySpans(rows);
  return rows.map((row, index) => ({
    id: row.id,
    kind: row.kind === "spacer" ? "data" : row.kind,
    level: row.level,
    gap: index > 0 && spec.rows[spec.rows.indexOf(row) - 1]?.kind === "spacer",
    group: groups[index] ?? 0,
    cells: spec.columns.flatMap((column, at): BodyCell[] => {
      if (column.role === "label") return [labelCell(bound, row, at, period)];
      if (column.role === "category") {
        const category = categories[index];
        return category ? [{ ...PLAIN, ...category, column: at, text: plain(category.text), kind: kindOfWord(category.text) }] : [];
      }
      const rowSpan = mergedRows(bound, rows, index, column);
      return rowSpan === 0 ? [] : [dataCell(bound.cell(row.id, column.id), column, at, rowSpan)];
    }),
  }));
}

function labelCell({ spec }: BoundTable, row: RowSpec, column: number, period: Period): BodyCell {
  const text = row.label === null ? "" : plain(addMarker(fillPattern(row.label, period), row.marker));
  return {
    ...PLAIN,
    column,
    text,
    kind: kindOfWord(text),
    marker: row.marker ?? null,
    name: text === "" ? nameOf(spec, row, period) : null,
  };
}

/** "Subtotaal 1. Claimbeoordeling": an unlabelled row must be told to those who cannot see where it stands. */
function nameOf(spec: BoundTable["spec"], row: RowSpec, period: Period): string | null {
  if (row.kind !== "subtotal" && row.kind !== "total") return null;
  const name = rowName(spec, row);
  return name === null ? WORDS.subtotal : plain(`${WORDS.subtotal} ${fillPattern(name, period)}`);
}

function kindOfWord(text: string): BodyCell["kind"] {
  return text === "" ? "blank" : "text";
}

function dataCell(cell: BoundCell | null, spec: ColumnSpec, column: number, rowSpan: number): BodyCell {
  const align = isNumericRole(spec.role) ? "right" : "left";
  if (!cell) return { ...PLAIN, column, text: "", kind: "blank", align, rowSpan };
  const text = printedCell(cell);
  return {
    column,
    text,
    kind: kindOf(cell, text),
    marker: printedMarker(cell),
    align,
    rowSpan,
    name: null,
    figure: figureOf(cell),
    source: addressName(cell.address),
    link: linkOf(cell),
  };
}

function kindOf(cell: BoundCell, text: string): BodyCell["kind"] {
  if (text === "") return "blank";
  if (cell.value !== null) return "number";
  return cell.state === "text" ? "text" : "code";
}

/** Follows the cell; where the printed figure is rounded further than its number format shows, with that rounding. */
function linkOf(cell: BoundCell): string | null {
  if (cell.state === "blank" || cell.fromText) return null;
  const from = addressName(cell.address);
  const { roundingUnit } = cell.notation;
  if (!cell.precise || roundingUnit === undefined) return from;
  const step = toDecimalString(divide(printedUnit(cell.notation), worksheetUnit(cell)));
  const zeros = /^10*$/.exec(step)?.[0].length;
  return zeros === undefined ? `ROUND(${from}/${step},0)*${step}` : `ROUND(${from},${1 - zeros})`;
}

/** What 1 in a worksheet cell stands for, in base units: the notation's scale; per cents are fractions. */
function worksheetUnit({ notation }: BoundCell): Exact {
  return notation.scale === undefined ? ONE : exact(notation.scale);
}

/** The printed figure as a worksheet cell holds it: by the notation's scale, per cents as fractions. */
function figureOf(cell: BoundCell): BodyCell["figure"] {
  const value = printedValue(cell);
  if (value === null) return null;
  const { notation } = cell;
  const prefix = printedLimit(cell) + (notation.prefix ?? "");
  const format = numberFormat(prefix === "" ? notation : { ...notation, prefix }, printedMarker(cell));
  return { number: toNumber(divide(value, worksheetUnit(cell))), format };
}
