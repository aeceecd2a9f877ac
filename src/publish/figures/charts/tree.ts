import { isFigureRow } from "../../../core/definition/resolve";
import type { ColumnSpec, RowSpec } from "../../../core/definition/schema";
import { isViolated } from "../../../core/checks/shared/decide";
import type { BoundTable } from "../../../core/table/bound";
import { isAdditive } from "../../../core/table/expand-parts";
import type { BoundRelation } from "../../../core/table/relations";
import type { FigureContext } from "../figure";
import { type ChartValue, chartValue, signOf } from "./value";

/** A total with the rows it is the sum of, in one column. */
export interface Total {
  readonly row: RowSpec;
  readonly parts: readonly RowSpec[];
  /**
   * adds-up: parts of one sign that make up the total, so that they may be drawn end to end. mixed: some are subtracted;
   * open: parts or total are no figures or do not add up. These are drawn from zero.
   */
  readonly state: "adds-up" | "mixed" | "open" | "differs";
}

/** The sums of a table in one column, by the id of the total; averages of unknown weights are none. */
export function totalsOf(
  table: BoundTable,
  column: ColumnSpec,
  { definition }: FigureContext,
  relations: readonly BoundRelation[],
): ReadonlyMap<string, Total> {
  const found = new Map<string, Total>();
  for (const row of table.spec.rows) {
    if (!isFigureRow(row) || row.total === "weighted" || !isAdditive(definition, table.spec, row, column)) continue;
    const parts = table.spec.rows.filter((part) => part.partOf === row.id && isFigureRow(part));
    if (parts.length === 0) continue;
    const relation = relations.find(
      ({ kind, origin, target }) => kind === "sum" && origin === "rows" && target.row.id === row.id && target.column.id === column.id,
    );
    const value = (each: RowSpec): ChartValue | null => chartValue(table.cell(each.id, column.id));
    found.set(row.id, { row, parts, state: stateOf(value(row), parts.map(value), parts, relation) });
  }
  return found;
}

function stateOf(
  total: ChartValue | null,
  values: readonly (ChartValue | null)[],
  parts: readonly RowSpec[],
  relation: BoundRelation | undefined,
): Total["state"] {
  if (!relation || relation.incomplete) return "open";
  const counted = values.filter((value) => value?.state !== "nil" && value?.state !== "not-applicable");
  if (total === null || total.exact === null || counted.some((value) => value === null || value.exact === null)) return "open";
  if (isViolated(relation)) return "differs";
  const signs = new Set([total, ...counted].map(signOf).filter((sign) => sign !== 0));
  return signs.size > 1 || parts.some((part) => part.sign === -1) ? "mixed" : "adds-up";
}
