import { type Exact, multiply, powerOfTen, toNumber, ZERO } from "../numeric/exact";
import type { ColumnCell, ColumnCounts, JudgeRow } from "./columns";
import type { RelationParameters } from "./kind";
import { pair, some } from "./terms";

/** Largest total size of the figures in a row, in doubles that are whole numbers: below it nothing is lost. */
const WHOLE_LIMIT = 2 ** 52;
/** With exact figures only, where longer ones may be noise of live formulas that judge() forgives. */
const SHORT_LIMIT = 1e13;
/** Rows taken together, so that the sums stay in the processor's nearest cache. */
const BLOCK = 1024;

/** D = Σ weight·figure + constant on a common grid of decimals, terms minus target, which may be up to `half` off. */
export interface LinearPlan {
  /** Target first. */
  readonly values: readonly Float64Array[];
  readonly weights: Float64Array;
  /** 1 where the figures are rounded. */
  readonly rounded: Uint8Array;
  readonly constant: number;
  readonly half: number;
  readonly limit: number;
  /** Only a sum beyond the target is wrong. */
  readonly oneSided: boolean;
}

export function linearPlan(
  kind: "sum" | "difference" | "of-which",
  cells: readonly ColumnCell[],
  parameters: RelationParameters,
): LinearPlan {
  const terms = kind === "difference" ? pair(cells.slice(1)) : kind === "of-which" ? some(cells.slice(1)) : cells.slice(1);
  const constant = kind === "sum" ? (parameters.constant ?? ZERO) : ZERO;
  const places = Math.max(placesOf(constant), ...cells.map((cell) => cell.places));
  const weights = Float64Array.from(cells, (cell, i) => {
    const sign = i === 0 ? -1 : kind === "difference" ? (i === 1 ? 1 : -1) : cell.sign;
    return sign * 10 ** (places - cell.places);
  });
  const printed = kind === "difference" && parameters.convention === "printed";
  const units = cells.map((cell, i) => (printed && i > 0 ? 0 : (cell.unit ?? 0)));
  const half = units.reduce((sum, unit, i) => sum + (unit * Math.abs(weights[i] ?? 0)) / 2, 0);
  return {
    values: [...cells.slice(0, 1), ...terms].map((cell) => cell.values),
    weights,
    rounded: Uint8Array.from(units, (unit) => (unit > 0 ? 1 : 0)),
    constant: toNumber(multiply(constant, { n: powerOfTen(places), d: 1n })),
    half,
    limit: half > WHOLE_LIMIT ? -1 : half === 0 ? SHORT_LIMIT : WHOLE_LIMIT,
    oneSided: kind === "of-which",
  };
}

function placesOf(constant: Exact): number {
  for (let places = 0; places <= 15; places += 1) {
    if ((constant.n * powerOfTen(places)) % constant.d === 0n) return places;
  }
  throw new RangeError("a constant of columns has at most 15 decimals");
}

const sums = new Float64Array(BLOCK);
const sizes = new Float64Array(BLOCK);

/** Row by row as judge() does; |D| on the edge depends on which ends belong to the rounding intervals. */
export function judgeLinearColumns(plan: LinearPlan, outcomes: Uint8Array, judgeRow: JudgeRow): ColumnCounts {
  const { values, weights, constant, half, limit, oneSided } = plan;
  const target = values[0] ?? new Float64Array(0);
  let passes = 0;
  let fails = 0;
  for (let start = 0; start < outcomes.length; start += BLOCK) {
    const rows = Math.min(BLOCK, outcomes.length - start);
    sums.fill(constant);
    sizes.fill(Math.abs(constant));
    for (let k = 0; k < values.length; k += 1) addColumn(values[k] ?? target, weights[k] ?? 0, start, rows);
    for (let i = 0; i < rows; i += 1) {
      const d = sums[i] ?? NaN;
      const off = oneSided ? ((target[start + i] ?? 0) < 0 ? -d : d) : Math.abs(d);
      let code = 2;
      if ((sizes[i] ?? 0) > limit) code = judgeRow(start + i);
      else if (off < half) code = 0;
      else if (off > half) code = 1;
      else if (off === half) code = edge(plan, start + i, d);
      outcomes[start + i] = code;
      if (code === 0) passes += 1;
      else if (code === 1) fails += 1;
    }
  }
  return { passes, fails, undecided: outcomes.length - passes - fails };
}

function addColumn(column: Float64Array, weight: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const part = weight * (column[start + i] ?? NaN);
    sums[i] = (sums[i] ?? 0) + part;
    sizes[i] = (sizes[i] ?? 0) + Math.abs(part);
  }
}

/** D is as large as rounding allows: that is reached when every rounded figure's end on that side belongs to it. */
function edge({ values, weights, rounded }: LinearPlan, row: number, d: number): number {
  for (let k = 0; k < values.length; k += 1) {
    const pull = d * (weights[k] ?? 0) * (values[k]?.[row] ?? 0);
    if (rounded[k] === 1 && !(pull > 0)) return 1;
  }
  return 0;
}
