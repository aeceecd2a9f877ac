import { linesAbove, linesBelow } from "./lines";
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
  /** Rows that stay in view and are repeated on every printed page. */
  readonly freezeRows: number;
}

export interface WorksheetOptions {
  readonly name: string;
  /** Figures as formulas that follow the cells they come from; only within the workbook that was read. Default false. */
  readonly live?: boolean | undefined;
}

/** Excel counts widths in characters of about 0.19 cm. */
const CHARACTERS_PER_CM = 5.1;

/**
 * A table as a worksheet of its own: title, head, rows, notes. Figures are numbers in the format that shows them as
 * printed; no cells are merged, no rows blank.
 */
export function tableWorksheet(table: TableDocument, { name, live = false }: WorksheetOptions): SheetLayout {
  const { columns } = table;
  const above = linesAbove(table).map((value, index): SheetCell[] => [{ value, look: index === 0 ? "title" : "note" }]);
  const head = headRows(table);
  const body = table.body.map((row) => filled(row.cells, columns, (cell, column) => bodyCell(cell, row, column, live)));
  const below = linesBelow(table).map((value): SheetCell[] => [{ value, look: "note" }]);
  return {
    name,
    rows: [...above, ...head, ...body, ...below],
    columnWidths: columns.map((column) => Math.round(column.width * CHARACTERS_PER_CM * 10) / 10),
    freezeRows: above.length + head.length,
  };
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
