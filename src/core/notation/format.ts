import type { Marker, Notation } from "../definition/schema";
import {
  add,
  compare,
  divide,
  equals,
  exact,
  type Exact,
  isMultiple,
  multiply,
  ONE,
  powerOfTen,
  roundHalfAway,
  subtract,
} from "../numeric/exact";
import { type Interval, intersects, rounded } from "../numeric/interval";
import { decimalsOf, needsMinus, writeDigits } from "./digits";
import { addMarker } from "./markers";

/** Decimals shown by formatExact at most: what a double holds. */
const MAX_DECIMALS = 15;
/** Places beyond the printed ones by which formatExact shows a value whose decimals do not end. */
const EXTRA_DECIMALS = 4;

/** What 1 in the printed digits stands for, in base units: the scale, and a hundredth of it for percentages. */
export function digitUnit(notation: Notation): Exact {
  const scale = notation.scale === undefined ? ONE : exact(notation.scale);
  return notation.kind === "percent" ? multiply(scale, exact("0.01")) : scale;
}

/** Step of the printed figure in base units, as the digits show it or as the notation declares it; never "exact". */
export function printedUnit(notation: Notation): Exact {
  const step =
    notation.roundingUnit === undefined || notation.roundingUnit === "exact"
      ? { n: 1n, d: powerOfTen(notation.decimals) }
      : exact(notation.roundingUnit);
  return multiply(step, digitUnit(notation));
}

/** The prefix in two parts: the minus stands between them, before a currency and after all else ("≤-5%", "-€ 12"). */
export function splitPrefix(prefix: string): readonly [string, string] {
  const currency = /(?:\p{Sc}|[A-Z]{3})\s?$/u.exec(prefix.slice(-5));
  const at = currency ? prefix.length - currency[0].length : prefix.length;
  return [prefix.slice(0, at), prefix.slice(at)];
}

function write(digits: Exact, decimals: number, notation: Notation, marker: Marker | null | undefined): string {
  const [outer, inner] = splitPrefix(notation.prefix ?? "");
  const sign = needsMinus(digits, decimals) ? "-" : "";
  const percent = notation.kind === "percent" ? "%" : "";
  return addMarker(outer + sign + inner + writeDigits(digits, decimals) + percent + (notation.suffix ?? ""), marker);
}

/**
 * A value in base units as the report prints it under a notation: divided by the scale, rounded half away from zero to the
 * decimals (not to a wider rounding unit: a cell shows its digits), points between thousands, a hyphen for minus, no plus
 * sign, and no minus before a zero.
 */
export function formatFigure(value: Exact, notation: Notation, marker?: Marker | null): string {
  return write(divide(value, digitUnit(notation)), notation.decimals, notation, marker);
}

/**
 * As formatFigure, with as many digits as the value really has and never fewer than the notation shows: for messages that
 * must say both ("toont 695,1; de cel bevat 695,1234"). Decimals that do not end are cut four places beyond the printed ones.
 */
export function formatExact(value: Exact, notation: Notation): string {
  const digits = divide(value, digitUnit(notation));
  const decimals = decimalsOf(digits, MAX_DECIMALS) ?? notation.decimals + EXTRA_DECIMALS;
  return write(digits, Math.max(decimals, notation.decimals), notation, null);
}

/**
 * The smallest and the largest printed value that would have been right where the value is known to lie in `interval`
 * (base units): the outermost multiples of the rounding unit whose rounding interval meets it, open ends taken into account.
 * An exact figure is not rounded, so there it is the outermost whole steps within the interval; when no step lies in it,
 * the printed roundings of its ends.
 */
export function formatInterval(interval: Interval, notation: Notation): { lo: string; hi: string } {
  const unit = printedUnit(notation);
  const ends = (notation.roundingUnit === "exact" ? stepsWithin(interval, unit) : null) ?? stepsThatMeet(interval, unit);
  return { lo: formatFigure(ends.lo, notation), hi: formatFigure(ends.hi, notation) };
}

function stepsThatMeet(interval: Interval, unit: Exact): { lo: Exact; hi: Exact } {
  const lo = roundHalfAway(interval.lo, unit);
  const hi = roundHalfAway(interval.hi, unit);
  // The step of an open end may only touch the interval; its neighbour then is the first to meet it.
  const meets = (step: Exact): boolean => intersects(rounded(step, unit), interval);
  return { lo: meets(lo) || equals(lo, hi) ? lo : add(lo, unit), hi: meets(hi) || equals(lo, hi) ? hi : subtract(hi, unit) };
}

function stepsWithin(interval: Interval, unit: Exact): { lo: Exact; hi: Exact } | null {
  const below = roundHalfAway(interval.lo, unit);
  const above = roundHalfAway(interval.hi, unit);
  const inLo = compare(below, interval.lo) > 0 || (!interval.loOpen && isMultiple(interval.lo, unit));
  const inHi = compare(above, interval.hi) < 0 || (!interval.hiOpen && isMultiple(interval.hi, unit));
  const lo = inLo ? below : add(below, unit);
  const hi = inHi ? above : subtract(above, unit);
  return compare(lo, hi) <= 0 ? { lo, hi } : null;
}
