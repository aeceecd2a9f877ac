import { roundingLikelihood } from "../../../src/core/numeric/likelihood";

test.each([
  [3, 1, 0.333],
  [3, 2, 0],
  [5, 1, 0.45],
  [5, 2, 0.017],
  [10, 1, 0.59],
  [10, 2, 0.1],
  [2, 1, 0.25],
  [1, 1, 0],
  [0, 1, 0],
  [4, 0, 1],
  [4, 0.5, 1],
  [4, -1, 0.401],
  [25, 14, 0],
  [300, Infinity, 0],
])("%p parts, %p units off: %p", (parts, units, expected) => {
  expect(Math.abs(roundingLikelihood(parts, units) - expected)).toBeLessThan(0.005);
});

/** By counting: every part's rounding error is one of many equal steps, and all sums are added up. */
function counted(parts: number, units: number): number {
  const steps = 100;
  let ways = new Float64Array([1]);
  for (let part = 0; part < parts; part += 1) {
    const next = new Float64Array(ways.length + steps - 1);
    let window = 0;
    for (let i = 0; i < next.length; i += 1) {
      window += (ways[i] ?? 0) - (ways[i - steps] ?? 0);
      next[i] = window / steps;
    }
    ways = next;
  }
  const middle = (ways.length - 1) / 2;
  let likelihood = 0;
  // A step at the very edge counts for half.
  ways.forEach((way, i) => {
    const over = Math.abs(i - middle) / steps - (Math.abs(units) - 0.5);
    if (Math.abs(over) < 1e-9) likelihood += way / 2;
    else if (over > 0) likelihood += way;
  });
  return likelihood;
}

test.each([2, 3, 4, 5, 8, 10, 17, 24, 25, 26, 27, 40, 80, 200, 300])("%p parts agree with counting", (parts) => {
  for (const units of [0.6, 1, 1.5, 2, 3, 4, 6, 9, 14]) {
    expect(Math.abs(roundingLikelihood(parts, units) - counted(parts, units))).toBeLessThan(parts <= 25 ? 0.0005 : 0.0003);
  }
});

/** The distribution's formula in whole numbers, for whole and half units. */
function formula(parts: number, units: number): number {
  const n = BigInt(parts);
  const twice = n - BigInt(Math.round(units * 2)) + 1n;
  let sum = 0n;
  let factorial = 1n;
  let choose = 1n;
  for (let k = 0n; k <= n; k += 1n) {
    if (k > 0n) factorial *= k;
    const rest = twice - 2n * k;
    if (rest > 0n) sum += (k % 2n === 0n ? choose : -choose) * rest ** n;
    choose = (choose * (n - k)) / (k + 1n);
  }
  return 2 * (Number((sum * 10n ** 18n) / (factorial * 2n ** n)) / 1e18);
}

test("the approximation above 25 parts is within 0.0001", () => {
  let worst = 0;
  for (const parts of [26, 27, 28, 30, 35, 50, 80, 120, 250, 400]) {
    for (let units = 1; units < 20; units += 1) worst = Math.max(worst, Math.abs(roundingLikelihood(parts, units) - formula(parts, units)));
  }
  expect(worst).toBeLessThan(0.0001);
});

test.each([25, 26])("is a likelihood that falls with the distance (%p parts)", (parts) => {
  let last = 1;
  for (let units = 0; units < 13; units += 0.25) {
    const now = roundingLikelihood(parts, units);
    expect(now).toBeLessThanOrEqual(last);
    expect(now).toBeGreaterThanOrEqual(0);
    expect(roundingLikelihood(parts, -units)).toBe(now);
    last = now;
  }
});

test.each([
  [-1, 1, "no number of parts: -1"],
  [1.5, 1, "no number of parts: 1.5"],
  [NaN, 1, "no number of parts: NaN"],
  [3, NaN, "no number of units: NaN"],
])("%p parts and %p units are refused", (parts, units, message) => {
  expect(() => roundingLikelihood(parts, units)).toThrow(new RangeError(message));
});
