import { finishDraft, printedTitle } from "../../app/definition/draft/corrections";
import { neededBindings } from "../../app/definition/draft/judge";
import { learnSteps, type Learned } from "../../app/definition/draft/learn";
import { UserError } from "../../app/errors";
import type { Selection, WorkbookContent } from "../../app/ports";
import { EMPTY_STATE, openReport, type OpenedReport } from "../../app/workbook/open-report";
import { lintJson } from "../../core/definition/lint";
import { draftOf, NO_DRAFT } from "../state/draft";
import { baseOf, rulesLeft, shapedOf } from "../state/draft-view";
import { checkAgain } from "./check";
import { problemOf, type Context, type Running } from "./task";

/** Learning tables that no definition knows. */
export interface DraftWork {
  /** Reads the workbook and shows what could be learned of it, for its user to go through. Writes nothing. */
  learn(): Promise<void>;
  /** Keeps the draft as it is now in the workbook and checks with it. */
  use(): Promise<void>;
  /** Saves the draft as it is now as a file. */
  save(): Promise<void>;
  /** Selects a table or a cell of it. */
  show(place: Selection): Promise<void>;
}

export function draftWork(context: Context): DraftWork {
  const { store, services, tasks } = context;
  const { workbook } = services;

  async function reportOf(content: WorkbookContent): Promise<OpenedReport | null> {
    const shipped = (await services.shipped()).map(({ definition }) => definition);
    try {
      return openReport(content, shipped);
    } catch (error) {
      if (error instanceof UserError && error.code === "no-table-recognised") return null;
      throw error;
    }
  }

  /** Null when its user stopped it. */
  async function learned(running: Running): Promise<Learned | null> {
    const content = await workbook.read();
    const year = Number(services.clock.now().slice(0, 4));
    const steps = learnSteps(content, await reportOf(content), year);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (!services.waiting()) continue;
      const { title, done, total } = step.value;
      running.step({ kind: "making", message: title, done, total });
      await services.pause();
      if (running.stopped) return null;
    }
  }

  /** The draft as corrected, as a definition with its text; null when there is none. */
  function finished(): { merged: ReturnType<typeof finishDraft>; json: string; learned: Learned } | null {
    const { draft } = store.get();
    const shaped = shapedOf(draft);
    if (!draft.learned || !shaped) return null;
    const merged = finishDraft(shaped, draft.corrections, baseOf(draft));
    const json = `${JSON.stringify(merged.definition, null, 2)}\n`;
    const fault = lintJson(json, merged.definition.id).find(({ severity }) => severity === "error");
    if (!fault) return { merged, json, learned: draft.learned };
    throw new UserError("draft-faulty", {
      nl: `Het concept is nog niet te gebruiken: ${fault.message.nl}`,
      en: `The draft cannot be used yet: ${fault.message.en}`,
    });
  }

  return {
    learn: () =>
      tasks.run("learn", { kind: "reading" }, async (running) => {
        const found = await learned(running);
        if (!found) return { message: { kind: "stopped" } };
        store.dispatch({ type: "draft", draft: draftOf(found, store.get().draft) });
        store.dispatch({ type: "tab", tab: "definition" });
        return null;
      }),

    use: () =>
      tasks.run("definition", { kind: "writing" }, async (running) => {
        const draft = finished();
        if (!draft) return null;
        const before = store.get().draft;
        const { definition, names } = draft.merged;
        const content = await workbook.read();
        const state = content.state ?? EMPTY_STATE;
        const base = baseOf(before);
        // Bindings are of tables of the definition that is no longer used, where this is a new one.
        const kept = base ? state.bindings : [];
        const bindings = [...kept, ...neededBindings(definition, content.sheets, kept, draft.learned.tables, names)];
        const undo = await workbook.writeUndoable({ state: { ...state, definition: { json: draft.json }, bindings } });
        await checkAgain(context, running);
        store.dispatch({ type: "draft", draft: NO_DRAFT });
        store.dispatch({ type: "view", view: "findings" });
        store.dispatch({ type: "tab", tab: "check" });
        return {
          message: {
            kind: "learned",
            tables: names.size,
            rules: rulesLeft(before),
            kept: base?.tables.length ?? 0,
            base: base && printedTitle(base),
          },
          undo: async () => {
            await undo.apply();
            // What its user went through is there again.
            store.dispatch({ type: "draft", draft: before });
            store.dispatch({ type: "tab", tab: "definition" });
          },
        };
      }),

    save: () =>
      tasks.run("file", { kind: "reading" }, async () => {
        await Promise.resolve();
        const draft = finished();
        if (!draft) return null;
        const name = `${draft.merged.definition.id}.json`;
        services.save(name, new TextEncoder().encode(draft.json), "application/json");
        return { message: { kind: "saved", name } };
      }),

    async show(place) {
      try {
        await workbook.select(place);
      } catch (error) {
        store.dispatch({ type: "failed", problem: problemOf("learn", error) });
      }
    },
  };
}
