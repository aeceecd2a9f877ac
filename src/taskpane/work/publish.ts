import type { CheckedReport } from "../../app/check/check";
import { UserError } from "../../app/errors";
import { insertFigures } from "../../app/insert/insert-figures";
import { insertTables } from "../../app/insert/insert-tables";
import type { Progress, Selection, Undo } from "../../app/ports";
import { cellAt } from "../../app/check/repair";
import type { Language } from "../../core/checks/check";
import type { BoundTable } from "../../core/table/bound";
import type { Figure } from "../../publish/figures/figure";
import type { ClipboardContent } from "../services";
import { tableTitle } from "../state/findings";
import { checkAgain } from "./check";
import { chartsFor, figuresFor, tablesDocx, tablesHtml, words, zipped } from "./publish-content";
import { countInserted, updateAll } from "./publish-update";
import { problemOf, type Context, type Done, type Running } from "./task";

export type FigurePlace = "selection" | "sheet";

/** What the tab Publiceren can do. */
export interface PublishWork {
  /** Copies standard tables, formatted and as text: those named, or the one under the selection. */
  copyTables(tables: "selection" | readonly string[]): Promise<void>;
  /** Copies the figure in the selected cell as a phrase. */
  copyNumber(language: Language): Promise<void>;
  tablesToSheets(tables: readonly string[]): Promise<void>;
  downloadTables(tables: readonly string[]): Promise<void>;
  insertFigures(figures: readonly string[], place: FigurePlace): Promise<void>;
  /** As charts that Excel draws itself and that its user can edit. */
  insertCharts(figures: readonly string[], place: FigurePlace): Promise<void>;
  downloadFigures(figures: readonly string[], format: "svg" | "png"): Promise<void>;
  /** Counts what was inserted and what of it is out of date; changes nothing. */
  look(): Promise<void>;
  /** Brings everything that was inserted up to date. */
  update(): Promise<void>;
}

/** Pixels to a pixel of the drawing: sharp on paper and on screens that have two to one. */
const SCALE = 2;
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

export function publishWork(context: Context): PublishWork {
  const { store, services, tasks } = context;
  const { workbook } = services;

  /** What is published is what the workbook holds now. */
  async function fresh(running: Running): Promise<CheckedReport> {
    const { checked, staleSince } = store.get().check;
    if (!checked || staleSince !== null) await checkAgain(context, running);
    const report = store.get().check.checked;
    if (report) return report;
    throw new UserError("no-table-recognised", {
      nl: "In deze werkmap is geen tabel herkend, dus er is niets te publiceren.",
      en: "No table was recognised in this workbook, so there is nothing to publish.",
    });
  }

  /** Copies, or shows what its user can copy. */
  async function copy(title: string, content: ClipboardContent): Promise<Done | null> {
    const copied = await services.copy(content);
    store.dispatch({ type: "publish", change: { preview: copied ? null : { title, ...content } } });
    return copied ? { message: { kind: "copied", what: title } } : null;
  }

  async function drawn(checked: CheckedReport): Promise<readonly Figure[]> {
    return (await figuresFor(checked)).flatMap(({ figure }) => (figure ? [figure] : []));
  }

  async function figures(running: Running, ids: readonly string[]): Promise<readonly Figure[]> {
    return (await drawn(await fresh(running))).filter(({ id }) => ids.includes(id));
  }

  const render = (figure: Figure): Promise<Uint8Array> => services.drawPng(figure.svg, SCALE);
  const shipped = async () => (await services.shipped()).map(({ definition }) => definition);
  const language = (): Language => store.get().language;

  async function look(): Promise<void> {
    const { checked } = store.get().check;
    if (!checked) return;
    try {
      const inserted = await countInserted(workbook, await shipped(), () => drawn(checked));
      store.dispatch({ type: "publish", change: { inserted } });
    } catch (error) {
      store.dispatch({ type: "failed", problem: problemOf("update", error) });
    }
  }

  /** What was inserted is counted from now on; its user may take it back. */
  async function placed(message: Done["message"], undo: Undo | null): Promise<Done> {
    await look();
    return undo ? { message, undo: () => undo.apply() } : { message };
  }

  return {
    look,

    copyTables: (tables) =>
      tasks.run("copy", { kind: "reading" }, async (running) => {
        const checked = await fresh(running);
        const chosen = tables === "selection" ? [underSelection(checked, await workbook.selection())] : byId(checked, tables);
        return copy(chosen.map(({ spec }) => tableTitle(checked, spec.id)).join(", "), tablesHtml(checked, chosen));
      }),

    copyNumber: (spoken) =>
      tasks.run("copy", { kind: "reading" }, async (running) => {
        const checked = await fresh(running);
        const selection = await workbook.selection();
        const cell = selection && cellAt(checked.report, { sheet: selection.sheet, row: selection.area.top, column: selection.area.left });
        const said = cell && words(cell, checked, spoken);
        if (!said) throw noFigure();
        return copy(said, { html: null, text: said });
      }),

    tablesToSheets: (tables) =>
      tasks.run("publish", { kind: "reading" }, async (running) => {
        const made = await insertTables(workbook, { shipped: await shipped(), tables, progress: progressOf(running) });
        if (!made) return { message: { kind: "stopped" } };
        const [first = ""] = made.sheets;
        await workbook.select({ sheet: first, area: A1 });
        store.dispatch({ type: "publish", change: { refused: store.get().publish.refused.filter(({ id }) => !tables.includes(id)) } });
        return placed({ kind: "placed", sheets: made.sheets.length, name: first }, made.undo);
      }),

    downloadTables: (tables) =>
      tasks.run("download", { kind: "reading" }, async (running) => {
        const checked = await fresh(running);
        const chosen = byId(checked, tables);
        const name = `${chosen.length === 1 ? (chosen[0]?.spec.id ?? "tabel") : `${checked.definition.id}-tabellen`}.docx`;
        services.save(name, await tablesDocx(checked, chosen), DOCX);
        return { message: { kind: "saved", name } };
      }),

    insertFigures: (ids, place) =>
      tasks.run("publish", { kind: "reading" }, async (running) => {
        const chosen = await figures(running, ids);
        const options = { figures: chosen, target: place, language: language(), render, progress: progressOf(running) };
        const made = await insertFigures(workbook, options);
        if (!made) return { message: { kind: "stopped" } };
        if (place === "sheet") await workbook.select({ sheet: made.sheet, area: A1 });
        return placed({ kind: "inserted", figures: chosen.length, sheet: made.sheet }, made.undo);
      }),

    insertCharts: (ids, place) =>
      tasks.run("publish", { kind: "writing" }, async (running) => {
        const made = await chartsFor(workbook, await fresh(running), { ids, place, language: language() });
        if (place === "sheet") await workbook.select({ sheet: made.sheet, area: A1 });
        return placed({ kind: "inserted", figures: made.count, sheet: made.sheet }, made.undo);
      }),

    downloadFigures: (ids, format) =>
      tasks.run("download", { kind: "reading" }, async (running) => {
        const chosen = await figures(running, ids);
        const files: { name: string; bytes: Uint8Array }[] = [];
        for (const figure of chosen) {
          running.step({ kind: "making", message: figure.title, done: files.length, total: chosen.length });
          const bytes = format === "png" ? await render(figure) : new TextEncoder().encode(figure.svg);
          files.push({ name: `${figure.id}.${format}`, bytes });
        }
        const [first] = files;
        if (!first) return null;
        // Browsers let a page save one file at a time.
        const name = files.length === 1 ? first.name : "figuren.zip";
        const type = files.length > 1 ? "application/zip" : format === "png" ? "image/png" : "image/svg+xml";
        services.save(name, files.length === 1 ? first.bytes : await zipped(files), type);
        return { message: { kind: "saved", name } };
      }),

    update: () =>
      tasks.run("update", { kind: "reading" }, async (running) => {
        const all = await drawn(await fresh(running));
        const options = { shipped: await shipped(), figures: all, language: language(), render, progress: progressOf(running) };
        const updated = await updateAll(workbook, options);
        if (!updated) return { message: { kind: "stopped" } };
        store.dispatch({ type: "publish", change: { refused: updated.refused } });
        const { tables, figures: pictures, refused, undo } = updated;
        return placed({ kind: "updated", tables, figures: pictures, left: refused.length }, undo);
      }),
  };
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function progressOf(running: Running): Progress {
  return {
    report: (message, done, total) => running.step({ kind: "making", message, done, total }),
    get stopped() {
      return running.stopped;
    },
  };
}

function byId({ definition, report }: CheckedReport, ids: readonly string[]): readonly BoundTable[] {
  return definition.tables.flatMap(({ id }) => (ids.includes(id) ? (report.table(id) ?? []) : []));
}

function underSelection({ report }: CheckedReport, selection: Selection | null): BoundTable {
  const holds = ({ sheet, area }: BoundTable, { top, left, bottom, right }: Selection["area"]): boolean =>
    sheet.name === selection?.sheet && top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
  const table = report.tables.find((candidate) => selection && holds(candidate, selection.area));
  if (table) return table;
  throw new UserError("selection-no-table", {
    nl: "De selectie staat niet in een tabel van de rapportage. Selecteer een cel van de tabel, of kies hieronder een tabel.",
    en: "The selection is not in a table of the report. Select a cell of the table, or choose a table below.",
  });
}

function noFigure(): UserError {
  return new UserError("selection-no-figure", {
    nl: "In de geselecteerde cel staat geen cijfer van de rapportage. Selecteer een cel met een cijfer in een gekoppelde tabel.",
    en: "The selected cell holds no figure of the report. Select a cell with a figure in a bound table.",
  });
}
