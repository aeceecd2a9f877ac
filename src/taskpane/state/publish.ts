import type { CheckedReport } from "../../app/check/check";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import type { Figure, FigureOutcome } from "../../publish/figures/figure";
import { openErrors } from "../../publish/tables/document";
import { tableTitle } from "./findings";

/** From a checked report to what can be published of it. */

export type ChoiceState = { readonly kind: "ready" | "missing" | "problem" } | { readonly kind: "errors"; readonly count: number | null };

/** A table or figure that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  /** Under which heading it stands. */
  readonly group: string;
  readonly state: ChoiceState;
  /** Why it cannot be made. */
  readonly problem: string | null;
  /** Null for a table, and for a figure that cannot be made. */
  readonly figure: Figure | null;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly items: readonly Choice[];
}

/** Whether it is there to be published at all. */
export function isAvailable({ state }: Choice): boolean {
  return state.kind === "ready" || state.kind === "errors";
}

/** Every table of the report, in its order: found or not, with the errors that nobody accepted. */
export function tableChoices(checked: CheckedReport): readonly Choice[] {
  return checked.definition.tables.map(({ id, chapter }): Choice => {
    const count = openErrors(id, checked.run.findings);
    const state: ChoiceState = !checked.report.table(id) ? { kind: "missing" } : count > 0 ? { kind: "errors", count } : { kind: "ready" };
    return { id, title: tableTitle(checked, id), group: chapterTitle(checked, chapter), state, problem: null, figure: null };
  });
}

/** Every figure of the report: those that the definition asks for first, then the charts per chapter of their table. */
export function figureChoices(
  checked: CheckedReport,
  outcomes: readonly FigureOutcome[],
  language: Language,
  ofReport: string,
): readonly Choice[] {
  return outcomes.map(({ id, title, from, figure, problem }): Choice => {
    const chapter = checked.definition.tables.find((table) => table.id === figure?.tables[0])?.chapter;
    const group = from === "definition" || chapter === undefined ? ofReport : chapterTitle(checked, chapter);
    const kind = problem ? "problem" : "ready";
    const state: ChoiceState = figure && figure.stamp !== null ? { kind: "errors", count: null } : { kind };
    return { id, title, group, state, problem: problem?.[language] ?? null, figure };
  });
}

function chapterTitle({ definition }: CheckedReport, id: string): string {
  const chapter = definition.chapters.find((one) => one.id === id);
  return chapter ? fillPattern(chapter.title, definition.period) : id;
}

/** Those of which all words are in title or heading, by heading in the order of the report. */
export function choiceGroups(choices: readonly Choice[], query: string): readonly ChoiceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const text = `${choice.title} ${choice.group}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const group = groups.get(choice.group);
    if (group) group.push(choice);
    else groups.set(choice.group, [choice]);
  }
  return [...groups].map(([title, items]) => ({ title, items }));
}

/** What was chosen and is there, in the order of the report. */
export function chosenOf(choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  return choices.filter((choice) => isAvailable(choice) && chosen.includes(choice.id));
}
