import type { CellValue } from "../../core/table/sheet";

/** What is put into Excel's `formulas`: "=…" for a formula, "'…" for text that Excel would take for something else. */
export type CellInput = string | number | boolean;

/** Words that Excel reads as a truth value, in the languages it is likely to be set to. */
const TRUTH = /^(true|false|waar|onwaar|wahr|falsch|vrai|faux|verdadero|falso|vero|sant|falskt|sand|falsk|tosi|epätosi)$/iu;

/**
 * Text as Excel is to be given it. An apostrophe keeps text text whatever the cell is formatted as, and is no part of
 * the value; a number format "@" would have turned a later number or formula in that cell to text as well. It is put
 * before anything with a digit (numbers, dates, "mei 2020", in any language), a sign, an apostrophe or an error's #, and
 * before truth values; words are left as they are.
 */
export function textInput(text: string): string {
  const risky = /\d/.test(text) || /^[=+\-@#'].|^'/su.test(text) || TRUTH.test(text.trim());
  return risky ? `'${text}` : text;
}

/** @param formula English, without "=" */
export function cellInput(value: CellValue, formula: string | null): CellInput {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? textInput(value) : value;
}

/**
 * The input that gives a cell back what it held.
 * @param formula as in `formulas`; of text and numbers it is the value itself
 * @param type as in `valueTypes`
 */
export function inputAsRead(formula: unknown, value: unknown, type: unknown): CellInput {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = typeof formula === "string" ? formula : "";
  if (isFormula(text, value) || type === "Error") return text;
  return textInput(text);
}

/** Text that begins with "=" is given back as it is; of a formula the value differs from it. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

export function isFormulaInput(input: CellInput | undefined): boolean {
  return typeof input === "string" && /^=./su.test(input);
}

/** Whether Excel keeps it as text. */
export function isText(input: CellInput): boolean {
  return typeof input === "string" && input !== "" && !isFormulaInput(input);
}
