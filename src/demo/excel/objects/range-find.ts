import { columnOf, keysIn, rowOf } from "../model/grid";
import { formatAt } from "../model/looks";
import { printed } from "../model/text";
import type { PlacedRange } from "../model/types";
import type { HostContext } from "./context";

/** The first cell of a range whose text is or contains what is sought, row by row. */
export function find({ sheet, area }: PlacedRange, sought: string, criteria: unknown, { book, locale }: HostContext): PlacedRange | null {
  const options = typeof criteria === "object" && criteria !== null ? new Map(Object.entries(criteria)) : new Map<string, unknown>();
  const matchCase = options.get("matchCase") === true;
  const complete = options.get("completeMatch") === true;
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const wanted = fold(sought);
  const keys = keysIn(sheet.cells, area).sort((a, b) => a - b);
  for (const key of keys) {
    const row = rowOf(key);
    const column = columnOf(key);
    const text = fold(printed(book.recalculation.value(sheet, row, column), formatAt(sheet, row, column).numberFormat, locale));
    if (complete ? text === wanted : text.includes(wanted)) return { sheet, area: { top: row, left: column, bottom: row, right: column } };
  }
  return null;
}
