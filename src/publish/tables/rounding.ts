import { isNumericRole } from "../../core/definition/resolve";
import type { ColumnSpec, RowSpec } from "../../core/definition/schema";
import { abs, add, compare, exact, type Exact, multiply, negate, subtract, ZERO } from "../../core/numeric/exact";
import type { BoundTable } from "../../core/table/bound";
import { printedUnit } from "../../core/notation/format";
import { printedValue } from "../printed";

/**
 * Whether some printed total differs from the sum of its printed parts by no more than their rounding explains. A larger
 * difference is an error, for the checks to tell; so is nothing said of exact counts.
 */
export function hasRoundingDifference(bound: BoundTable): boolean {
  const columns = bound.spec.columns.filter((column) => isNumericRole(column.role));
  return bound.spec.rows.some((total) => {
    const parts = bound.spec.rows.filter((row) => row.partOf === total.id);
    return parts.length > 0 && total.total !== "weighted" && columns.some((column) => differs(bound, total, parts, column));
  });
}

function differs(bound: BoundTable, total: RowSpec, parts: readonly RowSpec[], column: ColumnSpec): boolean {
  const target = bound.cell(total.id, column.id);
  if (!target || target.notation.roundingUnit === "exact") return false;
  const printed = printedValue(target);
  if (printed === null) return false;
  let sum: Exact = ZERO;
  for (const part of parts) {
    const cell = bound.cell(part.id, column.id);
    if (!cell || cell.state === "blank" || cell.state === "not-known") return false;
    const value = printedValue(cell) ?? ZERO;
    sum = add(sum, part.sign === -1 ? negate(value) : value);
  }
  const off = abs(subtract(printed, sum));
  const most = multiply(printedUnit(target.notation), exact((parts.length + 1) / 2));
  return compare(off, ZERO) > 0 && compare(off, most) < 0;
}
