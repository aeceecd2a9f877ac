import { rowPlaces } from "./axis";
import type { Budget } from "./evidence";
import { linesDown, weighSum } from "./lines";
import type { Matrix } from "./matrix";
import type { Proposal } from "./proposal";
import { sumProposal } from "./proposals";
import { findSums, type FoundSum } from "./sums";

export function percentColumns(matrix: Matrix): readonly number[] {
  return matrix.columns.flatMap((_, column) => (matrix.percent[column] === true ? [column] : []));
}

/** Percentages add up only to 100%: as the figures do that they are shares of, else as they stand. */
export function hundreds(matrix: Matrix, rowSums: readonly FoundSum[], budget: Budget): readonly FoundSum[] {
  const columns = percentColumns(matrix);
  const lines = linesDown(matrix, columns);
  const isWhole = (row: number): boolean => columns.some((column) => isHundred(matrix, row, column));
  if (!matrix.rows.some((_, row) => isWhole(row))) return [];
  const alike = rowSums.flatMap((sum): FoundSum[] => {
    const weighed = weighSum(lines, sum);
    return isWhole(sum.target) && weighed.holds > 0 && weighed.broken === 0 ? [{ ...sum, weighed }] : [];
  });
  const known = new Set(alike.map((sum) => sum.target));
  return [...alike, ...findSums(lines, rowPlaces(matrix, columns), budget, (row) => isWhole(row) && !known.has(row))];
}

function isHundred(matrix: Matrix, row: number, column: number): boolean {
  const figure = matrix.figure(row, column);
  return figure !== null && figure.exact.n === figure.exact.d;
}

export function hundredProposal(matrix: Matrix, sum: FoundSum, at: number, column: number): Proposal[] {
  return isHundred(matrix, sum.target, column) ? sumProposal(matrix, sum, `percent-sum-${at}`, (row) => ({ row, column })) : [];
}
