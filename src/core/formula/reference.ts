import { parseA1Ref, parseStructRef, MAX_COLS, MAX_ROWS, type ReferenceIdentifier } from "@borgar/fx/xlsx";
import type { Area, CellAddress, CellError, ExcelTable } from "../table/sheet";
import { fault } from "./arithmetic";

/** An Excel table and the sheet it is on. */
export interface PlacedTable {
  readonly sheet: string;
  readonly table: ExcelTable;
}

/** A rectangle of cells on a sheet. */
export interface PlacedArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The cells that an A1 or structured reference means for a formula in `at`. #REF! for what is not there (or in another
 * workbook), #VALUE! for "this row" outside the table's rows.
 */
export function resolve(
  node: Pick<ReferenceIdentifier, "value" | "kind">,
  at: CellAddress,
  tables: readonly PlacedTable[],
): PlacedArea | CellError {
  return node.kind === "table" ? resolveStructured(node.value, at, tables) : resolveA1(node.value, at);
}

function resolveA1(text: string, at: CellAddress): PlacedArea | CellError {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference) || reference.workbookName) return fault("#REF!");
  const { top, left, bottom, right } = reference.range;
  return {
    sheet: reference.sheetName || at.sheet,
    area: { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS, right: right ?? MAX_COLS },
  };
}

function resolveStructured(text: string, at: CellAddress, tables: readonly PlacedTable[]): PlacedArea | CellError {
  const reference = parseStructRef(text);
  if (!reference || reference.workbookName) return fault("#REF!");
  const placed = reference.table ? tableNamed(reference.table, tables) : tableAt(at, tables);
  if (!placed) return fault("#REF!");
  const rows = rowsOf(reference.sections ?? [], placed.table, at);
  if ("error" in rows) return rows;
  const columns = columnsOf(reference.columns ?? [], placed.table);
  if (!columns) return fault("#REF!");
  return { sheet: placed.sheet, area: { ...rows, ...columns } };
}

export function tableNamed(name: string, tables: readonly PlacedTable[]): PlacedTable | null {
  return tables.find((placed) => placed.table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The table that a cell is in; a reference without a table name means this one. */
export function tableAt(at: CellAddress, tables: readonly PlacedTable[]): PlacedTable | null {
  const inside = ({ sheet, table: { area } }: PlacedTable): boolean =>
    sheet === at.sheet && at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
  return tables.find(inside) ?? null;
}

/** The rows of the data, without header and totals. */
export function dataRows(table: ExcelTable): { readonly top: number; readonly bottom: number } {
  return { top: table.area.top + (table.headerRow ? 1 : 0), bottom: table.area.bottom - (table.totalsRow ? 1 : 0) };
}

function rowsOf(sections: readonly string[], table: ExcelTable, at: CellAddress): { top: number; bottom: number } | CellError {
  const data = dataRows(table);
  if (sections.includes("this row")) {
    return at.row >= data.top && at.row <= data.bottom ? { top: at.row, bottom: at.row } : fault("#VALUE!");
  }
  if (sections.includes("all")) return { top: table.area.top, bottom: table.area.bottom };
  const wanted = new Set(sections.length === 0 ? ["data"] : sections);
  if ((wanted.has("headers") && !table.headerRow) || (wanted.has("totals") && !table.totalsRow)) return fault("#REF!");
  return {
    top: wanted.has("headers") ? table.area.top : wanted.has("data") ? data.top : table.area.bottom,
    bottom: wanted.has("totals") ? table.area.bottom : wanted.has("data") ? data.bottom : table.area.top,
  };
}

function columnsOf(names: readonly string[], table: ExcelTable): { left: number; right: number } | null {
  if (names.length === 0) return { left: table.area.left, right: table.area.right };
  const found = names.map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (found.includes(-1)) return null;
  return { left: table.area.left + Math.min(...found), right: table.area.left + Math.max(...found) };
}

const ESCAPED = /['#[\]@]/g;

/** A column header as it stands within the brackets of a structured reference: ' # [ ] @ are escaped with '. */
export function escapeHeader(header: string): string {
  return header.replace(ESCAPED, "'$&");
}

/**
 * The cell of a column in the row of the formula. Written with the table's name and [#This Row]: that is how workbook
 * files hold what the formula bar shows as [@Header]; Excel, LibreOffice and this evaluator read it, in a file and through the API.
 */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escapeHeader(header)}]]`;
}

const THIS_ROW = /[\p{L}_\\][\p{L}\p{N}_.\\]*\[\[#This Row\],\[((?:'.|[^'\]])*)\]\]/gu;

/** A formula of ours as the formula bar of its table shows it: [@Header] for thisRow of the table that the formula is in. */
export function shownFormula(formula: string): string {
  return formula.replace(THIS_ROW, (_, header: string) => (/^[\p{L}\p{N}_]+$/u.test(header) ? `[@${header}]` : `[@[${header}]]`));
}
