import { isFigureRow } from "../definition/resolve";
import type { RowSpec } from "../definition/schema";

/** Sheet rows that a table has for certain: its first body row, and its last where the table says where it ends. */
export interface BodyEnds {
  readonly top: number;
  readonly bottom: number | null;
}

/**
 * Rows without a label whose figures are all still blank, as the subtotals of an input workbook: nothing in the sheet
 * names them, so their place must. Where the definition has as many rows between two bound rows (or up to an end of
 * the table) as the sheet has, spacers included, each takes its turn. `isFree` says whether a sheet row is wholly blank.
 */
export function bindBlankRows(
  specs: readonly RowSpec[],
  bound: ReadonlyMap<string, number>,
  ends: BodyEnds,
  isFree: (row: number) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let last = { spec: -1, row: ends.top - 1 };
  const close = (next: { spec: number; row: number }): void => {
    if (next.row - last.row !== next.spec - last.spec) return;
    for (let at = last.spec + 1; at < next.spec; at += 1) {
      const spec = specs[at];
      const row = last.row + at - last.spec;
      if (spec?.label === null && isFigureRow(spec) && isFree(row)) found.set(spec.id, row);
    }
  };
  specs.forEach((spec, at) => {
    const row = bound.get(spec.id);
    if (row === undefined) return;
    close({ spec: at, row });
    last = { spec: at, row };
  });
  if (ends.bottom !== null) close({ spec: specs.length, row: ends.bottom + 1 });
  return found;
}
