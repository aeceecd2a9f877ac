import { type Exact, exact, multiply, negate, powerOfTen } from "../numeric/exact";
import { isDash, isSpace, plainSpaces } from "./characters";
import { readDigits } from "./digits";
import type { Figure } from "./figure";
import { splitMarker } from "./markers";
import { boundOf, codeOf, isPercentagePoints, isUnitWord, magnitudeOf, multiplierOf, PERCENTAGE_POINTS } from "./words";

/** A longer text is running text, never one figure; it is not looked into. */
export const MAX_FIGURE_LENGTH = 120;

/** Soft hyphens, zero-width characters and direction marks, which web pages and calculators copy along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060]/g;

const NOTHING = {
  value: null,
  mantissa: null,
  decimals: 0,
  unit: null,
  bound: null,
  currency: null,
  magnitude: null,
  unitWord: null,
  marker: null,
} as const;

interface Head {
  /** A minus, a plus, or neither. */
  readonly sign: -1 | 1 | 0;
  readonly currency: "€" | null;
  /** Where the digits begin. */
  readonly end: number;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charAt(at))) at += 1;
  return at;
}

/** A sign and a euro sign, each at most once and in either order; the sign stands directly before what it belongs to. */
function readHead(text: string, from: number): Head {
  let at = skipSpaces(text, from);
  let sign: Head["sign"] = 0;
  let currency: "€" | null = null;
  for (;;) {
    const character = text.charAt(at);
    if (sign === 0 && (isDash(character) || character === "+")) {
      sign = character === "+" ? 1 : -1;
      at += 1;
    } else if (currency === null && (character === "€" || text.startsWith("EUR", at))) {
      currency = "€";
      at = skipSpaces(text, at + (character === "€" ? 1 : 3));
    } else {
      return { sign, currency, end: at };
    }
  }
}

interface Tail {
  readonly percent: boolean;
  readonly currency: "€" | null;
  readonly magnitude: string | null;
  readonly exponent: number;
  readonly unitWord: string | null;
}

const NO_TAIL: Tail = { percent: false, currency: null, magnitude: null, exponent: 0, unitWord: null };

/** What stands behind the digits: per cent, magnitude, currency, unit; null when it is something else. */
function readTail(rest: string): Tail | null {
  const tail = plainSpaces(rest);
  const apart = /^\s/u.test(rest);
  const lower = tail.toLowerCase();
  if (tail === "") return NO_TAIL;
  if (tail === "%" || (apart && lower === "procent")) return { ...NO_TAIL, percent: true };
  if (isPercentagePoints(tail)) return { ...NO_TAIL, unitWord: PERCENTAGE_POINTS };
  if (tail === "€" || (apart && tail === "EUR")) return { ...NO_TAIL, currency: "€" };
  const factor = multiplierOf(tail);
  if (factor !== null) return apart ? { ...NO_TAIL, magnitude: tail.replace("×", "x"), exponent: factor } : null;
  const [first = "", second = null, ...others] = tail.split(" ");
  const exponent = magnitudeOf(first);
  if (exponent === null) return apart && second === null && isUnitWord(first) ? { ...NO_TAIL, unitWord: first } : null;
  if (others.length > 0) return null;
  if (second === "€" || second === "EUR") return { ...NO_TAIL, magnitude: first, exponent, currency: "€" };
  return second === null || isUnitWord(second) ? { ...NO_TAIL, magnitude: first, exponent, unitWord: second } : null;
}

function readNumber(text: string): Omit<Figure, "marker" | "text"> | null {
  const { bound, length } = boundOf(text);
  const head = readHead(text, length);
  const digits = readDigits(text, head.end);
  if (!digits || (digits.trailingMinus && head.sign !== 0)) return null;
  const tail = readTail(text.slice(digits.end));
  if (!tail || (tail.currency && head.currency) || (tail.percent && head.currency)) return null;
  const mantissa = head.sign < 0 || digits.trailingMinus ? negate(digits.value) : digits.value;
  const factor: Exact = tail.percent ? exact("0.01") : { n: powerOfTen(tail.exponent), d: 1n };
  return {
    kind: tail.percent ? "percent" : "number",
    value: multiply(mantissa, factor),
    mantissa,
    decimals: digits.decimals,
    unit: multiply({ n: 1n, d: powerOfTen(digits.decimals) }, factor),
    bound,
    currency: head.currency ?? tail.currency,
    magnitude: tail.magnitude,
    unitWord: tail.unitWord,
  };
}

/**
 * Reads a printed string of Dutch report notation; null reads as blank. Never throws; takes time in proportion to the
 * length of the text, of which it looks at no more than MAX_FIGURE_LENGTH characters.
 *
 * Numbers: a point (or space) only before groups of three, a comma before decimals, a minus in any of its kinds before or
 * directly behind the digits, "€", "%", miljoen and the like, one lower-case unit word, limits ("≤", "minimaal"), a
 * footnote marker on one side. Brackets are no minus: reports set "of which" figures and notes in brackets, so "(1.041)" is
 * text, as is all that would need a guess ("12.34", "1,234.5", "007", "2019-2020").
 */
export function parse(text: string | null): Figure {
  const printed = text ?? "";
  const trimmed = printed.trim();
  if (trimmed === "") return { ...NOTHING, kind: "blank", text: printed };
  if (trimmed.length > MAX_FIGURE_LENGTH) return { ...NOTHING, kind: "text", text: printed };
  const { text: bare, marker } = splitMarker(trimmed.replace(INVISIBLE, ""));
  const number = readNumber(bare);
  if (number) return { ...number, marker, text: printed };
  return { ...NOTHING, kind: codeOf(plainSpaces(bare)) ?? "text", marker, text: printed };
}
