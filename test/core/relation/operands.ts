import { exact, powerOfTen, toDecimalString } from "../../../src/core/numeric/exact";
import { type Interval, point, rounded } from "../../../src/core/numeric/interval";
import type { Operand, Term } from "../../../src/core/relation/kind";

/**
 * A figure in one string: "12.4" is rounded to its last digit, "334200~100" to hundreds, "=5" is exact. A trailing "%"
 * divides figure and unit by a hundred.
 */
export function figure(text: string): Operand {
  const percent = text.endsWith("%") ? 2 : 0;
  const [digits = "", unitText] = text.replace("%", "").split("~");
  const shift = (value: string) => exact(`${value}e-${percent}`);
  if (digits.startsWith("=")) {
    const value = shift(digits.slice(1));
    return { value, interval: point(value), unit: null };
  }
  const value = shift(digits);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const unit = unitText === undefined ? { n: 1n, d: powerOfTen(decimals + percent) } : shift(unitText);
  return { value, interval: rounded(value, unit), unit };
}

/** A term; a leading "- " makes it count negatively: "- 12.4". */
export function term(text: string): Term {
  return text.startsWith("- ") ? { ...figure(text.slice(2)), sign: -1 } : { ...figure(text), sign: 1 };
}

/** A live formula's result as Excel stores it. */
export function live(value: number): string {
  return `=${value.toPrecision(15)}`;
}

/** "[89.5, 90.5)" */
export function shown(interval: Interval | null): string | null {
  if (!interval) return null;
  return `${interval.loOpen ? "(" : "["}${toDecimalString(interval.lo, 6)}, ${toDecimalString(interval.hi, 6)}${interval.hiOpen ? ")" : "]"}`;
}
