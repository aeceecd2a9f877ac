import { BEFORE_UNIT } from "./widths";
import type { BodyCell, BodyRow, DocumentColumn, HeadCell } from "./model";

/** Inline styles: points and centimetres, long forms and plain colours, as Word and Outlook read them. */

const FONT = "font-family:Calibri,Arial,sans-serif;font-size:10pt;color:#1f1f1f";
const LINE = "#7f7f7f";

export const BODY = FONT;
export const CAPTION = `caption-side:top;text-align:left;font-weight:bold;${FONT};font-size:11pt;padding:0 0 4pt 0`;
export const UNIT = "font-weight:normal;font-size:10pt";
export const STAMP = "font-weight:bold;font-size:10pt;color:#801650";
export const NOTE = `margin:2pt 0 0 0;${FONT};font-size:9pt;color:#3d3d3d`;

/** One indent of a label, in points. */
const INDENT = 12;

export function tableStyle(columns: readonly DocumentColumn[]): string {
  const width = totalWidth(columns);
  return `border-collapse:collapse;table-layout:fixed;width:${width.toFixed(2)}cm;${FONT}`;
}

/** Notes run no wider than their table. */
export function notesStyle(columns: readonly DocumentColumn[]): string {
  return `max-width:${Math.max(8, totalWidth(columns)).toFixed(2)}cm`;
}

function totalWidth(columns: readonly DocumentColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

export function headStyle(cell: HeadCell, columns: readonly DocumentColumn[]): string {
  const width = totalWidth(columns.slice(cell.column, cell.column + cell.colSpan));
  return [
    `width:${width.toFixed(2)}cm`,
    `text-align:${cell.align}`,
    "vertical-align:bottom;font-weight:bold;background-color:#e7ecf2",
    `border-bottom:1pt solid ${LINE}`,
    // Neighbouring spans are told apart.
    ...(cell.colSpan > 1 ? ["border-right:3pt solid #ffffff"] : []),
    PADDING,
    AS_TEXT,
    WRAP,
  ].join(";");
}

const PADDING = "padding:2pt 5pt 2pt 5pt";
/** Pasted in Excel it stays as printed: no formula, no point read as a comma. Other programs pass over it. */
const AS_TEXT = "mso-number-format:'\\@'";
const WRAP = "overflow-wrap:break-word";

/** @param opens whether a new category begins with this row: a rule over the whole width */
export function cellStyle(cell: BodyCell, row: BodyRow, role: DocumentColumn["role"], opens: boolean): string {
  const strong = row.kind !== "data" && role !== "category";
  const total = row.kind === "total" || row.kind === "subtotal";
  // A total has a rule above it, which sets it apart by itself.
  const top = !row.gap ? 2 : total ? 4 : 8;
  const left = role === "label" ? 5 + row.level * INDENT : 5;
  return [
    `text-align:${cell.align}`,
    "vertical-align:top",
    `font-weight:${strong ? "bold" : "normal"}`,
    `padding:${top}pt 5pt 2pt ${left}pt`,
    ...(opens || (total && role === "figure") ? [`border-top:0.5pt solid ${LINE}`] : []),
    ...(cell.align === "right" && !BEFORE_UNIT.test(cell.text) ? ["white-space:nowrap"] : [WRAP]),
    AS_TEXT,
  ].join(";");
}
