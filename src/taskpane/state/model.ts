import type { CheckedReport } from "../../app/check/check";
import type { CellChange } from "../../app/check/compare";
import type { SheetMessage } from "../../app/definition/definition-sheet";
import type { FillPlan } from "../../app/fill/fill";
import type { WorkbookContent } from "../../app/ports";
import type { RefusedRefresh } from "../../app/insert/refresh-tables";
import type { Language, Severity } from "../../core/checks/check";
import type { PlacedLintMessage } from "../../core/definition/lint";
import { type DraftState, NO_DRAFT } from "./draft";
import { type ClaimsState, NO_CLAIMS } from "./claims";

/** The state of the pane: plain data, changed only by reduce(). */

export type TabId = "check" | "fill" | "publish" | "definition";
export type CheckView = "findings" | "norms" | "variances" | "text" | "help";
export type TaskName =
  | "check"
  | "fill-plan"
  | "fill"
  | "repair"
  | "accept"
  | "undo"
  | "mark"
  | "sheet"
  | "explain"
  | "text"
  | "link"
  | "definition"
  | "bind"
  | "file"
  | "new"
  | "learn"
  | "copy"
  | "publish"
  | "update"
  | "download";

/** What a running task is doing now. */
export type Step =
  /** Tables or figures are made one by one; the message names the one at hand. */
  | { readonly kind: "making"; readonly message: string; readonly done: number; readonly total: number }
  | { readonly kind: "reading" }
  /** A text is held against the tables, paragraph by paragraph. */
  | { readonly kind: "judging"; readonly done: number; readonly total: number }
  | { readonly kind: "writing" }
  | { readonly kind: "checking"; readonly title: string; readonly done: number; readonly total: number };

export interface Busy {
  readonly task: TaskName;
  readonly step: Step;
  readonly stopping: boolean;
}

/** Something that did not work: in the words of who knows, or as the detail of what broke. */
export interface PaneProblem {
  readonly task: TaskName;
  readonly code: string;
  readonly texts: Readonly<Record<Language, string>> | null;
  readonly detail: string;
  /** Whether it can be done once more as it was. */
  readonly retryable: boolean;
}

/** Something that was done. */
export type Message =
  /** `kept` are typed cells that deviate and were left as they are. */
  | { readonly kind: "filled"; readonly count: number; readonly kept: number }
  | { readonly kind: "repaired"; readonly count: number }
  | { readonly kind: "marked"; readonly count: number }
  | { readonly kind: "sheet"; readonly name: string }
  /** `what` is a title or a phrase. */
  | { readonly kind: "copied"; readonly what: string }
  | { readonly kind: "placed"; readonly sheets: number; readonly name: string }
  | { readonly kind: "inserted"; readonly figures: number; readonly sheet: string }
  /** `left` are tables that were not brought up to date, for the reasons told beside them. */
  | { readonly kind: "updated"; readonly tables: number; readonly figures: number; readonly left: number }
  | { readonly kind: "bound"; readonly table: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "opened" | "saved"; readonly name: string }
  | { readonly kind: "carried"; readonly name: string; readonly count: number; readonly gaps: number }
  /** `kept` tables of the definition that they were added to, which is called `base`. */
  | { readonly kind: "learned"; readonly tables: number; readonly rules: number; readonly kept: number; readonly base: string | null }
  | { readonly kind: "stopped" }
  | {
      readonly kind:
        "unmarked" | "undone" | "accepted" | "withdrawn" | "explained" | "linked" | "unlinked" | "definition-chosen" | "definition-taken";
    };

export interface CheckState {
  readonly checked: CheckedReport | null;
  /** ISO 8601. */
  readonly at: string | null;
  /** Milliseconds from click to result. */
  readonly took: number;
  /** When the workbook first changed after the result, ISO 8601. */
  readonly staleSince: string | null;
  /** How far a check came that was stopped. */
  readonly stopped: { readonly done: number; readonly total: number } | null;
  /** Number of sheets looked at when no table was recognised. */
  readonly unrecognised: number | null;
  readonly view: CheckView;
  readonly shown: Readonly<Record<Severity | "accepted", boolean>>;
  readonly query: string;
  /** Tables whose findings are folded away. */
  readonly folded: readonly string[];
  /** Key of the open finding. */
  readonly open: string | null;
  readonly panel: "why" | "accept" | null;
  readonly marked: boolean;
}

export interface FillState {
  readonly plan: FillPlan | null;
  readonly at: string | null;
  readonly staleSince: string | null;
  readonly mode: "formulas" | "values";
  /** Typed cells that deviate and are to be replaced, by address. */
  readonly chosen: readonly string[];
}

export interface DefinitionState {
  readonly previous: { readonly name: string; readonly content: WorkbookContent } | null;
  readonly comparison: { readonly name: string; readonly changes: readonly CellChange[] } | null;
  /** Faults of a definition file that was refused. */
  readonly imported: { readonly name: string; readonly messages: readonly PlacedLintMessage[] } | null;
  /** What the Definities sheet says, once read. */
  readonly sheet: {
    readonly name: string;
    readonly messages: readonly SheetMessage[];
    readonly changed: number;
    readonly taken: boolean;
  } | null;
}

export type PublishView = "tables" | "figures";

/** How what was inserted in the workbook stands to what would be made of it now. */
export interface InsertedCounts {
  readonly tables: number;
  readonly figures: number;
  /** Of these: no longer what would be made now. */
  readonly outdated: number;
}

export interface PublishState {
  readonly view: PublishView;
  readonly query: string;
  /** Ids of what was chosen. */
  readonly chosen: Readonly<Record<PublishView, readonly string[]>>;
  /** What could not be put on the clipboard, for its user to copy. */
  readonly preview: { readonly title: string; readonly html: string | null; readonly text: string } | null;
  /** Null before anyone looked. */
  readonly inserted: InsertedCounts | null;
  /** Tables on sheets that were left as they are, and why. */
  readonly refused: readonly RefusedRefresh[];
}

export interface PaneState {
  readonly language: Language;
  readonly tab: TabId;
  readonly busy: Busy | null;
  readonly message: Message | null;
  /** Whether what the message tells can be taken back. */
  readonly undoable: boolean;
  readonly problem: PaneProblem | null;
  /** Name that goes with an acceptance; asked once. */
  readonly by: string;
  readonly check: CheckState;
  readonly claims: ClaimsState;
  readonly fill: FillState;
  readonly publish: PublishState;
  readonly definition: DefinitionState;
  readonly draft: DraftState;
}

/** The pane as it opens. */
export function initialState(language: Language): PaneState {
  return {
    language,
    tab: "check",
    busy: null,
    message: null,
    undoable: false,
    problem: null,
    by: "",
    check: {
      checked: null,
      at: null,
      took: 0,
      staleSince: null,
      stopped: null,
      unrecognised: null,
      view: "findings",
      shown: { error: true, warning: true, info: false, accepted: true },
      query: "",
      folded: [],
      open: null,
      panel: null,
      marked: false,
    },
    claims: NO_CLAIMS,
    fill: { plan: null, at: null, staleSince: null, mode: "formulas", chosen: [] },
    publish: { view: "tables", query: "", chosen: { tables: [], figures: [] }, preview: null, inserted: null, refused: [] },
    definition: { previous: null, comparison: null, imported: null, sheet: null },
    draft: NO_DRAFT,
  };
}
