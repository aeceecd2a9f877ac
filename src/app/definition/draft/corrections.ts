import { patternOf } from "../../../core/definition/infer/pattern";
import { fillPattern } from "../../../core/definition/period";
import type { Definition } from "../../../core/definition/schema";
import { relabel, setColumnPeriod, setRole } from "./columns";
import { dropRules, dropTables, withTable } from "./drop";
import type { Corrections } from "./correction";
import { type LabelSource, reportId, reportName } from "./learn";
import { mergeDraft, type Merged } from "./merge";
import { toPeriod } from "./report-period";

/**
 * A draft with names, titles, roles and periods as corrected; everything that is left out is still in it.
 * @param base the definition that it is added to: its period is the draft's as well
 * @param labels what rows are called where another column is to name them
 */
export function shapeDraft(draft: Definition, corrections: Corrections, base: Definition | null, labels: LabelSource): Definition {
  const dated = toPeriod(draft, base?.period ?? corrections.period ?? draft.period);
  const named = withNames(dated, corrections, base !== null || corrections.period === null ? null : draft);
  const titled = Object.entries(corrections.titles).reduce((so, [id, title]) => withTitle(so, id, title), named);
  return Object.entries(corrections.columns).reduce((so, [key, { role, period }]) => {
    const slash = key.indexOf("/");
    const [table, column] = [key.slice(0, slash), key.slice(slash + 1)];
    const cast =
      role === undefined ? so : role === "label" ? relabel(so, table, column, labels(table, column)) : setRole(so, table, column, role);
    return period === undefined ? cast : setColumnPeriod(cast, table, column, period);
  }, titled);
}

/** A name that nobody gave follows the period. */
function withNames(definition: Definition, { name, id, organisation }: Corrections, before: Definition | null): Definition {
  const { period } = definition;
  const proposed = before && before.title === reportName(before.period) ? reportName(period) : definition.title;
  const title = name === null ? proposed : patternOf(name.trim(), period);
  return {
    ...definition,
    title,
    id: id ?? reportId(title, period),
    organisation: organisation?.trim() ?? definition.organisation,
  };
}

function withTitle(definition: Definition, id: string, title: string): Definition {
  return withTable(definition, id, (table) => ({ ...table, title: patternOf(title.trim(), definition.period) }));
}

/** The definition that a shaped draft makes without what is left out: by itself, or in a copy of the definition in use. */
export function finishDraft(shaped: Definition, { without }: Pick<Corrections, "without">, base: Definition | null): Merged {
  const kept = dropRules(dropTables(shaped, without), without);
  if (base) return mergeDraft(base, kept);
  return { definition: kept, names: new Map(kept.tables.map(({ id }) => [id, id])) };
}

/** A title as it is printed. */
export function printedTitle({ title, period }: Pick<Definition, "title" | "period">): string {
  return fillPattern(title, period);
}
