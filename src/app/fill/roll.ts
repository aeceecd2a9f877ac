import { loadDefinition } from "../../core/definition/load";
import { elapsedMonths } from "../../core/definition/period";
import { rollDefinition, rollGaps, rollMoves, type RollTarget } from "../../core/definition/roll";
import type { Definition, PeriodKind } from "../../core/definition/schema";
import { layoutReport, type CellContent } from "./layout";
import { EMPTY_STATE, openReport, type OpenedReport } from "../workbook/open-report";
import type { NewReport } from "./new-report";
import type { WorkbookContent } from "../ports";

export interface RolledReport extends NewReport {
  readonly from: OpenedReport;
  readonly definition: Definition;
  /** The next period's definition as JSON text; the workbook carries it. */
  readonly json: string;
  /** Number of figures that moved along (actual to prior, norms). */
  readonly carried: number;
  /** Columns that this period cannot fill (a full year from eight months), with the number of rows. */
  readonly gaps: readonly { readonly table: string; readonly column: string; readonly rows: number }[];
}

/**
 * The next period's workbook and definition (the same period a year later, or the next one of the kind given): actual becomes prior, norms are carried, inputs are empty. Figures move as
 * the workbook holds them, not as it shows them. Acceptances and bindings are about this period's cells and stay behind.
 */
export function rollReport(
  content: WorkbookContent,
  shipped: readonly Definition[],
  given: Definition | null = null,
  kind: PeriodKind | null = null,
): RolledReport {
  const from = openReport(content, shipped, given);
  const to = kind === null ? {} : { kind, year: yearOf(kind, from.definition.period) };
  const definition = rollDefinition(from.definition, to);
  const json = `${JSON.stringify(definition, null, 2)}\n`;
  const again = loadDefinition(json, definition.id);
  if ("problems" in again)
    throw new Error(`rolled definition is invalid: ${again.problems.map((problem) => problem.message.en).join("; ")}`);
  const moves = new Map(rollMoves(from.definition, to).map((move) => [`${move.table}/${move.row}/${move.to}`, move.from] as const));
  let carried = 0;
  const held: CellContent = (table, row, column) => {
    const source = moves.get(`${table}/${row}/${column}`);
    const raw = source === undefined ? null : (from.report.table(table)?.cell(row, source)?.raw ?? null);
    if (typeof raw !== "number" && typeof raw !== "string") return null;
    carried += 1;
    return raw;
  };
  const sheets = layoutReport(definition, held);
  return { from, definition, json, sheets, carried, gaps: gapsOf(from.definition, to), state: { ...EMPTY_STATE, definition: { json } } };
}

/** The report of that kind that comes first after this one: in the same year when it reaches further into it. */
function yearOf(kind: PeriodKind, period: Definition["period"]): number {
  return elapsedMonths(kind) > elapsedMonths(period.kind) ? period.year : period.year + 1;
}

function gapsOf(definition: Definition, to: RollTarget): RolledReport["gaps"] {
  const counts = new Map<string, { table: string; column: string; rows: number }>();
  for (const { table, to: column } of rollGaps(definition, to)) {
    const key = `${table}/${column}`;
    const gap = counts.get(key) ?? { table, column, rows: 0 };
    counts.set(key, { ...gap, rows: gap.rows + 1 });
  }
  return [...counts.values()];
}
