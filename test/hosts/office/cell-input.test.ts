import { cellInput, inputAsRead, textInput } from "../../../src/hosts/office/cell-input";

test.each([
  ["Totaal", "Totaal"],
  ["n.v.t.", "n.v.t."],
  ["-", "-"],
  ["=", "="],
  ["", ""],
  ["=1", "'=1"],
  ["=A", "'=A"],
  ["+a", "'+a"],
  ["-a", "'-a"],
  ["@a", "'@a"],
  ["#N/A", "'#N/A"],
  ["'", "''"],
  ["'t loket", "''t loket"],
  ["1.234", "'1.234"],
  ["mei 2020", "'mei 2020"],
  ["12%", "'12%"],
  ["WAAR", "'WAAR"],
  ["false", "'false"],
  ["waarde", "waarde"],
])("text %p is put in as %p", (text, input) => expect(textInput(text)).toBe(input));

test.each([
  [1.5, null, 1.5],
  [false, null, false],
  [null, null, ""],
  [{ error: "#N/A" }, null, "#N/A"],
  ["1", null, "'1"],
  [3, "A1+B1", "=A1+B1"],
] as const)("value %p with formula %p is put in as %p", (value, formula, input) => expect(cellInput(value, formula)).toBe(input));

test.each([
  ["a formula", "=A1", 3, "Double", "=A1"],
  ["a formula that gives text", "=A1&B1", "ab", "String", "=A1&B1"],
  ["text that looks like a formula", "=A1", "=A1", "String", "'=A1"],
  ["a number", 3, 3, "Double", 3],
  ["a truth value", true, true, "Boolean", true],
  ["an error", "#N/A", "#N/A", "Error", "#N/A"],
  ["text that looks like an error", "#N/A", "#N/A", "String", "'#N/A"],
  ["nothing", "", "", "Empty", ""],
])("%s is put back as it was", (_, formula, value, type, input) => expect(inputAsRead(formula, value, type)).toBe(input));
