import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { bounding, COLUMNS, intersection, ROWS } from "../model/grid";
import type { PlacedRange } from "../model/types";

/** Ranges worked out from ranges. All are refused with InvalidArgument when they reach beyond the sheet. */

export function checked({ sheet, area }: PlacedRange): PlacedRange {
  const { top, left, bottom, right } = area;
  const numbers = [top, left, bottom, right].every(Number.isInteger);
  if (!numbers || top < 0 || left < 0 || bottom < top || right < left || bottom >= ROWS || right >= COLUMNS) throw fault("InvalidArgument");
  return { sheet, area };
}

/** @param row counted from the range's first; it may lie outside the range, not outside the sheet */
export function cell({ sheet, area }: PlacedRange, row: number, column: number): PlacedRange {
  const top = area.top + row;
  const left = area.left + column;
  return checked({ sheet, area: { top, left, bottom: top, right: left } });
}

export function rowOfRange({ sheet, area }: PlacedRange, row: number): PlacedRange {
  return checked({ sheet, area: { ...area, top: area.top + row, bottom: area.top + row } });
}

export function columnOfRange({ sheet, area }: PlacedRange, column: number): PlacedRange {
  return checked({ sheet, area: { ...area, left: area.left + column, right: area.left + column } });
}

export function resized({ sheet, area }: PlacedRange, rows: number, columns: number): PlacedRange {
  return checked({ sheet, area: { ...area, bottom: area.bottom + rows, right: area.right + columns } });
}

export function offset({ sheet, area }: PlacedRange, rows: number, columns: number): PlacedRange {
  const { top, left, bottom, right } = area;
  return checked({ sheet, area: { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns } });
}

export function entireColumns({ sheet, area }: PlacedRange): PlacedRange {
  return { sheet, area: { ...area, top: 0, bottom: ROWS - 1 } };
}

export function entireRows({ sheet, area }: PlacedRange): PlacedRange {
  return { sheet, area: { ...area, left: 0, right: COLUMNS - 1 } };
}

export function around(a: PlacedRange, b: PlacedRange): PlacedRange {
  if (a.sheet !== b.sheet) throw fault("InvalidArgument");
  return { sheet: a.sheet, area: bounding(a.area, b.area) };
}

export function within(a: PlacedRange, b: PlacedRange): PlacedRange | null {
  if (a.sheet !== b.sheet) throw fault("InvalidArgument");
  const area = intersection(a.area, b.area);
  return area ? { sheet: a.sheet, area } : null;
}

/** Rows above (negative count) or below, columns left (negative) or right of a range. */
export function beside({ sheet, area }: PlacedRange, direction: "rows" | "columns", count: number): PlacedRange {
  if (count === 0) throw fault("InvalidArgument");
  const [first, last] = direction === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const next: Area =
    count > 0
      ? { ...area, [first]: area[last] + 1, [last]: area[last] + count }
      : { ...area, [last]: area[first] - 1, [first]: area[first] + count };
  return checked({ sheet, area: next });
}
