import type { ColumnSpec } from "../../definition/schema";
import type { BoundTable } from "../../table/bound";

/** The column to compare with: the prior in the same group of columns, else the budget or forecast. */
export function comparisonOf(table: BoundTable, actual: ColumnSpec): ColumnSpec | null {
  for (const role of ["prior", "budget", "forecast"] as const) {
    const candidates = table.spec.columns.filter((column) => column.role === role && column.derive === undefined);
    const [only] = candidates.length > 1 ? candidates.filter((column) => column.group === actual.group) : candidates;
    if (only && spansAlike(actual, only)) return only;
  }
  return null;
}

/** Eight months say nothing about a full year, except for levels at the end of either. */
function spansAlike(actual: ColumnSpec, other: ColumnSpec): boolean {
  const ends = (column: ColumnSpec): boolean => column.period?.span === "end" || column.period?.span === "year-end";
  if (!actual.period || !other.period || actual.period.span === other.period.span) return true;
  return ends(actual) && ends(other);
}

/** Columns of measured figures: what the report tells of the period itself. */
export function actualsOf(table: BoundTable): readonly ColumnSpec[] {
  return table.spec.columns.filter((column) => column.role === "actual" && column.derive === undefined);
}
