import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Definition, definitionSchema, type RowSpec, type TableSpec } from "../../src/core/definition/schema";
import type { Acceptance } from "../../src/core/checks/check";

/** The shipped definitions, the printed figures of their reports and the golden data, read from the repository. */

export type ReportId = "uwv-achtmaandenverslag-2020" | "uwv-achtmaandenverslag-2023";

/** Printed strings by table, row and column. */
export interface Source {
  readonly definition: string;
  readonly cells: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly accepted: readonly Acceptance[];
}

export interface GoldenTable {
  readonly title: string;
  readonly groups?: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly footnotes?: readonly { readonly marker: string; readonly text: string }[];
}

export interface GoldenCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sign?: 1 | -1;
}

export interface GoldenRelation {
  readonly id: string;
  readonly kind: Definition["relations"][number]["kind"] | "norm";
  readonly target: GoldenCell;
  readonly terms: readonly GoldenCell[];
  readonly constant?: string;
  readonly publishedHolds: "exact" | "withinRounding" | "violated";
}

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(__dirname, "../..", path), "utf8"));

export function shippedDefinition(id: ReportId): Definition {
  return definitionSchema.parse(read(`assets/definitions/${id}.json`));
}

export function source(id: ReportId): Source {
  return read(`assets/samples/source/${id}.json`) as Source;
}

export function goldenTables(): Readonly<Record<string, GoldenTable>> {
  return read("test/fixtures/golden/tables-2020.json") as Record<string, GoldenTable>;
}

export function goldenRelations(year: 2020 | 2023): readonly GoldenRelation[] {
  return (read(`test/fixtures/golden/relations-${year}.json`) as { relations: GoldenRelation[] }).relations;
}

export function tableOf(definition: Definition, id: string): TableSpec {
  const table = definition.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

export function rowOf(table: TableSpec, id: string): RowSpec {
  const row = table.rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${table.id}/${id}`);
  return row;
}

export function columnOf(table: TableSpec, id: string): TableSpec["columns"][number] {
  const column = table.columns.find((one) => one.id === id);
  if (!column) throw new Error(`no column ${table.id}/${id}`);
  return column;
}
