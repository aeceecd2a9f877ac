import { powerOfTen } from "./exact";

/** Up to this many parts the distribution is computed exactly; above it a normal approximation takes over. */
const EXACT_PARTS = 25;

/**
 * How likely it is that rounding alone puts a printed total `units` or more of its last place away from the sum of
 * `parts` printed parts, all rounded to that same place: P(|D| ≥ d) = 2(1 − F(d − ½ + n/2)), F the Irwin–Hall
 * distribution of n parts. A probability between 0 and 1; 1 for a discrepancy of half a unit or less.
 *
 * Exact up to 25 parts. Above that the normal distribution with a correction for its too long tails, within 0.0001 of
 * the exact probability. `units` may be fractional (a total rounded finer than its parts) and is read to four decimals.
 *
 * Throws RangeError for a number of parts that is not a whole number of zero or more, or units that are no number.
 * Source: the sum of n uniform rounding errors (Irwin 1927, Hall 1927).
 */
export function roundingLikelihood(parts: number, units: number): number {
  if (!Number.isSafeInteger(parts) || parts < 0) throw new RangeError(`no number of parts: ${parts}`);
  if (Number.isNaN(units)) throw new RangeError(`no number of units: ${units}`);
  const distance = Math.abs(units) - 0.5;
  if (distance <= 0) return 1;
  if (distance >= parts / 2) return 0;
  return 2 * (parts <= EXACT_PARTS ? tail(parts, parts / 2 - distance) : normalTail(parts, distance));
}

const SCALE = 4;

/**
 * P(sum of n uniform parts ≤ y) for y between 0 and n/2: (1/n!) Σ (−1)^k C(n,k) (y − k)^n over k ≤ y. The terms cancel
 * badly in doubles, so they are added as integers, in ten-thousandths.
 */
function tail(n: number, y: number): number {
  const one = powerOfTen(SCALE);
  const at = BigInt(Math.round(y * Number(one)));
  let sum = 0n;
  let choose = 1n;
  let factorial = 1n;
  for (let k = 0; k <= n; k += 1) {
    const size = BigInt(k);
    if (k > 0) factorial *= size;
    const rest = at - size * one;
    if (rest > 0n) sum += (k % 2 === 0 ? choose : -choose) * rest ** BigInt(n);
    choose = (choose * BigInt(n - k)) / (size + 1n);
  }
  const digits = powerOfTen(18);
  return Number((sum * digits) / (factorial * one ** BigInt(n))) / Number(digits);
}

/** P(sum − n/2 ≥ distance): normal with variance n/12, corrected for the kurtosis −6/(5n) of a sum of uniform parts. */
function normalTail(n: number, distance: number): number {
  const x = distance / Math.sqrt(n / 12);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const probability = upperNormal(x, density) - (density * (x * x * x - 3 * x)) / (20 * n);
  return Math.max(0, probability);
}

/** P(Z ≥ x) for x ≥ 0; error below 10^-7. Abramowitz and Stegun 26.2.17. */
function upperNormal(x: number, density: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  return density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
}
