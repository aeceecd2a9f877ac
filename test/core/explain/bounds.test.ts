import { atLeast, atMost, type Bounds, halfway, holds, isClosedIn, isEmpty, steps, UNBOUNDED } from "../../../src/core/explain/bounds";
import { exact } from "../../../src/core/numeric/exact";

const between = (lo: string | null, hi: string | null, loOpen = false, hiOpen = false): Bounds => ({
  lo: lo === null ? null : exact(lo),
  hi: hi === null ? null : exact(hi),
  loOpen,
  hiOpen,
});

test.each<[string, Bounds, Bounds]>([
  ["a higher lower end", atLeast(between("1", "5"), exact("2"), false), between("2", "5")],
  ["a lower one changes nothing", atLeast(between("3", "5"), exact("2"), false), between("3", "5")],
  ["the same end, open", atLeast(between("3", "5"), exact("3"), true), between("3", "5", true)],
  ["the same end, closed, changes nothing", atLeast(between("3", "5", true), exact("3"), false), between("3", "5", true)],
  ["a first lower end", atLeast(UNBOUNDED, exact("3"), true), between("3", null, true)],
  ["a lower upper end", atMost(between("1", "5"), exact("4"), true), between("1", "4", false, true)],
  ["a higher one changes nothing", atMost(between("1", "5"), exact("6"), true), between("1", "5")],
  ["the same upper end, open", atMost(between("1", "5"), exact("5"), true), between("1", "5", false, true)],
  ["a first upper end", atMost(UNBOUNDED, exact("5"), false), between(null, "5")],
])("%s", (_, found, expected) => expect(found).toEqual(expected));

test.each<[Bounds, boolean]>([
  [between("1", "2"), false],
  [between("2", "1"), true],
  [between("2", "2"), false],
  [between("2", "2", true), true],
  [between("2", "2", false, true), true],
  [between(null, "2"), false],
  [between("2", null), false],
])("%j is empty: %s", (bounds, empty) => expect(isEmpty(bounds)).toBe(empty));

test.each<[Bounds, string, boolean]>([
  [between("1", "2"), "1", true],
  [between("1", "2", true), "1", false],
  [between("1", "2"), "2", true],
  [between("1", "2", false, true), "2", false],
  [between("1", "2"), "0.9", false],
  [between("1", "2"), "2.1", false],
  [UNBOUNDED, "7", true],
])("%j holds %s: %s", (bounds, value, within) => expect(holds(bounds, exact(value))).toBe(within));

test.each<[Bounds, string, readonly [string | null, string | null] | null]>([
  [between("0.95", "1.25"), "0.1", ["1", "1.2"]],
  [between("1", "1.2", true, true), "0.1", ["1.1", "1.1"]],
  [between("1.01", "1.09"), "0.1", null],
  [between("-250", "149"), "100", ["-200", "100"]],
  [between(null, "149"), "100", [null, "100"]],
  [between("101", null), "100", ["200", null]],
])("the multiples within %j of %s", (bounds, unit, expected) => {
  const found = steps(bounds, exact(unit));
  const same = (a: typeof bounds.lo, b: string | null): boolean => (a === null || b === null ? a === b : holds(between(b, b), a));
  if (expected === null || found === null) expect(found).toBe(expected);
  else expect([same(found.lo, expected[0]), same(found.hi, expected[1])]).toEqual([true, true]);
});

test("halfway, and whether both ends are there", () => {
  expect(holds(between("1.5", "1.5"), halfway(exact("1"), exact("2")))).toBe(true);
  expect([isClosedIn(between("1", "2")), isClosedIn(between("1", null)), isClosedIn(between(null, "2"))]).toEqual([true, false, false]);
});
