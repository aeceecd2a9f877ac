import { notationOf } from "../../src/core/definition/resolve";
import { parse } from "../../src/core/notation/parse";
import { toNumber } from "../../src/core/numeric/exact";
import type { Sheet } from "../../src/core/table/sheet";
import { pasted, uwv } from "../core/table/uwv";
import { type Input, sheetOf } from "./sheet";

/** A figure in report notation as a workbook holds it: a number, with marker and bound in the number format. */
export function asNumber(text: string): Input {
  const figure = parse(text);
  if (figure.mantissa === null) return text;
  const value = toNumber(figure.mantissa);
  const symbol = figure.marker === null ? "" : `"${figure.marker.symbol}"`;
  const digits = figure.kind === "percent" ? "0%" : "0";
  const bound = figure.bound === null ? "" : `"${figure.bound}"`;
  const format = (figure.marker?.place === "before" ? symbol : "") + bound + digits + (figure.marker?.place === "after" ? symbol : "");
  return { value: figure.kind === "percent" ? Number((value / 100).toPrecision(15)) : value, format };
}

/** What one cell of a table is made into, by table, row and column id; null leaves it as printed. */
export type Change = (table: string, row: string, column: string, cell: Input) => Input;

/** The report of 2020 as numbers, one table to a sheet, with one change to any cell. */
export function uwvSheets(change: Change = (_table, _row, _column, cell) => cell): readonly Sheet[] {
  return uwv.tables.map((table) => {
    const rows = pasted(table);
    const top = rows.length - table.rows.length;
    const cells = rows.map((row, at) =>
      row.map((input, index): Input => {
        const spec = table.rows[at - top];
        const column = table.columns[index];
        if (!spec || !column || column.role === "label" || column.role === "category") return input;
        const words = notationOf(uwv, table, spec, column).kind === "text" || column.role === "text";
        return change(table.id, spec.id, column.id, typeof input === "string" && !words ? asNumber(input) : input);
      }),
    );
    return sheetOf(table.id, cells);
  });
}
