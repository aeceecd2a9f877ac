import type { ColumnSpec, RowSpec } from "../../../core/definition/schema";
import { add, type Exact, toNumber, ZERO } from "../../../core/numeric/exact";
import type { BoundTable } from "../../../core/table/bound";
import { isFigure, valueIn } from "./chart";
import type { Total } from "./tree";

/** Where a row's bar begins. */
export interface Placed {
  /** In base units. */
  readonly from: number;
  /** Where a total is divided into its parts. */
  readonly cuts: readonly number[];
  /** The widest total that the row is a part of by addition alone: what its share is of. Null where there is none. */
  readonly whole: RowSpec | null;
  /** A part that could not be placed behind the one before it. */
  readonly fromZero: boolean;
}

/** Parts end to end within their totals, from the widest down; parts of other totals and rows that are no part from zero. */
export function placedParts(table: BoundTable, column: ColumnSpec, totals: ReadonlyMap<string, Total>): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const place = (row: RowSpec, start: Exact, above: RowSpec | null, fromZero: boolean): void => {
    // A definition that goes in circles is a fault of lint; it must not hang here.
    if (found.has(row.id)) return;
    const total = totals.get(row.id);
    const whole = above ?? (total?.state === "adds-up" ? row : null);
    const cuts: Exact[] = [];
    found.set(row.id, { from: toNumber(start), cuts: [], whole, fromZero });
    let at = start;
    for (const part of total?.parts ?? []) {
      const adds = total?.state === "adds-up";
      place(part, adds ? at : ZERO, adds ? whole : null, !adds);
      at = add(at, valueIn(table, part, column)?.exact ?? ZERO);
      cuts.push(at);
    }
    if (total?.state === "adds-up") found.set(row.id, { from: toNumber(start), cuts: cuts.slice(0, -1).map(toNumber), whole, fromZero });
  };
  for (const { row } of totals.values()) {
    const isPart = [...totals.values()].some((other) => other.parts.includes(row));
    if (!isPart) place(row, ZERO, null, false);
  }
  return found;
}

/** Whether the row is all of the widest total that it is in: that total itself, or step by step the only part that counts. */
export function isWholeOf(table: BoundTable, row: RowSpec, column: ColumnSpec, totals: ReadonlyMap<string, Total>): boolean {
  const above = [...totals.values()].find((total) => total.state === "adds-up" && total.parts.includes(row));
  if (!above) return true;
  const counted = above.parts.filter((part) => isFigure(valueIn(table, part, column)));
  return counted.length === 1 && counted[0] === row && isWholeOf(table, above.row, column, totals);
}
