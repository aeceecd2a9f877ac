import { loadDefinition } from "../../core/definition/load";
import { rollDefinition, rollGaps, rollMoves } from "../../core/definition/roll";
import type { Definition } from "../../core/definition/schema";
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
 * The next period's workbook and definition: actual becomes prior, norms are carried, inputs are empty. Figures move as
 * the workbook holds them, not as it shows them. Acceptances and bindings are about this period's cells and stay behind.
 */
export function rollReport(content: WorkbookContent, shipped: readonly Definition[], given: Definition | null = null): RolledReport {
  const from = openReport(content, shipped, given);
  const definition = rollDefinition(from.definition);
  const json = `${JSON.stringify(definition, null, 2)}\n`;
  const again = loadDefinition(json, definition.id);
  if ("problems" in again)
    throw new Error(`rolled definition is invalid: ${again.problems.map((problem) => problem.message.en).join("; ")}`);
  const moves = new Map(rollMoves(from.definition).map((move) => [`${move.table}/${move.row}/${move.to}`, move.from] as const));
  let carried = 0;
  const held: CellContent = (table, row, column) => {
    const source = moves.get(`${table}/${row}/${column}`);
    const raw = source === undefined ? null : (from.report.table(table)?.cell(row, source)?.raw ?? null);
    if (typeof raw !== "number" && typeof raw !== "string") return null;
    carried += 1;
    return raw;
  };
  const sheets = layoutReport(definition, held);
  return { from, definition, json, sheets, carried, gaps: gapsOf(from.definition), state: { ...EMPTY_STATE, definition: { json } } };
}

function gapsOf(definition: Definition): RolledReport["gaps"] {
  const counts = new Map<string, { table: string; column: string; rows: number }>();
  for (const { table, to } of rollGaps(definition)) {
    const key = `${table}/${to}`;
    const gap = counts.get(key) ?? { table, column: to, rows: 0 };
    counts.set(key, { ...gap, rows: gap.rows + 1 });
  }
  return [...counts.values()];
}
