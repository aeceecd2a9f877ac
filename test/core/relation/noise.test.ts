import { compare, type Exact, exact, ZERO } from "../../../src/core/numeric/exact";
import { point } from "../../../src/core/numeric/interval";
import { forgive, isShort, linearNoise, ratioNoise } from "../../../src/core/relation/noise";
import { figure, live, shown } from "./operands";

test.each<[string | Exact, boolean]>([
  ["0", true],
  ["1234567890123", true],
  ["12345678901234", false],
  ["34412240000000.00", true],
  ["0.1", true],
  ["0.333333333333333", false],
  ["-1234567890.123", true],
  ["-1234567890.1234", false],
  [{ n: 1n, d: 3n }, false],
  [{ n: 2n, d: 4n }, true],
])("%p is a short decimal: %p", (value, expected) => {
  expect(isShort(typeof value === "string" ? exact(value) : value)).toBe(expected);
});

const at = (text: string) => figure(text).interval;
const third = live(1 / 3);

test.each([
  ["short figures", "=5", ["=2", "=3"], "0"],
  ["a long target", third, ["=2", "=3"], "3e-13"],
  ["a long term", "=5", ["=2", third], "5e-13"],
  ["a large negative term", "=5", ["=-700", third], "7e-11"],
  ["a rounded target", "5", ["=2", third], "0"],
  ["a rounded term", third, ["=2", "3"], "0"],
])("linear: %s", (_name, target, terms, expected) => {
  expect(compare(linearNoise(at(target), terms.map(at)), exact(expected))).toBe(0);
});

test.each([
  ["short figures", "=0.5", ["=1", "=2"], "0.5", "0"],
  ["an endless quotient", "=0.3333", ["=1", "=3"], third.slice(1), "0.333333333333333e-12"],
  ["a long target", third, ["=1", "=4"], "-0.25", "0.25e-12"],
  ["a long term", "=0.5", ["=1", third], "3", "3e-12"],
  ["a rounded target", "0.5", ["=1", third], "3", "0"],
  ["a rounded term", "=0.5", ["1", third], "3", "0"],
])("ratio: %s", (_name, target, terms, quotient, expected) => {
  expect(compare(ratioNoise(at(target), terms.map(at), point(exact(quotient))), exact(expected))).toBe(0);
});

test("what is forgiven belongs to the interval", () => {
  expect(shown(forgive(point(exact(5)), exact("0.1")))).toBe("[4.9, 5.1]");
  expect(shown(forgive(at("5"), ZERO))).toBe("[4.5, 5.5)");
});
