import { planFill } from "../../app/fill/fill";
import { UserError } from "../../app/errors";
import type { CellWrite, WorkbookContent } from "../../app/ports";
import type { Definition } from "../../core/definition/schema";
import { parseArea } from "../../core/table/address";
import type { Sheet } from "../../core/table/sheet";
import { checkAgain } from "./check";
import type { Context } from "./task";

/** What the tab Aanvullen can do. */
export interface FillWork {
  /** Looks at what would change; writes nothing. */
  plan(mode: "formulas" | "values"): Promise<void>;
  /** Fills what the plan says, with the typed cells that were chosen. */
  fill(): Promise<void>;
}

export function fillWork(context: Context): FillWork {
  const { store, services, tasks } = context;

  async function shipped(): Promise<readonly Definition[]> {
    return (await services.shipped()).map(({ definition }) => definition);
  }

  async function plan(mode: "formulas" | "values"): Promise<void> {
    const content = await services.workbook.read();
    try {
      store.dispatch({
        type: "planned",
        plan: planFill(content, { shipped: await shipped(), mode, replace: false }),
        at: services.clock.now(),
      });
    } catch (error) {
      if (!(error instanceof UserError && error.code === "no-table-recognised")) throw error;
      store.dispatch({ type: "unrecognised", sheets: content.sheets.length });
    }
  }

  return {
    plan: (mode) =>
      tasks.run("fill-plan", { kind: "reading" }, async () => {
        store.dispatch({ type: "fill-mode", mode });
        await plan(mode);
        return null;
      }),

    fill: () =>
      tasks.run("fill", { kind: "writing" }, async (running) => {
        const { plan: planned, mode, chosen } = store.get().fill;
        if (!planned) return null;
        const options = { shipped: await shipped(), mode, replace: false };
        const cells = chosenWrites(planned.content, chosen, (content) => planFill(content, options).writes);
        const undo = await services.workbook.writeUndoable({ cells });
        await plan(mode);
        if (store.get().check.checked) await checkAgain(context, running);
        const kept = store.get().fill.plan?.kept.length ?? 0;
        return { message: { kind: "filled", count: cells.length, kept }, undo: () => undo.apply() };
      }),
  };
}

/**
 * The writes of a plan in which the chosen typed cells are replaced as well. They are planned as if they were blank, so
 * that what builds on them is computed from what will stand there.
 */
export function chosenWrites(
  content: WorkbookContent,
  chosen: readonly string[],
  plan: (content: WorkbookContent) => readonly CellWrite[],
): readonly CellWrite[] {
  return plan(chosen.length === 0 ? content : { ...content, sheets: content.sheets.map((sheet) => withBlanks(sheet, chosen)) });
}

function withBlanks(sheet: Sheet, cells: readonly string[]): Sheet {
  const blank = new Set(
    cells.flatMap((cell) => {
      const parsed = parseArea(cell);
      return parsed?.sheet === sheet.name ? [`${parsed.area.top}:${parsed.area.left}`] : [];
    }),
  );
  if (blank.size === 0) return sheet;
  return {
    name: sheet.name,
    used: sheet.used,
    tables: sheet.tables,
    merges: sheet.merges,
    value: (row, column) => (blank.has(`${row}:${column}`) ? null : sheet.value(row, column)),
    formula: (row, column) => (blank.has(`${row}:${column}`) ? null : sheet.formula(row, column)),
    format: (row, column) => sheet.format(row, column),
  };
}
