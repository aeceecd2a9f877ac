import type { Language } from "../../core/checks/check";
import { showInFormat } from "../../core/notation/number-format";
import type { CellValue } from "../../core/table/sheet";
import { printed } from "../excel/model/text";

const DUTCH_ERRORS: Readonly<Record<string, string>> = {
  "#DIV/0!": "#DEEL/0!",
  "#N/A": "#N/B",
  "#NAME?": "#NAAM?",
  "#NULL!": "#LEEG!",
  "#NUM!": "#GETAL!",
  "#REF!": "#VERW!",
  "#VALUE!": "#WAARDE!",
};

/** What the grid prints in a cell, as a Dutch or an English Excel does. */
export function shownInCell(value: CellValue, format: string, language: Language): string {
  if (language === "en") return printed(value, format, "en-US");
  if (typeof value === "object" && value !== null) return DUTCH_ERRORS[value.error] ?? value.error;
  return typeof value === "number" || typeof value === "string" ? showInFormat(value, format) : printed(value, format, "nl-NL");
}

/** What stands in the formula bar and in a cell being edited: the formula, or the value with all its digits. */
export function editable(value: CellValue, formula: string | null, format: string, language: Language): string {
  if (formula !== null) return `=${formula}`;
  if (typeof value === "number") {
    const percent = format.includes("%");
    const digits = String(percent ? Number((value * 100).toPrecision(15)) : value);
    return (language === "nl" ? digits.replace(".", ",") : digits) + (percent ? "%" : "");
  }
  return shownInCell(value, "General", language);
}

const DUTCH_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?%?$/;
const ENGLISH_NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/**
 * What a person typed, as the emulated Excel reads it: numbers in English notation, text that only looks like a number
 * in the other language kept as text. In a cell with a per cent format a bare number is a percentage, as in Excel.
 */
export function typed(text: string, format: string, language: Language): string {
  const bare = text.trim();
  if (text.startsWith("=") || text.startsWith("'") || format === "@") return text;
  const truth = /^(waar|true)$/i.test(bare) ? "TRUE" : /^(onwaar|false)$/i.test(bare) ? "FALSE" : null;
  if (truth !== null) return truth;
  const [own, other] = language === "nl" ? [DUTCH_NUMBER, ENGLISH_NUMBER] : [ENGLISH_NUMBER, DUTCH_NUMBER];
  if (own.test(bare)) {
    const english = language === "nl" ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
    return format.includes("%") && !english.endsWith("%") ? `${english}%` : english;
  }
  return other.test(bare) ? `'${text}` : text;
}
