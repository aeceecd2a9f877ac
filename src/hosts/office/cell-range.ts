import type { Area } from "../../core/table/sheet";
import type { RowBlock } from "./sheet-view";

/** Everything the cells of a range hold. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes,rowIndex,columnIndex";
export const AREA_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Area of a range that AREA_PROPERTIES were loaded of; null when there is none. */
export function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** Cells of a range that CELL_PROPERTIES were loaded of. */
export function blockOf(range: Excel.Range): RowBlock {
  const { values, formulas, numberFormat, valueTypes, rowIndex, columnIndex } = range;
  return { top: rowIndex, left: columnIndex, values, formulas, numberFormat, valueTypes };
}

export function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
