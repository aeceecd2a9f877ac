import { headersOf } from "../../src/core/definition/resolve";
import type { BoundTable } from "../../src/core/table/bound";
import type { Definition } from "../../src/core/definition/schema";
import { fillPattern } from "../../src/core/definition/period";
import type { Sheet } from "../../src/core/table/sheet";
import { printedCell } from "../../src/publish/printed";
import { sheetOf } from "./sheet";

/** A table as pasted text, and the cell in which each figure of the bound table stands then. */
export interface PastedTable {
  readonly sheet: Sheet;
  /** Row and column on the sheet by row and column id. */
  place(row: string, column: string): { readonly row: number; readonly column: number };
}

/** A bound table as a document prints it, all text: title, unit, headers, body. */
export function pastedTable(definition: Definition, table: BoundTable): PastedTable {
  const { spec } = table;
  const headers = headersOf(spec, definition.period);
  const rows: (string | null)[][] = [[fillPattern(spec.title, definition.period)]];
  if (spec.unitNote !== undefined && !headers.some((header) => header.header === spec.unitNote)) rows.push([spec.unitNote]);
  if (headers.some((header) => header.group !== null))
    rows.push(headers.map((header, at) => (headers[at - 1]?.group === header.group ? null : header.group)));
  rows.push(headers.map((header) => header.header));
  const top = rows.length;
  for (const row of spec.rows) {
    rows.push(
      spec.columns.map((column) => {
        if (column.role === "label") return row.label === null ? null : fillPattern(row.label, definition.period);
        if (column.role === "category") return row.categoryPrinted === true ? (row.category ?? null) : null;
        const cell = table.cell(row.id, column.id);
        const text = cell === null ? "" : printedCell(cell);
        return text === "" ? null : text;
      }),
    );
  }
  return {
    sheet: sheetOf(spec.id.slice(0, 31), rows),
    place: (row, column) => ({
      row: top + spec.rows.findIndex((one) => one.id === row),
      column: spec.columns.findIndex((one) => one.id === column),
    }),
  };
}
