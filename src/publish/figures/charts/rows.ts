import { fillPattern } from "../../../core/definition/period";
import { isFigureRow, rowContext, rowName } from "../../../core/definition/resolve";
import type { Definition, RowSpec, TableSpec } from "../../../core/definition/schema";
import { addMarker } from "../../../core/notation/markers";
import { plain } from "../../plain";
import { WORDS } from "./words";

/** A row of a chart: a category, a heading, or a row with figures. */
export interface ChartRow {
  readonly kind: "category" | "heading" | "data" | "subtotal" | "total";
  /** The row of the table; null for a category. */
  readonly spec: RowSpec | null;
  /** As the table prints it, with its marker; an unlabelled subtotal gets the name of what it closes. */
  readonly label: string;
  /** Tells the row from others with the same label, for those who cannot see where it stands. */
  readonly name: string;
  /** Indent, from 0. */
  readonly level: number;
  /** The table has a blank line above it. */
  readonly gap: boolean;
}

/**
 * The rows of a table for a chart, in its order: those with figures that are kept, under the categories and headings that
 * then still have something below them.
 * @param keep whether the chart shows this row
 */
export function chartRows(table: TableSpec, period: Definition["period"], keep: (row: RowSpec) => boolean): readonly ChartRow[] {
  const kept = table.rows.filter((row) => isFigureRow(row) && keep(row));
  const headings = headingsOver(table, kept);
  const shown = table.rows.filter((row) => kept.includes(row) || headings.has(row));
  const least = Math.min(...shown.map((row) => row.level));
  const byCategory = table.columns.some((column) => column.role === "category");
  return shown.flatMap((row, index): ChartRow[] => {
    const own = rowOf(table, row, period, least);
    const category = byCategory && row.category !== undefined && row.category !== shown[index - 1]?.category ? row.category : "";
    if (category === "") return [own];
    const label = plain(fillPattern(category, period));
    return [{ kind: "category", spec: null, label, name: label, level: 0, gap: false }, own];
  });
}

function rowOf(table: TableSpec, row: RowSpec, period: Definition["period"], least: number): ChartRow {
  const filled = (text: string): string => plain(fillPattern(text, period));
  const known = rowName(table, row);
  const total = row.kind === "subtotal" || row.kind === "total";
  const unlabelled = total ? [WORDS.subtotal, known === null ? "" : filled(known)].join(" ").trim() : "";
  const label = row.label === null ? unlabelled : plain(addMarker(fillPattern(row.label, period), row.marker));
  const context = rowContext(table, row.id).map(filled);
  const repeated = table.rows.some((other) => other !== row && isFigureRow(other) && other.label === row.label);
  return {
    kind: row.kind === "spacer" ? "data" : row.kind,
    spec: row,
    label,
    name: row.label !== null && repeated && context.length > 0 ? `${context.join(", ")}: ${label}` : label,
    level: row.level - least,
    gap: table.rows[table.rows.indexOf(row) - 1]?.kind === "spacer",
  };
}

/** The headings that have a kept row below them before another heading as wide or wider. */
function headingsOver(table: TableSpec, kept: readonly RowSpec[]): ReadonlySet<RowSpec> {
  const open: RowSpec[] = [];
  const found = new Set<RowSpec>();
  for (const row of table.rows) {
    if (row.kind === "heading") {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
      open.push(row);
    } else if (kept.includes(row)) for (const heading of open) found.add(heading);
  }
  return found;
}
