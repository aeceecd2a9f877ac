import type { CheckedReport } from "../../app/check/check";
import { UserError } from "../../app/errors";
import type { LiveWorkbook, Undo } from "../../app/ports";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import type { BoundCell, BoundTable } from "../../core/table/bound";
import type { FigureOutcome } from "../../publish/figures/figure";
import { phrase } from "../../publish/phrase";
import { clipboardPayload } from "../../publish/tables/clipboard";
import { tableDocument } from "../../publish/tables/document";
import type { ClipboardContent } from "../services";
import { allUndone } from "./publish-update";

/** What is published, made from a checked report. What is large is fetched when it is asked for. */

/** Figures are drawn once per check. */
const drawn = new WeakMap<CheckedReport, Promise<readonly FigureOutcome[]>>();

export function figuresFor(checked: CheckedReport): Promise<readonly FigureOutcome[]> {
  const known = drawn.get(checked);
  if (known) return known;
  const figures = import("./publish-figures").then(({ drawFigures }) => drawFigures(checked));
  drawn.set(checked, figures);
  return figures;
}

/** Tables as they go on the clipboard: one after the other. A report that they go into needs no line that names it. */
export function tablesHtml(checked: CheckedReport, tables: readonly BoundTable[]): ClipboardContent {
  const payloads = tables.map((table) => clipboardPayload(documentOf(checked, table, false)));
  return { html: payloads.map(({ html }) => html).join("<br>"), text: payloads.map(({ text }) => text).join("\n\n") };
}

/** Tables as a Word document, in the chapters of the report. */
export async function tablesDocx(checked: CheckedReport, tables: readonly BoundTable[]): Promise<Uint8Array> {
  const { reportDocx, tableDocx } = await import("../../publish/tables/docx");
  const [first] = tables;
  if (first && tables.length === 1) return tableDocx(documentOf(checked, first, true));
  const { chapters, period, title } = checked.definition;
  const parts = chapters.flatMap((chapter) => {
    const own = tables.filter(({ spec }) => spec.chapter === chapter.id).map((table) => documentOf(checked, table, true));
    return own.length === 0 ? [] : [{ title: fillPattern(chapter.title, period), tables: own }];
  });
  return reportDocx(fillPattern(title, period), parts);
}

function documentOf({ definition, run }: CheckedReport, table: BoundTable, sourceLine: boolean): ReturnType<typeof tableDocument> {
  return tableDocument(table, definition, run.findings, { sourceLine });
}

/** The figure of a cell as a phrase; null where it holds none. */
export function words(cell: BoundCell, { definition }: CheckedReport, language: Language): string | null {
  return phrase(cell, definition, language);
}

interface Charts {
  readonly ids: readonly string[];
  readonly place: "selection" | "sheet";
  readonly language: Language;
}

/** Inserts the charts of Excel's own that go with these figures, all or none; several go on the sheet for figures. Rejects with UserError when there are none. */
export async function chartsFor(
  workbook: LiveWorkbook,
  { definition, report }: CheckedReport,
  { ids, place, language }: Charts,
): Promise<{ readonly count: number; readonly sheet: string; readonly undo: Undo }> {
  const [{ nativeCharts }, { insertChart }] = await Promise.all([
    import("../../app/insert/native-charts"),
    import("../../app/insert/insert-chart"),
  ]);
  const charts = nativeCharts({ definition, report, language }).filter(({ id }) => ids.includes(id));
  const undos: Undo[] = [];
  let sheet = "";
  // At one cell they would lie over one another.
  const target = charts.length > 1 ? "sheet" : place;
  try {
    for (const chart of charts) {
      const made = await insertChart(workbook, { chart, target, language });
      undos.push(made.undo);
      sheet = made.sheet;
    }
  } catch (error) {
    await allUndone(undos).apply();
    throw error;
  }
  if (undos.length > 0) return { count: undos.length, sheet, undo: allUndone(undos) };
  throw new UserError("no-native-chart", {
    nl: "Van deze figuren is geen Excel-grafiek te maken. Voeg ze in als afbeelding.",
    en: "No Excel chart can be made of these figures. Insert them as pictures.",
  });
}

/** Several files as one. */
export async function zipped(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
}
