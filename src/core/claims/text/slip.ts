import { abs, compare, divide, type Exact, multiply, powerOfTen, roundHalfAway, toDecimalString } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import type { Quantity } from "./quantity";

/** Fewer digits than this are soon alike by chance. */
const LEAST = 3;

/** Whether a figure is a cell's with one slip of the pen: two digits in each other's place, one wrong, missing or too many, or the point elsewhere; of two digits, only their exchange. */
export function isSlip(quantity: Quantity, { value, unit }: Pick<BoundCell, "value" | "unit">): boolean {
  if (value === null || quantity.spelled) return false;
  const printed = multiply(quantity.unit, { n: powerOfTen(quantity.zeros), d: 1n });
  const step = unit !== null && compare(unit, printed) > 0 ? unit : printed;
  const [said, stands] = [digits(quantity.value, step), digits(value, step)];
  if (said === stands) return false;
  if (isTenfold(quantity, value) && bare(said).length >= LEAST) return true;
  if (said.length === 2 && stands.length === 2) return said === [...stands].reverse().join("");
  return Math.min(said.length, stands.length) >= LEAST && Math.abs(said.length - stands.length) <= 1 && oneSlip(said, stands);
}

/** The same two digits or more, the point or zeros elsewhere: thousands for millions, ten times too much. */
export function isTenfold(quantity: Quantity, value: Exact | null): boolean {
  if (value === null || quantity.spelled) return false;
  const [said, stands] = [quantity.value, value].map((one) => bare(toDecimalString(abs(one)).replace(".", "").replace(/^0+/u, "")));
  return said !== undefined && said.length >= 2 && said === stands && compare(abs(quantity.value), abs(value)) !== 0;
}

function digits(value: Exact, step: Exact): string {
  const { n, d } = divide(roundHalfAway(abs(value), step), step);
  return String(n / d);
}

function bare(digits: string): string {
  return digits.replace(/0+$/u, "");
}

function oneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const [x, y] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (a.length !== b.length) return x.length + y.length === 1;
  return x.length === 1 || (x.length === 2 && x[0] === y[1] && x[1] === y[0]);
}
