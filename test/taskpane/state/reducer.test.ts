import type { Definition } from "../../../src/core/definition/schema";
import { initialState, type PaneState } from "../../../src/taskpane/state/model";
import { reduce, type Action } from "../../../src/taskpane/state/reducer";
import { createStore } from "../../../src/taskpane/state/store";
import { allShipped } from "../../support/pane";

function after(...actions: Action[]): PaneState {
  return actions.reduce(reduce, initialState("nl"));
}

function anyDefinition(): Definition {
  const [first] = allShipped();
  if (!first) throw new Error("no definition is shipped");
  return first.definition;
}

const started: Action = { type: "started", task: "check", step: { kind: "reading" } };

describe("reduce", () => {
  test("a task shows that it runs, where it is, and that it is stopping", () => {
    expect(after(started).busy).toEqual({ task: "check", step: { kind: "reading" }, stopping: false });
    expect(after(started, { type: "step", step: { kind: "writing" } }, { type: "stopping" }).busy).toEqual({
      task: "check",
      step: { kind: "writing" },
      stopping: true,
    });
    expect(after(started, { type: "ended" }).busy).toBeNull();
  });

  test("a step or a stop without a task changes nothing", () => {
    const state = initialState("nl");
    expect(reduce(state, { type: "step", step: { kind: "writing" } })).toBe(state);
    expect(reduce(state, { type: "stopping" })).toBe(state);
  });

  test("a new task takes away what the last one said", () => {
    const state = after(
      { type: "done", message: { kind: "filled", count: 3, kept: 0 }, undoable: true },
      { type: "failed", problem: { task: "mark", code: "x", texts: null, detail: "d", retryable: false } },
      started,
    );
    expect([state.message, state.undoable, state.problem]).toEqual([null, false, null]);
  });

  test("a change of the workbook dates only results that are there, by the first change", () => {
    const change = (at: string): Action => ({ type: "workbook-changed", at });
    expect(after(change("2026-01-02T13:02:00Z")).check.staleSince).toBeNull();
    expect(after(change("2026-01-02T13:02:00Z")).fill.staleSince).toBeNull();
    expect(after(change("2026-01-02T13:02:00Z")).claims.staleSince).toBeNull();
    const read: Action = { type: "claims", change: { judged: { text: "", claims: [], definition: anyDefinition(), bound: 1 } } };
    expect(after(read, change("2026-01-02T13:02:00Z"), change("2026-01-02T13:05:00Z")).claims.staleSince).toBe("2026-01-02T13:02:00Z");
  });

  test("opening a finding closes the panel of the one before", () => {
    const state = after({ type: "open", key: "a" }, { type: "panel", panel: "why" }, { type: "open", key: "b" });
    expect([state.check.open, state.check.panel]).toEqual(["b", null]);
  });

  test.each<[string, Action[], (state: PaneState) => unknown, unknown]>([
    [
      "a panel closes by the same button",
      [
        { type: "panel", panel: "why" },
        { type: "panel", panel: "why" },
      ],
      (s) => s.check.panel,
      null,
    ],
    ["a severity is hidden", [{ type: "shown", kind: "error" }], (s) => s.check.shown.error, false],
    [
      "a table folds and unfolds",
      [
        { type: "fold", table: "t" },
        { type: "fold", table: "u" },
        { type: "fold", table: "t" },
      ],
      (s) => s.check.folded,
      ["u"],
    ],
    [
      "a cell is chosen to be replaced, and not",
      [
        { type: "fill-choose", cell: "A!B2" },
        { type: "fill-choose", cell: "A!B2" },
      ],
      (s) => s.fill.chosen,
      [],
    ],
    ["all are chosen", [{ type: "fill-choose-all", cells: ["a", "b"] }], (s) => s.fill.chosen, ["a", "b"]],
    ["no table known clears the result", [{ type: "unrecognised", sheets: 4 }], (s) => [s.check.unrecognised, s.check.checked], [4, null]],
    ["a stop says how far it came", [{ type: "check-stopped", done: 8, total: 32 }], (s) => s.check.stopped, { done: 8, total: 32 }],
    ["the language switches", [{ type: "language", language: "en" }], (s) => s.language, "en"],
    ["a tab is chosen", [{ type: "tab", tab: "fill" }], (s) => s.tab, "fill"],
    ["a text is kept as typed", [{ type: "claims", change: { text: "57 zaken" } }], (s) => s.claims.text, "57 zaken"],
    ["the name is kept", [{ type: "by", by: "A. de Vries" }], (s) => s.by, "A. de Vries"],
    [
      "a message is dismissed",
      [{ type: "done", message: { kind: "undone" }, undoable: false }, { type: "dismissed" }],
      (s) => s.message,
      null,
    ],
  ])("%s", (_, actions, look, expected) => expect(look(after(...actions))).toEqual(expected));
});

describe("createStore", () => {
  test("tells listeners of every change until they stop", () => {
    const store = createStore(initialState("nl"));
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(store.get().tab));
    store.dispatch({ type: "tab", tab: "fill" });
    stop();
    store.dispatch({ type: "tab", tab: "publish" });
    expect(seen).toEqual(["fill"]);
  });
});
