import { addressName, areaName } from "../../core/table/address";
import { findTables } from "../../core/table/find/find";
import { inferTable, type InferredTable } from "../../core/table/infer/infer";
import { columnRoles } from "../../core/table/draft/columns";
import { reportPeriod } from "../../core/table/draft/report-period";
import type { ColumnRole } from "../../core/definition/schema";
import type { Holds } from "../../core/table/infer/judge";
import type { ProposedKind, Spot } from "../../core/table/infer/proposal";
import type { Sheet } from "../../core/table/sheet";

/** Every table on the sheets without a definition, with what holds in it. Pure; never throws. */
export function inferTables(sheets: readonly Sheet[]): readonly InferredTable[] {
  return sheets.flatMap((sheet) => findTables(sheet).map((found) => inferTable(found)));
}

export interface InferJson {
  readonly tables: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly title: string | null;
    readonly unit: string | null;
    readonly columns: readonly { readonly cell: string; readonly role: ColumnRole }[];
    readonly relations: readonly {
      readonly kind: ProposedKind;
      readonly target: string;
      readonly terms: readonly { readonly cell: string; readonly sign: 1 | -1 }[];
      readonly holds: Holds;
      readonly confidence: number;
    }[];
  }[];
}

/** What `infer --format json` prints (contracts.md). */
export function inferJson(tables: readonly InferredTable[]): InferJson {
  const { year } = reportPeriod(
    tables.flatMap((table) => table.senses),
    0,
  );
  return { tables: tables.map((table) => tableJson(table, year)) };
}

function tableJson(table: InferredTable, year: number): InferJson["tables"][number] {
  const { found, matrix, relations } = table;
  const roles = columnRoles(table, year);
  const sheet = found.sheet.name;
  const cell = (spot: Spot): string =>
    addressName({ sheet, row: matrix.rows[spot.row]?.row ?? 0, column: matrix.columns[spot.column]?.column ?? 0 });
  return {
    sheet,
    range: areaName(found.area),
    title: found.title,
    unit: found.unit,
    columns: found.columns.map((column, at) => ({
      cell: addressName({ sheet, row: column.headRow, column: column.column }),
      role: roles[at] ?? "actual",
    })),
    relations: relations.map((relation) => ({
      kind: relation.kind,
      target: cell(relation.target),
      terms: relation.terms.map((term) => ({ cell: cell(term), sign: term.sign })),
      holds: relation.holds,
      confidence: relation.confidence,
    })),
  };
}
