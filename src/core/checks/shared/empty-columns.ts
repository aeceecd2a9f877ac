import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { columnOf } from "./index-of";

/** Fewer blanks than this are told one by one. */
const LEAST = 3;

const known = new WeakMap<CheckContext, Map<BoundCell["column"], readonly BoundCell[] | null>>();

/**
 * The required cells of the cell's column where nobody has filled in any cell of it yet: a report that was just begun, or
 * derived columns that are still to be filled. They are told once, not cell by cell. null for every other column.
 */
export function emptyColumn(context: CheckContext, cell: BoundCell): readonly BoundCell[] | null {
  const columns = known.get(context) ?? new Map<BoundCell["column"], readonly BoundCell[] | null>();
  known.set(context, columns);
  const found = columns.get(cell.column);
  if (found !== undefined) return found;
  const cells = columnOf(context, cell).filter(({ fill }) => fill !== "none");
  const required = cells.filter(({ fill }) => fill === "required");
  const empty = required.length >= LEAST && cells.every(({ state }) => state === "blank") ? required : null;
  columns.set(cell.column, empty);
  return empty;
}
