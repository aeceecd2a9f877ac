import { UserError } from "../../app/errors";
import type { Message, PaneProblem, Step, TaskName } from "../state/model";
import type { Store } from "../state/store";
import type { PaneServices } from "../services";

/** What a task of the pane works with. */
export interface Context {
  readonly store: Store;
  readonly services: PaneServices;
  readonly tasks: Tasks;
}

/** Told by a task that ran until its user stopped it; not a fault. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

export interface Running {
  step(step: Step): void;
  readonly stopped: boolean;
}

/** What a task tells when it is done; null when its result speaks for itself. */
export interface Done {
  readonly message: Message;
  /** How to take it back, where that can be. */
  readonly undo?: () => Promise<void>;
}

export interface Tasks {
  /**
   * Runs a task and shows that it runs, what came of it, or why it failed. One task at a time: asked for another while one
   * runs, it does nothing. Never rejects.
   */
  run(task: TaskName, first: Step, work: (running: Running) => Promise<Done | null>): Promise<void>;
  stop(): void;
  /** Does what failed once more; nothing when the last task did not fail. */
  retry(): Promise<void>;
  /** Takes back what the message on the pane tells of; null when nothing can be. */
  takeUndo(): (() => Promise<void>) | null;
}

/** The tasks of one pane. */
export function createTasks(store: Store): Tasks {
  let undo: (() => Promise<void>) | null = null;
  let failed: (() => Promise<void>) | null = null;
  const tasks: Tasks = {
    async run(task, first, work) {
      if (store.get().busy) return;
      undo = null;
      failed = null;
      store.dispatch({ type: "started", task, step: first });
      const running: Running = {
        step: (step) => store.dispatch({ type: "step", step }),
        get stopped() {
          return store.get().busy?.stopping === true;
        },
      };
      try {
        const done = await work(running);
        undo = done?.undo ?? null;
        if (done) store.dispatch({ type: "done", message: done.message, undoable: done.undo !== undefined });
      } catch (error) {
        if (!(error instanceof Stopped)) {
          failed = () => tasks.run(task, first, work);
          store.dispatch({ type: "failed", problem: problemOf(task, error, true) });
        }
      }
      store.dispatch({ type: "ended" });
    },
    retry: async () => failed?.(),
    stop: () => store.dispatch({ type: "stopping" }),
    takeUndo() {
      const taken = undo;
      undo = null;
      return taken;
    },
  };
  return tasks;
}

/** What went wrong, as the pane tells it. */
export function problemOf(task: TaskName, error: unknown, retryable = false): PaneProblem {
  if (error instanceof UserError) return { task, code: error.code, texts: error.texts, detail: "", retryable };
  return { task, code: "unexpected", texts: null, detail: error instanceof Error ? error.message : String(error), retryable };
}
