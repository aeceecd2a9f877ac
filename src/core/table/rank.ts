import type { Definition } from "../definition/schema";
import { bindReport } from "./bind";
import type { Sheet } from "./sheet";

export interface Ranked {
  readonly definition: Definition;
  /** Tables of the definition that were found. */
  readonly bound: number;
  /** Part of the definition's rows and columns that was found, from 0 to 1. */
  readonly score: number;
}

/** The definitions by how well their tables fit the workbook, best first; equals stay in the order given. */
export function rankDefinitions(definitions: readonly Definition[], sheets: readonly Sheet[]): readonly Ranked[] {
  return definitions.map((definition) => rank(definition, sheets)).sort((a, b) => b.score - a.score || b.bound - a.bound);
}

function rank(definition: Definition, sheets: readonly Sheet[]): Ranked {
  const report = bindReport(definition, sheets, []);
  const wanted = definition.tables.reduce(
    (sum, table) => sum + table.rows.filter((row) => row.kind !== "spacer").length + table.columns.length,
    0,
  );
  const found = report.tables.reduce((sum, table) => sum + table.rows.size + table.columns.size, 0);
  return { definition, bound: report.tables.length, score: found / wanted };
}
