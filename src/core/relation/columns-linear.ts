import { type Exact, multiply, powerOfTen, toNumber, ZERO } from "../numeric/exact";
import { at, type ColumnCell, type ColumnCounts, type JudgeRow } from "./column-cells";
import type { RelationParameters } from "./kind";
import { pair, some } from "./terms";

/** Largest total size of the figures in a row, in doubles that are whole numbers: below it nothing is lost. */
const WHOLE_LIMIT = 2 ** 52;
/** With exact figures only, where longer ones may be noise of live formulas that judge() forgives. */
const SHORT_LIMIT = 1e13;
/** Rows taken together, so that the sums stay in the processor's nearest cache. */
const BLOCK = 1024;

interface LinearColumn {
  readonly values: Float64Array;
  /** Sign and factor that bring the figures to the common grid; the target counts negatively. */
  readonly weight: number;
  readonly rounded: boolean;
}

/** D = Σ weight·figure + constant on a common grid of decimals, terms minus target, which may be up to `half` off. */
export interface LinearPlan {
  readonly target: Float64Array;
  /** Target and terms. */
  readonly columns: readonly LinearColumn[];
  readonly constant: number;
  readonly half: number;
  readonly limit: number;
  /** Only a sum beyond the target is wrong. */
  readonly oneSided: boolean;
}

/** cells: target first, then at least the terms that the kind needs. */
export function linearPlan(
  kind: "sum" | "difference" | "of-which",
  cells: readonly ColumnCell[],
  parameters: RelationParameters,
): LinearPlan {
  const [target, ...given] = some(cells);
  const terms = signedTerms(kind, given);
  const constant = kind === "sum" ? (parameters.constant ?? ZERO) : ZERO;
  const places = Math.max(placesOf(constant), ...cells.map((cell) => cell.places));
  const printed = kind === "difference" && parameters.convention === "printed";
  const weighted = [{ ...target, sign: -1 }, ...terms.map((term) => (printed ? { ...term, unit: null } : term))].map((cell) => ({
    values: cell.values,
    weight: cell.sign * 10 ** (places - cell.places),
    unit: cell.unit ?? 0,
  }));
  const half = weighted.reduce((sum, { unit, weight }) => sum + (unit * Math.abs(weight)) / 2, 0);
  return {
    target: target.values,
    columns: weighted.map(({ values, weight, unit }) => ({ values, weight, rounded: unit > 0 })),
    constant: toNumber(multiply(constant, { n: powerOfTen(places), d: 1n })),
    half,
    limit: half > WHOLE_LIMIT ? -1 : half === 0 ? SHORT_LIMIT : WHOLE_LIMIT,
    oneSided: kind === "of-which",
  };
}

function signedTerms(kind: "sum" | "difference" | "of-which", terms: readonly ColumnCell[]): readonly ColumnCell[] {
  if (kind === "sum") return terms;
  if (kind === "of-which") return some(terms);
  const [minuend, subtrahend] = pair(terms);
  return [
    { ...minuend, sign: 1 },
    { ...subtrahend, sign: -1 },
  ];
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
  const { target, columns, constant, half, limit, oneSided } = plan;
  let passes = 0;
  let fails = 0;
  for (let start = 0; start < outcomes.length; start += BLOCK) {
    const rows = Math.min(BLOCK, outcomes.length - start);
    sums.fill(constant);
    sizes.fill(Math.abs(constant));
    for (const { values, weight } of columns) addColumn(values, weight, start, rows);
    for (let i = 0; i < rows; i += 1) {
      const d = at(sums, i);
      const off = oneSided ? (at(target, start + i) < 0 ? -d : d) : Math.abs(d);
      let code = 2;
      if (at(sizes, i) > limit) code = judgeRow(start + i);
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

function addColumn(values: Float64Array, weight: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i += 1) {
    const part = weight * at(values, start + i);
    sums[i] = at(sums, i) + part;
    sizes[i] = at(sizes, i) + Math.abs(part);
  }
}

/** D is as large as rounding allows: that is reached when every rounded figure's end on that side belongs to it. */
function edge({ columns }: LinearPlan, row: number, d: number): number {
  for (const { values, weight, rounded } of columns) {
    if (rounded && !(d * weight * at(values, row) > 0)) return 1;
  }
  return 0;
}
