import fc from "fast-check";
import { holds } from "../../../src/core/explain/bounds";
import { boundsOf, type Inequality } from "../../../src/core/explain/eliminate";
import { add, compare, exact, type Exact, multiply, toNumber, ZERO } from "../../../src/core/numeric/exact";

const whole = (n: number): Exact => exact(BigInt(n));
const le = (factors: readonly number[], bound: number, open = false): Inequality => ({
  factors: factors.map(whole),
  bound: whole(bound),
  open,
});

test("what is left for one variable after the other is eliminated", () => {
  // x + y ≤ 10, y ≥ 3, x ≥ 1
  const system = [le([1, 1], 10), le([0, -1], -3), le([-1, 0], -1)];
  const [x, y] = [0, 1].map((kept) => boundsOf(system, 2, kept));
  expect([x?.lo && toNumber(x.lo), x?.hi && toNumber(x.hi)]).toEqual([1, 7]);
  expect([y?.lo && toNumber(y.lo), y?.hi && toNumber(y.hi)]).toEqual([3, 9]);
});

test.each<[string, readonly Inequality[], boolean]>([
  ["ends that meet and belong", [le([1], 3), le([-1], -3)], true],
  ["ends that meet, one open", [le([1], 3, true), le([-1], -3)], false],
  ["a contradiction without variables", [le([0], -1)], false],
  ["nothing below zero, open", [le([0], 0, true)], false],
  ["nothing asked", [], true],
])("%s", (_, system, possible) => expect(boundsOf(system, 1, 0) !== null).toBe(possible));

test("no values when two sums contradict each other through a third variable", () => {
  // x + y = 10 and x + y = 11, z free
  const system = [le([1, 1, 0], 10), le([-1, -1, 0], -10), le([1, 1, 0], 11), le([-1, -1, 0], -11)];
  expect([0, 1, 2].map((kept) => boundsOf(system, 3, kept))).toEqual([null, null, null]);
});

const small = fc.integer({ min: -3, max: 3 });
const point = fc.tuple(small, small, small);

/** Σ factor·value over the values. */
function sum(factors: readonly Exact[], values: readonly number[]): Exact {
  return factors.reduce((total, factor, index) => add(total, multiply(factor, whole(values[index] ?? 0))), ZERO);
}

test("every solution lies within the bounds of each variable", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(point, fc.integer({ min: -6, max: 6 }), fc.boolean()), { maxLength: 7 }), point, (rows, values) => {
      const system = rows.map(([factors, bound, open]) => le(factors, bound, open));
      const solves = system.every(({ factors, bound, open }) => {
        const order = compare(sum(factors, values), bound);
        return order < 0 || (order === 0 && !open);
      });
      fc.pre(solves);
      values.forEach((value, kept) => {
        const bounds = boundsOf(system, 3, kept);
        expect(bounds !== null && holds(bounds, whole(value))).toBe(true);
      });
    }),
    { numRuns: 300, seed: 20200831 },
  );
});

test("bounds are reached: the ends of a box through a sum", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.nat(9), fc.integer({ min: -9, max: 9 }), fc.nat(9), (a, width, b, height) => {
      // x in [a, a + width], y in [b, b + height], z = x + y
      const system = [
        le([1, 0, 0], a + width),
        le([-1, 0, 0], -a),
        le([0, 1, 0], b + height),
        le([0, -1, 0], -b),
        le([1, 1, -1], 0),
        le([-1, -1, 1], 0),
      ];
      const z = boundsOf(system, 3, 2);
      expect([z?.lo && toNumber(z.lo), z?.hi && toNumber(z.hi)]).toEqual([a + b, a + b + width + height]);
    }),
    { numRuns: 100, seed: 20200831 },
  );
});
