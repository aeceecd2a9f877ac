import { bindByHand } from "../../app/definition/bind";
import { compareReports } from "../../app/check/compare";
import { definitionSheet, findDefinitionSheet, readDefinitionSheet } from "../../app/definition/definition-sheet";
import { UserError } from "../../app/errors";
import { newReport } from "../../app/fill/new-report";
import { EMPTY_STATE, openReport, type OpenedReport } from "../../app/workbook/open-report";
import { placeSheet } from "../../app/workbook/place-sheet";
import type { ManualBinding } from "../../core/table/bound";
import type { WorkbookContent, WorkbookState } from "../../app/ports";
import { rollReport } from "../../app/fill/roll";
import { lintJson } from "../../core/definition/lint";
import { loadDefinition } from "../../core/definition/load";
import type { Definition } from "../../core/definition/schema";
import { areaName, sheetPrefix } from "../../core/table/address";
import { checkAgain } from "./check";
import { problemOf, type Context } from "./task";

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the columns and rows of a table are within the selection, named by hand. */
export type BindingDetails = Pick<ManualBinding, "columns" | "rows">;

/** What the tab Definitie can do. */
export interface DefinitionWork {
  choose(id: string): Promise<void>;
  importJson(file: ChosenFile): Promise<void>;
  exportJson(): Promise<void>;
  /** Binds the selection to a table of a definition. */
  bindSelection(definition: Definition, table: string, details: BindingDetails): Promise<void>;
  unbind(table: string): Promise<void>;
  /** The workbook as it is now, to show what was pointed at; null when it cannot be read, which is told. */
  look(): Promise<WorkbookContent | null>;
  choosePrevious(file: ChosenFile | null): Promise<void>;
  compare(file: ChosenFile): Promise<void>;
  editInWorkbook(): Promise<void>;
  /** Reads the Definities sheet; takes it over when it can be used. */
  takeFromSheet(): Promise<void>;
  roll(): Promise<void>;
  newWorkbook(): Promise<void>;
  openSample(): Promise<void>;
}

export function definitionWork(context: Context): DefinitionWork {
  const { store, services, tasks } = context;
  const { workbook } = services;

  async function known(): Promise<readonly Definition[]> {
    return (await services.shipped()).map(({ definition }) => definition);
  }

  async function opened(): Promise<OpenedReport> {
    return openReport(await workbook.read(), await known());
  }

  /** The JSON text of the definition in use: as shipped, as carried, else written out. */
  async function jsonOf({ content, definition }: OpenedReport): Promise<string> {
    const carried = content.state?.definition;
    if (carried && "json" in carried && loadedId(carried.json) === definition.id) return carried.json;
    const own = (await services.shipped()).find((one) => one.definition === definition);
    return own?.json ?? `${JSON.stringify(definition, null, 2)}\n`;
  }

  async function keep(content: WorkbookContent, change: Partial<WorkbookState>): Promise<void> {
    await workbook.write({ state: { ...(content.state ?? EMPTY_STATE), ...change } });
  }

  return {
    choose: (id) =>
      tasks.run("definition", { kind: "writing" }, async (running) => {
        const definition = (await known()).find((candidate) => candidate.id === id);
        if (!definition) return null;
        await keep(await workbook.read(), { definition: { id, version: definition.version } });
        await checkAgain(context, running);
        return { message: { kind: "definition-chosen" } };
      }),

    importJson: ({ name, bytes }) =>
      tasks.run("definition", { kind: "reading" }, async (running) => {
        const json = new TextDecoder().decode(bytes);
        const messages = lintJson(json, name);
        store.dispatch({ type: "definition", change: { imported: { name, messages } } });
        if (messages.some(({ severity }) => severity === "error")) return null;
        await keep(await workbook.read(), { definition: { json } });
        await checkAgain(context, running);
        return { message: { kind: "definition-taken" } };
      }),

    exportJson: () =>
      tasks.run("file", { kind: "reading" }, async () => {
        const report = await opened();
        const name = `${report.definition.id}.json`;
        services.save(name, new TextEncoder().encode(await jsonOf(report)), "application/json");
        return { message: { kind: "saved", name } };
      }),

    bindSelection: (definition, table, details) =>
      tasks.run("bind", { kind: "reading" }, async (running) => {
        const selection = await workbook.selection();
        if (!selection) {
          throw new UserError("no-selection", {
            nl: "Er is geen bereik geselecteerd. Selecteer in het blad de tabel met haar kopregel en probeer het opnieuw.",
            en: "No range is selected. Select the table with its header row in the sheet and try again.",
          });
        }
        const content = await workbook.read();
        const bound = bindByHand(content, definition, table, sheetPrefix(selection.sheet) + areaName(selection.area), details);
        running.step({ kind: "writing" });
        await workbook.write({ state: bound.state });
        await checkAgain(context, running);
        return { message: { kind: "bound", table, rows: bound.table.rows.size, columns: bound.table.columns.size } };
      }),

    unbind: (table) =>
      tasks.run("bind", { kind: "writing" }, async (running) => {
        const content = await workbook.read();
        const bindings = (content.state?.bindings ?? []).filter((binding) => binding.table !== table);
        await keep(content, { bindings });
        await checkAgain(context, running);
        return { message: { kind: "definition-taken" } };
      }),

    async look() {
      try {
        return await workbook.read();
      } catch (error) {
        store.dispatch({ type: "failed", problem: problemOf("bind", error) });
        return null;
      }
    },

    choosePrevious: (file) =>
      tasks.run("file", { kind: "reading" }, async (running) => {
        const content = file && (await services.openFile(file.bytes));
        // A file of which no table is known would compare nothing without telling so.
        if (content) openReport(content, await known());
        store.dispatch({ type: "definition", change: { previous: file && content && { name: file.name, content } } });
        await checkAgain(context, running);
        return null;
      }),

    compare: (file) =>
      tasks.run("file", { kind: "reading" }, async () => {
        const other = await services.openFile(file.bytes);
        const now = await opened();
        const before = openReport(other, [], now.definition);
        const changes = compareReports(before.report, now.report);
        store.dispatch({ type: "definition", change: { comparison: { name: file.name, changes } } });
        return null;
      }),

    editInWorkbook: () =>
      tasks.run("definition", { kind: "writing" }, async () => {
        const report = await opened();
        const { name, change } = placeSheet(report.content, definitionSheet(report.definition, store.get().language));
        const undo = await workbook.writeUndoable(change);
        await workbook.select({ sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } });
        store.dispatch({ type: "definition", change: { sheet: null } });
        return { message: { kind: "sheet", name }, undo: () => undo.apply() };
      }),

    takeFromSheet: () =>
      tasks.run("definition", { kind: "reading" }, async (running) => {
        const report = await opened();
        const sheet = findDefinitionSheet(report.content.sheets);
        if (!sheet) {
          throw new UserError("definition-sheet-absent", {
            nl: "De werkmap heeft geen blad Definities. Kies eerst 'Bewerken in werkmap'.",
            en: "The workbook has no sheet Definitions. Choose 'Edit in workbook' first.",
          });
        }
        const { edited, changed, messages } = readDefinitionSheet(report.definition, sheet);
        const taken = edited !== null && changed > 0;
        store.dispatch({ type: "definition", change: { sheet: { name: sheet.name, messages, changed, taken } } });
        if (!taken) return null;
        await keep(report.content, { definition: { json: edited.json } });
        await checkAgain(context, running);
        return { message: { kind: "definition-taken" } };
      }),

    roll: () =>
      tasks.run("new", { kind: "reading" }, async () => {
        const rolled = rollReport(await workbook.read(), await known());
        const name = `${rolled.definition.id}.xlsx`;
        await services.present(name, await services.makeWorkbook(rolled.sheets, rolled.state));
        return { message: { kind: "carried", name, count: rolled.carried, gaps: rolled.gaps.length } };
      }),

    newWorkbook: () =>
      tasks.run("new", { kind: "reading" }, async () => {
        const report = await definitionOrFirst(opened, (await known())[0] ?? null);
        const { sheets, state } = newReport(report.definition, await jsonOf(report));
        const name = `${report.definition.id}-invoer.xlsx`;
        return { message: { kind: await services.present(name, await services.makeWorkbook(sheets, state)), name } };
      }),

    openSample: () =>
      tasks.run("new", { kind: "reading" }, async () => {
        if (!services.sample) return null;
        const { name, bytes } = await services.sample();
        return { message: { kind: await services.present(name, bytes), name } };
      }),
  };
}

/** In a workbook without any known table a new one is made for the first definition that comes with the add-in. */
async function definitionOrFirst(opened: () => Promise<OpenedReport>, first: Definition | null): Promise<OpenedReport> {
  try {
    return await opened();
  } catch (error) {
    if (!(error instanceof UserError && error.code === "no-table-recognised" && first)) throw error;
    const content: WorkbookContent = { sheets: [], names: [], state: null, stateProblem: null };
    return openReport(content, [], first);
  }
}

function loadedId(json: string): string | null {
  const loaded = loadDefinition(json, "");
  return "definition" in loaded ? loaded.definition.id : null;
}
