/**
 * Exact numbers: fractions of two integers. Sums, differences and products of decimals stay exact, and so do the
 * quotients that growth and shares need; nothing here rounds unless it is asked to.
 */
export interface Exact {
  /** Numerator, carries the sign. */
  readonly n: bigint;
  /** Denominator, always above zero; not necessarily in lowest terms. */
  readonly d: bigint;
}

const POWERS: bigint[] = [1n];

/** 10^exponent for a whole exponent of zero or more. */
export function powerOfTen(exponent: number): bigint {
  for (let i = POWERS.length; i <= exponent; i += 1) POWERS.push((POWERS[i - 1] ?? 1n) * 10n);
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * The exact number that a decimal string ("-12.50", "1e3", with a point) or an integer stands for.
 * A double is read at 15 significant digits, the precision Excel keeps and shows, so that 0.1 + 0.2 is 0.3.
 * Throws RangeError for anything that is no finite number.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === "bigint") return { n: value, d: 1n };
  if (typeof value === "number") {
    if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return { n: BigInt(value), d: 1n };
    if (!Number.isFinite(value)) throw new RangeError(`no finite number: ${value}`);
    return exact(value.toPrecision(15));
  }
  const match = DECIMAL.exec(value);
  const whole = match?.[2] ?? "";
  const part = (match?.[3] ?? "").replace(/0+$/, "");
  if (!match || whole + (match[3] ?? "") === "") throw new RangeError(`no decimal number: ${value}`);
  const digits = BigInt(whole + part);
  const signed = match[1] === "-" ? -digits : digits;
  const exponent = Number(match[4] ?? 0) - part.length;
  return exponent >= 0 ? { n: signed * powerOfTen(exponent), d: 1n } : { n: signed, d: powerOfTen(-exponent) };
}

/** The exact number n / d; throws RangeError when d is zero. */
export function fraction(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError("division by zero");
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };

/** Keeps the larger denominator where it holds the smaller one, so that sums of decimals stay small. */
export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a / b; throws RangeError when b is zero. */
export function divide(a: Exact, b: Exact): Exact {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

/** -1, 0 or 1. */
export function sign(a: Exact): number {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

export function abs(a: Exact): Exact {
  return a.n < 0n ? negate(a) : a;
}

export function min(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The largest whole number at or below a. */
export function floor(a: Exact): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** The smallest whole number at or above a. */
export function ceil(a: Exact): bigint {
  return -floor(negate(a));
}

/** Whether a is a whole multiple of unit (unit above zero). */
export function isMultiple(a: Exact, unit: Exact): boolean {
  return (a.n * unit.d) % (a.d * unit.n) === 0n;
}

/**
 * The multiple of unit nearest to a, halves away from zero: how Excel's ROUND and the reports round.
 * unit must be above zero.
 */
export function roundHalfAway(a: Exact, unit: Exact): Exact {
  const half = add(abs(divide(a, unit)), { n: 1n, d: 2n });
  const steps = floor(half);
  return multiply({ n: a.n < 0n ? -steps : steps, d: 1n }, unit);
}

/** Digits kept when a long fraction becomes a double; a double has 17. */
const DOUBLE_DIGITS = 40;

/**
 * The nearest double, whatever the size of the numbers. Only what lies within 10^-40 (relative) of the middle between
 * two doubles may go to the other one.
 */
export function toNumber(a: Exact): number {
  const limit = 9007199254740992n;
  if (a.n < limit && a.n > -limit && a.d < limit) return Number(a.n) / Number(a.d);
  const shift = Math.max(0, DOUBLE_DIGITS + String(a.d).length - String(a.n).length);
  const scaled = a.n * powerOfTen(shift);
  // A last digit 1 stands for whatever was cut off, so that no half is made that was none.
  const cut = scaled % a.d === 0n ? "0" : "1";
  return Number(`${scaled / a.d}${cut}e-${shift + 1}`);
}

/** a rounded half away from zero to `digits` significant digits (one or more). */
export function toSignificant(a: Exact, digits: number): Exact {
  if (a.n === 0n) return ZERO;
  const size = abs(a);
  // The lengths give the power of ten to within one; the comparison settles it.
  let power = String(size.n).length - String(size.d).length;
  if (compare(size, tenTo(power)) < 0) power -= 1;
  return roundHalfAway(a, tenTo(power - digits + 1));
}

/** 10^exponent for any whole exponent. */
export function tenTo(exponent: number): Exact {
  return exponent >= 0 ? { n: powerOfTen(exponent), d: 1n } : { n: 1n, d: powerOfTen(-exponent) };
}

/** Decimal string with a point, rounded half away from zero to at most `digits` decimals, no trailing zeros. */
export function toDecimalString(a: Exact, digits = 20): string {
  const rounded = roundHalfAway(a, { n: 1n, d: powerOfTen(digits) });
  const scaled = (rounded.n * powerOfTen(digits)) / rounded.d;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const part = digits === 0 ? "" : text.slice(-digits).replace(/0+$/, "");
  return (scaled < 0n ? "-" : "") + whole + (part === "" ? "" : `.${part}`);
}
