import { fillPattern } from "../../core/definition/period";
import type { Definition, RowSpec, TableSpec } from "../../core/definition/schema";

/**
 * What a row is called: its label for the period; for an unlabelled subtotal the word for that, with the heading that it
 * closes where there is one.
 */
export function rowName(table: TableSpec, row: RowSpec, period: Definition["period"], subtotal: string): string {
  if (row.label !== null && row.label !== "") return fillPattern(row.label, period);
  const heading = headingOf(table, row);
  return heading === null ? subtotal : `${subtotal} ${fillPattern(heading, period)}`;
}

/** The heading above the parts of an unlabelled subtotal, as far as no other total comes in between. */
function headingOf(table: TableSpec, row: RowSpec): string | null {
  const above = table.rows.slice(0, table.rows.indexOf(row)).reverse();
  const stop = above.findIndex(({ kind }) => kind === "heading" || kind === "total" || kind === "subtotal");
  const found = above[stop];
  return found?.kind === "heading" ? found.label : null;
}

/** As rowName, by ids; the row's id where the definition does not know it. */
export function rowNameById(definition: Definition, tableId: string, rowId: string, subtotal: string): string {
  const table = definition.tables.find(({ id }) => id === tableId);
  const row = table?.rows.find(({ id }) => id === rowId);
  return table && row ? rowName(table, row, definition.period, subtotal) : rowId;
}
