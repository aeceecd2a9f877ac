import { add as plus, type Exact, negate as minus, ONE, ZERO } from "../numeric/exact";
import { add, type Interval, intersects, point, scale, subtract } from "../numeric/interval";
import type { Judgement, LinearRule, Operand } from "./kind";
import { forgive, linearNoise } from "./noise";

/** One term of target = constant + Σ factor·term, with the interval that counts for it. */
export interface Weighted {
  readonly value: Exact;
  readonly interval: Interval;
  readonly factor: Exact;
}

/** constant + Σ factor·term over the intervals. */
export function total(terms: readonly Weighted[], constant: Exact = ZERO): Interval {
  return terms.reduce((sum, term) => add(sum, scale(term.interval, term.factor)), point(constant));
}

/** The terms as they enter the sum, and the constant: all numbers whose noise may show. */
function parts(terms: readonly Weighted[], constant: Exact): Interval[] {
  return [point(constant), ...terms.map((term) => scale(term.interval, term.factor))];
}

/** Passes when the target's rounding interval shares a value with that of the sum. */
export function judgeLinear(target: Operand, terms: readonly Weighted[], constant: Exact = ZERO): Judgement {
  const expected = total(terms, constant);
  const allowed = forgive(expected, linearNoise(target.interval, parts(terms, constant)));
  return { outcome: intersects(allowed, target.interval) ? "passes" : "fails", expected };
}

/** How far the exact value of a figure can lie from its printed value. */
function slack(interval: Interval, value: Exact): Interval {
  return add(interval, point(minus(value)));
}

/** The same relation as target − Σ factor·term − constant within what rounding allows. */
export function linearRule(target: Operand, terms: readonly Weighted[], constant: Exact = ZERO): LinearRule {
  const rest = terms.reduce((sum, term) => add(sum, scale(slack(term.interval, term.value), term.factor)), point(ZERO));
  const bounds = forgive(subtract(rest, slack(target.interval, target.value)), linearNoise(target.interval, parts(terms, constant)));
  return { coefficients: [ONE, ...terms.map((term) => minus(term.factor))], constant: minus(constant), ...bounds };
}

/** Terms over their rounding intervals, each with its sign as factor. */
export function signed(terms: readonly (Operand & { readonly sign: 1 | -1 })[]): Weighted[] {
  return terms.map((term) => ({ value: term.value, interval: term.interval, factor: term.sign === 1 ? ONE : minus(ONE) }));
}

/** The part of the full year that has elapsed; throws RangeError when it is not given or makes no part. */
export function elapsedPart(elapsed: readonly [number, number] | undefined): Exact {
  const [months, year] = elapsed ?? [0, 0];
  if (!Number.isSafeInteger(months) || !Number.isSafeInteger(year) || months <= 0 || year <= 0) {
    throw new RangeError(`no part of a year: ${months}/${year}`);
  }
  return { n: BigInt(months), d: BigInt(year) };
}

/** The largest rounding unit among the figures, zero when all are exact. */
export function coarsest(figures: readonly Operand[]): Exact {
  return figures.reduce((largest, figure) => {
    const unit = figure.unit ?? ZERO;
    return plus(unit, minus(largest)).n > 0n ? unit : largest;
  }, ZERO);
}
