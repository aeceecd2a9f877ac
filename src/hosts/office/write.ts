import { blockSteps } from "./block-step";
import { dressSteps } from "./dress-step";
import { excelCode, inPlainWords, officeError, sheetWords } from "./errors";
import { newContext } from "./excel";
import { batches } from "./payload";
import type { Plan } from "./plan";
import { sheetSteps } from "./sheet-step";
import { stateSteps } from "./state-step";
import type { Kept, Step, WrittenCells } from "./step";

export interface WriteOptions {
  readonly payload: number;
  /** Keep what an undo needs. */
  readonly undoable: boolean;
  readonly readOnly: boolean;
}

/** What became of a plan. */
export interface Done {
  /** What takes it all back. */
  readonly back: Plan;
  readonly written: readonly WrittenCells[];
  readonly addedSheets: readonly string[];
  readonly statePart: string | null;
}

interface Queued {
  readonly step: Step;
  readonly kept: Kept;
}

/**
 * Does a plan: one sync, and more only when a request would become too large. Excel does not take back what it did
 * before something failed, so every step keeps what was there, and a failure puts all of it back.
 * @throws UserError in plain words; nothing is written then, unless it says otherwise
 */
export async function execute(context: Excel.RequestContext, plan: Plan, options: WriteOptions): Promise<Done> {
  const done: Queued[] = [];
  try {
    for (const batch of batches(stepsOf(plan, options), options.payload)) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const step of batch) done.push({ step, kept: step.queue(context) });
      await context.sync();
    }
  } catch (error) {
    await takeBack(merged(done, plan), options, error);
    throw inPlainWords(error, {
      sheet: sheetOfFailure(done),
      readOnly: options.readOnly,
      restructuring: plan.addSheets.length + plan.removeSheets.length > 0,
    });
  }
  return {
    back: merged(done, plan),
    written: done.flatMap(({ kept }) => kept.checks()),
    addedSheets: done.flatMap(({ kept }) => kept.sheetIds?.() ?? []),
    statePart: done.map(({ kept }) => kept.statePart?.() ?? null).find((id) => id !== null) ?? plan.statePart,
  };
}

function stepsOf(plan: Plan, { payload, undoable }: WriteOptions): Step[] {
  return [
    ...guards(plan),
    ...sheetSteps(plan.addSheets, payload, undoable),
    ...blockSteps(plan.blocks, payload, undoable),
    ...dressSteps(plan),
    ...stateSteps(plan),
    // Last, as a sheet that is gone cannot be put back.
    ...plan.removeSheets.map(removal),
  ];
}

/** Sheets that must be there, asked before anything is written. */
function guards({ blocks, addSheets, removeSheets }: Plan): Step[] {
  const added = new Set(addSheets.map(({ name }) => name.toLowerCase()));
  const names = new Set([...blocks.map(({ sheet }) => sheet), ...removeSheets].filter((name) => !added.has(name.toLowerCase())));
  return [...names].map((name) => ({
    requestBytes: 500,
    responseBytes: 200,
    role: "guard",
    sheet: name,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load("id");
      return { begun: () => sheet.toJSON().id !== undefined, back: () => ({}), checks: () => [] };
    },
  }));
}

function removal(name: string): Step {
  return {
    requestBytes: 500,
    responseBytes: 200,
    role: "sheet",
    sheet: name,
    queue: (context) => {
      context.workbook.worksheets.getItem(name).delete();
      return { begun: () => null, back: () => ({}), checks: () => [] };
    },
  };
}

function merged(done: readonly Queued[], plan: Plan): Plan {
  const backs = done.map(({ kept }) => kept.back());
  const state = backs.find((back) => back.state !== undefined);
  return {
    blocks: backs.flatMap(({ blocks }) => blocks ?? []),
    addSheets: [],
    removeSheets: backs.flatMap(({ removeSheets }) => removeSheets ?? []),
    looks: [],
    names: backs.flatMap(({ names }) => names ?? []),
    state: state?.state,
    statePart: state?.statePart ?? plan.statePart,
  };
}

/** The guard that was not answered, else the cells that Excel had come to. */
function sheetOfFailure(done: readonly Queued[]): string | undefined {
  const guard = done.find(({ step, kept }) => step.role === "guard" && kept.begun() === false);
  const cells = done.filter(({ step, kept }) => step.role === "cells" && kept.begun() === true).at(-1);
  return (guard ?? cells)?.step.sheet ?? undefined;
}

/**
 * Puts back what was written before a failure. Cells that Excel would not write it will not put back either; then it is
 * enough that they are as they were.
 * @throws UserError when anything is not as it was
 */
async function takeBack(back: Plan, { payload }: WriteOptions, cause: unknown): Promise<void> {
  const steps = stepsOf(back, { payload, undoable: false, readOnly: false }).filter(({ role }) => role !== "guard");
  try {
    if ((await failures(batches(steps, payload))).length === 0) return;
    const refused = await failures(steps.map((step) => [step]));
    if (refused.some(([step]) => step?.role !== "cells")) throw new Error("a sheet or the state could not be put back");
    const sheets = new Set(refused.map(([step]) => step?.sheet));
    await demandUnchanged(
      newContext(),
      back.blocks.flatMap(({ sheet, area, old }) => (old && sheets.has(sheet) ? [{ sheet, area, formulas: old }] : [])),
      payload,
    );
  } catch (error) {
    throw officeError("office-half-written", undefined, new AggregateError([cause, error]));
  }
}

/** Does each batch, whatever becomes of the others; gives those that failed. */
async function failures(all: readonly (readonly Step[])[]): Promise<(readonly Step[])[]> {
  const failed: (readonly Step[])[] = [];
  for (const batch of all) {
    const context = newContext();
    for (const step of batch) step.queue(context);
    await context.sync().catch((error: unknown) => {
      if (excelCode(error) === null) throw error;
      failed.push(batch);
    });
  }
  return failed;
}

/**
 * Refuses an undo when the cells are no longer as they were written.
 * @throws UserError
 */
export async function demandUnchanged(context: Excel.RequestContext, written: readonly WrittenCells[], payload: number): Promise<void> {
  const sized = written.map((cells) => ({ cells, requestBytes: 600, responseBytes: JSON.stringify(cells.formulas).length * 2 + 200 }));
  for (const batch of batches(sized, payload)) {
    const ranges = batch.map(({ cells: { sheet, area } }) => {
      const owner = context.workbook.worksheets.getItemOrNullObject(sheet);
      const range = area
        ? owner.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
        : owner.getUsedRangeOrNullObject(true);
      range.load("formulas");
      return range;
    });
    await context.sync();
    batch.forEach(({ cells }, at) => {
      const range = ranges[at];
      const now = range === undefined || range.isNullObject ? null : range.formulas;
      if (JSON.stringify(now) !== JSON.stringify(cells.formulas)) throw officeError("undo-changed", sheetWords(cells.sheet));
    });
  }
}
