import { fillPattern } from "../../core/definition/period";
import { rowContext } from "../../core/definition/resolve";
import type { Definition, RowSpec, TableSpec } from "../../core/definition/schema";

/**
 * What a row is called: its label for the period; for an unlabelled subtotal the word for that, with the heading that it
 * closes where there is one.
 */
export function rowName(table: TableSpec, row: RowSpec, period: Definition["period"], subtotal: string): string {
  if (row.label !== null && row.label !== "") return fillPattern(row.label, period);
  const under = rowContext(table, row.id).at(-1);
  return under === undefined ? subtotal : `${subtotal} ${fillPattern(under, period)}`;
}

/** As rowName, by ids; the row's id where the definition does not know it. */
export function rowNameById(definition: Definition, tableId: string, rowId: string, subtotal: string): string {
  const table = definition.tables.find(({ id }) => id === tableId);
  const row = table?.rows.find(({ id }) => id === rowId);
  return table && row ? rowName(table, row, definition.period, subtotal) : rowId;
}
