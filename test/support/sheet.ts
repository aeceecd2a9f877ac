import type { Area, CellValue, ExcelTable, Sheet } from "../../src/core/table/sheet";

/** A cell as a test writes it: its value, or value, formula and number format. */
export type Input = CellValue | { readonly value?: CellValue; readonly formula?: string; readonly format?: string };

/** An Excel table as a test writes it; column names are read from the header row when they are left out. */
export interface TableInput {
  readonly name: string;
  readonly area: Area;
  readonly columns?: readonly string[];
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
}

export interface SheetOptions {
  readonly tables?: readonly TableInput[];
  readonly merges?: readonly Area[];
}

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

function isCell(input: Input): input is { readonly value?: CellValue; readonly formula?: string; readonly format?: string } {
  return typeof input === "object" && input !== null && !("error" in input);
}

function cellOf(input: Input): Cell {
  if (!isCell(input)) return { value: input, formula: null, format: "General" };
  return { value: input.value ?? null, formula: input.formula ?? null, format: input.format ?? "General" };
}

/** A sheet in memory, its first row and column at A1. */
export function sheetOf(name: string, rows: readonly (readonly Input[])[], options: SheetOptions = {}): Sheet {
  const cells = rows.map((row) => row.map(cellOf));
  const value = (row: number, column: number): CellValue => cells[row]?.[column]?.value ?? null;
  return {
    name,
    used: usedArea(cells),
    tables: (options.tables ?? []).map((table) => excelTable(table, value)),
    merges: options.merges ?? [],
    value,
    formula: (row, column) => cells[row]?.[column]?.formula ?? null,
    format: (row, column) => cells[row]?.[column]?.format ?? "General",
  };
}

function usedArea(cells: readonly (readonly Cell[])[]): Area | null {
  let area: Area | null = null;
  cells.forEach((row, top) =>
    row.forEach((cell, left) => {
      if (cell.value === null && cell.formula === null) return;
      area = area
        ? { top: area.top, left: Math.min(area.left, left), bottom: top, right: Math.max(area.right, left) }
        : { top, left, bottom: top, right: left };
    }),
  );
  return area;
}

function excelTable(table: TableInput, value: (row: number, column: number) => CellValue): ExcelTable {
  const { area } = table;
  const headers = Array.from({ length: area.right - area.left + 1 }, (_, offset) => String(value(area.top, area.left + offset) ?? ""));
  return {
    name: table.name,
    area,
    columns: table.columns ?? headers,
    headerRow: table.headerRow ?? true,
    totalsRow: table.totalsRow ?? false,
  };
}
