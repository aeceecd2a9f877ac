import fc from "fast-check";
import {
  abs,
  add as plus,
  compare,
  divide as over,
  type Exact,
  exact,
  isMultiple,
  multiply as times,
  roundHalfAway,
  subtract as less,
} from "../../../src/core/numeric/exact";
import {
  add,
  contains,
  divide,
  ends,
  hull,
  type Interval,
  intersects,
  isPoint,
  meet,
  multiply,
  negate,
  point,
  printedRange,
  rounded,
  scale,
  subtract,
  touchesZero,
  widen,
} from "../../../src/core/numeric/interval";
import { shown } from "../relation/operands";

/** "[1, 2)" as an interval. */
function parse(text: string): Interval {
  const [lo = "", hi = ""] = text.slice(1, -1).split(", ");
  return { lo: exact(lo), hi: exact(hi), loOpen: text.startsWith("("), hiOpen: text.endsWith(")") };
}

test.each([
  ["100", "1", "[99.5, 100.5)"],
  ["-100", "1", "(-100.5, -99.5]"],
  ["0", "1", "(-0.5, 0.5)"],
  ["334200", "100", "[334150, 334250)"],
  ["0.46", "0.01", "[0.455, 0.465)"],
])("%s rounded to %s stands for %s", (value, unit, expected) => {
  expect(shown(rounded(exact(value), exact(unit)))).toBe(expected);
});

const smallUnit = fc.constantFrom("1", "2", "5", "0.1", "0.25").map(exact);

test("a rounded figure stands for exactly the values that print as it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -8, max: 8 }), smallUnit, fc.integer({ min: -80, max: 80 }), (steps, unit, eighths) => {
      const value = times(exact(steps), unit);
      const candidate = times({ n: BigInt(eighths), d: 8n }, unit);
      expect(contains(rounded(value, unit), candidate)).toBe(compare(roundHalfAway(candidate, unit), value) === 0);
    }),
  );
});

/** Intervals that hold something, with ends at halves. */
const interval = fc
  .record({ lo: fc.integer({ min: -9, max: 9 }), size: fc.integer({ min: 0, max: 6 }), loOpen: fc.boolean(), hiOpen: fc.boolean() })
  .map(({ lo, size, loOpen, hiOpen }): Interval => ({
    lo: { n: BigInt(lo), d: 2n },
    hi: { n: BigInt(lo + size), d: 2n },
    loOpen: size > 0 && loOpen,
    hiOpen: size > 0 && hiOpen,
  }));

const TINY: Exact = { n: 1n, d: 1000000n };
const SMALL: Exact = { n: 1n, d: 1000n };

function holds(a: Interval, value: Exact): boolean {
  const below = compare(value, a.lo);
  const above = compare(value, a.hi);
  return (below > 0 || (below === 0 && !a.loOpen)) && (above < 0 || (above === 0 && !a.hiOpen));
}

/** Values that belong: the ends or what is next to them, zero and all quarters in between. */
function members(a: Interval): Exact[] {
  const quarters = Array.from({ length: 53 }, (_, i) => ({ n: BigInt(i - 26), d: 4n }));
  return [a.lo, plus(a.lo, TINY), ...quarters, less(a.hi, TINY), a.hi].filter((value) => holds(a, value));
}

/** The result holds every value made from members, and no end lies farther than the members show or belongs without being reached. */
function expectExactly(result: Interval | null, made: readonly Exact[]): void {
  if (!result) throw new Error("no result");
  for (const value of made) if (!holds(result, value)) throw new Error(`${String(value.n)}/${String(value.d)} is not in ${shown(result)}`);
  const lowest = made.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const highest = made.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  expect(compare(less(lowest, result.lo), result.loOpen ? SMALL : exact(0))).toBeLessThanOrEqual(0);
  expect(compare(less(result.hi, highest), result.hiOpen ? SMALL : exact(0))).toBeLessThanOrEqual(0);
}

function pairs(a: Interval, b: Interval, make: (x: Exact, y: Exact) => Exact): Exact[] {
  return members(a).flatMap((x) => members(b).map((y) => make(x, y)));
}

describe("arithmetic gives exactly the values that members give", () => {
  test("add and subtract", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expectExactly(add(a, b), pairs(a, b, plus));
        expectExactly(subtract(a, b), pairs(a, b, less));
      }),
      { numRuns: 60 },
    );
  });

  test("multiply", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => expectExactly(multiply(a, b), pairs(a, b, times))),
      { numRuns: 200 },
    );
  });

  test("divide, where the divisor keeps off zero", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const keepsOff = !contains(b, exact(0)) && b.lo.n !== 0n && b.hi.n !== 0n;
        expect(touchesZero(b)).toBe(!keepsOff);
        if (keepsOff) expectExactly(divide(a, b), pairs(a, b, over));
        else expect(divide(a, b)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test("negate, scale and widen", () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: -3, max: 3 }), (a, factor) => {
        expectExactly(
          negate(a),
          members(a).map((x) => less(exact(0), x)),
        );
        expectExactly(
          scale(a, { n: BigInt(factor), d: 2n }),
          members(a).map((x) => times(x, { n: BigInt(factor), d: 2n })),
        );
        const by = exact(Math.abs(factor));
        expect(widen(a, by)).toEqual(factor === 0 ? a : { lo: less(a.lo, by), hi: plus(a.hi, by), loOpen: true, hiOpen: true });
      }),
    );
  });
});

test.each([
  ["[0, 1)", "[2, 4)", "multiply", "[0, 4)"],
  ["(0, 1]", "[2, 4]", "multiply", "(0, 4]"],
  ["[0, 1]", "(2, 4)", "multiply", "[0, 4)"],
  ["(0, 1)", "[0, 4]", "multiply", "[0, 4)"],
  ["(-1, 1)", "[-1, 1]", "multiply", "(-1, 1)"],
  ["[0, 0]", "(2, 4)", "multiply", "[0, 0]"],
  ["[0, 1)", "(2, 4)", "divide", "[0, 0.5)"],
  ["(0, 1)", "[2, 4]", "divide", "(0, 0.5)"],
  ["[0, 0]", "(2, 4)", "divide", "[0, 0]"],
  ["(-0.5, 0.5)", "[9.5, 10.5)", "divide", "(-0.052632, 0.052632)"],
  ["[99.5, 100.5)", "(-10.5, -9.5]", "divide", "(-10.578947, -9.47619)"],
  ["[1, 2]", "(2, 4]", "divide", "[0.25, 1)"],
])("%s and %s %s to %s", (a, b, how, expected) => {
  expect(shown((how === "divide" ? divide : multiply)(parse(a), parse(b)))).toBe(expected);
});

describe("sets", () => {
  test("intersects, meet, contains and hull agree with membership", () => {
    // With ends at halves, every overlap holds a quarter.
    const quarters = Array.from({ length: 101 }, (_, i): Exact => ({ n: BigInt(i - 50), d: 4n }));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = quarters.filter((value) => holds(a, value) && holds(b, value));
        const shared = meet(a, b);
        expect(intersects(a, b)).toBe(both.length > 0);
        expect(quarters.filter((value) => shared !== null && holds(shared, value))).toEqual(both);
        expect(quarters.filter((value) => contains(a, value))).toEqual(quarters.filter((value) => holds(a, value)));
        const around = hull(a, b);
        for (const value of quarters) if (holds(a, value) || holds(b, value)) expect(holds(around, value)).toBe(true);
        const all = [...members(a), ...members(b)];
        expectExactly(around, all);
      }),
      { numRuns: 400 },
    );
  });

  test("a point holds one value", () => {
    expect(isPoint(point(exact("1.5")))).toBe(true);
    expect(isPoint(parse("[1, 2]"))).toBe(false);
    expect(contains(point(exact("1.5")), { n: 15n, d: 10n })).toBe(true);
  });

  test("ends know whether they belong", () => {
    expect(ends(parse("[1, 2)"))).toEqual([
      { at: exact(1), open: false },
      { at: exact(2), open: true },
    ]);
  });
});

test.each([
  ["[695.05, 695.35)", "0.1", "695.1", "695.3"],
  ["[695.05, 695.35]", "0.1", "695.1", "695.4"],
  ["(-695.35, -695.05]", "0.1", "-695.3", "-695.1"],
  ["(-0.15, 0.15)", "0.1", "-0.1", "0.1"],
  ["[12, 12]", "1", "12", "12"],
  ["(12, 13)", "1", "12", "13"],
  ["[11.3, 11.5]", "1", "11", "12"],
  ["(334150, 334260)", "100", "334200", "334300"],
])("%s in steps of %s is printed as %s to %s", (text, unit, lo, hi) => {
  const range = printedRange(parse(text), exact(unit));
  expect([compare(range.lo, exact(lo)), compare(range.hi, exact(hi))]).toEqual([0, 0]);
});

test("the printed range holds what members print as, and no more", () => {
  fc.assert(
    fc.property(interval, fc.constantFrom("1", "0.5", "2", "3").map(exact), (a, unit) => {
      const printed = members(a).map((value) => roundHalfAway(value, unit));
      const { lo, hi } = printedRange(a, unit);
      const smallest = printed.reduce((x, y) => (compare(x, y) <= 0 ? x : y));
      const largest = printed.reduce((x, y) => (compare(x, y) >= 0 ? x : y));
      expect([compare(lo, smallest), compare(hi, largest)]).toEqual([0, 0]);
      expect(isMultiple(lo, unit) && isMultiple(hi, unit)).toBe(true);
      expect(compare(abs(lo), exact(100))).toBeLessThan(0);
    }),
    { numRuns: 400 },
  );
});
