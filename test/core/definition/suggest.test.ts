import fc from "fast-check";
import { suggest } from "../../../src/core/definition/suggest";

test.each<[string, readonly string[], string | null]>([
  ["organization", ["organisation", "period"], "organisation"],
  ["notaion", ["notation", "notations"], "notation"],
  ["raedme", ["readme"], "readme"],
  ["excel_header", ["excel-header"], "excel-header"],
  ["Unit", ["unit"], "unit"],
  ["sheet", ["chapter"], null],
  ["a", ["b"], null],
  ["A", ["a"], "a"],
  ["mm", ["mn"], null],
  ["ab", ["cd"], null],
  ["", ["abc"], null],
  ["x", [], null],
])("%j among %j", (name, known, expected) => {
  expect(suggest(name, known)).toBe(expected);
});

test("a known name suggests itself, and long ones cost nothing", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 79 }).filter((name) => !name.includes("_")),
      (name) => suggest(name, ["zzz", name]) === name || suggest(name, ["zzz", name]) === "zzz",
    ),
  );
  expect(suggest("x".repeat(1_000_000), ["y".repeat(1_000_000)])).toBeNull();
});
