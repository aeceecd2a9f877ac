import { getFormatFromId, parseValue } from "numfmt";
import { parseFormula } from "../../../core/formula/syntax";
import { fault } from "../faults";
import type { Content } from "./cells";

const ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** What becomes of something written to a cell: its content, and the number format Excel gives along with it. */
export interface Entered {
  readonly content: Content;
  /** Format that comes with the value (12% gets 0%), when the cell had none. */
  readonly format: string | null;
}

/**
 * Reads what an add-in or a person writes into a cell, as Excel does: "=…" is a formula, "'…" is text, text that looks
 * like a number, a date or a truth value becomes one — in English notation, as Office.js wants it — and so does text
 * after + - @ become a formula. In a cell formatted as text everything stays text.
 * @throws ExcelFault InvalidArgument for a formula that cannot be read
 */
export function entered(input: unknown, format: string): Entered {
  if (typeof input === "number" || typeof input === "boolean") return { content: { value: input, formula: null }, format: null };
  if (typeof input !== "string") throw fault("InvalidArgument");
  if (input === "") return { content: { value: null, formula: null }, format: null };
  if (input.startsWith("'")) return text(input.slice(1));
  if (format === "@") return text(input);
  if (input.startsWith("=") && input.length > 1) return formula(input.slice(1));
  const upper = input.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { content: { value: upper === "TRUE", formula: null }, format: null };
  if (ERRORS.has(upper)) return { content: { value: { error: upper }, formula: null }, format: null };
  const parsed = parseValue(input, { locale: "en" });
  if (parsed !== undefined && typeof parsed.value === "number") {
    const given = typeof parsed.formatId === "number" ? getFormatFromId(parsed.formatId) : null;
    return { content: { value: parsed.value, formula: null }, format: given ?? null };
  }
  // "+A1" and "@SUM(A1)" are how Lotus wrote formulas, and Excel still takes them for one.
  const lotus = /^[+\-@](.+)$/s.exec(input);
  if (lotus && parseFormula(input.startsWith("-") ? input : (lotus[1] ?? ""))) {
    return formula(input.startsWith("-") ? input : (lotus[1] ?? ""));
  }
  return text(input);
}

function text(value: string): Entered {
  if (value.length > 32_767) throw fault("InvalidArgument");
  return { content: { value: value === "" ? null : value, formula: null }, format: null };
}

function formula(body: string): Entered {
  if (!parseFormula(body)) throw fault("InvalidArgument");
  return { content: { value: null, formula: body }, format: null };
}
