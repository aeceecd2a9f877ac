import { add, compare, type Exact, multiply, powerOfTen, subtract, ZERO } from "../../numeric/exact";
import { hull, type Interval, rounded } from "../../numeric/interval";
import type { Quantity } from "./quantity";

/** What the writer of a figure may have meant. */
export interface Standing {
  /** What bears the figure out: its rounding interval, loosened by its hedge ("ruim x" is x to about 5 % above it). */
  readonly near: Interval;
  /** Only what lies outside contradicts it: as coarse as the figure can have been rounded, and a hedge taken at its loosest. */
  readonly wide: Interval;
}

const fraction = (n: number, d: number): Exact => ({ n: BigInt(n), d: BigInt(d) });
/** "ruim" and "bijna" mean about 5 % at most; the loosest that a reader would still accept is taken as three times that. */
const NEAR = fraction(5, 100);
const LOOSE = fraction(15, 100);
const TIGHT = fraction(2, 100);

/** Trailing zeros that rounding may have made: to no more than one in sixty of the figure (6.900 to hundreds, 35.000 not to thousands). */
function roundedOff({ value, unit, zeros }: Quantity): number {
  let kept = zeros;
  while (kept > 0 && compare(multiply(unit, { n: 60n * powerOfTen(kept), d: 1n }), value) > 0) kept -= 1;
  return kept;
}

/** The values that a printed figure can stand for, in base units. */
export function standsFor(quantity: Quantity): Standing {
  const { value, unit, zeros, hedge } = quantity;
  // Parts in words are coarse: "bijna de helft" is said of 46 %.
  const close = quantity.kind === "part" ? fraction(10, 100) : NEAR;
  const fine = rounded(value, multiply(unit, { n: powerOfTen(roundedOff(quantity)), d: 1n }));
  const coarse = rounded(value, multiply(unit, { n: powerOfTen(zeros), d: 1n }));
  if (hedge === null) return { near: fine, wide: hull(fine, coarse) };
  const below = (by: Exact): Interval => between(subtract(value, multiply(value, by)), value);
  const above = (by: Exact): Interval => between(value, add(value, multiply(value, by)));
  const around = (by: Exact): Interval => hull(below(by), above(by));
  switch (hedge) {
    case "above":
      return { near: above(close), wide: hull(coarse, above(LOOSE)) };
    case "below":
      return { near: below(close), wide: hull(coarse, below(LOOSE)) };
    case "about":
      return { near: hull(fine, around(close)), wide: hull(coarse, around(LOOSE)) };
    case "nearly":
      return { near: hull(fine, around(TIGHT)), wide: hull(coarse, around(NEAR)) };
    case "over":
      return { near: above(fraction(1, 5)), wide: hull(fine, above(fraction(1000, 1))) };
    case "under":
      return { near: below(fraction(1, 5)), wide: hull(fine, between(ZERO, value)) };
  }
}

function between(lo: Exact, hi: Exact): Interval {
  return { lo, hi, loOpen: false, hiOpen: false };
}
