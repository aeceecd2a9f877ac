import { headersOf } from "../../../core/definition/resolve";
import type { ColumnSpec, RowSpec } from "../../../core/definition/schema";
import { addMarker } from "../../../core/notation/markers";
import type { Exact } from "../../../core/numeric/exact";
import type { BoundCell, BoundTable } from "../../../core/table/bound";
import { plain } from "../../plain";
import type { FigureContext, FigureData } from "../figure";
import type { BarCell, GridRow, Lane, Look, TextItem } from "./grid/model";
import type { ChartRow } from "./rows";
import { type ChartValue, chartValue } from "./value";

/** The figure of a table in one row and column; null where there is no such cell. */
export function valueIn(table: BoundTable, row: RowSpec, column: ColumnSpec | null): ChartValue | null {
  return column && chartValue(table.cell(row.id, column.id));
}

/** Whether there is a number, rather than a code, words or nothing. */
export function isFigure(value: ChartValue | null): value is ChartValue & { readonly exact: Exact; readonly size: number } {
  return value !== null && value.exact !== null;
}

/** The cells of some rows and columns, in reading order. */
export function cellsIn(table: BoundTable, rows: readonly ChartRow[], columns: readonly (ColumnSpec | null)[]): readonly BoundCell[] {
  return rows.flatMap(({ spec }) =>
    columns.flatMap((column) => (spec && column ? (table.cell(spec.id, column.id) ?? []) : [])).filter((cell) => cell.state !== "blank"),
  );
}

/**
 * The header of a column as it is printed, its spanning header first; a word of ours where nothing is printed.
 * @param within a spanning header that is said already
 */
export function headOf(
  { spec }: BoundTable,
  column: ColumnSpec,
  { definition }: FigureContext,
  otherwise: string,
  within: string | null = null,
): string {
  const found = headersOf(spec, definition.period).find((header) => header.column === column.id);
  const said = within !== null && column.group === within;
  const head = plain(addMarker((said ? found?.header : found?.flat) ?? "", column.marker)).trim();
  return head === "" ? otherwise : head;
}

/** The header of the labels; blank where the table prints none. */
export function cornerOf(table: BoundTable, context: FigureContext): string {
  const label = table.spec.columns.find((column) => column.role === "label");
  return label ? headOf(table, label, context, "") : "";
}

/** A row of the table as a row of the grid. */
export function gridRow({ kind, label, level, gap }: ChartRow): GridRow {
  const data = kind === "data" || kind === "subtotal" || kind === "total";
  const rule = kind === "total" ? "firm" : kind === "subtotal" ? "light" : null;
  return { kind: data ? "data" : kind, label, level, strong: rule !== null, rule, gap };
}

/** What each row with figures shows; null for categories and headings. */
export function perRow<T>(rows: readonly ChartRow[], of: (row: RowSpec) => T | null): readonly (T | null)[] {
  return rows.map(({ kind, spec }) => (spec === null || kind === "heading" || kind === "category" ? null : of(spec)));
}

/** A figure with its mark from zero. What is no figure is written at the axis, without a mark. */
export function lane(value: ChartValue | null, look: Look, mark: "bar" | "pin" = "bar"): Lane {
  return { mark: isFigure(value) ? mark : null, from: 0, to: value?.size ?? null, look, text: value?.text ?? "" };
}

/** One mark in a panel whose rows all share a scale. */
export function single(one: Lane): BarCell {
  return { scale: "", lanes: [one], targets: [] };
}

/** A word or figure of a text panel. */
export function item(text: string, tone: TextItem["tone"] = "text", more: Partial<TextItem> = {}): TextItem {
  return { text, tone, sign: null, lane: null, ...more };
}

/** One column of the data of a chart. */
export interface DataColumn {
  readonly head: string;
  readonly text: (row: RowSpec) => string;
}

/** What a chart shows, as a table of texts: one line for each row with figures. */
export function dataOf(rows: readonly ChartRow[], corner: string, columns: readonly DataColumn[]): FigureData {
  const lines = rows.flatMap(({ kind, spec, name }) =>
    spec === null || kind === "heading" || kind === "category" ? [] : [[name, ...columns.map((column) => column.text(spec))]],
  );
  return { head: [corner, ...columns.map((column) => column.head)], rows: lines };
}
