/// <reference types="office-js" />
import type { LiveWorkbook, PlacedDrawing, Selection, Undo, WorkbookChange } from "../../app/ports";
import { AREA_PROPERTIES, areaOf, rangeAt } from "./cell-range";
import { draw } from "./draw";
import type { DrawingWork } from "./draw-jobs";
import { demandExcel, excelCode, inPlainWords, mergesUndo, officeError, sheetWords } from "./errors";
import { hearChanges, hearSelection } from "./events";
import { hostName, newContext } from "./excel";
import { type ListedDrawing, listDrawings } from "./list-drawings";
import { hasMarks, replaceMarks } from "./marks";
import { DEFAULT_PAYLOAD } from "./payload";
import { type Plan, planOf } from "./plan";
import { type Reading, readWorkbook } from "./read";
import { type DrawnBack, undraw } from "./undraw";
import { demandUnchanged, type Done, execute } from "./write";

/** What became of a write, with what takes its drawings back. */
interface Performed extends Done {
  readonly drawn: DrawnBack | null;
}

const NO_DRAWINGS: DrawingWork = { add: [], replace: [] };

export interface OfficeOptions {
  /** UTF-8 bytes that a request or an answer may take. */
  readonly payload?: number | undefined;
}

/**
 * The workbook that is open in Excel, over Office.js. Reading takes two syncs and writing one, whatever the number of
 * tables; more only where Excel on the web would refuse the size. Everything Excel refuses is a UserError in plain words.
 */
export function officeWorkbook({ payload = DEFAULT_PAYLOAD }: OfficeOptions = {}): LiveWorkbook {
  let known: Reading | null = null;
  let large = false;
  let readOnly = false;
  /** Writes wait for one another: two at a time could not be taken back one by one. */
  let queue: Promise<unknown> = Promise.resolve();
  const sheetIds = new Set<string>();
  /** At the last reading; they may have changed since. */
  let sheetNames: readonly string[] = [];

  async function read(): Promise<Reading> {
    demandExcel();
    try {
      const reading = await again(() => readWorkbook(newContext(), payload, large));
      known = reading;
      sheetNames = reading.content.sheets.map(({ name }) => name);
      ({ readOnly, large } = reading);
      return reading;
    } catch (error) {
      throw inPlainWords(error);
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  }

  async function write(change: WorkbookChange, undoable: boolean): Promise<Performed> {
    demandExcel();
    const plan = planOf(change, known ?? (await read()));
    return perform(plan, undoable, { add: change.addDrawings ?? [], replace: change.replacePictures ?? [] });
  }

  async function perform(plan: Plan, undoable: boolean, drawings: DrawingWork = NO_DRAWINGS): Promise<Performed> {
    const before = known;
    // Whatever happens, what was read no longer holds for cells and sheets.
    known = null;
    const options = { payload, undoable, readOnly };
    const done = await asOneUndo(async (context) => {
      const written = await execute(context, plan, options);
      if (drawings.add.length + drawings.replace.length === 0) return { ...written, drawn: null };
      try {
        return { ...written, drawn: await draw(context, drawings, options) };
      } catch (error) {
        await execute(newContext(), written.back, { ...options, undoable: false });
        throw error;
      }
    });
    for (const id of done.addedSheets) sheetIds.add(id);
    const onlyState = plan.blocks.length + plan.addSheets.length + plan.removeSheets.length === 0;
    if (before && onlyState) known = { ...before, statePart: plan.state === null ? null : done.statePart };
    return done;
  }

  function undoOf({ back, written, drawn }: Performed): Undo {
    return {
      apply: () =>
        inTurn(async () => {
          try {
            await demandUnchanged(newContext(), written, payload);
            if (drawn) await undraw(drawn, payload);
          } catch (error) {
            throw inPlainWords(error);
          }
          await perform(back, false);
        }),
    };
  }

  return {
    get abilities() {
      return { name: hostName(), readOnly, mergedUndo: mergesUndo() };
    },
    read: async () => (await read()).content,
    drawings: () => plainly(async () => (await listDrawings(newContext())).ours.map(placed)),
    write: async (change) => {
      await inTurn(() => write(change, false));
    },
    writeUndoable: async (change) => undoOf(await inTurn(() => write(change, true))),
    select,
    selection,
    mark: (marks) =>
      inTurn(() => {
        demandExcel();
        return replaceMarks(newContext, marks, { readOnly, known: sheetNames });
      }),
    marked: () => plainly(() => hasMarks(newContext, sheetNames)),
    onChanged: (listener) => plainly(() => hearChanges({ sheetIds, written: () => queue }, listener)),
    onSelected: (listener) => plainly(() => hearSelection(listener)),
  };
}

/** A drawing without what only Excel needs to know. */
function placed({ id, kind, sheet, left, top, width, height }: ListedDrawing): PlacedDrawing {
  return { id, kind, sheet, left, top, width, height };
}

/** A sheet or table that was deleted between the two requests of a reading: then all is read once more. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!["ItemNotFound", "InvalidReference"].includes(excelCode(error) ?? "")) throw error;
    return work();
  }
}

async function plainly<T>(work: () => Promise<T>): Promise<T> {
  demandExcel();
  try {
    return await work();
  } catch (error) {
    throw inPlainWords(error);
  }
}

/** Several requests as one step of Excel's own undo, where it can; what cannot be undone is done without. */
async function asOneUndo<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!mergesUndo()) return work(newContext());
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    const { cause } = error instanceof Error ? error : { cause: undefined };
    if (excelCode(cause ?? error) !== "UndoNotSupported") throw error;
    return work(newContext());
  }
}

async function select({ sheet: name, area }: Selection): Promise<void> {
  await plainly(async () => {
    const context = newContext();
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("visibility");
    sheet.activate();
    rangeAt(sheet, area).select();
    try {
      await context.sync();
    } catch (error) {
      const { visibility } = sheet.toJSON();
      if (visibility !== undefined && visibility !== "Visible") throw officeError("office-hidden", sheetWords(name), error);
      throw inPlainWords(error, { sheet: name });
    }
  });
}

/** Null when something else than one rectangle of cells is selected. */
async function selection(): Promise<Selection | null> {
  return plainly(async () => {
    const context = newContext();
    const range = context.workbook.getSelectedRange();
    range.load(AREA_PROPERTIES);
    range.worksheet.load("name");
    try {
      await context.sync();
    } catch (error) {
      if (["InvalidSelection", "InvalidReference", "ItemNotFound", "InvalidArgument"].includes(excelCode(error) ?? "")) return null;
      throw error;
    }
    const area = areaOf(range);
    return area && { sheet: range.worksheet.name, area };
  });
}
