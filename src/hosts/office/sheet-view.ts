import type { Area, CellValue, ExcelTable, Sheet } from "../../core/table/sheet";
import { isFormula } from "./cell-input";

/** Rows of a used range as Excel gives them; blocks of one sheet have the same columns and follow one another. */
export interface RowBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

export interface SheetParts {
  readonly name: string;
  readonly tables: readonly ExcelTable[];
  readonly merges: readonly Area[];
  readonly blocks: readonly RowBlock[];
}

/** A sheet over what was read, column by column. It never changes: the workbook may. */
export function sheetView({ name, tables, merges, blocks }: SheetParts): Sheet {
  const [first] = blocks;
  const top = first?.top ?? 0;
  const left = first?.left ?? 0;
  const width = first?.values[0]?.length ?? 0;
  const height = blocks.reduce((sum, block) => sum + block.values.length, 0);
  const columns: CellValue[][] = Array.from({ length: width }, () => []);
  const formulas = new Map<number, string>();
  const formats = new Uint16Array(width * height);
  const formatTexts: string[] = ["General"];
  const formatIndex = new Map<string, number>([["General", 0]]);
  let used: { top: number; left: number; bottom: number; right: number } | null = null;

  let row = 0;
  for (const block of blocks) {
    for (const [offset, values] of block.values.entries()) {
      for (let column = 0; column < width; column += 1) {
        const raw = values[column];
        const formula = block.formulas[offset]?.[column];
        const value = valueOf(raw, block.valueTypes[offset]?.[column]);
        columns[column]?.push(value);
        const at = row * width + column;
        if (isFormula(formula, raw)) formulas.set(at, formula.slice(1));
        formats[at] = indexOf(block.numberFormat[offset]?.[column]);
        if (value !== null || formulas.has(at)) {
          used ??= { top: row, left: column, bottom: row, right: column };
          used.left = Math.min(used.left, column);
          used.right = Math.max(used.right, column);
          used.bottom = row;
        }
      }
      row += 1;
    }
  }

  function indexOf(format: unknown): number {
    const text = typeof format === "string" && format !== "" ? format : "General";
    const known = formatIndex.get(text);
    if (known !== undefined) return known;
    formatTexts.push(text);
    formatIndex.set(text, formatTexts.length - 1);
    return formatTexts.length - 1;
  }

  /** Place of a cell in what was read, or -1. */
  function place(r: number, c: number): number {
    const inside = r >= top && c >= left && r < top + height && c < left + width;
    return inside ? (r - top) * width + c - left : -1;
  }

  return {
    name,
    used: used && { top: top + used.top, left: left + used.left, bottom: top + used.bottom, right: left + used.right },
    tables,
    merges,
    value: (r, c) => columns[c - left]?.[r - top] ?? null,
    formula: (r, c) => formulas.get(place(r, c)) ?? null,
    format: (r, c) => formatTexts[formats[place(r, c)] ?? 0] ?? "General",
  };
}

function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Empty") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return type === "Error" ? { error: value } : value;
}
