import type { CellError, CellValue } from "../table/sheet";
import { exact, floor, type Exact, multiply, powerOfTen, roundHalfAway, sign, toNumber, abs, divide, ceil } from "../numeric/exact";

/** Excel's arithmetic: IEEE doubles, results out of range are #NUM!, no negative zero, no denormal numbers. */

export function fault(error: string): CellError {
  return { error };
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

const SMALLEST = 2.2250738585072014e-308;

/** A result as a cell can hold it. */
export function settle(result: number): number | CellError {
  if (!Number.isFinite(result)) return fault("#NUM!");
  return Math.abs(result) < SMALLEST ? 0 : result;
}

/**
 * Excel shows 0 for a last addition or subtraction that leaves next to nothing of its operands: when they are each
 * other's opposite in the 15 digits that it keeps (Microsoft's article 78113). Within a larger formula it does not.
 */
export function snapped(left: number, right: number, result: number): number {
  return left !== 0 && left.toPrecision(15) === (-right).toPrecision(15) ? 0 : result;
}

export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return fault("#NUM!");
  if (base === 0 && exponent < 0) return fault("#DIV/0!");
  return settle(base ** exponent);
}

export function quotient(left: number, right: number): number | CellError {
  return right === 0 ? fault("#DIV/0!") : settle(left / right);
}

export type Rounding = "nearest" | "up" | "down";

/**
 * ROUND, ROUNDUP and ROUNDDOWN as Excel does them: the value as its 15 significant digits say, then exactly, halves
 * away from zero. So 1.005 to two digits is 1.01 although the double is a little less. Digits may be negative.
 */
export function roundDigits(value: number, digits: number, rounding: Rounding): number {
  const places = Math.trunc(digits);
  if (value === 0 || places > 330) return value === 0 ? 0 : value;
  if (places < -330) return rounding === "up" ? value : 0;
  const unit: Exact = places >= 0 ? { n: 1n, d: powerOfTen(places) } : { n: powerOfTen(-places), d: 1n };
  const shown = exact(value);
  const result = toNumber(rounding === "nearest" ? roundHalfAway(shown, unit) : directed(shown, unit, rounding));
  return result === 0 ? 0 : result;
}

function directed(value: Exact, unit: Exact, rounding: "up" | "down"): Exact {
  const steps = divide(abs(value), unit);
  const whole = rounding === "up" ? ceil(steps) : floor(steps);
  return multiply({ n: sign(value) < 0 ? -whole : whole, d: 1n }, unit);
}

/** Less than, equal or greater, on the 15 digits Excel compares. */
export function compareNumbers(left: number, right: number): number {
  const difference = left - right;
  if (difference === 0 || left.toPrecision(15) === right.toPrecision(15)) return 0;
  return difference < 0 ? -1 : 1;
}

/**
 * How Excel orders two cell values: numbers before texts before logical values; texts without regard to case; a blank
 * is like 0, "" or FALSE. Errors must have been dealt with.
 */
export function compareValues(left: CellValue, right: CellValue): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return order(a.toLowerCase(), b.toLowerCase());
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
