import { at, type ColumnCell, type ColumnCounts, type JudgeRow } from "./column-cells";
import { pair, some } from "./terms";

/** Products below this are whole numbers in doubles. */
const WHOLE_LIMIT = 2 ** 52;
/** Exact figures nearer than this (relative) may be noise of live formulas, which judge() forgives. */
const NEAR = 1e-11;

/** (target + shift)·base against num, all doubled so that half units are whole, and brought to a common grid. */
export interface QuotientPlan {
  readonly target: Float64Array;
  readonly num: Float64Array;
  readonly base: Float64Array;
  /** Rounding units in each column's own scaled integers, 0 when exact. */
  readonly targetUnit: number;
  readonly numUnit: number;
  readonly baseUnit: number;
  readonly shift: number;
  readonly numFactor: number;
  readonly baseFactor: number;
}

export function quotientPlan(kind: "growth" | "ratio" | "share", cells: readonly ColumnCell[]): QuotientPlan {
  const [target, ...terms] = some(cells);
  const [num, base] = pair(terms);
  const one = 10 ** target.places;
  return {
    target: target.values,
    num: num.values,
    base: base.values,
    targetUnit: target.unit ?? 0,
    numUnit: num.unit ?? 0,
    baseUnit: base.unit ?? 0,
    shift: kind === "growth" ? one : 0,
    numFactor: 2 * one * 10 ** Math.max(0, base.places - num.places),
    baseFactor: 10 ** Math.max(0, num.places - base.places),
  };
}

/**
 * Row by row as judge() does: the smallest product may not exceed the largest numerator (under ≤ 0), nor the largest
 * product stay below the smallest numerator (over ≥ 0).
 */
export function judgeQuotientColumns(plan: QuotientPlan, outcomes: Uint8Array, judgeRow: JudgeRow): ColumnCounts {
  const { target, num, base, targetUnit, numUnit, baseUnit, shift, numFactor, baseFactor } = plan;
  const near = targetUnit + numUnit + baseUnit === 0 ? NEAR : 0;
  let passes = 0;
  let fails = 0;
  for (let row = 0; row < outcomes.length; row += 1) {
    const t = at(target, row);
    const r = at(num, row);
    const b = at(base, row);
    const low = (2 * b - baseUnit) * baseFactor;
    const high = (2 * b + baseUnit) * baseFactor;
    const twice = 2 * (shift + t);
    const lowest = twice - targetUnit;
    const highest = twice + targetUnit;
    const most = (2 * r + numUnit) * numFactor;
    const least = (2 * r - numUnit) * numFactor;
    const size = (Math.abs(twice) + targetUnit) * Math.abs(high) + Math.abs(2 * r * numFactor) + numUnit * numFactor;
    const under = lowest * (lowest >= 0 ? low : high) - most;
    const over = highest * (highest >= 0 ? high : low) - least;
    let code = 2;
    if (low > 0) {
      if (size > WHOLE_LIMIT) code = judgeRow(row);
      else if (under < 0 && over > 0) code = 0;
      else if (under > 0 || over < 0) code = Math.abs(under) < near * size ? judgeRow(row) : 1;
      else if (under === 0 || over === 0) code = edge(plan, row, lowest, highest, under, over);
    }
    outcomes[row] = code;
    if (code === 0) passes += 1;
    else if (code === 1) fails += 1;
  }
  return { passes, fails, undecided: outcomes.length - passes - fails };
}

/** The products only just meet the numerator: they do when the ends that meet belong to their intervals. */
function edge(plan: QuotientPlan, row: number, lowest: number, highest: number, under: number, over: number): number {
  const { targetUnit, numUnit, baseUnit } = plan;
  const t = at(plan.target, row);
  const r = at(plan.num, row);
  // The base is above zero: its lower end belongs to it, its upper end only when it is exact.
  const underMeets = (targetUnit === 0 || t > 0) && (lowest >= 0 || baseUnit === 0) && (numUnit === 0 || r < 0);
  const overMeets = (targetUnit === 0 || t < 0) && (highest <= 0 || baseUnit === 0) && (numUnit === 0 || r > 0);
  return (under !== 0 || underMeets) && (over !== 0 || overMeets) ? 0 : 1;
}
