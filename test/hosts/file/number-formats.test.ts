import { builtInFormats, builtInId, isCalendarFormat } from "../../../src/hosts/file/number-formats";

test.each([
  ["General", false],
  ["0.0", false],
  ['#,##0 "dagen"', false],
  ['0 "m"', false],
  ["[Red]0", false],
  ["h:mm", false],
  ["mm:ss", false],
  ["[h]:mm:ss", false],
  ["m/d/yyyy", true],
  ["mmm-yy", true],
  ["mmmm", true],
  ["d-m-jjjj h:mm", true],
  ["[$-413]d mmmm yyyy", true],
])("%s shows a calendar date: %s", (format, expected) => {
  expect(isCalendarFormat(format)).toBe(expected);
});

test("built-in formats are found by text, but those that follow the locale are not written by number", () => {
  for (const format of ["General", "0", "0.00%", "@"]) expect(builtInFormats[builtInId(format) ?? -1]).toBe(format);
  for (const format of ["m/d/yyyy", "#,##0.0"]) expect(builtInId(format)).toBeNull();
});
