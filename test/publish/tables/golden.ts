import { readFileSync } from "node:fs";
import path from "node:path";
import { checkReport, type CheckedReport } from "../../../src/app/check/check";
import { openWorkbook } from "../../../src/hosts/file/open";
import { tableDocument } from "../../../src/publish/tables/document";
import type { TableDocument } from "../../../src/publish/tables/model";
import { sample, shipped } from "../../support/samples";

/** The tables of 2020 as they were published, string by string. */
export interface GoldenTable {
  readonly title: string;
  readonly groups?: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly footnotes?: readonly { readonly marker: string; readonly text: string }[];
}

const FILE = path.join(__dirname, "..", "..", "fixtures", "golden", "tables-2020.json");

export const golden = JSON.parse(readFileSync(FILE, "utf8")) as Readonly<Record<string, GoldenTable>>;
export const ids = Object.keys(golden);

export function goldenTable(id: string): GoldenTable {
  const table = golden[id];
  if (!table) throw new Error(`no golden table ${id}`);
  return table;
}

/** The published rows that print something: documents have no blank rows. */
export function printedRows(id: string): readonly (readonly string[])[] {
  return goldenTable(id).rows.filter((row) => row.some((text) => text !== ""));
}

/** The head of a published table as full rows; a spanning header stands above its first column only. */
export function printedHead(id: string): readonly (readonly string[])[] {
  const { groups, headers } = goldenTable(id);
  return groups ? [groups.map((group, at) => (group === groups[at - 1] ? "" : group)), headers] : [headers];
}

let checked: Promise<CheckedReport> | null = null;

/** The 2020 sample, checked. */
export function checked2020(): Promise<CheckedReport> {
  checked ??= openWorkbook(sample("uwv-achtmaandenverslag-2020"))
    .read()
    .then((content) => checkReport(content, { shipped: [shipped("uwv-achtmaandenverslag-2020")] }));
  return checked;
}

export async function document2020(id: string): Promise<TableDocument> {
  const { report, definition, run } = await checked2020();
  const bound = report.table(id);
  if (!bound) throw new Error(`table ${id} is not bound`);
  return tableDocument(bound, definition, run.findings);
}
