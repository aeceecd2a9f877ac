import type { CellValue } from "../../../core/table/sheet";
import { fault } from "../faults";
import { keyOf, shownValue, size } from "../model/grid";
import { formatAt } from "../model/looks";
import { printed } from "../model/text";
import type { PlacedRange } from "../model/types";
import type { HostContext } from "./context";

/** Matrices of what the cells of a range hold. */

/** Above this number of cells Excel gives up rather than answer. */
const MAX_CELLS = 5_000_000;

function matrixOf<T>({ area }: PlacedRange, cell: (row: number, column: number) => T): T[][] {
  if (size(area) > MAX_CELLS) throw fault("ResponsePayloadSizeLimitExceeded");
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(cell(row, column));
    rows.push(cells);
  }
  return rows;
}

export function values(range: PlacedRange, { book }: HostContext): (string | number | boolean)[][] {
  return matrixOf(range, (row, column) => shownValue(book.recalculation.value(range.sheet, row, column)));
}

export function formulas(range: PlacedRange, { book }: HostContext): (string | number | boolean)[][] {
  return matrixOf(range, (row, column) => {
    const formula = range.sheet.cells.get(keyOf(row, column))?.formula ?? null;
    return formula === null ? shownValue(book.recalculation.value(range.sheet, row, column)) : `=${formula}`;
  });
}

export function texts(range: PlacedRange, { book, locale }: HostContext): string[][] {
  return matrixOf(range, (row, column) =>
    printed(book.recalculation.value(range.sheet, row, column), formatAt(range.sheet, row, column).numberFormat, locale),
  );
}

export function numberFormats(range: PlacedRange): string[][] {
  return matrixOf(range, (row, column) => formatAt(range.sheet, row, column).numberFormat);
}

export function valueTypes(range: PlacedRange, { book }: HostContext): string[][] {
  return matrixOf(range, (row, column) => valueType(book.recalculation.value(range.sheet, row, column)));
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number" | "string" | "boolean"];
}
