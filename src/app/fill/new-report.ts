import { isDerived } from "../../core/derive/targets";
import { periodOf } from "../../core/definition/period";
import type { Definition } from "../../core/definition/schema";
import type { Acceptance } from "../../core/checks/check";
import { layoutReport, type CellContent } from "./layout";
import { EMPTY_STATE } from "../workbook/open-report";
import type { NewSheet, WorkbookState } from "../ports";

export interface NewReport {
  readonly sheets: readonly NewSheet[];
  readonly state: WorkbookState;
}

/**
 * An input workbook for a definition, empty but for the norms that the definition agrees; it carries the definition itself,
 * so that it can be edited and rolled.
 */
export function newReport(definition: Definition, json: string): NewReport {
  return { sheets: layoutReport(definition, agreedNorms(definition)), state: { ...EMPTY_STATE, definition: { json } } };
}

/** The norm of a row's indicator, where a column holds the norms of this year. */
function agreedNorms(definition: Definition): CellContent {
  const norms = new Map(definition.indicators.map(({ id, norm }) => [id, norm?.value ?? null]));
  return (table, row, column) => {
    const spec = definition.tables.find((one) => one.id === table);
    const held = spec?.columns.find((one) => one.id === column);
    if (held?.role !== "norm" || held.derive || periodOf(held.role, held.period)?.year !== 0) return null;
    return norms.get(spec?.rows.find((one) => one.id === row)?.indicator ?? "") ?? null;
  };
}

/** The published figures of a report: printed strings by table, row and column, and the conflicts known in it. */
export interface PublishedReport {
  readonly cells: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly accepted: readonly Acceptance[];
}

/**
 * A report workbook filled as published, or (`inputOnly`) with every derived cell blank. It names its definition by id
 * and version, because the definition is shipped; known conflicts travel as accepted findings.
 */
export function publishedReport(definition: Definition, published: PublishedReport, inputOnly: boolean): NewReport {
  const content: CellContent = (table, row, column) => {
    const spec = definition.tables.find((candidate) => candidate.id === table);
    if (inputOnly && spec && isDerived(definition, spec, row, column)) return null;
    return published.cells[table]?.[row]?.[column] ?? null;
  };
  const state = { ...EMPTY_STATE, definition: { id: definition.id, version: definition.version }, accepted: published.accepted };
  return { sheets: layoutReport(definition, content), state };
}
