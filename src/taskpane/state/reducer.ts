import type { CheckedReport } from "../../app/check/check";
import type { FillPlan } from "../../app/fill/fill";
import type { Language, Severity } from "../../core/checks/check";
import type { ClaimsState } from "./claims";
import { type DraftAction, isDraftAction, reduceDraft } from "./draft";
import type {
  CheckState,
  CheckView,
  DefinitionState,
  Message,
  PaneProblem,
  PaneState,
  PublishState,
  PublishView,
  Step,
  TabId,
  TaskName,
} from "./model";

/** Everything that can happen to the pane. */
export type Action =
  | { readonly type: "language"; readonly language: Language }
  | { readonly type: "tab"; readonly tab: TabId }
  | { readonly type: "started"; readonly task: TaskName; readonly step: Step }
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "stopping" }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: PaneProblem }
  | { readonly type: "done"; readonly message: Message; readonly undoable: boolean }
  | { readonly type: "dismissed" }
  | { readonly type: "checked"; readonly checked: CheckedReport; readonly at: string; readonly took: number }
  | { readonly type: "check-stopped"; readonly done: number; readonly total: number }
  | { readonly type: "unrecognised"; readonly sheets: number }
  | { readonly type: "workbook-changed"; readonly at: string }
  | { readonly type: "view"; readonly view: CheckView }
  | { readonly type: "shown"; readonly kind: Severity | "accepted" }
  | { readonly type: "query"; readonly query: string }
  | { readonly type: "fold"; readonly table: string }
  | { readonly type: "open"; readonly key: string | null }
  | { readonly type: "panel"; readonly panel: CheckState["panel"] }
  | { readonly type: "marks"; readonly marked: boolean }
  | { readonly type: "by"; readonly by: string }
  | { readonly type: "claims"; readonly change: Partial<ClaimsState> }
  | { readonly type: "planned"; readonly plan: FillPlan; readonly at: string }
  | { readonly type: "fill-mode"; readonly mode: "formulas" | "values" }
  | { readonly type: "fill-choose"; readonly cell: string }
  | { readonly type: "fill-choose-all"; readonly cells: readonly string[] }
  | { readonly type: "publish"; readonly change: Partial<Omit<PublishState, "chosen">> }
  | { readonly type: "publish-choose"; readonly view: PublishView; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: "definition"; readonly change: Partial<DefinitionState> }
  | DraftAction;

/** The next state; pure. */
export function reduce(state: PaneState, action: Action): PaneState {
  if (isDraftAction(action)) return { ...state, draft: reduceDraft(state.draft, action) };
  switch (action.type) {
    case "language":
      return { ...state, language: action.language };
    case "tab":
      return { ...state, tab: action.tab };
    case "by":
      return { ...state, by: action.by };
    case "started":
      return { ...state, busy: { task: action.task, step: action.step, stopping: false }, problem: null, message: null, undoable: false };
    case "step":
      return state.busy ? { ...state, busy: { ...state.busy, step: action.step } } : state;
    case "stopping":
      return state.busy ? { ...state, busy: { ...state.busy, stopping: true } } : state;
    case "ended":
      return { ...state, busy: null };
    case "failed":
      return { ...state, busy: null, problem: action.problem };
    case "done":
      return { ...state, message: action.message, undoable: action.undoable };
    case "dismissed":
      return { ...state, message: null, undoable: false, problem: null };
    case "workbook-changed":
      return {
        ...state,
        check: { ...state.check, staleSince: state.check.checked ? (state.check.staleSince ?? action.at) : null },
        claims: { ...state.claims, staleSince: state.claims.judged ? (state.claims.staleSince ?? action.at) : null },
        fill: { ...state.fill, staleSince: state.fill.plan ? (state.fill.staleSince ?? action.at) : null },
        draft: { ...state.draft, staleSince: state.draft.learned ? (state.draft.staleSince ?? action.at) : null },
      };
    case "claims":
      return { ...state, claims: { ...state.claims, ...action.change } };
    case "planned":
      return { ...state, fill: { ...state.fill, plan: action.plan, at: action.at, staleSince: null, chosen: [] } };
    case "fill-mode":
      return { ...state, fill: { ...state.fill, mode: action.mode } };
    case "fill-choose":
      return { ...state, fill: { ...state.fill, chosen: toggled(state.fill.chosen, action.cell) } };
    case "fill-choose-all":
      return { ...state, fill: { ...state.fill, chosen: action.cells } };
    case "publish":
      return { ...state, publish: { ...state.publish, ...action.change } };
    case "publish-choose":
      return { ...state, publish: { ...state.publish, chosen: choose(state.publish.chosen, action) } };
    case "definition":
      return { ...state, definition: { ...state.definition, ...action.change } };
    default:
      return { ...state, check: reduceCheck(state.check, action) };
  }
}

type CheckAction = Extract<
  Action,
  { type: "checked" | "check-stopped" | "unrecognised" | "view" | "shown" | "query" | "fold" | "open" | "panel" | "marks" }
>;

function reduceCheck(check: CheckState, action: CheckAction): CheckState {
  switch (action.type) {
    case "checked":
      return { ...check, checked: action.checked, at: action.at, took: action.took, staleSince: null, stopped: null, unrecognised: null };
    case "check-stopped":
      return { ...check, stopped: { done: action.done, total: action.total } };
    case "unrecognised":
      return { ...check, checked: null, at: null, staleSince: null, stopped: null, unrecognised: action.sheets };
    case "view":
      return { ...check, view: action.view };
    case "shown":
      return { ...check, shown: { ...check.shown, [action.kind]: !check.shown[action.kind] } };
    case "query":
      return { ...check, query: action.query };
    case "fold":
      return { ...check, folded: toggled(check.folded, action.table) };
    case "open":
      return { ...check, open: action.key, panel: null };
    case "panel":
      return { ...check, panel: check.panel === action.panel ? null : action.panel };
    case "marks":
      return { ...check, marked: action.marked };
  }
}

function choose(
  chosen: PublishState["chosen"],
  { view, ids, on }: { readonly view: PublishView; readonly ids: readonly string[]; readonly on: boolean },
): PublishState["chosen"] {
  const others = chosen[view].filter((id) => !ids.includes(id));
  return { ...chosen, [view]: on ? [...others, ...ids] : others };
}

function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
