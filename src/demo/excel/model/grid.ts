import type { Area, CellValue } from "../../../core/table/sheet";
import type { SheetModel } from "./types";

/** Cells by their place. */

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const ALL: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function columnOf(key: number): number {
  return key % COLUMNS;
}

export function height(area: Area): number {
  return area.bottom - area.top + 1;
}

export function width(area: Area): number {
  return area.right - area.left + 1;
}

export function size(area: Area): number {
  return height(area) * width(area);
}

export function wholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === ROWS - 1;
}

export function wholeRows(area: Area): boolean {
  return area.left === 0 && area.right === COLUMNS - 1;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** All keys of an area that a map holds; a map smaller than the area is walked instead of the area. */
export function keysIn(map: ReadonlyMap<number, unknown>, area: Area): number[] {
  if (size(area) > map.size) return [...map.keys()].filter((key) => contains(area, rowOf(key), columnOf(key)));
  const keys: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const key = keyOf(row, column);
      if (map.has(key)) keys.push(key);
    }
  }
  return keys;
}

/** The smallest area that holds all values and formulas (and, unless `valuesOnly`, all formats); null for nothing. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const widen = (key: number): void => {
    const row = rowOf(key);
    const column = columnOf(key);
    if (used === null) used = { top: row, left: column, bottom: row, right: column };
    else {
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
  };
  for (const key of sheet.cells.keys()) widen(key);
  if (!valuesOnly) for (const key of sheet.formats.keys()) widen(key);
  return used;
}

/** What `values` shows of a cell: blank is "", an error its text. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
