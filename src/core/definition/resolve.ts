import { fillPattern } from "./period";
import type { ColumnRole, ColumnSpec, Definition, Indicator, Marker, Notation, RowSpec, TableSpec } from "./schema";

/** Look-ups in a definition: what holds for one cell, row, column or table once all levels are weighed. */

export type Fill = "required" | "optional" | "none";

const WORDS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["label", "category", "text"]);

/** Whether the cells of such a column hold figures (or the codes that stand for them), rather than words. */
export function isNumericRole(role: ColumnRole): boolean {
  return !WORDS.has(role);
}

const ADDITIVE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "actual",
  "prior",
  "forecast",
  "budget",
  "budget-year",
  "variance",
  "average",
]);

/** Whether figures in such a column may add up over rows: norms and percentages of other figures do not, nor what says so itself. */
export function mayAddUp({ role, additive }: Pick<ColumnSpec, "role" | "additive">): boolean {
  return additive !== false && ADDITIVE.has(role);
}

/** Whether such a row holds figures: headings and spacers do not. */
export function isFigureRow(row: RowSpec): boolean {
  return row.kind !== "heading" && row.kind !== "spacer";
}

/** The id of the notation of one cell: the cell's own, else the column's, the row's, the table's. */
export function notationIdOf(table: TableSpec, row: RowSpec, column: ColumnSpec): string {
  return row.cells?.[column.id]?.notation ?? column.notation ?? row.notation ?? table.notation;
}

/**
 * The notation of one cell: the cell's own wins over the column's, which wins over the row's, which wins over the
 * table's. Throws RangeError when the definition holds no such notation (lint reports that as unknown-reference).
 */
export function notationOf(definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): Notation {
  const id = notationIdOf(table, row, column);
  const notation = Object.hasOwn(definition.notations, id) ? definition.notations[id] : undefined;
  if (!notation) throw new RangeError(`unknown notation "${id}" of ${table.id}/${row.id}/${column.id}`);
  return notation;
}

/**
 * Whether one cell must hold something: what the cell says, else "none" of the row (headings and spacers are none by
 * nature), else the column, else the row; otherwise figures are required and words optional.
 */
export function fillOf(_table: TableSpec, row: RowSpec, column: ColumnSpec): Fill {
  const cell = row.cells?.[column.id]?.fill;
  if (cell) return cell;
  const word = column.role === "label" || column.role === "category";
  if (!word && (row.fill === "none" || (row.fill === undefined && !isFigureRow(row)))) return "none";
  if (column.fill) return column.fill;
  if (!isNumericRole(column.role)) return "optional";
  return row.fill ?? "required";
}

/**
 * Which way is better for a row: as its indicator says, else from its nature (the row's own, else the table's): lower
 * for cost, higher for revenue.
 */
export function directionOf(definition: Pick<Definition, "indicators">, table: TableSpec, row: RowSpec): Indicator["direction"] {
  const indicator = row.indicator === undefined ? undefined : definition.indicators.find((one) => one.id === row.indicator);
  if (indicator && indicator.direction !== "informative") return indicator.direction;
  const nature = row.nature ?? table.nature;
  return nature === "cost" ? "lower" : nature === "revenue" ? "higher" : "informative";
}

/** The footnote marker that the definition places on one cell: of the label for the label column, else of the cell. */
export function markerOf(row: RowSpec, column: ColumnSpec): Marker | null {
  return (column.role === "label" ? row.marker : row.cells?.[column.id]?.marker) ?? null;
}

/** The name of the Excel table: the table's id with underscores for what Excel refuses in a name. */
export function excelTableName(table: Pick<TableSpec, "id">): string {
  return table.id.replaceAll("-", "_");
}

export interface Header {
  readonly column: string;
  readonly spec: ColumnSpec;
  /** As printed above the column; empty where nothing is printed. */
  readonly header: string;
  /** The spanning header above it, or null. */
  readonly group: string | null;
  /** Group and header in one line: what a binder looks for. */
  readonly flat: string;
  /** Header in an Excel table. */
  readonly excel: string;
}

/** The headers of a table for a period, left to right, with all patterns filled; markers are not part of them. */
export function headersOf(table: TableSpec, period: Definition["period"]): readonly Header[] {
  return table.columns.map((column) => {
    const header = fillPattern(column.header, period);
    const group = column.group === undefined ? null : fillPattern(column.group, period);
    const flat = [group ?? "", header].filter((part) => part !== "").join(" ");
    return {
      column: column.id,
      spec: column,
      header,
      group,
      flat,
      excel: column.excelHeader === undefined ? flat : fillPattern(column.excelHeader, period),
    };
  });
}

/**
 * The labels that tell a row from others with the same label, from wide to narrow: its category, the headings above it,
 * then the rows it is part of. A total at the level of its heading is placed by its parts. Spacers have none.
 */
export function rowContext(table: TableSpec, rowId: string): readonly string[] {
  const index = table.rows.findIndex((row) => row.id === rowId);
  const row = table.rows[index];
  if (!row || row.kind === "spacer") return [];
  const own = headingsAbove(table.rows, index);
  const headings = own.length > 0 || row.kind === "heading" ? own : headingsOfParts(table.rows, row);
  const labels = headings.map((heading) => heading.label ?? "");
  const path = [row.category ?? "", ...labels, ...parents(table.rows, row)];
  return path.filter((label, at) => label !== "" && path.indexOf(label) === at);
}

/**
 * What a reader calls a row: its label, or for an unlabelled subtotal the heading that it closes; null when nothing
 * names it. Patterns are not filled.
 */
export function rowName(table: TableSpec, row: RowSpec): string | null {
  if (row.label !== null) return row.label;
  const index = table.rows.indexOf(row);
  const own = headingsAbove(table.rows, index);
  return (own.length > 0 ? own : headingsOfParts(table.rows, row)).at(-1)?.label ?? null;
}

/** The headings that a total shares with its first part: those at its own level or wider. */
function headingsOfParts(rows: readonly RowSpec[], total: RowSpec): readonly RowSpec[] {
  const part = rows.findIndex((row) => row.partOf === total.id);
  return part < 0 ? [] : headingsAbove(rows, part).filter((heading) => heading.level <= total.level && heading.id !== total.id);
}

/** The headings above a row that indentation puts it under, widest first. */
function headingsAbove(rows: readonly RowSpec[], index: number): readonly RowSpec[] {
  const found: RowSpec[] = [];
  let level = rows[index]?.level ?? 0;
  for (let at = index - 1; at >= 0 && level > 0; at -= 1) {
    const row = rows[at];
    if (!row || row.kind === "spacer" || row.level >= level) continue;
    if (row.kind === "heading") found.unshift(row);
    level = row.level;
  }
  return found;
}

/** Deeper than any report; keeps a hostile chain of rows cheap. */
const MAX_DEPTH = 16;

/** Labels of the rows that a row is part of or some of, widest first; stops where the definition goes in circles. */
function parents(rows: readonly RowSpec[], row: RowSpec): readonly string[] {
  const labels: string[] = [];
  const seen = new Set([row.id]);
  for (let id = row.partOf ?? row.ofWhich; id !== undefined && !seen.has(id) && seen.size <= MAX_DEPTH;) {
    const parentId: string = id;
    seen.add(parentId);
    const parent = rows.find((other) => other.id === parentId);
    labels.unshift(parent?.label ?? "");
    id = parent?.partOf ?? parent?.ofWhich;
  }
  return labels;
}

/** The columns that a derived column follows from: the property of `derive` that names each, and its id. */
export function sourcesOf(column: ColumnSpec): readonly { readonly key: string; readonly id: string }[] {
  return Object.entries(column.derive ?? {}).flatMap(([key, id]) => (key === "kind" || typeof id !== "string" ? [] : [{ key, id }]));
}

/** Whether a row is a whole that is no part of anything itself: its share is all of it. */
export function isWhole(table: TableSpec, row: RowSpec): boolean {
  if (row.partOf !== undefined || row.ofWhich !== undefined) return false;
  return table.rows.some((one) => one.partOf === row.id || one.ofWhich === row.id);
}
