import { elapsedOf, periodOf } from "../definition/period";
import type { ColumnRole, ColumnSpec, Definition, Indicator } from "../definition/schema";
import type { RelationParameters } from "../relation/kind";
import type { BoundCell, BoundReport, BoundTable } from "./bound";
import { isTarget, relationId, whole } from "./expand-parts";
import type { BoundRelation } from "./relations";

const COMPARED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "prior", "forecast"]);

/**
 * The figures of a row against its norm. A norm such as "≤100%" carries its own direction; otherwise the indicator gives
 * it. A full-year count is compared in proportion to the months of the figure's own period. A norm that follows from
 * another in the table asks nothing that the other does not.
 */
export function* expandNorms(report: BoundReport, table: BoundTable): Generator<BoundRelation> {
  const { columns, rows } = table.spec;
  for (const normColumn of columns.filter((column) => column.role === "norm" && !column.derive)) {
    for (const row of rows) {
      const norm = table.cell(row.id, normColumn.id);
      const indicator = report.definition.indicators.find((one) => one.id === row.indicator);
      if (!norm || !indicator || norm.state === "not-applicable" || norm.state === "nil" || !isTarget(norm)) continue;
      if (directionOf(norm, indicator) === "informative") continue;
      for (const column of columns.filter((one) => COMPARED.has(one.role))) {
        const target = table.cell(row.id, column.id);
        if (!isTarget(target)) continue;
        const parameters = normParameters(report.definition, norm, column);
        const id = relationId(table, row.id, column.id, "norm");
        const relation = whole({ id, kind: "norm", target, parameters, severity: "info", origin: "norm" }, [{ cell: norm, sign: 1 }]);
        if (relation) yield relation;
      }
    }
  }
}

/**
 * How a norm counts for the figures of a column: its direction, the months elapsed where it is for a full year and was not
 * brought back to them already, and whether it is a word.
 */
export function normParameters(definition: Definition, norm: BoundCell, of: ColumnSpec): RelationParameters {
  const indicator = definition.indicators.find((one) => one.id === norm.row.indicator);
  return {
    direction: directionOf(norm, indicator),
    ...(norm.column.derive ? {} : elapsed(definition, indicator, of)),
    ...(norm.state === "yes-no" || norm.state === "text" ? { inWords: true } : {}),
  };
}

function directionOf(norm: BoundCell, indicator: Indicator | undefined): Indicator["direction"] {
  if (norm.limit === "≤" || norm.limit === "<") return "lower";
  if (norm.limit === "≥" || norm.limit === ">") return "higher";
  return indicator?.direction ?? "informative";
}

function elapsed(definition: Definition, indicator: Indicator | undefined, column: ColumnSpec): RelationParameters {
  const period = periodOf(column.role, column.period);
  if (indicator?.norm?.basis !== "full-year" || !period) return {};
  const months = elapsedOf(period, definition.period);
  return months ? { elapsed: months } : {};
}
