import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillPattern } from "../../../src/core/definition/period";
import { type Definition, definitionSchema, type TableSpec } from "../../../src/core/definition/schema";
import type { BoundReport } from "../../../src/core/table/bound";
import type { Input } from "../../support/sheet";

/** The shipped definition of 2020 and its printed figures, for tests on the real report. */

const ROOT = join(__dirname, "../../..");

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}

export const uwv: Definition = definitionSchema.parse(json("assets/definitions/uwv-achtmaandenverslag-2020.json"));

type Cells = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>>;

export const printed: Cells = (json("assets/samples/source/uwv-achtmaandenverslag-2020.json") as { readonly cells: Cells }).cells;

/** One table as it looks when it is pasted from the document: title, spanning headers, headers, rows, all as text. */
export function pasted(table: TableSpec): Input[][] {
  const fill = (text: string): string => fillPattern(text, uwv.period);
  const rows: Input[][] = [[fill(table.title)]];
  if (table.columns.some((column) => column.group !== undefined)) {
    rows.push(table.columns.map((column, at) => (column.group === table.columns[at - 1]?.group ? null : fill(column.group ?? ""))));
  }
  rows.push(table.columns.map((column) => fill(column.header)));
  for (const row of table.rows) {
    rows.push(
      table.columns.map((column) => {
        if (column.role === "label") return row.label === null ? null : fill(row.label);
        if (column.role === "category") return row.categoryPrinted === true ? (row.category ?? null) : null;
        return printed[table.id]?.[row.id]?.[column.id] ?? null;
      }),
    );
  }
  return rows;
}

/** Cells of one table, or of all, that do not show what the report prints. */
export function misplaced(report: BoundReport, only?: string): string[] {
  return Object.entries(printed).flatMap(([table, rows]) =>
    only !== undefined && only !== table
      ? []
      : Object.entries(rows).flatMap(([row, line]) =>
          Object.entries(line).flatMap(([column, text]) => {
            const cell = report.table(table)?.cell(row, column);
            return cell?.shown === text ? [] : [`${table}/${row}/${column}: ${text ?? "blank"} is ${String(cell?.shown)}`];
          }),
        ),
  );
}

/** What binding says of one table, in short: "row-unknown: Nieuw". */
export function told(report: BoundReport, table: string): string[] {
  return report.issues.filter((issue) => issue.table === table).map((issue) => `${issue.kind}: ${issue.subject}`);
}

export function tableOf(id: string): TableSpec {
  const table = uwv.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}
