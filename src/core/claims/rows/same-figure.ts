import { figureKey } from "../../definition/period";
import type { Definition } from "../../definition/schema";
import type { BoundCell } from "../../table/bound";

/** Whether two cells are one figure by the definition: the same indicator, kind and time. */
export function sameFigure(a: BoundCell, b: BoundCell, definition: Definition): boolean {
  if (a === b) return true;
  if (a.row.indicator === undefined || a.row.indicator !== b.row.indicator) return false;
  const key = (cell: BoundCell): string | null => figureKey(cell.column.role, cell.column.period, cell.row.indicator ?? "", definition);
  const mine = key(a);
  return mine !== null && mine === key(b);
}
