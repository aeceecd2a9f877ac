import { linesAbove, linesBelow } from "./lines";
import { wrapped } from "./wrap";
import type { BodyCell, BodyRow, DocumentColumn, HeadCell, TableDocument } from "./model";

/** A cell of a new sheet, as the sheet port takes it. */
export interface SheetCell {
  readonly value: number | string | null;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly look?: SheetLook | undefined;
}

/** The looks used here, out of those that hosts turn into styles. */
export type SheetLook =
  | "title"
  | "header"
  | "header-number"
  | "heading"
  | "heading-1"
  | "label"
  | "label-1"
  | "label-2"
  | "label-3"
  | "total-label"
  | "number"
  | "total"
  | "text"
  | "note";

/** A new sheet, as the sheet port takes it. */
export interface SheetLayout {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly columnWidths: readonly number[];
  /** Rows that stay in view. */
  readonly freezeRows: number;
  /** The same rows are repeated on every page; nothing but the table is printed. */
  readonly print: {
    readonly titleRows: number;
    readonly area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
    readonly landscape: boolean;
  };
}

/** Characters that go across a standing A4 page; a wider table is printed lying rather than made smaller. */
const PORTRAIT = 100;

export interface WorksheetOptions {
  readonly name: string;
  /** Figures as formulas that follow the cells they come from; only within the workbook that was read. Default false. */
  readonly live?: boolean | undefined;
}

/**
 * A table as a worksheet of its own: title, head, rows, notes. Figures are numbers in the format that shows them as
 * printed; no cells are merged, no rows blank.
 */
export function tableWorksheet(table: TableDocument, { name, live = false }: WorksheetOptions): SheetLayout {
  const { columns } = table;
  const widths = columns.map((column, index) => sheetWidth(column, index, table));
  const above = linesAbove(table).map((value, index): SheetCell[] => [{ value, look: index === 0 ? "title" : "note" }]);
  const head = headRows(table);
  const body = table.body.map((row) => filled(row.cells, columns, (cell, column) => bodyCell(cell, row, column, live)));
  // A note does not wrap in its cell, and would run off the page: it goes over as many rows as it needs.
  const across = widths.reduce((sum, width) => sum + width, 0);
  const below = linesBelow(table).flatMap((line) => wrapped(line, Math.max(40, Math.floor(across))));
  const rows = [...above, ...head, ...body, ...below.map((value): SheetCell[] => [{ value, look: "note" }])];
  const titleRows = above.length + head.length;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  return { name, rows, columnWidths: widths, freezeRows: titleRows, print: { titleRows, area, landscape: across > PORTRAIT } };
}

/** Widths in characters, as Excel counts them: least and most per role. */
const WIDTHS: Readonly<Record<DocumentColumn["role"], readonly [least: number, most: number]>> = {
  category: [12, 30],
  label: [24, 62],
  figure: [11, 255],
  text: [40, 90],
};

/** A figure that does not fit shows as ####, in any font: room for bold and for wide digits. */
function sheetWidth({ role }: DocumentColumn, index: number, { head, body }: TableDocument): number {
  const [least, most] = WIDTHS[role];
  const cells = body.flatMap((row) => row.cells.filter((cell) => cell.column === index).map((cell) => cell.text.length + 2 * row.level));
  const headers = head.flatMap((row) => row.filter((cell) => cell.column === index && cell.colSpan === 1)).map((cell) => cell.text);
  const words = headers.flatMap((text) => text.split(" ").map((word) => word.length));
  // Most headers go on two lines.
  const lines = headers.map((text) => Math.min(14, Math.ceil(text.length / 2) + 2));
  const needed = Math.max(0, ...cells, ...words, ...lines) * (role === "figure" ? 1.25 : 1.05) + 2;
  return Math.round(Math.min(most, Math.max(least, needed)) * 10) / 10;
}

/** Spanning headers stand above the first column of their span; a header over two rows in the lower one. */
function headRows({ head, columns }: TableDocument): SheetCell[][] {
  const low = head.length - 1;
  return head.map((_, at) => {
    const cells = head.flatMap((row, own) => row.filter((cell) => (cell.rowSpan > 1 ? low : own) === at));
    return filled(
      cells,
      columns,
      (cell: HeadCell) => ({ value: cell.text === "" ? null : cell.text, look: cell.align === "right" ? "header-number" : "header" }),
      "header",
    );
  });
}

function filled<Cell extends { readonly column: number }>(
  cells: readonly Cell[],
  columns: readonly DocumentColumn[],
  make: (cell: Cell, column: DocumentColumn) => SheetCell,
  look?: SheetLook,
): SheetCell[] {
  return columns.map((column, index) => {
    const cell = cells.find((one) => one.column === index);
    return cell ? make(cell, column) : { value: null, look };
  });
}

function bodyCell(cell: BodyCell, row: BodyRow, column: DocumentColumn, live: boolean): SheetCell {
  const look = lookOf(row, column);
  const value = cell.figure?.number ?? (cell.text === "" ? null : cell.text);
  const format = cell.figure?.format;
  if (live && cell.link !== null && value !== null) return { value, formula: cell.link, format, look };
  return { value, format, look };
}

function lookOf({ kind, level }: BodyRow, { role }: DocumentColumn): SheetLook {
  const total = kind === "total" || kind === "subtotal";
  if (role === "text") return "text";
  if (role === "figure") return total ? "total" : "number";
  if (role === "category") return "label";
  if (kind === "heading") return level === 0 ? "heading" : "heading-1";
  if (total && level === 0) return "total-label";
  return level === 0 ? "label" : level === 1 ? "label-1" : level === 2 ? "label-2" : "label-3";
}
