import { inferTables } from "../../src/app/definition/infer";
import { areaName } from "../../src/core/table/address";
import { columnRoles } from "../../src/core/table/draft/columns";
import type { InferredTable } from "../../src/core/table/infer/infer";
import { reportPeriod } from "../../src/core/table/draft/report-period";
import { proposed, relationKey } from "./infer-relations";
import type { MadeSheet } from "./made-table";

/** How inference fares on made sheets: relations, and what it makes of the tables themselves. */
export interface MadeScore {
  readonly known: number;
  readonly recovered: number;
  readonly proposed: number;
  readonly right: number;
  readonly tables: number;
  readonly ranges: number;
  readonly titles: number;
  readonly units: number;
  readonly columns: number;
  readonly roles: number;
  /** What went wrong, one line each. */
  readonly notes: readonly string[];
}

type Counts = { -readonly [K in Exclude<keyof MadeScore, "notes">]: number };

/** Scores inference on sheets whose tables and relations are known. */
export function madeScore(sheets: readonly MadeSheet[]): MadeScore {
  const counts: Counts = { known: 0, recovered: 0, proposed: 0, right: 0, tables: 0, ranges: 0, titles: 0, units: 0, columns: 0, roles: 0 };
  const notes: string[] = [];
  for (const made of sheets) {
    const tables = inferTables([made.sheet]);
    const note = (text: string): number => notes.push(`${made.id}: ${text}`);
    scoreRelations(made, tables, counts, note);
    scoreTables(made, tables, counts, note);
  }
  return { ...counts, notes };
}

function scoreRelations(
  { relations, allowed }: MadeSheet,
  tables: readonly InferredTable[],
  counts: Counts,
  note: (text: string) => number,
): void {
  const found = new Map(tables.flatMap(proposed).map((one) => [relationKey(one), one]));
  const known = new Set(relations.map(relationKey));
  for (const key of known) {
    counts.known += 1;
    if (found.has(key)) counts.recovered += 1;
    else note(`missed ${key}`);
  }
  for (const [key, { holds }] of found) {
    if (allowed.has(key) && !known.has(key) && holds !== "violated") continue;
    counts.proposed += 1;
    if (known.has(key) && holds !== "violated") counts.right += 1;
    else note(`unasked ${key} ${holds ?? ""}`);
  }
}

function scoreTables(made: MadeSheet, tables: readonly InferredTable[], counts: Counts, note: (text: string) => number): void {
  const year = reportPeriod(
    tables.flatMap((table) => table.senses),
    0,
  ).year;
  for (const form of made.tables) {
    const table = tables.find((one) => areaName(one.found.area) === form.range);
    const wanted = form.roles.split(" ");
    counts.tables += 1;
    counts.columns += wanted.length;
    if (!table) {
      note(`not found ${form.range} among ${tables.map((one) => areaName(one.found.area)).join(" ")}`);
      continue;
    }
    counts.ranges += 1;
    if (form.title === undefined || form.title === table.found.title) counts.titles += 1;
    else note(`title ${String(table.found.title)}`);
    if (form.unit === undefined || form.unit === table.found.unit) counts.units += 1;
    else note(`unit ${String(table.found.unit)}`);
    const roles = columnRoles(table, year);
    counts.roles += wanted.filter((role, at) => roles[at] === role).length;
    if (roles.join(" ") !== form.roles) note(`roles ${roles.join(" ")} for ${form.roles}`);
  }
  for (const table of tables) {
    if (!made.tables.some((form) => form.range === areaName(table.found.area))) note(`table found ${areaName(table.found.area)}`);
  }
}
