import { exact, fraction, toDecimalString } from "../../../src/core/numeric/exact";
import { decimalsOf, needsMinus, readDigits, writeDigits } from "../../../src/core/notation/digits";

describe("readDigits", () => {
  test.each([
    ["x1.282,4 y", 1, "1282.4", 1, false, 8],
    ["12", 0, "12", 0, false, 2],
    ["12 dagen", 0, "12", 0, false, 2],
    ["1 234 dagen", 0, "1234", 0, false, 5],
    ["12,50", 0, "12.5", 2, false, 5],
    ["12,-", 0, "12", 0, false, 4],
    ["12,-- ", 0, "12", 0, false, 5],
    ["12- ", 0, "12", 0, true, 3],
    ["12-%", 0, "12", 0, true, 3],
    ["12-13", 0, "12", 0, false, 2],
    ["12-jarig", 0, "12", 0, false, 2],
    ["12-.5", 0, "12", 0, false, 2],
    ["12-,5", 0, "12", 0, false, 2],
    ["12--", 0, "12", 0, false, 2],
    ["0,5", 0, "0.5", 1, false, 3],
  ])("%j from %i", (text, from, value, decimals, trailingMinus, end) => {
    const digits = readDigits(text, from);
    expect(digits && { ...digits, value: toDecimalString(digits.value) }).toEqual({ value, decimals, trailingMinus, end });
  });

  test.each(["", "x", "1.2", "1.23", "1.2345", "0.123", "01", "1,", "1,5,", "1,5.", "1,-.", "1234.567", "1.234 567"])(
    "%j is none",
    (text) => {
      expect(readDigits(text, 0)).toBeNull();
    },
  );
});

test.each([
  ["0", 0, "0"],
  ["7", 2, "7,00"],
  ["-1234.5", 1, "1.234,5"],
  ["999.95", 1, "1.000,0"],
  ["0.005", 2, "0,01"],
  ["123", 0, "123"],
  ["123456", 0, "123.456"],
  ["1234567.1234", 4, "1.234.567,1234"],
])("%s with %i decimals is written %s", (value, decimals, expected) => {
  expect(writeDigits(exact(value), decimals)).toBe(expected);
});

test.each([
  ["-1", 0, true],
  ["-0.5", 0, true],
  ["-0.4", 0, false],
  ["-0.4", 1, true],
  ["0", 0, false],
  ["1", 0, false],
])("%s with %i decimals needs a minus: %s", (value, decimals, expected) => {
  expect(needsMinus(exact(value), decimals)).toBe(expected);
});

test("a value has as many decimals as it needs", () => {
  expect(decimalsOf(exact("12"), 5)).toBe(0);
  expect(decimalsOf(exact("-12.345"), 5)).toBe(3);
  expect(decimalsOf(exact("12.345"), 3)).toBe(3);
  expect(decimalsOf(exact("12.345"), 2)).toBeNull();
  expect(decimalsOf(fraction(1n, 3n), 30)).toBeNull();
});
