import { abs, equals, type Exact, max, multiply, powerOfTen, tenTo, toSignificant, ZERO } from "../numeric/exact";
import { type Interval, isPoint, widen } from "../numeric/interval";

/** Digits that a figure typed by hand has at most; a double that was computed shows 14 or 15. */
const SHORT_DIGITS = 13;
const SHORT_SIZE = powerOfTen(SHORT_DIGITS);
const LINEAR_NOISE = tenTo(-13);
const RATIO_NOISE = tenTo(-12);

/** Whether 13 significant digits write the number exactly. */
export function isShort(value: Exact): boolean {
  // Nearly all figures are decimals with few digits: seen at a glance.
  if (value.n < SHORT_SIZE && value.n > -SHORT_SIZE && value.d === powerOfTen(String(value.d).length - 1)) return true;
  return equals(toSignificant(value, SHORT_DIGITS), value);
}

/**
 * Cells with live formulas hold binary doubles, read at 15 digits: their sums may differ in the last places although
 * Excel shows nothing odd. Returns how much may be forgiven: `relative` of the largest size, but only when every
 * interval used is a point (rounding intervals are far wider) and some number is no short decimal. Figures typed by
 * hand get no forgiveness.
 */
function noise(used: readonly Interval[], sizes: readonly Exact[], relative: Exact): Exact {
  if (!used.every(isPoint) || [...used.map((interval) => interval.lo), ...sizes].every(isShort)) return ZERO;
  return multiply(sizes.map(abs).reduce(max, ZERO), relative);
}

/** Forgiveness for kinds that add and subtract: 10^-13 of the largest term, or of the target where that is larger. */
export function linearNoise(target: Interval, terms: readonly Interval[]): Exact {
  const used = [target, ...terms];
  return noise(
    used,
    used.map((interval) => interval.lo),
    LINEAR_NOISE,
  );
}

/** Forgiveness for kinds that divide: 10^-12 of the quotient, which counts as one of the numbers. */
export function ratioNoise(target: Interval, terms: readonly Interval[], quotient: Interval): Exact {
  return noise([target, ...terms], [quotient.lo], RATIO_NOISE);
}

/** The expected interval with the noise of live formulas forgiven; its ends belong to it. */
export function forgive(expected: Interval, by: Exact): Interval {
  return by.n === 0n ? expected : { ...widen(expected, by), loOpen: false, hiOpen: false };
}
