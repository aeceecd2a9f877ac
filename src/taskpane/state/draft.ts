import { type Corrections, NO_CORRECTIONS } from "../../app/definition/draft/correction";
import type { Learned } from "../../app/definition/draft/learn";

/** A definition by itself, or a copy of the one in use with the tables that it does not have. */
export type DraftTarget = "new" | "used";

/** A draft definition that waits for its user, in the tab Definitie. */
export interface DraftState {
  /** Null before anyone asked, and after it was used. */
  readonly learned: Learned | null;
  /** Its user may leave it and come back: what was corrected stays. */
  readonly shown: boolean;
  /** When the workbook first changed after it was read, ISO 8601. */
  readonly staleSince: string | null;
  readonly target: DraftTarget;
  readonly corrections: Corrections;
  /** Tables that are unfolded. */
  readonly open: readonly string[];
}

export const NO_DRAFT: DraftState = { learned: null, shown: false, staleSince: null, target: "new", corrections: NO_CORRECTIONS, open: [] };

/** The draft of what was just learned: corrections that were made before stay when it is learned once more. */
export function draftOf(learned: Learned, before: DraftState): DraftState {
  const target = before.learned && learned.used ? before.target : proposedTarget(learned);
  const first = learned.tables.find(({ known }) => target === "new" || known === null);
  const open = before.learned ? before.open : first ? [first.id] : [];
  return { learned, shown: true, staleSince: null, target, corrections: before.learned ? before.corrections : NO_CORRECTIONS, open };
}

/** A definition that its user chose is added to; a shipped one that fits a few tables by chance is not. */
function proposedTarget({ used }: Learned): DraftTarget {
  if (!used) return "new";
  return used.chosen || used.bound * 2 >= used.definition.tables.length ? "used" : "new";
}

/** What happens to a draft while its user goes through it. */
export type DraftAction =
  | { readonly type: "draft"; readonly draft: DraftState }
  | { readonly type: "draft-leave" | "draft-reset" }
  | { readonly type: "draft-target"; readonly target: DraftTarget }
  | { readonly type: "draft-correct"; readonly change: Partial<Omit<Corrections, "titles" | "columns" | "without">> }
  | { readonly type: "draft-title"; readonly table: string; readonly title: string }
  | { readonly type: "draft-column"; readonly key: string; readonly change: Corrections["columns"][string] }
  | { readonly type: "draft-without"; readonly id: string }
  | { readonly type: "draft-fold"; readonly table: string };

export function isDraftAction(action: { readonly type: string }): action is DraftAction {
  return action.type === "draft" || action.type.startsWith("draft-");
}

/** The next state of the draft; pure. */
export function reduceDraft(draft: DraftState, action: DraftAction): DraftState {
  const { corrections } = draft;
  const corrected = (change: Partial<Corrections>): DraftState => ({ ...draft, corrections: { ...corrections, ...change } });
  switch (action.type) {
    case "draft":
      return action.draft;
    case "draft-leave":
      return { ...draft, shown: false };
    case "draft-reset":
      return { ...draft, corrections: NO_CORRECTIONS };
    case "draft-target":
      return { ...draft, target: action.target };
    case "draft-fold":
      return { ...draft, open: toggled(draft.open, action.table) };
    case "draft-correct":
      return corrected(action.change);
    case "draft-without":
      return corrected({ without: toggled(corrections.without, action.id) });
    case "draft-title":
      return corrected({ titles: { ...corrections.titles, [action.table]: action.title } });
    case "draft-column":
      return corrected({ columns: withColumn(corrections.columns, action.key, action.change) });
  }
}

/** The last correction is made last: two columns that are to be the label end with the one that was chosen last. */
function withColumn(columns: Corrections["columns"], key: string, change: Corrections["columns"][string]): Corrections["columns"] {
  const others = Object.entries(columns).filter(([other]) => other !== key);
  return Object.fromEntries([...others, [key, { ...columns[key], ...change }]]);
}

function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
