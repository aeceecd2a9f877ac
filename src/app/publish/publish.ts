import { openErrors, tableDocument } from "../../publish/tables/document";
import { reportDocx, tableDocx } from "../../publish/tables/docx";
import { tablePage } from "../../publish/tables/html-page";
import { tableText } from "../../publish/tables/text";
import type { TableDocument } from "../../publish/tables/model";
import { indexPage } from "../../publish/index-page";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { suggest } from "../../core/definition/suggest";
import type { CheckedReport } from "../check/check";
import type { FigureOutcome } from "../../publish/figures/figure";
import { DEFAULT_THEME, type Theme } from "../../publish/figures/theme";
import { UserError } from "../errors";
import { FIGURE_FORMATS, figureFiles, publishedFigure, reportFigures } from "./publish-figures";
import { publishedJson } from "./publish-json";
import { publishedWorkbook } from "./publish-workbook";
import type { PublishedFigure, PublishedFile, PublishedTable, PublishTools } from "./published-table";

export const PUBLISH_FORMATS = ["xlsx", "html", "docx", "txt", ...FIGURE_FORMATS] as const;
/** Formats with a file of its own for each table. */
const TABLE_FILES = ["html", "docx", "txt"] as const;
export type PublishFormat = (typeof PUBLISH_FORMATS)[number];

export interface PublishOptions {
  readonly formats: readonly PublishFormat[];
  /** Ids of the tables and figures to publish; with a table come the charts of it. Null for all. */
  readonly only: readonly string[] | null;
  readonly language: Language;
  /** The workbook that was checked: its name and bytes. */
  readonly input: { readonly name: string; readonly bytes: Uint8Array };
  readonly roundingNote?: boolean | undefined;
  /** Colours and font of the figures; default the theme of the product. */
  readonly theme?: Theme | undefined;
}

export interface Publication {
  readonly tables: readonly PublishedTable[];
  readonly figures: readonly PublishedFigure[];
  readonly files: readonly PublishedFile[];
}

/**
 * Publishes the tables and figures of a checked report: files per table and figure, the whole report, an index page and a
 * machine-readable account (report.json). Nothing is written; equal input gives equal files, but for the Word documents'
 * time of making. Throws UserError for a table or figure that the definition does not have or that cannot be made, when it
 * was asked for by name.
 */
export async function publishReport(checked: CheckedReport, options: PublishOptions, tools: PublishTools): Promise<Publication> {
  const formats = FIGURE_FORMATS.filter((format) => options.formats.includes(format));
  const onSheet = options.formats.includes("xlsx") && tools.png !== undefined;
  const made = formats.length === 0 && !onSheet ? [] : reportFigures(checked, options.theme ?? DEFAULT_THEME);
  const wanted = wantedIds(checked, options.only, made);
  const outcomes = made.filter((outcome) => isWanted(outcome, wanted, options.only));
  const figures = formats.length === 0 ? [] : outcomes.map((outcome) => publishedFigure(outcome, formats));
  const tables = checked.definition.tables.filter((table) => wanted.has(table.id)).map((spec) => publishedTable(checked, spec.id, options));
  const files: PublishedFile[] = [];
  for (const { document } of tables) if (document) files.push(...(await tableFiles(document, options.formats)));
  const title = fillPattern(checked.definition.title, checked.definition.period);
  const whole = await reportFiles(checked, { tables, outcomes }, title, options, tools);
  const origin = `${options.input.name} (${checked.definition.id} ${checked.definition.version})`;
  const page = { title, origin, files: whole.map((file) => file.path), tables, figures };
  const json = publishedJson(checked, tables, figures, options.input, tools.sha256);
  return {
    tables,
    figures,
    files: [
      ...files,
      ...(await figureFiles(figures, formats, tools)),
      ...whole,
      { path: "index.html", content: indexPage(page, options.language) },
      { path: "report.json", content: `${JSON.stringify(json, null, 2)}\n` },
    ],
  };
}

function wantedIds(checked: CheckedReport, only: readonly string[] | null, outcomes: readonly FigureOutcome[]): ReadonlySet<string> {
  const tables = checked.definition.tables.map((table) => table.id);
  if (only === null) return new Set(tables);
  for (const id of only) {
    const outcome = outcomes.find((each) => each.id === id);
    if (outcome?.problem) throw new UserError("figure-not-made", outcome.problem);
    if (outcome) continue;
    if (!tables.includes(id)) throw unknownId(id, [...tables, ...outcomes.map((each) => each.id)]);
    if (!checked.report.table(id)) {
      throw new UserError("table-missing", {
        nl: `Tabel '${id}' is niet gevonden in de werkmap. Koppel hem met 'kerncijfer bind', of laat hem weg bij --only.`,
        en: `Table '${id}' was not found in the workbook. Bind it with 'kerncijfer bind', or leave it out of --only.`,
      });
    }
  }
  return new Set(only);
}

/** A figure asked for by its own name, or drawn from nothing but tables that are. */
function isWanted({ id, figure }: FigureOutcome, wanted: ReadonlySet<string>, only: readonly string[] | null): boolean {
  return only === null || wanted.has(id) || (figure !== null && figure.tables.every((table) => wanted.has(table)));
}

function unknownId(id: string, known: readonly string[]): UserError {
  const meant = suggest(id, known);
  return new UserError("table-unknown", {
    nl: `Er is geen tabel of figuur '${id}'. ${meant === null ? `Bekend zijn: ${known.join(", ")}.` : `Bedoeld '${meant}'?`}`,
    en: `There is no table or figure '${id}'. ${meant === null ? `Known are: ${known.join(", ")}.` : `Did you mean '${meant}'?`}`,
  });
}

function publishedTable(checked: CheckedReport, id: string, options: PublishOptions): PublishedTable {
  const { definition, report, run } = checked;
  const spec = definition.tables.find((table) => table.id === id);
  const bound = report.table(id);
  const { roundingNote } = options;
  const document = bound ? tableDocument(bound, definition, run.findings, { roundingNote }) : null;
  return {
    id,
    title: document?.title ?? (spec ? fillPattern(spec.title, definition.period) : id),
    chapter: definition.chapters.find((chapter) => chapter.id === spec?.chapter)?.title ?? "",
    document,
    errors: openErrors(id, run.findings),
    warnings: run.findings.filter(
      (finding) => finding.severity === "warning" && finding.accepted === null && (finding.table ?? finding.cell?.table.id) === id,
    ).length,
    files: document ? TABLE_FILES.filter((format) => options.formats.includes(format)).map((format) => `tables/${id}.${format}`) : [],
  };
}

async function tableFiles(document: TableDocument, formats: readonly PublishFormat[]): Promise<PublishedFile[]> {
  const path = (format: PublishFormat): string => `tables/${document.id}.${format}`;
  const files: PublishedFile[] = [];
  if (formats.includes("html")) files.push({ path: path("html"), content: tablePage(document) });
  if (formats.includes("docx")) files.push({ path: path("docx"), content: await tableDocx(document) });
  if (formats.includes("txt")) files.push({ path: path("txt"), content: tableText(document) });
  return files;
}

async function reportFiles(
  checked: CheckedReport,
  { tables, outcomes }: { readonly tables: readonly PublishedTable[]; readonly outcomes: readonly FigureOutcome[] },
  title: string,
  { formats, language }: PublishOptions,
  tools: PublishTools,
): Promise<PublishedFile[]> {
  const files: PublishedFile[] = [];
  if (formats.includes("xlsx")) files.push({ path: "tabellen.xlsx", content: await publishedWorkbook(tables, outcomes, language, tools) });
  // A figure asked for alone needs no document of tables.
  if (formats.includes("docx") && tables.some(({ document }) => document !== null)) {
    const chapters = checked.definition.chapters.map((chapter) => ({
      title: chapter.title,
      tables: tables.flatMap(({ document, chapter: name }) => (document && name === chapter.title ? [document] : [])),
    }));
    files.push({ path: "tabellen.docx", content: await reportDocx(title, chapters) });
  }
  return files;
}
