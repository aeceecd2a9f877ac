import { editable, shownInCell, typed } from "../../../src/demo/grid/shown";

test.each([
  [1282.4, "#,##0.0", "nl", "1.282,4"],
  [1282.4, "#,##0.0", "en", "1,282.4"],
  [0.46, "0%", "nl", "46%"],
  [-12, '#,##0;"*"-#,##0', "nl", "*-12"],
  [0.5, "General", "nl", "0,5"],
  ["n.v.t.", "General", "nl", "n.v.t."],
  [true, "General", "nl", "WAAR"],
  [true, "General", "en", "TRUE"],
  [{ error: "#DIV/0!" }, "0", "nl", "#DEEL/0!"],
  [{ error: "#DIV/0!" }, "0", "en", "#DIV/0!"],
  [null, "0.0", "nl", ""],
] as const)("%j under %s is shown in %s as %s", (value, format, language, shown) => {
  expect(shownInCell(value, format, language)).toBe(shown);
});

test.each([
  [1282.4, null, "#,##0.0", "nl", "1282,4"],
  [1282.4, null, "#,##0.0", "en", "1282.4"],
  [0.46, null, "0%", "nl", "46%"],
  [0.285, null, "0.0%", "nl", "28,5%"],
  [2.5, "B2*2", "0.0", "nl", "=B2*2"],
  ["tekst", null, "General", "nl", "tekst"],
  [null, null, "General", "nl", ""],
] as const)("%j with formula %j under %s is edited in %s as %s", (value, formula, format, language, text) => {
  expect(editable(value, formula, format, language)).toBe(text);
});

test.each([
  ["1.282,4", "General", "nl", "1282.4"],
  ["1,282.4", "General", "en", "1282.4"],
  ["1.234", "General", "nl", "1234"],
  ["659.1", "General", "nl", "'659.1"],
  ["659,1", "General", "en", "'659,1"],
  ["-12,5%", "General", "nl", "-12.5%"],
  ["46", "0%", "nl", "46%"],
  ["46%", "0%", "nl", "46%"],
  ["=B2*2", "General", "nl", "=B2*2"],
  ["'007", "General", "nl", "'007"],
  ["1,5", "@", "nl", "1,5"],
  ["waar", "General", "nl", "TRUE"],
  ["n.v.t.", "General", "nl", "n.v.t."],
  ["", "General", "nl", ""],
] as const)("%j typed under %s in %s is given to Excel as %j", (text, format, language, given) => {
  expect(typed(text, format, language)).toBe(given);
});
