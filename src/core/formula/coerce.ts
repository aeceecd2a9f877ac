import type { CellError, CellValue } from "../table/sheet";
import { fault, isError } from "./arithmetic";

/**
 * Text that Excel takes for a number in a calculation. What depends on the language of the Excel at hand ("1,5", dates)
 * is left out: it must not work on one machine and fail on the next.
 */
const NUMERIC_TEXT = /^\s*([+-]?(?:\d{1,300}\.?\d{0,300}|\.\d{1,300})(?:[eE][+-]?\d{1,3})?)\s*(%?)\s*$/;

/** A value as a number of a calculation: blank is 0, TRUE is 1, "12" is 12, other text #VALUE!. */
export function toNumberValue(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  const match = NUMERIC_TEXT.exec(value);
  if (!match) return fault("#VALUE!");
  const number = Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return Number.isFinite(number) ? number : fault("#VALUE!");
}

/** A value as a condition: numbers other than 0 are true, "TRUE" and "FALSE" are read, other text is #VALUE!. */
export function toLogical(value: CellValue): boolean | CellError {
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const text = value.toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : fault("#VALUE!");
}

/** A value as text, as & joins it: at most 15 significant digits, TRUE and FALSE in English. */
export function toText(value: Exclude<CellValue, CellError>): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return numberText(value);
}

function numberText(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(14).split("e");
  const power = Number(exponent);
  const digits = mantissa.replace(/\.?0+$/, "");
  if (power >= -5 && power < 20) return plain(value.toPrecision(15));
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function plain(precise: string): string {
  const text = precise.includes("e") ? BigInt(Number(precise)).toString() : precise;
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
