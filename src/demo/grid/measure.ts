import type { Area } from "../../core/table/sheet";
import { COLUMNS, ROWS, usedArea } from "../excel/model/grid";
import { heightOf, widthOf } from "../excel/model/measures";
import type { SheetModel } from "../excel/model/types";

/** Pixels of a point on a screen of 96 dots an inch. */
export const PIXELS = 4 / 3;

/** Where rows or columns lie, in pixels from the first. */
export interface Axis {
  /** Rows or columns that the grid shows: those in use and some more. */
  readonly count: number;
  start(index: number): number;
  size(index: number): number;
  /** The row or column at a distance; the last one beyond the end. */
  at(pixels: number): number;
  readonly total: number;
}

function axis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + Math.round(sizeOf(index) * PIXELS);
  const start = (index: number): number => starts[Math.max(0, Math.min(index, count))] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixels) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= pixels) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    total: start(count),
  };
}

export interface Measures {
  readonly rows: Axis;
  readonly columns: Axis;
}

const MORE_ROWS = 60;
const MORE_COLUMNS = 16;

/** The measures of a sheet as it is now; it shows what is used, what is selected and some room beyond. */
export function measuresOf(sheet: SheetModel, selected: readonly Area[]): Measures {
  const used = usedArea(sheet, false);
  const far = (edge: (area: Area) => number, limit: number): number =>
    Math.max(0, ...selected.map(edge).filter((at) => at < limit - 1), used === null ? 0 : edge(used));
  return {
    rows: axis(Math.min(ROWS, far((area) => area.bottom, ROWS) + MORE_ROWS), (row) => heightOf(sheet, row)),
    columns: axis(Math.min(COLUMNS, far((area) => area.right, COLUMNS) + MORE_COLUMNS), (column) => widthOf(sheet, column)),
  };
}
