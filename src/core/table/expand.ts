import type { BoundReport } from "./bound";
import { expandColumns } from "./expand-columns";
import { expandIndicators } from "./expand-indicators";
import { expandNamed } from "./expand-named";
import { expandNorms } from "./expand-norms";
import { expandRows } from "./expand-rows";
import type { BoundRelation } from "./relations";

/**
 * All relations that the definition asks of the bound cells: table by table those of its rows, derived columns, norms and
 * indicators, then the relations that the definition names. A relation whose target was not found is left out (the missing
 * row is an issue of binding); one with a missing part is marked incomplete.
 */
export function expandRelations(report: BoundReport): readonly BoundRelation[] {
  const indicators = expandIndicators(report);
  const relations = report.tables.flatMap((table) => [
    ...expandRows(report, table),
    ...expandColumns(report, table),
    ...expandNorms(report, table),
    ...(indicators.get(table.spec.id) ?? []),
  ]);
  return [...relations, ...expandNamed(report)];
}
