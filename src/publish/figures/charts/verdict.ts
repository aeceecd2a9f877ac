import { isOfThisYear, normVerdict } from "../../../core/checks/shared/norm";
import { directionOf } from "../../../core/definition/resolve";
import type { ColumnSpec, Definition, Indicator, RowSpec, TableSpec } from "../../../core/definition/schema";
import { formatFigure } from "../../../core/notation/format";
import { toNumber } from "../../../core/numeric/exact";
import { equals } from "../../../core/numeric/exact";
import type { BoundTable } from "../../../core/table/bound";
import { expandNorms } from "../../../core/table/expand-norms";
import type { FigureContext } from "../figure";
import { type ChartValue, signOf } from "./value";

export type Verdict = "met" | "missed" | "undecided";

/** A figure held against its norm. */
export interface NormResult {
  readonly verdict: Verdict;
  /** What it is held against, in base units as a double for pixels; null for norms in words. */
  readonly bound: number | null;
  /** The part of a full-year norm that counts for the months elapsed, in report notation; null where the norm counts as it stands. */
  readonly elapsed: string | null;
}

/** The figures of a table against the norm of their own year, by row and column; absent where nothing can be said. */
export function normResults(table: BoundTable, { report }: FigureContext): (row: RowSpec, column: ColumnSpec | null) => NormResult | null {
  const found = new Map<string, NormResult>();
  const key = (row: RowSpec, column: ColumnSpec): string => `${row.id} ${column.id}`;
  for (const relation of expandNorms(report, table)) {
    if (!isOfThisYear(relation)) continue;
    const result = normVerdict(relation);
    if (!result) continue;
    const { norm, bound, verdict } = result;
    const whole = bound === null || norm.value === null || equals(bound, norm.value);
    found.set(key(relation.target.row, relation.target.column), {
      verdict,
      bound: bound && toNumber(bound),
      elapsed: whole ? null : formatFigure(bound, norm.notation),
    });
  }
  return (row, column) => (column ? (found.get(key(row, column)) ?? null) : null);
}

export type Favour = "good" | "bad" | "neutral";

/**
 * Whether more (or less) is good news, by the direction that the indicator states or the nature that row or table has
 * (more cost than budgeted is bad). Neutral for no difference and where nothing says which way is better.
 * @param difference the figure minus what it is held against; or, turned, the other way round
 */
export function favourOf(
  definition: Definition,
  table: TableSpec,
  row: RowSpec,
  difference: ChartValue | null,
  turned: boolean = false,
): Favour {
  const favour = byDirection(directionOf(definition, table, row), difference);
  return turned && favour !== "neutral" ? (favour === "good" ? "bad" : "good") : favour;
}

/** As favourOf, by the indicator alone: against last year the nature of costs says nothing. */
export function favourOfChange(definition: Definition, row: RowSpec, change: ChartValue | null): Favour {
  const indicator = definition.indicators.find((each) => each.id === row.indicator);
  return byDirection(indicator?.direction ?? "informative", change);
}

function byDirection(direction: Indicator["direction"], difference: ChartValue | null): Favour {
  const sign = signOf(difference);
  if (sign === null || sign === 0 || direction === "informative" || direction === "equal") return "neutral";
  return sign > 0 === (direction === "higher") ? "good" : "bad";
}
