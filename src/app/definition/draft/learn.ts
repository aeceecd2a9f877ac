import { slug } from "../../../core/definition/infer/name";
import { loadDefinition } from "../../../core/definition/load";
import { fillPattern } from "../../../core/definition/period";
import type { Definition } from "../../../core/definition/schema";
import { addressName } from "../../../core/table/address";
import type { BoundReport } from "../../../core/table/bound";
import { findTables } from "../../../core/table/find/find";
import type { FoundTable } from "../../../core/table/find/found";
import { draftDefinition } from "../../../core/table/draft/draft";
import { inferTable, type InferredTable } from "../../../core/table/infer/infer";
import type { Spot } from "../../../core/table/infer/proposal";
import type { Area, CellValue, Sheet } from "../../../core/table/sheet";
import type { WorkbookContent } from "../../ports";
import type { OpenedReport } from "../../workbook/open-report";
import { userSheets } from "./own-sheets";

/** Where a table of a draft stands on its sheet. */
export interface LearnedTable {
  /** Of the table in the draft. */
  readonly id: string;
  readonly sheet: string;
  /** Headers and body. */
  readonly area: Area;
  /** Sheet column of each column of the draft, sheet row of each row. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Id of the table that the definition in use has here already. */
  readonly known: string | null;
  /** Not everything was searched: more may hold than was found. */
  readonly truncated: boolean;
}

/** What was learned from a workbook. */
export interface Learned {
  readonly sheets: readonly Sheet[];
  /** Sheets looked at. */
  readonly looked: number;
  /** Null when no table was found. */
  readonly draft: Definition | null;
  /** As many as the draft has tables, in its order. */
  readonly tables: readonly LearnedTable[];
  /** The definition in use, and how many of its tables were found. */
  readonly used: { readonly definition: Definition; readonly bound: number; readonly chosen: boolean } | null;
  /** How sure each relation between cells is, by relationKey; between 0.5 and 1. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** What is being read: one sheet after the other, then one table after the other. */
export interface LearnStep {
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Learns the tables of a workbook, one at a time, so that a pane stays awake: the caller shows each step, lets the page
 * breathe, and stops by asking no further. Pure; writes nothing.
 * @param used the report as the definition in use has it; null without one
 * @param year of the report, where no header names one
 */
export function* learnSteps(content: WorkbookContent, used: OpenedReport | null, year: number): Generator<LearnStep, Learned, void> {
  const sheets = userSheets(content);
  const found: FoundTable[] = [];
  for (const [done, sheet] of sheets.entries()) {
    yield { title: sheet.name, done, total: sheets.length };
    found.push(...findTables(sheet));
  }
  const tables: InferredTable[] = [];
  for (const [done, table] of found.entries()) {
    yield { title: table.title ?? table.sheet.name, done, total: found.length };
    tables.push(inferTable(table));
  }
  const draft = tables.length === 0 ? null : draftOf(tables, year);
  return {
    sheets: content.sheets,
    looked: sheets.length,
    draft,
    tables: tables.map((table, at) => learnedTable(table, draft?.tables[at]?.id ?? "", used?.report ?? null)),
    used: used && {
      definition: used.definition,
      bound: used.report.tables.length,
      chosen: used.origin !== "shipped",
    },
    confidence: new Map(tables.flatMap(confidences)),
  };
}

/** What stands in a column of a table of the draft, in the order of its rows; null where nothing does. */
export type LabelSource = (table: string, column: string) => readonly (string | null)[];

/** Labels as they stand on the sheets that were learned from. */
export function labelSource({ sheets, tables, draft }: Pick<Learned, "sheets" | "tables" | "draft">): LabelSource {
  return (table, column) => {
    const place = tables.find(({ id }) => id === table);
    const spec = draft?.tables.find(({ id }) => id === table);
    const sheet = sheets.find(({ name }) => name === place?.sheet);
    const at = place?.columns[spec?.columns.findIndex(({ id }) => id === column) ?? -1];
    if (!place || !sheet || at === undefined) return [];
    return place.rows.map((row) => textIn(sheet.value(row, at)));
  };
}

function textIn(value: CellValue): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}

/** A name that says which period the report is about, as far as its kind does. */
const NAMES: Readonly<Record<string, string>> = {
  "four-months": "Rapportage eerste {months} maanden {year}",
  "eight-months": "Rapportage eerste {months} maanden {year}",
  "twelve-months": "Rapportage {year}",
};

/** The name of a report over a period, as long as nobody gave it another; a pattern. */
export function reportName({ kind }: Definition["period"]): string {
  return NAMES[kind] ?? "Rapportage tot en met {end-month} {year}";
}

/** The id of a definition with this title; a pattern. */
export function reportId(title: string, period: Definition["period"]): string {
  return slug(fillPattern(title, period)) || "concept";
}

function draftOf(tables: readonly InferredTable[], year: number): Definition {
  const input = draftDefinition(tables, { name: "", year });
  const loaded = loadDefinition(JSON.stringify(input), "draft");
  if ("problems" in loaded) throw new Error(`the draft is no definition: ${loaded.problems[0]?.message.en ?? ""}`);
  const { definition } = loaded;
  const title = reportName(definition.period);
  return { ...definition, title, id: reportId(title, definition.period) };
}

function learnedTable({ found, truncated }: InferredTable, id: string, report: BoundReport | null): LearnedTable {
  const { sheet, area } = found;
  const known = report?.tables.find((table) => table.sheet.name === sheet.name && meets(table.area, area));
  return {
    id,
    sheet: sheet.name,
    area,
    columns: found.columns.map(({ column }) => column),
    rows: found.rows.map(({ row }) => row),
    known: known?.spec.id ?? null,
    truncated,
  };
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** One text for a relation between cells, however it is written: a difference is a sum with signs. */
export function relationKey(kind: string, target: string, terms: readonly { readonly cell: string; readonly sign: 1 | -1 }[]): string {
  const linear = kind === "sum" || kind === "difference";
  const parts = terms.map(({ cell, sign }) => (linear && sign < 0 ? `-${cell}` : cell));
  return `${linear ? "sum" : kind} ${target} = ${(linear ? parts.sort() : parts).join(" ")}`;
}

function confidences({ found, matrix, relations }: InferredTable): readonly (readonly [string, number])[] {
  const cell = ({ row, column }: Spot): string =>
    addressName({ sheet: found.sheet.name, row: matrix.rows[row]?.row ?? -1, column: matrix.columns[column]?.column ?? -1 });
  return relations.map(({ kind, target, terms, confidence }) => [
    relationKey(
      kind,
      cell(target),
      terms.map((term) => ({ cell: cell(term), sign: term.sign })),
    ),
    confidence,
  ]);
}
