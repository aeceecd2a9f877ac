import { divide, exact, type Exact, toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";

/** The number to write in a cell so that it stands for the value in base units: 1.3 for 1300000 under "x 1 miljoen". */
export function cellNumber(cell: BoundCell, value: Exact): number {
  return toNumber(divide(value, exact(cell.notation.scale ?? "1")));
}

/** Whether the figures of a cell are percentages, printed with or without their sign. */
export function isPercentage(cell: BoundCell): boolean {
  return cell.notation.kind === "percent" || cell.notation.scale === "0.01";
}

/** The middle of numbers; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * A standard deviation that a single outlier hardly moves: 1.4826 times the median absolute deviation, or half the mean
 * one where that is larger, as it is when numbers lie in two heaps.
 */
export function robustDeviation(values: readonly number[]): number {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return Math.max(1.4826 * median(distances), mean / 2);
}
