import fc from "fast-check";
import {
  abs,
  add,
  ceil,
  compare,
  divide,
  equals,
  type Exact,
  exact,
  floor,
  fraction,
  isMultiple,
  max,
  min,
  multiply,
  negate,
  powerOfTen,
  roundHalfAway,
  sign,
  subtract,
  tenTo,
  toDecimalString,
  toNumber,
  toSignificant,
} from "../../../src/core/numeric/exact";

/** In lowest terms, as "n/d". */
function shown({ n, d }: Exact): string {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  const common = gcd(n < 0n ? -n : n, d);
  return `${n / common}/${d / common}`;
}

test.each<[string | number | bigint, string]>([
  ["0", "0/1"],
  ["12.50", "25/2"],
  ["-12.5", "-25/2"],
  ["+3", "3/1"],
  [".5", "1/2"],
  ["5.", "5/1"],
  ["1e3", "1000/1"],
  ["1.25E1", "25/2"],
  ["12e-1", "6/5"],
  ["1e+2", "100/1"],
  ["-0", "0/1"],
  ["0.00", "0/1"],
  ["34412240000.01", "3441224000001/100"],
  [7n, "7/1"],
  [-0, "0/1"],
  [42, "42/1"],
  [-42, "-42/1"],
  [0.1 + 0.2, "3/10"],
  [1.1 * 3, "33/10"],
  [1e-7, "1/10000000"],
  [1e21, `1${"0".repeat(21)}/1`],
  [-1.005, "-201/200"],
  [999999999999999, "999999999999999/1"],
  [1234567890123456, "1234567890123460/1"],
  [9007199254740993000, "9007199254740990000/1"],
])("%p is read as %s", (value, expected) => {
  expect(shown(exact(value))).toBe(expected);
});

test.each(["", ".", "-", "1,5", "1.2.3", "abc", " 1", "1 ", "0x10", "e5", "1e", "1e99999", "--1", "n1"])(
  "%p is no decimal number",
  (text) => {
    expect(() => exact(text)).toThrow(new RangeError(`no decimal number: ${text}`));
  },
);

test.each([NaN, Infinity, -Infinity])("%p is no finite number", (value) => {
  expect(() => exact(value)).toThrow(new RangeError(`no finite number: ${value}`));
});

const number = fc.record({ n: fc.bigInt({ min: -400n, max: 400n }), d: fc.bigInt({ min: 1n, max: 40n }) });
const notZero = number.filter(({ n }) => n !== 0n);

describe("agrees with fractions by the book", () => {
  test("add, subtract, multiply, divide, negate", () => {
    fc.assert(
      fc.property(number, notZero, (a, b) => {
        expect(shown(add(a, b))).toBe(shown(fraction(a.n * b.d + b.n * a.d, a.d * b.d)));
        expect(shown(subtract(a, b))).toBe(shown(fraction(a.n * b.d - b.n * a.d, a.d * b.d)));
        expect(shown(multiply(a, b))).toBe(shown(fraction(a.n * b.n, a.d * b.d)));
        expect(shown(divide(a, b))).toBe(shown(fraction(a.n * b.d, a.d * b.n)));
        expect(shown(negate(a))).toBe(shown(fraction(-a.n, a.d)));
        for (const made of [add(a, b), subtract(a, b), multiply(a, b), divide(a, b)]) expect(made.d > 0n).toBe(true);
      }),
    );
  });

  test("compare, equals, min, max, sign, abs", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [Number(a.n) / Number(a.d), Number(b.n) / Number(b.d)];
        const same = a.n * b.d === b.n * a.d;
        expect(compare(a, b)).toBe(same ? 0 : x < y ? -1 : 1);
        expect(equals(a, b)).toBe(same);
        expect(toNumber(min(a, b))).toBe(Math.min(x, y));
        expect(toNumber(max(a, b))).toBe(Math.max(x, y));
        expect(sign(a)).toBe(a.n === 0n ? 0 : x < 0 ? -1 : 1);
        expect(toNumber(abs(a))).toBe(Math.abs(x));
      }),
    );
  });

  test("floor, ceil, isMultiple, roundHalfAway", () => {
    fc.assert(
      fc.property(number, notZero, (a, b) => {
        const unit = abs(b);
        let down = -20000n;
        while (compare({ n: down + 1n, d: 1n }, a) <= 0) down += 1n;
        expect(floor(a)).toBe(down);
        expect(ceil(a)).toBe(equals({ n: down, d: 1n }, a) ? down : down + 1n);
        const steps = divide(a, unit);
        expect(isMultiple(a, unit)).toBe(steps.n % steps.d === 0n);
        const rounded = roundHalfAway(a, unit);
        expect(isMultiple(rounded, unit)).toBe(true);
        const off = compare(multiply(abs(subtract(a, rounded)), exact(2)), unit);
        // Never more than half a unit; half a unit only away from zero.
        expect(off <= 0 && (off < 0 || compare(abs(rounded), abs(a)) > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test("sums of decimals keep a small denominator", () => {
  const figures = [exact("1.5"), exact(2), exact("0.25"), exact("3.125"), exact("0.1")];
  expect(figures.reduce(add)).toEqual({ n: 6975n, d: 1000n });
  expect(add(exact(2), exact("0.5"))).toEqual({ n: 25n, d: 10n });
  expect(add(exact("0.5"), exact(2))).toEqual({ n: 25n, d: 10n });
});

test("a fraction has its sign above the line, and no zero below", () => {
  expect(fraction(1n, -3n)).toEqual({ n: -1n, d: 3n });
  expect(() => fraction(1n, 0n)).toThrow(new RangeError("division by zero"));
  expect(() => divide(exact(1), exact(0))).toThrow(RangeError);
});

test.each([
  ["1.005", "0.01", "1.01"],
  ["0.285", "0.01", "0.29"],
  ["8.325", "0.01", "8.33"],
  ["-1.005", "0.01", "-1.01"],
  ["334227", "100", "334200"],
  ["334250", "100", "334300"],
  ["-334250", "100", "-334300"],
  ["62", "5", "60"],
  ["62.5", "5", "65"],
  ["0.4999", "1", "0"],
  ["-0.4999", "1", "0"],
])("%s rounds to multiples of %s as %s", (value, unit, expected) => {
  expect(toDecimalString(roundHalfAway(exact(value), exact(unit)))).toBe(expected);
});

test.each<[Exact, number | undefined, string]>([
  [exact("12.50"), undefined, "12.5"],
  [exact("-0.05"), undefined, "-0.05"],
  [exact("-0.04"), 1, "0"],
  [exact("-0.05"), 1, "-0.1"],
  [exact("1234"), 0, "1234"],
  [exact("1234.5"), 0, "1235"],
  [exact("0.5"), 0, "1"],
  [{ n: 1n, d: 3n }, 4, "0.3333"],
  [{ n: 2n, d: 3n }, undefined, "0.66666666666666666667"],
  [exact("100"), 2, "100"],
])("%p with at most %p digits is written %s", (value, digits, expected) => {
  expect(toDecimalString(value, digits)).toBe(expected);
});

test.each([
  ["1234567", 3, "1230000"],
  ["1235000", 3, "1240000"],
  ["-0.0012345", 2, "-0.0012"],
  ["999.96", 4, "1000"],
  ["1000", 1, "1000"],
  ["0.001", 1, "0.001"],
  ["0", 5, "0"],
  ["9.99", 1, "10"],
])("%s to %p significant digits is %s", (value, digits, expected) => {
  expect(toDecimalString(toSignificant(exact(value), digits))).toBe(expected);
});

test("significant digits agree with the doubles' own", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 12 }), (a, digits) => {
      const value = Number(a.n) / Number(a.d);
      // toPrecision rounds the double; halves that the double only nearly is are left out.
      fc.pre(!isMultiple(multiply(a, multiply(exact(2), tenTo(digits + 4))), exact(1)));
      expect(toNumber(toSignificant(a, digits))).toBe(Number(value.toPrecision(digits)));
    }),
  );
});

test("powers of ten", () => {
  expect([0, 1, 5, 40].map(powerOfTen)).toEqual([1n, 10n, 100000n, 10n ** 40n]);
  expect([tenTo(0), tenTo(3), tenTo(-2)]).toEqual([
    { n: 1n, d: 1n },
    { n: 1000n, d: 1n },
    { n: 1n, d: 100n },
  ]);
});

test("to the nearest double, whatever the size", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // Every double is a fraction with a power of two below the line: it must come back as it was.
      let n = value;
      let d = 1n;
      while (!Number.isInteger(n)) {
        n *= 2 ** 50;
        d *= 2n ** 50n;
      }
      expect(toNumber({ n: BigInt(n), d }) === value).toBe(true);
    }),
  );
  expect(toNumber({ n: 10n ** 40n + 1n, d: 3n * 10n ** 40n })).toBe(1 / 3);
  expect(toNumber({ n: -(10n ** 30n), d: 1n })).toBe(-1e30);
  expect(toNumber({ n: 9007199254740993n, d: 1n })).toBe(9007199254740992);
  expect(toNumber({ n: 9007199254740993n * 10n ** 60n + 1n, d: 10n ** 60n })).toBe(9007199254740994);
  expect(toNumber({ n: 1n, d: 10n ** 300n })).toBe(1e-300);
  expect(toNumber({ n: 9007199254740991n, d: 9007199254740993n })).toBe(1 - 2 ** -52);
});
