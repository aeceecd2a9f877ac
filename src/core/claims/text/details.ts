import { type Interval, rounded } from "../../numeric/interval";
import type { BoundCell } from "../../table/bound";
import { quantitiesOf } from "./quantity";

/** What a footnote says more precisely than the cell that it hangs on. */
export interface Detail {
  readonly interval: Interval;
  /** As the footnote prints it. */
  readonly shown: string;
}

/**
 * The exact figure that a cell's footnote gives ("precies waren het er 26, en 24 in 2019"): the first for the reporting
 * year, one that its year follows or precedes for that year. Null without such a footnote, and where its figure does not
 * round to what the cell shows.
 */
export function detailOf(cell: BoundCell): Detail | null {
  if (cell.marker === null || cell.interval === null) return null;
  const text = cell.table.footnotes.find((note) => note.marker === cell.marker?.symbol)?.text;
  if (text === undefined || !/precies|exact|onafgerond/iu.test(text)) return null;
  const year = cell.column.period?.year ?? 0;
  for (const quantity of quantitiesOf(text)) {
    const around = text.slice(Math.max(0, quantity.start - 8), quantity.end + 9);
    const named = /(?:19|20)\d\d/u.test(around);
    if (quantity.spelled || named !== (year !== 0)) continue;
    return { interval: rounded(quantity.value, quantity.unit), shown: quantity.text };
  }
  return null;
}
