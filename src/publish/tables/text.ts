import { looksLikeFormula } from "../plain";
import { linesAbove, linesBelow } from "./lines";
import { wrapped } from "./wrap";
import type { BodyCell, DocumentColumn, TableDocument } from "./model";

/**
 * The cells of a table as a full grid of texts, head rows first; what a span covers is blank.
 * @param words what becomes of everything that is no figure
 */
function grid(
  { head, body, columns }: TableDocument,
  words: (text: string) => string = (text) => text,
): { readonly head: string[][]; readonly body: string[][] } {
  const line = (cells: readonly { readonly column: number; readonly text: string; readonly kind?: BodyCell["kind"] }[]): string[] =>
    columns.map((_, index) => {
      const cell = cells.find((one) => one.column === index);
      return cell?.kind === "number" ? cell.text : words(cell?.text ?? "");
    });
  // A header over two rows stands in the lower one, beside the headers that it is read with.
  const low = head.length - 1;
  const rows = head.map((_, at) => line(head.flatMap((row, own) => row.filter((cell) => (cell.rowSpan > 1 ? low : own) === at))));
  return { head: rows, body: body.map((row) => line(row.cells)) };
}

/**
 * A table as lines of cells with tabs between, for pasting in a spreadsheet or mail. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function tableTsv(table: TableDocument): string {
  const safe = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);
  const { head, body } = grid(table, safe);
  const rows = [...head, ...body].map((row) => row.join("\t"));
  return `${[...linesAbove(table).map(safe), ...rows, ...linesBelow(table).map(safe)].join("\n")}\n`;
}

const WIDEST: Readonly<Record<DocumentColumn["role"], number>> = { category: 22, label: 50, text: 60, figure: 16 };
const BETWEEN = "  ";

/** A table as aligned plain text: words to the left, figures to the right, long texts over several lines. */
export function tableText(table: TableDocument): string {
  const { head, body } = grid(table);
  const indented = body.map((row, index) =>
    row.map((text, column) => (table.columns[column]?.role === "label" && text !== "" ? indent(table, index) + text : text)),
  );
  const widths = table.columns.map((column, index) => widthOf(column, index, [...head, ...indented], body));
  const write = (row: readonly string[]): string[] => textRow(row, table.columns, widths);
  const rule = widths.map((width) => "-".repeat(width)).join(BETWEEN);
  const lines = [...linesAbove(table), "", ...head.flatMap(write), rule, ...indented.flatMap(write), rule, ...linesBelow(table)];
  return `${lines.join("\n").trimEnd()}\n`;
}

function indent(table: TableDocument, row: number): string {
  return "  ".repeat(table.body[row]?.level ?? 0);
}

function widthOf(column: DocumentColumn, index: number, all: readonly (readonly string[])[], body: readonly (readonly string[])[]): number {
  const most = WIDEST[column.role];
  // A figure is never broken; only headers above it are.
  const figures = column.role === "figure" ? body.map((row) => (row[index] ?? "").length) : [];
  const longest = Math.max(1, ...all.map((row) => (row[index] ?? "").length));
  return Math.max(Math.min(most, longest), ...figures);
}

function textRow(row: readonly string[], columns: readonly DocumentColumn[], widths: readonly number[]): string[] {
  const cells = row.map((text, index) => wrapped(text, widths[index] ?? 1));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => {
        const width = widths[index] ?? 1;
        return columns[index]?.align === "right" ? (lines[line] ?? "").padStart(width) : (lines[line] ?? "").padEnd(width);
      })
      .join(BETWEEN)
      .trimEnd(),
  );
}
