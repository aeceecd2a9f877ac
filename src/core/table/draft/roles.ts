import { asksVerdict, headerSense, type HeaderSense } from "../../definition/infer/role";
import type { ColumnRole } from "../../definition/schema";
import type { InferredTable } from "../infer/infer";

/**
 * The role of each figure column: from the arithmetic where a column follows from others, else from its header; a
 * measurement of an earlier year than `year` is a prior one, a budget of the whole year beside one of the period the year's.
 */
export function figureRoles(table: InferredTable, year: number): readonly ColumnRole[] {
  const base = table.senses.map((sense, column) => plainRole(table, sense, column, year));
  return base.map((role, column) => {
    const growth = table.pairs.find((pair) => pair.target === column && pair.kind === "growth");
    if (growth) return base[growth.second] === "budget" || base[growth.second] === "budget-year" ? "variance-percent" : "growth-percent";
    const ratio = table.pairs.find((pair) => pair.target === column && pair.kind === "ratio");
    if (!ratio) return table.changes.some((change) => change.target === column && change.kind === "growth") ? "growth-percent" : role;
    const difference = table.pairs.find((pair) => pair.target === ratio.first && pair.kind === "difference");
    return difference ? "variance-percent" : table.matrix.percent[column] === true ? "share" : "average";
  });
}

function plainRole({ senses, pairs, shares, matrix }: InferredTable, sense: HeaderSense, column: number, year: number): ColumnRole {
  if (pairs.some((pair) => pair.target === column && pair.kind === "difference")) return "variance";
  // "Ja" and "nee" below "Behaald?" say how the row does; below anything else they are what was measured.
  if (asksVerdict(matrix.columns[column]?.header ?? "") && matrix.rows.every((_, row) => matrix.figure(row, column) === null))
    return "text";
  if (shares.some((share) => share.target === column)) return "share";
  const percent = matrix.percent[column] === true;
  if (sense.role === "growth-percent" && !percent) return "variance";
  if (sense.role === "share" && !percent) return "actual";
  if (sense.role === "budget")
    return isYearBudget(
      senses,
      pairs.some((pair) => pair.first === column || pair.second === column),
      sense,
    )
      ? "budget-year"
      : "budget";
  if (sense.role !== null && sense.role !== "text" && sense.role !== "actual" && sense.role !== "average") return sense.role;
  if (sense.role === null) {
    const told = titleRole(matrix.table.title);
    if (told !== null) return told;
  }
  if (sense.year !== null && sense.year < year) return "prior";
  return sense.role === "average" ? "average" : "actual";
}

const PLANS = /(?:^|[^\p{L}])(?:meerjaren)?(?:raming|begroting|prognose|budget|forecast)(?=$|[^\p{L}])/iu;

/** "Raming uitvoeringskosten" says of columns headed by years alone what they hold. */
function titleRole(title: string | null): "forecast" | "budget" | null {
  const role = title === null || !PLANS.test(title) ? null : headerSense(title, null).role;
  return role === "forecast" || role === "budget" ? role : null;
}

/** A budget of a whole year beside figures over some months, which takes part in no calculation itself or stands beside the budget of those months. */
function isYearBudget(senses: readonly HeaderSense[], used: boolean, sense: HeaderSense): boolean {
  if (sense.span !== "year") return false;
  const others = senses.filter((other) => other !== sense && (other.span === "months" || other.span === "end"));
  return others.some((other) => other.role === "budget" && other.year === sense.year) || (!used && others.length > 0);
}
