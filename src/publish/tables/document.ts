import type { Finding } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { isNumericRole } from "../../core/definition/resolve";
import type { ColumnSpec, Definition } from "../../core/definition/schema";
import { addMarker } from "../../core/notation/markers";
import { normaliseLabel } from "../../core/notation/markers";
import type { BoundTable } from "../../core/table/bound";
import { plain } from "../plain";
import { orderedFootnotes } from "./footnotes";
import { headRows } from "./head";
import type { Align, DocumentColumn, HeadCell, TableDocument } from "./model";
import { hasRoundingDifference } from "./rounding";
import { bodyRows } from "./rows";
import { columnWidths } from "./widths";
import { WORDS } from "./words";

export interface TableOptions {
  /** Say under the table that rounded parts may not add up, where they do not. Default true. */
  readonly roundingNote?: boolean | undefined;
  /** A line that names the report. Default true; a table pasted into the report itself needs none. */
  readonly sourceLine?: boolean | undefined;
}

/**
 * A bound table as a standard table: everything that documents show, in report notation, with the period filled in. What
 * the definition declares (labels, headers, footnotes) comes from there, figures from the workbook.
 * @param findings of the whole report or of this table; unaccepted errors stamp the table
 */
export function tableDocument(
  bound: BoundTable,
  definition: Definition,
  findings: readonly Finding[] = [],
  options: TableOptions = {},
): TableDocument {
  const { spec } = bound;
  const { period } = definition;
  const roles = spec.columns.map(roleOf);
  const aligns = roles.map((role): Align => (role === "figure" ? "right" : "left"));
  const head = headRows(spec, period, aligns);
  const body = bodyRows(bound, period);
  const widths = columnWidths(roles, head, body);
  const errors = openErrors(spec.id, findings);
  return {
    id: spec.id,
    definition: { id: definition.id, version: definition.version },
    title: plain(addMarker(fillPattern(spec.title, period), spec.titleMarker)),
    unit: unitLine(spec.unitNote, head),
    columns: spec.columns.map(({ id }, index): DocumentColumn => ({
      id,
      role: roles[index] ?? "text",
      align: aligns[index] ?? "left",
      width: widths[index] ?? 0,
    })),
    head,
    body,
    footnotes: orderedFootnotes(spec, body),
    notes: options.roundingNote !== false && hasRoundingDifference(bound) ? [WORDS.rounding] : [],
    source: options.sourceLine === false ? null : sourceLine(definition),
    stamp: errors === 0 ? null : { text: WORDS.stamp(errors), errors },
  };
}

function roleOf(column: ColumnSpec): DocumentColumn["role"] {
  if (column.role === "label" || column.role === "category") return column.role;
  return isNumericRole(column.role) ? "figure" : "text";
}

/** The unit is printed once: not under the title when a header says it already. */
function unitLine(unitNote: string | undefined, head: readonly (readonly HeadCell[])[]): string | null {
  if (unitNote === undefined) return null;
  const said = head.some((row) => row.some((cell) => normaliseLabel(cell.text) === normaliseLabel(unitNote)));
  return said ? null : plain(unitNote);
}

/** Errors of a table that nobody accepted. */
export function openErrors(table: string, findings: readonly Finding[]): number {
  return findings.filter(
    (finding) => finding.severity === "error" && finding.accepted === null && (finding.table ?? finding.cell?.table.id) === table,
  ).length;
}

/** "Bron: UWV-achtmaandenverslag 2020"; the organisation is named where the title does not. */
function sourceLine(definition: Definition): string {
  const title = fillPattern(definition.title, definition.period);
  const named = title.toLowerCase().includes(definition.organisation.toLowerCase());
  return plain(`${WORDS.source}: ${named ? title : `${definition.organisation}, ${title}`}`);
}
