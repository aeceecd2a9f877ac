import { acceptFinding, withdrawAcceptance } from "../../app/check/acceptance";
import { checkReportSteps, type CheckedReport } from "../../app/check/check";
import { UserError } from "../../app/errors";
import { viewSheet } from "../../app/check/findings-sheet";
import { EMPTY_STATE } from "../../app/workbook/open-report";
import { type ListName, listSheetOf, listSheets } from "../../app/check/list-sheets";
import { placeSheet } from "../../app/workbook/place-sheet";
import type { CellMark, NewSheet, WorkbookChange } from "../../app/ports";
import { isRepairable, ofSameKind, repairWrites } from "../../app/check/repair";
import { type NewNote, notesOf, variancesView } from "../../app/check/report-views";
import type { Finding, Language, Severity } from "../../core/checks/check";
import { addressName } from "../../core/table/address";
import type { CellAddress } from "../../core/table/sheet";
import { problemOf, Stopped, type Context, type Running } from "./task";

/** Where the explanation of a variance goes: in its own cell, or on the sheet with the variances where its table has none. */
export type Explained =
  { readonly kind: "cell"; readonly address: CellAddress } | { readonly kind: "sheet"; readonly table: string; readonly row: string };

/** What the tab Controleren can do. */
export interface CheckWork {
  check(): Promise<void>;
  select(address: CellAddress): Promise<void>;
  repair(finding: Finding, all: boolean): Promise<void>;
  accept(finding: Finding, reason: string, by: string): Promise<void>;
  withdraw(finding: Finding): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** Whether cells are marked, in this session or an earlier one; false, and told, when that cannot be seen. */
  marked(): Promise<boolean>;
  toSheet(what: ListName): Promise<void>;
  explain(explained: Explained, text: string): Promise<void>;
}

/** Reads the workbook and checks it, step by step; dispatches the result. Throws Stopped when its user stopped it. */
export async function checkAgain({ store, services }: Context, running: Running): Promise<void> {
  const started = services.stopwatch();
  running.step({ kind: "reading" });
  const content = await services.workbook.read();
  const shipped = (await services.shipped()).map(({ definition }) => definition);
  const steps = checkReportSteps(content, { shipped, previous: store.get().definition.previous?.content ?? null });
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const took = services.stopwatch() - started;
        store.dispatch({ type: "checked", checked: step.value, at: services.clock.now(), took });
        return;
      }
      // Drawing every step would take longer than the checks do.
      if (!services.waiting()) continue;
      const { title, done, total } = step.value;
      running.step({ kind: "checking", title, done, total });
      await services.pause();
      if (running.stopped) {
        store.dispatch({ type: "check-stopped", done, total });
        throw new Stopped();
      }
    }
  } catch (error) {
    if (!(error instanceof UserError && error.code === "no-table-recognised")) throw error;
    store.dispatch({ type: "unrecognised", sheets: content.sheets.length });
  }
}

export function checkWork(context: Context): CheckWork {
  const { store, services, tasks } = context;
  const { workbook } = services;
  const result = (): CheckedReport | null => store.get().check.checked;

  async function explanationOf(explained: Explained, text: string): Promise<WorkbookChange | null> {
    if (explained.kind === "cell") return { cells: [{ address: explained.address, value: text === "" ? null : text }] };
    const checked = result();
    if (!checked) return null;
    // What is on the sheet now, not what was there at the check, is what stays.
    const content = await workbook.read();
    return placeSheet(content, variancesSheet({ ...checked, content }, store.get().language, { ...explained, text })).change;
  }

  return {
    check: () =>
      tasks.run("check", { kind: "reading" }, async (running) => {
        await checkAgain(context, running);
        return null;
      }),

    async select(address) {
      const { sheet, row, column } = address;
      try {
        await workbook.select({ sheet, area: { top: row, left: column, bottom: row, right: column } });
      } catch (error) {
        store.dispatch({ type: "failed", problem: problemOf("check", error) });
      }
    },

    repair: (finding, all) =>
      tasks.run("repair", { kind: "writing" }, async (running) => {
        const checked = result();
        if (!checked || !isRepairable(finding)) return null;
        const cells = repairWrites(checked.report, all ? ofSameKind(checked.run.findings, finding) : [finding]);
        const undo = await workbook.writeUndoable({ cells });
        await checkAgain(context, running);
        return { message: { kind: "repaired", count: cells.length }, undo: () => undo.apply() };
      }),

    accept: (finding, reason, by) =>
      tasks.run("accept", { kind: "writing" }, async (running) => {
        const checked = result();
        if (!checked) return null;
        store.dispatch({ type: "by", by });
        await workbook.write({ state: acceptFinding(checked, finding, { reason, by, at: services.clock.now() }) });
        await checkAgain(context, running);
        return { message: { kind: "accepted" } };
      }),

    withdraw: (finding) =>
      tasks.run("accept", { kind: "writing" }, async (running) => {
        const checked = result();
        if (!checked || !finding.accepted) return null;
        await workbook.write({ state: withdrawAcceptance(checked.content.state ?? EMPTY_STATE, finding.accepted) });
        await checkAgain(context, running);
        return { message: { kind: "withdrawn" } };
      }),

    mark: () =>
      tasks.run("mark", { kind: "writing" }, async () => {
        const marks = marksOf(result()?.run.findings ?? []);
        await workbook.mark(marks);
        store.dispatch({ type: "marks", marked: marks.length > 0 });
        return { message: { kind: "marked", count: marks.length } };
      }),

    unmark: () =>
      tasks.run("mark", { kind: "writing" }, async () => {
        await workbook.mark([]);
        store.dispatch({ type: "marks", marked: false });
        return { message: { kind: "unmarked" } };
      }),

    async marked() {
      try {
        return await workbook.marked();
      } catch (error) {
        store.dispatch({ type: "failed", problem: problemOf("mark", error) });
        return false;
      }
    },

    toSheet: (what) =>
      tasks.run("sheet", { kind: "writing" }, async () => {
        const checked = result();
        if (!checked) return null;
        // The sheet may have been written, renamed or deleted since the check: look at the workbook as it is now.
        const content = await workbook.read();
        const now = { ...checked, content };
        // In the language in which the workbook has it already: two lists of one check would not stay equal.
        const language = listSheets(now).find(({ list }) => list === what)?.language ?? store.get().language;
        const { name, change } = placeSheet(content, listSheetOf(what, now, language));
        const undo = await workbook.writeUndoable(change);
        await workbook.select({ sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } });
        return { message: { kind: "sheet", name }, undo: () => undo.apply() };
      }),

    explain: (explained, text) =>
      tasks.run("explain", { kind: "writing" }, async (running) => {
        const change = await explanationOf(explained, text);
        if (!change) return null;
        const undo = await workbook.writeUndoable(change);
        await checkAgain(context, running);
        return { message: { kind: "explained" }, undo: () => undo.apply() };
      }),
  };
}

/** In the language in which the workbook has it already: two sheets would hold two explanations. */
function variancesSheet(checked: CheckedReport, language: Language, note: NewNote | null): NewSheet {
  return viewSheet(variancesView(checked, notesOf(checked, language).language ?? language, note));
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One mark per cell with an error or a warning that nobody accepted: the gravest. */
export function marksOf(findings: readonly Finding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { cell, address, severity, accepted } of findings) {
    const at = cell?.address ?? address ?? null;
    if (!at || accepted || severity === "info") continue;
    const key = addressName(at);
    const known = marks.get(key);
    if (!known || GRAVITY[severity] < GRAVITY[known.severity]) marks.set(key, { address: at, severity });
  }
  return [...marks.values()];
}
