import { finishDraft, printedTitle, shapeDraft } from "../../app/definition/draft/corrections";
import { dropTables } from "../../app/definition/draft/drop";
import type { RuleOutcome } from "../../app/definition/draft/judge";
import type { Merged } from "../../app/definition/draft/merge";
import { labelSource, type LearnedTable } from "../../app/definition/draft/learn";
import { type Rule, rulesOf } from "../../app/definition/draft/rules";
import { lintDefinition, type LintMessage } from "../../core/definition/lint";
import { pathName } from "../../core/definition/position";
import { FORMS, type Definition, type TableSpec } from "../../core/definition/schema";
import type { DraftState } from "./draft";

/** From what was learned and corrected to what the confirmation shows. */

type Drafted = Pick<DraftState, "learned" | "target" | "corrections">;

/** The definition that the draft is added to; null for a new one. */
export function baseOf({ learned, target }: Pick<DraftState, "learned" | "target">): Definition | null {
  return target === "used" ? (learned?.used?.definition ?? null) : null;
}

/** The draft as corrected, with all that is left out still in it; null when nothing was found that is new. */
export function shapedOf(draft: Drafted): Definition | null {
  const { learned, corrections } = draft;
  if (!learned?.draft) return null;
  const base = baseOf(draft);
  const known = base ? learned.tables.flatMap(({ id, known: own }) => (own === null ? [] : [id])) : [];
  const fresh = dropTables(learned.draft, known);
  return fresh.tables.length === 0 ? null : shapeDraft(fresh, corrections, base, labelSource(learned));
}

/** How many rules the draft keeps. */
export function rulesLeft(draft: Drafted): number {
  const shaped = shapedOf(draft);
  if (!shaped) return 0;
  const { without } = draft.corrections;
  return shaped.tables
    .filter(({ id }) => !without.includes(id))
    .flatMap((table) => rulesOf(shaped, table))
    .filter(({ id }) => !without.includes(id)).length;
}

export interface RuleView {
  readonly rule: Rule;
  readonly kept: boolean;
  readonly outcome: RuleOutcome;
}

export interface DraftTableView {
  readonly spec: TableSpec;
  readonly title: string;
  readonly place: LearnedTable;
  readonly kept: boolean;
  readonly rules: readonly RuleView[];
  /** Cells in which a rule that is kept does not hold. */
  readonly broken: number;
}

/** Something to mend before the draft can be used, or to know. */
export interface DraftMessage {
  readonly message: LintMessage;
  /** Table of the draft that it is about; null for the whole. */
  readonly table: string | null;
}

/** Fields that are empty or not as they should be. */
export interface DraftFaults {
  readonly name: boolean;
  readonly id: boolean;
  readonly organisation: boolean;
  readonly titles: readonly string[];
}

export interface DraftReview {
  readonly messages: readonly DraftMessage[];
  readonly faults: DraftFaults;
  /** Whether at least one table is kept. */
  readonly any: boolean;
  readonly usable: boolean;
}

const NOTHING: RuleOutcome = { holds: 0, broken: [], confidence: null };

/** The tables in the order of the workbook, each with what holds in it. */
export function tableViews(
  { learned, corrections: { without } }: Drafted,
  shaped: Definition,
  outcomes: ReadonlyMap<string, RuleOutcome>,
): readonly DraftTableView[] {
  return shaped.tables.flatMap((spec): DraftTableView[] => {
    const place = learned?.tables.find(({ id }) => id === spec.id);
    if (!place) return [];
    const rules = rulesOf(shaped, spec).map((rule) => ({
      rule,
      kept: !without.includes(rule.id),
      outcome: outcomes.get(rule.id) ?? NOTHING,
    }));
    const broken = rules.reduce((sum, { kept, outcome }) => sum + (kept ? outcome.broken.length : 0), 0);
    const title = printedTitle({ title: spec.title, period: shaped.period });
    return [{ spec, title, place, kept: !without.includes(spec.id), rules, broken }];
  });
}

/** Whether the draft can be used, and what stands in the way. What the definition in use says by itself is not told. */
export function reviewOf(draft: Drafted, shaped: Definition): DraftReview {
  const base = baseOf(draft);
  const kept = shaped.tables.filter(({ id }) => !draft.corrections.without.includes(id));
  const faults: DraftFaults = {
    name: base === null && shaped.title === "",
    id: base === null && !FORMS.id.test(shaped.id),
    organisation: base === null && shaped.organisation === "",
    titles: kept.flatMap(({ id, title }) => (title === "" ? [id] : [])),
  };
  const sound = !faults.name && !faults.id && !faults.organisation && faults.titles.length === 0;
  const messages = kept.length === 0 ? [] : messagesOf(finishDraft(shaped, draft.corrections, base), base);
  const usable = sound && kept.length > 0 && messages.every(({ message }) => message.severity !== "error");
  return { messages, faults, any: kept.length > 0, usable };
}

function messagesOf({ definition, names }: Merged, base: Definition | null): readonly DraftMessage[] {
  const old = base ? ownKeys(base) : new Set<string>();
  const drafted = new Map([...names].map(([own, name]) => [name, own]));
  const told = lintDefinition(definition).filter((message) => message.severity !== "info" && !old.has(keyOf(message)));
  return told.map((message) => ({ message, table: drafted.get(tableAt(definition, message)) ?? null }));
}

const known = new WeakMap<Definition, ReadonlySet<string>>();

/** What lint says of the definition in use, which stays the same while its user corrects the draft. */
function ownKeys(base: Definition): ReadonlySet<string> {
  const keys = known.get(base) ?? new Set(lintDefinition(base).map(keyOf));
  known.set(base, keys);
  return keys;
}

function keyOf({ rule, path, message }: LintMessage): string {
  return `${rule} ${pathName(path)} ${message.en}`;
}

/** The table that a message is about, by its path; empty when it is about none. */
function tableAt({ tables, relations }: Definition, { path: [list, index] }: LintMessage): string {
  if (typeof index !== "number") return "";
  return (list === "tables" ? tables[index]?.id : list === "relations" ? relations[index]?.target.table : undefined) ?? "";
}
