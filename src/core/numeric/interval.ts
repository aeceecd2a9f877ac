import {
  add as plus,
  compare,
  divide as over,
  type Exact,
  multiply as times,
  negate as minus,
  roundHalfAway,
  sign,
  subtract as less,
  ZERO,
} from "./exact";

/**
 * All values that a printed figure can stand for. Each end knows whether it belongs to the interval, and the end
 * keeps that knowledge when it moves: what rounds half away from zero to 100 is [99.5, 100.5) and its opposite
 * (-100.5, -99.5]. Sums of such half-open intervals give by themselves the strict rule |D| < m/2.
 */
export interface Interval {
  readonly lo: Exact;
  readonly hi: Exact;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** The interval that holds one value only: an exact count, a norm. */
export function point(value: Exact): Interval {
  return { lo: value, hi: value, loOpen: false, hiOpen: false };
}

/** The values that print as `value` when rounded half away from zero to multiples of `unit` (above zero). */
export function rounded(value: Exact, unit: Exact): Interval {
  const half = { n: unit.n, d: unit.d * 2n };
  const side = sign(value);
  return { lo: less(value, half), hi: plus(value, half), loOpen: side <= 0, hiOpen: side >= 0 };
}

export function isPoint(a: Interval): boolean {
  return compare(a.lo, a.hi) === 0;
}

export function negate(a: Interval): Interval {
  return { lo: minus(a.hi), hi: minus(a.lo), loOpen: a.hiOpen, hiOpen: a.loOpen };
}

export function add(a: Interval, b: Interval): Interval {
  return { lo: plus(a.lo, b.lo), hi: plus(a.hi, b.hi), loOpen: a.loOpen || b.loOpen, hiOpen: a.hiOpen || b.hiOpen };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

/** Every value multiplied by one exact factor; zero leaves only zero. */
export function scale(a: Interval, factor: Exact): Interval {
  if (factor.n === 0n) return point(ZERO);
  if (factor.n < 0n) return negate(scale(a, minus(factor)));
  return { lo: times(a.lo, factor), hi: times(a.hi, factor), loOpen: a.loOpen, hiOpen: a.hiOpen };
}

/** The interval widened by `by` (zero or more) at both ends, which become open when it moves them. */
export function widen(a: Interval, by: Exact): Interval {
  if (by.n === 0n) return a;
  return { lo: less(a.lo, by), hi: plus(a.hi, by), loOpen: true, hiOpen: true };
}

/** One end of an interval: where it is, and whether it does not belong. */
export interface End {
  readonly at: Exact;
  readonly open: boolean;
}

/** The lower and the upper end. */
export function ends(a: Interval): readonly [End, End] {
  return [
    { at: a.lo, open: a.loOpen },
    { at: a.hi, open: a.hiOpen },
  ];
}

/** Whether zero lies in the interval or on one of its ends: a quotient by it has no bounds. */
export function touchesZero(a: Interval): boolean {
  return sign(a.lo) <= 0 && sign(a.hi) >= 0;
}

/** The smallest interval that holds the corners; an end belongs when one corner that reaches it does. */
function span(first: End, others: readonly End[]): Interval {
  let lo = first;
  let hi = first;
  for (const corner of others) {
    const down = compare(corner.at, lo.at);
    const up = compare(corner.at, hi.at);
    if (down < 0 || (down === 0 && !corner.open)) lo = corner;
    if (up > 0 || (up === 0 && !corner.open)) hi = corner;
  }
  return { lo: lo.at, hi: hi.at, loOpen: lo.open, hiOpen: hi.open };
}

/** A corner belongs when both its ends do, or when one of them is a zero that belongs: zero times anything is reached. */
function multiplied(p: End, q: End): End {
  const reached = (p.at.n === 0n && !p.open) || (q.at.n === 0n && !q.open) || (!p.open && !q.open);
  return { at: times(p.at, q.at), open: !reached };
}

/** As for products, but only the numerator can be zero. */
function divided(p: End, q: End): End {
  return { at: over(p.at, q.at), open: p.open || (q.open && p.at.n !== 0n) };
}

function corners(a: Interval, b: Interval, corner: (p: End, q: End) => End): Interval {
  const [a1, a2] = ends(a);
  const [b1, b2] = ends(b);
  return span(corner(a1, b1), [corner(a1, b2), corner(a2, b1), corner(a2, b2)]);
}

/** All products of a value of a and a value of b. */
export function multiply(a: Interval, b: Interval): Interval {
  return corners(a, b, multiplied);
}

/** All quotients of a value of a and a value of b, or null when b touches zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  return touchesZero(b) ? null : corners(a, b, divided);
}

/** Whether the two intervals share a value. */
export function intersects(a: Interval, b: Interval): boolean {
  const left = compare(a.lo, b.hi);
  const right = compare(b.lo, a.hi);
  return left <= 0 && right <= 0 && !(left === 0 && (a.loOpen || b.hiOpen)) && !(right === 0 && (b.loOpen || a.hiOpen));
}

/** Whether the value lies in the interval. */
export function contains(a: Interval, value: Exact): boolean {
  return intersects(a, point(value));
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const lo = compare(a.lo, b.lo);
  const hi = compare(a.hi, b.hi);
  return {
    lo: lo <= 0 ? a.lo : b.lo,
    hi: hi >= 0 ? a.hi : b.hi,
    loOpen: lo === 0 ? a.loOpen && b.loOpen : lo < 0 ? a.loOpen : b.loOpen,
    hiOpen: hi === 0 ? a.hiOpen && b.hiOpen : hi > 0 ? a.hiOpen : b.hiOpen,
  };
}

/** The values that both hold, or null when there are none. */
export function meet(a: Interval, b: Interval): Interval | null {
  if (!intersects(a, b)) return null;
  const lo = compare(a.lo, b.lo);
  const hi = compare(a.hi, b.hi);
  return {
    lo: lo >= 0 ? a.lo : b.lo,
    hi: hi <= 0 ? a.hi : b.hi,
    loOpen: lo === 0 ? a.loOpen || b.loOpen : lo > 0 ? a.loOpen : b.loOpen,
    hiOpen: hi === 0 ? a.hiOpen || b.hiOpen : hi < 0 ? a.hiOpen : b.hiOpen,
  };
}

/**
 * The smallest and the largest multiple of unit (above zero) that a value of the interval can be printed as; what a
 * finding gives as "expected".
 */
export function printedRange(a: Interval, unit: Exact): { readonly lo: Exact; readonly hi: Exact } {
  const lo = roundHalfAway(a.lo, unit);
  const hi = roundHalfAway(a.hi, unit);
  // An open end on the edge of a step only reaches the step on its inner side.
  return {
    lo: intersects(rounded(lo, unit), a) ? lo : plus(lo, unit),
    hi: intersects(rounded(hi, unit), a) ? hi : less(hi, unit),
  };
}
