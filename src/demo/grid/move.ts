import type { Area } from "../../core/table/sheet";
import { COLUMNS, ROWS, keyOf, usedArea } from "../excel/model/grid";
import type { SheetModel } from "../excel/model/types";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Press {
  readonly key: string;
  readonly control: boolean;
  /** Rows that fit in view, for PageUp and PageDown. */
  readonly page: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key takes the cursor from a cell, as in Excel; null for a key that does not move. Hidden cells are passed over. */
export function moved(sheet: SheetModel, from: Spot, { key, control, page }: Press): Spot | null {
  const step = STEPS[key];
  if (step) return control ? jump(sheet, from, step) : stepFrom(sheet, from, step);
  const used = usedArea(sheet, true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  switch (key) {
    case "Home":
      return control ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case "End":
      return control ? { row: used.bottom, column: used.right } : null;
    case "PageUp":
      return control ? null : { row: Math.max(0, from.row - page), column: from.column };
    case "PageDown":
      return control ? null : { row: Math.min(ROWS - 1, from.row + page), column: from.column };
    default:
      return null;
  }
}

function inside({ row, column }: Spot): boolean {
  return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
}

export function stepFrom(sheet: SheetModel, from: Spot, [down, right]: readonly [number, number]): Spot {
  const merge = sheet.merges.find((area) => within(area, from));
  let at = merge ? leave(merge, from, down, right) : { row: from.row + down, column: from.column + right };
  while (inside(at) && (sheet.hiddenRows.has(at.row) || sheet.hiddenColumns.has(at.column))) {
    at = { row: at.row + down, column: at.column + right };
  }
  return inside(at) ? at : from;
}

function within(area: Area, { row, column }: Spot): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function leave(merge: Area, from: Spot, down: number, right: number): Spot {
  return {
    row: down > 0 ? merge.bottom + 1 : down < 0 ? merge.top - 1 : from.row,
    column: right > 0 ? merge.right + 1 : right < 0 ? merge.left - 1 : from.column,
  };
}

/** To the end of the filled block, or over blanks to the next filled cell; over nothing else, to the edge of what is used. */
function jump(sheet: SheetModel, from: Spot, step: readonly [number, number]): Spot {
  const filled = ({ row, column }: Spot): boolean => sheet.cells.has(keyOf(row, column));
  const used = usedArea(sheet, true);
  const [down, right] = step;
  if (used === null) return { row: down < 0 ? 0 : from.row, column: right < 0 ? 0 : from.column };
  const beyond = (at: Spot): boolean => !inside(at) || at.row > used.bottom + 1 || at.column > used.right + 1;
  const next = (at: Spot): Spot => ({ row: at.row + down, column: at.column + right });
  const inBlock = filled(from) && filled(next(from));
  let at = from;
  for (let ahead = next(at); !beyond(ahead); ahead = next(ahead)) {
    if (inBlock && !filled(ahead)) return at;
    at = ahead;
    if (!inBlock && filled(at)) return at;
  }
  return {
    row: Math.min(Math.max(at.row, 0), Math.max(used.bottom, from.row)),
    column: Math.min(Math.max(at.column, 0), Math.max(used.right, from.column)),
  };
}
