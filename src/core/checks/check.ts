import type { Definition } from "../definition/schema";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { CellAddress } from "../table/sheet";

export type Severity = "error" | "warning" | "info";
export type Outcome = "passes" | "fails" | "undecided" | "errored";
export type Language = "nl" | "en";

/** Values for a message: in report notation, or as they stand. A key may end in ".nl" or ".en" where languages differ. */
export type MessageData = Readonly<Record<string, string | number>>;

export interface Repair {
  readonly cell: CellAddress;
  /** In report notation. */
  readonly value: string;
  /** Number to write in the cell. */
  readonly number: number;
  /** Key of why in the message tables: "digits-swapped", "locale-shift", "sign", "scale", "number-as-text" ... */
  readonly why: string;
  /** Can be applied without judgement (number as text, locale shift, sign). */
  readonly safe: boolean;
  /** Cells that one cause made wrong at the same stroke (a column in another unit): mended together, or not at all. */
  readonly along?: readonly Pick<Repair, "cell" | "value" | "number">[];
}

/** One judgement of one check on one cell (or on something absent). Data, never prose. */
export interface Judged {
  readonly outcome: Outcome;
  /** Cell judged; null for something absent. */
  readonly cell: BoundCell | null;
  /** Set for all outcomes but passes. */
  readonly message?: string;
  readonly severity?: Severity;
  readonly data?: MessageData;
  readonly address?: CellAddress | null;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly found?: string;
  readonly expected?: { readonly lo: string; readonly hi: string };
  readonly involves?: readonly CellAddress[];
  readonly repair?: Repair;
  /** Another finding tells this already (a column that is still empty): it counts, and is not listed again. */
  readonly told?: true;
}

export interface CheckContext {
  readonly definition: Definition;
  readonly report: BoundReport;
  readonly relations: readonly BoundRelation[];
  /** The previous report, bound to its own definition, for comparisons; null when not given. */
  readonly previous: BoundReport | null;
  /** What could not be read of that which the workbook carries, and was passed over; absent: nothing. */
  readonly survived?: readonly Survived[];
}

/** Something of ours in the workbook that could not be used. */
export interface Survived {
  readonly code: "state-damaged" | "definition-unreadable" | "definition-absent";
  readonly detail: string;
  /** The detail in words, where it has any. */
  readonly texts?: Readonly<Record<Language, string>>;
}

/** One thing that a check can say. Without a title the title of the check is used. */
export interface MessageTexts {
  /** What is wrong, in a few words: "Optelling klopt niet". */
  readonly title?: string;
  readonly message: string;
  /** What to do. */
  readonly action: string;
}

/**
 * The texts of a check in one language. Placeholders {name} are filled from the data of the finding, from its cell
 * ({place}, {cell}, {row}, {column}, {table}, {found}) and from what was expected ({lo}, {hi}, {range}).
 */
export interface CheckTexts {
  /** Name the thing, then the demand: "Totaal is de som van de delen". */
  readonly title: string;
  /** What it demands and why, for `explain` and the pane's help. */
  readonly explanation: string;
  /** A worked example. */
  readonly example: string;
  /** By message id: what is wrong, and what to do. */
  readonly messages: Readonly<Record<string, MessageTexts>>;
}

/** One check: one file, registered in registry.ts, documented in both languages. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule comes from: a paper, a convention, the report itself. */
  readonly source: Readonly<Record<Language, string>>;
  readonly texts: Readonly<Record<Language, CheckTexts>>;
  run(context: CheckContext): Iterable<Judged>;
}

/** A judgement that did not pass, with its check, ready to be shown or accepted. */
export interface Finding extends Judged {
  readonly check: string;
  readonly severity: Severity;
  readonly outcome: Exclude<Outcome, "passes">;
  readonly message: string;
  readonly accepted: Acceptance | null;
}

export interface Acceptance {
  readonly check: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** The value accepted, as shown; the acceptance lapses when the cell shows another. */
  readonly value: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}
