import { abs, exact, type Exact, isMultiple, powerOfTen, roundHalfAway, toDecimalString } from "../numeric/exact";
import { isDash, isDigit, isSpace } from "./characters";

/** The digits of a figure, read from a longer text. */
export interface Digits {
  /** Without sign. */
  readonly value: Exact;
  /** Digits after the comma. */
  readonly decimals: number;
  /** A minus stood directly behind the digits, as some ledgers print it. */
  readonly trailingMinus: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

function runOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charAt(at))) at += 1;
  return at;
}

/** The end of the whole part that begins at `from`, or null where points and spaces do not stand before groups of three. */
function readWhole(text: string, from: number): { whole: string; end: number } | null {
  let at = runOfDigits(text, from);
  const head = text.slice(from, at);
  if (head === "" || (head.length > 1 && head.startsWith("0"))) return null;
  let whole = head;
  let kind: "." | " " | null = null;
  for (;;) {
    const character = text.charAt(at);
    const separator = character === "." ? "." : isSpace(character) && isDigit(text.charAt(at + 1)) ? " " : null;
    if (separator === null) return { whole, end: at };
    const end = runOfDigits(text, at + 1);
    if (end - at !== 4 || (kind ?? separator) !== separator || head.length > 3 || head === "0") return null;
    whole += text.slice(at + 1, end);
    kind = separator;
    at = end;
  }
}

/** The end of a dash that closes the figure: none follows that is a digit, letter, point or comma. */
function closingDash(text: string, at: number): boolean {
  return isDash(text.charAt(at)) && !/^[\p{L}\p{N}.,]/u.test(text.slice(at + 1, at + 3)) && !isDash(text.charAt(at + 1));
}

/**
 * Reads Dutch digits at `from`: a point (or a space) only before groups of three, a comma before the decimals, no
 * leading zeros. "1.282,4", "13 285", "1234567,5" and "12,-" are read; "12.34", "1,234.5", "0.123" and "007" are not: in
 * Dutch notation they are no numbers, and guessing would be a factor 100 or 1000 wrong. Null when nothing can be read.
 */
export function readDigits(text: string, from: number): Digits | null {
  const read = readWhole(text, from);
  if (!read) return null;
  let at = read.end;
  let part = "";
  if (text.charAt(at) === ",") {
    const end = runOfDigits(text, at + 1);
    part = text.slice(at + 1, end);
    if (part === "") {
      // "€ 12,-" and "€ 12,--": no cents.
      if (!isDash(text.charAt(at + 1))) return null;
      at += isDash(text.charAt(at + 2)) ? 3 : 2;
    } else {
      at = end;
    }
    if (/^[.,]/.test(text.charAt(at))) return null;
  }
  const trailingMinus = closingDash(text, at);
  return {
    value: exact(part === "" ? read.whole : `${read.whole}.${part}`),
    decimals: part.length,
    trailingMinus,
    end: trailingMinus ? at + 1 : at,
  };
}

/** The size of a value (without its sign) in Dutch digits: "1.282,4"; rounded half away from zero to `decimals` places. */
export function writeDigits(value: Exact, decimals: number): string {
  const rounded = roundHalfAway(abs(value), { n: 1n, d: powerOfTen(decimals) });
  const [whole = "0", part = ""] = toDecimalString(rounded, decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return decimals === 0 ? grouped : `${grouped},${part.padEnd(decimals, "0")}`;
}

/** Whether the value rounds to something other than zero at `decimals` places and is below zero: only then is a minus printed. */
export function needsMinus(value: Exact, decimals: number): boolean {
  return roundHalfAway(value, { n: 1n, d: powerOfTen(decimals) }).n < 0n;
}

/** How many decimals the value really has, at most `limit`; null when it does not end within them (1/3). */
export function decimalsOf(value: Exact, limit: number): number | null {
  for (let decimals = 0; decimals <= limit; decimals += 1) {
    if (isMultiple(value, { n: 1n, d: powerOfTen(decimals) })) return decimals;
  }
  return null;
}
