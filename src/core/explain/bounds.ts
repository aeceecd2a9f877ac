import { add, ceil, compare, divide, type Exact, floor, multiply } from "../numeric/exact";

/** Values between two ends, either of which may be absent. */
export interface Bounds {
  readonly lo: Exact | null;
  readonly hi: Exact | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

export const UNBOUNDED: Bounds = { lo: null, hi: null, loOpen: false, hiOpen: false };

/** The bounds with a lower end that may be sharper. */
export function atLeast(bounds: Bounds, lo: Exact, open: boolean): Bounds {
  const order = bounds.lo === null ? 1 : compare(lo, bounds.lo);
  if (order < 0 || (order === 0 && (bounds.loOpen || !open))) return bounds;
  return { ...bounds, lo, loOpen: open };
}

/** The bounds with an upper end that may be sharper. */
export function atMost(bounds: Bounds, hi: Exact, open: boolean): Bounds {
  const order = bounds.hi === null ? -1 : compare(hi, bounds.hi);
  if (order > 0 || (order === 0 && (bounds.hiOpen || !open))) return bounds;
  return { ...bounds, hi, hiOpen: open };
}

/** Whether no value lies between the ends. */
export function isEmpty({ lo, hi, loOpen, hiOpen }: Bounds): boolean {
  if (lo === null || hi === null) return false;
  const order = compare(lo, hi);
  return order > 0 || (order === 0 && (loOpen || hiOpen));
}

/** Whether the value lies between the ends. */
export function holds({ lo, hi, loOpen, hiOpen }: Bounds, value: Exact): boolean {
  const above = lo === null ? 1 : compare(value, lo);
  const below = hi === null ? 1 : compare(hi, value);
  return (above > 0 || (above === 0 && !loOpen)) && (below > 0 || (below === 0 && !hiOpen));
}

/** The smallest and largest multiple of unit between the ends: what can be printed there. An end that is absent stays so; null when there is none. */
export function steps(bounds: Bounds, unit: Exact): { readonly lo: Exact | null; readonly hi: Exact | null } | null {
  const first = bounds.lo && outer(bounds.lo, unit, 1n, bounds.loOpen);
  const last = bounds.hi && outer(bounds.hi, unit, -1n, bounds.hiOpen);
  return first && last && compare(first, last) > 0 ? null : { lo: first, hi: last };
}

/** The multiple of unit at the end, or the next one inwards. */
function outer(end: Exact, unit: Exact, inwards: 1n | -1n, open: boolean): Exact {
  const quotient = divide(end, unit);
  const whole = inwards === 1n ? ceil(quotient) : floor(quotient);
  const step = multiply({ n: whole, d: 1n }, unit);
  return open && compare(step, end) === 0 ? add(step, { n: unit.n * inwards, d: unit.d }) : step;
}

/** The value in the middle of two. */
export function halfway(a: Exact, b: Exact): Exact {
  const sum = add(a, b);
  return { n: sum.n, d: sum.d * 2n };
}

/** Whether both ends are there. */
export function isClosedIn({ lo, hi }: Bounds): boolean {
  return lo !== null && hi !== null;
}
