import { decimalsOf } from "../notation/digits";
import { digitUnit, printedUnit } from "../notation/format";
import { abs, divide, type Exact, exact, isMultiple, multiply, negate, powerOfTen, roundHalfAway, sign, tenTo } from "../numeric/exact";
import type { BoundCell } from "../table/bound";

/** How a figure can have become another in typing or copying. */
export type SlipKind = "digits-swapped" | "digit" | "digit-missing" | "digit-extra" | "sign" | "scale" | "locale-shift";

/** A figure that may have been meant, in base units, and what it takes to have become what stands there. */
export interface Slip {
  readonly value: Exact;
  readonly why: SlipKind;
  readonly cost: number;
}

/** How odd each slip is; after errorlocate and deducorrect, measured on seeded tables. */
const COSTS: Readonly<Record<SlipKind, number>> = {
  sign: 1,
  "digits-swapped": 1,
  "locale-shift": 1,
  scale: 1.2,
  digit: 1.3,
  "digit-missing": 1.4,
  "digit-extra": 1.4,
};

const POWERS = [1, -1, 2, -2, 3, -3, 6, -6];
/** Digits beyond those printed that are looked at: more come from a formula, not from typing. */
const EXTRA_DECIMALS = 4;
const DIGITS = [..."0123456789"];

/**
 * The figures that may have been meant where a cell shows what it shows, each once with its likeliest slip: two neighbouring
 * digits swapped, one digit wrong, missing or extra, the sign, a power of ten, a point read as a comma. A slip that could
 * as well have led elsewhere (one of nine other digits in each of n places) costs more by the logarithm of these ways.
 */
export function slipsOf(cell: BoundCell): readonly Slip[] {
  const known = slips.get(cell);
  if (known) return known;
  const found = findSlips(cell);
  slips.set(cell, found);
  return found;
}

/** A cell is asked many times, with ever other bounds. */
const slips = new WeakMap<BoundCell, readonly Slip[]>();

function findSlips(cell: BoundCell): readonly Slip[] {
  if (cell.value === null) return [];
  const unit = digitUnit(cell.notation);
  const mantissa = divide(cell.value, unit);
  const places = Math.max(
    decimalsOf(abs(mantissa), cell.notation.decimals + EXTRA_DECIMALS) ?? cell.notation.decimals,
    cell.notation.decimals,
  );
  const whole = roundHalfAway(abs(mantissa), { n: 1n, d: powerOfTen(places) });
  const digits = ((whole.n * powerOfTen(places)) / whole.d).toString().padStart(places + 1, "0");
  const found = new Map<string, Slip>();
  const step = printedUnit(cell.notation);
  const put = (value: Exact, why: SlipKind, ways: number): void => {
    if (!isMultiple(value, step)) return;
    const key = divide(value, step);
    const name = String(key.n / key.d);
    const cost = COSTS[why] + Math.log(Math.max(1, ways));
    const known = found.get(name);
    if (!known || known.cost > cost) found.set(name, { value, why, cost });
  };
  const typed = (text: string, decimals: number, why: SlipKind, ways: number): void => {
    const size = multiply(multiply(exact(text), tenTo(-decimals)), unit);
    put(sign(mantissa) < 0 ? negate(size) : size, why, ways);
  };
  ofDigits(digits, places, cell.notation.decimals, typed);
  if (mantissa.n !== 0n) put(negate(cell.value), "sign", 1);
  for (const power of POWERS) {
    const isLocale = power === 3 && cell.notation.decimals === 0 && places > 0;
    put(multiply(cell.value, tenTo(power)), isLocale ? "locale-shift" : "scale", isLocale ? 1 : POWERS.length);
  }
  const own = divide(cell.value, step);
  if (isMultiple(cell.value, step)) found.delete(String(own.n / own.d));
  return [...found.values()];
}

type Typed = (digits: string, decimals: number, why: SlipKind, ways: number) => void;

/** Slips within the digits: `places` of them stand behind the comma, `printed` of these are usual in the column. */
function ofDigits(digits: string, places: number, printed: number, typed: Typed): void {
  const put = (text: string, decimals: number, why: SlipKind, ways: number): void => {
    // No figure is typed with a zero in front of its whole part.
    if (!/^0\d/.test(text) || text.length <= decimals + 1) typed(text, decimals, why, ways);
  };
  extraDigit(digits, places, put);
  // With more decimals than the column prints, a digit is too many or the comma is off; nothing else makes them fewer.
  if (places > printed) return;
  const { length } = digits;
  // A zero swapped to the front is lost: 015 for 105.
  for (const text of [digits, `0${digits}`]) {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
      put(swapped, places, "digits-swapped", text.length - 1);
    }
  }
  for (let at = 0; at < length; at += 1) {
    for (const digit of DIGITS) put(digits.slice(0, at) + digit + digits.slice(at + 1), places, "digit", 9 * length);
  }
  missingDigit(digits, places, put);
}

function extraDigit(digits: string, places: number, put: Typed): void {
  const ways = 10 * digits.length;
  for (let at = 0; at < digits.length; at += 1) {
    const left = digits.slice(0, at) + digits.slice(at + 1);
    if (left.length > places) put(left, places, "digit-extra", ways);
    if (places > 0 && at >= digits.length - places) put(left, places - 1, "digit-extra", ways);
  }
}

/** A digit is missing: before the comma or behind it, with the comma left where it was or moved along. */
function missingDigit(digits: string, places: number, put: Typed): void {
  const whole = digits.slice(0, digits.length - places);
  const trimmed = whole + digits.slice(digits.length - places).replace(/0+$/, "");
  const decimals = trimmed.length - whole.length;
  const ways = digits.length + 1;
  for (const digit of DIGITS) {
    for (let at = 0; at <= digits.length; at += 1) put(digits.slice(0, at) + digit + digits.slice(at), places, "digit-missing", ways);
    // The zeros that stood behind a missing first digit are lost with it: 1,8 for 101,8.
    for (const zeros of ["0", "00"]) put(digit + zeros + digits, places, "digit-missing", ways);
    if (decimals === places) continue;
    for (let at = whole.length; at <= trimmed.length; at += 1) {
      put(trimmed.slice(0, at) + digit + trimmed.slice(at), decimals + 1, "digit-missing", ways);
    }
  }
}
