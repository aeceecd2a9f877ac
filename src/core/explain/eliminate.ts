import { abs, add, compare, divide, type Exact, multiply, negate, ONE, ZERO } from "../numeric/exact";
import { atLeast, atMost, type Bounds, isEmpty, UNBOUNDED } from "./bounds";

/** Σ factor·x ≤ bound, or < where open. */
export interface Inequality {
  readonly factors: readonly Exact[];
  readonly bound: Exact;
  readonly open: boolean;
}

/** The factor of a variable, zero where it has none. */
export function factorOf({ factors }: Inequality, index: number): Exact {
  return factors[index] ?? ZERO;
}

/**
 * What inequalities leave for one of their variables, by Fourier–Motzkin elimination of the others: exact, so that an
 * open end that just excludes a value does exclude it. null when no values satisfy them all.
 */
export function boundsOf(system: readonly Inequality[], variables: number, kept: number): Bounds | null {
  let rest = tidy(system);
  for (let index = 0; index < variables; index += 1) {
    if (index !== kept) rest = tidy(without(rest, index));
  }
  let bounds = UNBOUNDED;
  for (const inequality of rest) {
    const { bound, open } = inequality;
    const factor = factorOf(inequality, kept);
    if (factor.n === 0n) {
      if (bound.n < 0n || (bound.n === 0n && open)) return null;
    } else if (factor.n > 0n) bounds = atMost(bounds, divide(bound, factor), open);
    else bounds = atLeast(bounds, divide(bound, factor), open);
  }
  return isEmpty(bounds) ? null : bounds;
}

/** The same inequalities without one variable: every lower bound on it paired with every upper one. */
function without(system: readonly Inequality[], index: number): Inequality[] {
  const of = (inequality: Inequality): Exact => factorOf(inequality, index);
  const free = system.filter((each) => of(each).n === 0n);
  const upper = system.filter((each) => of(each).n > 0n).map((each) => times(each, divide(ONE, of(each))));
  const lower = system.filter((each) => of(each).n < 0n).map((each) => times(each, divide(ONE, negate(of(each)))));
  return [...free, ...upper.flatMap((up) => lower.map((down) => plus(up, down)))];
}

function times({ factors, bound, open }: Inequality, by: Exact): Inequality {
  return { factors: factors.map((factor) => multiply(factor, by)), bound: multiply(bound, by), open };
}

function plus(a: Inequality, b: Inequality): Inequality {
  return {
    factors: a.factors.map((factor, index) => add(factor, factorOf(b, index))),
    bound: add(a.bound, b.bound),
    open: a.open || b.open,
  };
}

/** Of inequalities in the same direction only the sharpest, with its first factor made 1 or -1 and its fractions reduced. */
function tidy(system: readonly Inequality[]): Inequality[] {
  const sharpest = new Map<string, Inequality>();
  for (const each of system) {
    const lead = each.factors.find((factor) => factor.n !== 0n);
    const same = lead ? times(each, divide(ONE, abs(lead))) : each;
    const reduced = { ...same, factors: same.factors.map(lowest), bound: lowest(same.bound) };
    const key = reduced.factors.map((factor) => `${factor.n}/${factor.d}`).join();
    const known = sharpest.get(key);
    const order = known ? compare(reduced.bound, known.bound) : -1;
    if (order < 0 || (order === 0 && reduced.open)) sharpest.set(key, reduced);
  }
  return [...sharpest.values()];
}

/** The fraction in its lowest terms. */
function lowest({ n, d }: Exact): Exact {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { n, d } : { n: n / a, d: d / a };
}
