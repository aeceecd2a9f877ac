import { problemOf, createTasks, type Context } from "./task";
import { checkAgain, checkWork, type CheckWork } from "./check";
import { type ClaimsWork, claimsWork, readTextAgain } from "./claims";
import { type DraftWork, draftWork } from "./draft";
import { definitionWork, type DefinitionWork } from "./definition";
import { fillWork, type FillWork } from "./fill";
import { publishWork, type PublishWork } from "./publish";
import type { Store } from "../state/store";
import type { PaneServices } from "../services";

/** Everything the pane can do. Nothing of it starts by itself. */
export interface PaneWork {
  readonly check: CheckWork;
  readonly claims: ClaimsWork;
  readonly fill: FillWork;
  readonly publish: PublishWork;
  readonly definition: DefinitionWork;
  readonly draft: DraftWork;
  stop(): Promise<void>;
  /** Does once more what failed: the cell is left, the sheet no longer protected. */
  retry(): Promise<void>;
  /** Takes back what the message bar tells of. */
  undo(): Promise<void>;
  /** Marks results as out of date when the workbook changes; returns how to stop listening. */
  listen(): Promise<() => Promise<void>>;
}

/** The work of one pane on one workbook. */
export function paneWork(store: Store, services: PaneServices): PaneWork {
  const tasks = createTasks(store);
  const context: Context = { store, services, tasks };
  const fill = fillWork(context);
  const publish = publishWork(context);
  return {
    check: checkWork(context),
    claims: claimsWork(context),
    fill,
    publish,
    definition: definitionWork(context),
    draft: draftWork(context),
    stop() {
      tasks.stop();
      return Promise.resolve();
    },
    retry: () => tasks.retry(),
    async undo() {
      const apply = tasks.takeUndo();
      if (!apply) return;
      await tasks.run("undo", { kind: "writing" }, async (running) => {
        await apply();
        if (store.get().check.checked) await checkAgain(context, running);
        if (store.get().claims.judged) {
          // Until the text is judged by what the workbook holds again.
          store.dispatch({ type: "claims", change: { staleSince: services.clock.now() } });
          await readTextAgain(context, running);
        }
        return { message: { kind: "undone" } };
      });
      const { plan, mode } = store.get().fill;
      if (plan && store.get().message?.kind === "undone") await refreshPlan(fill, mode, store);
      if (store.get().publish.inserted) await publish.look();
    },
    async listen() {
      try {
        return await services.workbook.onChanged(() => store.dispatch({ type: "workbook-changed", at: services.clock.now() }));
      } catch (error) {
        store.dispatch({ type: "failed", problem: problemOf("check", error) });
        return () => Promise.resolve();
      }
    },
  };
}

async function refreshPlan(fill: FillWork, mode: "formulas" | "values", store: Store): Promise<void> {
  await fill.plan(mode);
  if (!store.get().problem) store.dispatch({ type: "done", message: { kind: "undone" }, undoable: false });
}
