/**
 * How much it says that a relation holds: bits, the logarithm of how unlikely it would be among unrelated figures. A figure
 * of size R that meets a calculation within a distance d, in steps of u, would do so by chance once in R / (2d + u).
 */
export function coincidenceBits(range: number, distance: number, step: number): number {
  const width = 2 * Math.abs(distance) + step;
  if (!(range > 0)) return 0;
  return width <= range * 2 ** -MOST_BITS ? MOST_BITS : Math.max(0, Math.log2(range / width));
}

/** One cell never counts for more, however many digits it has. */
const MOST_BITS = 20;

/** What one cell that breaks the relation costs: about one in a hundred printed figures is wrong. */
export const BROKEN = 7;

/** One digit changed, or two swapped: some eighty distances for a figure of five digits. */
const SLIPS_BITS = 6.5;

/** What a slip can at most say: less than being broken costs, or hardly more where words promise the relation. */
const MOST_SLIP = BROKEN - 1;
const MOST_PROMISED = BROKEN + 2;

/** A line that a guess breaks in, and the figures that it is about. */
export interface Miss {
  /** Size of the largest figure. */
  readonly range: number;
  /** By how much the target is missed. */
  readonly distance: number;
  /** The largest rounding unit. */
  readonly step: number;
  /** What rounding may add to the distance. */
  readonly slack: number;
  /** Sizes of the figures. */
  readonly sizes: readonly number[];
  /** A figure among them repeats the one above or below it. */
  readonly repeated: boolean;
}

/**
 * What a broken relation still says when one slip accounts for it: a digit changed, two swapped, a sign, a factor of ten, a
 * figure of the next row. As much as it is unlikely that unrelated figures miss each other by just such a distance.
 * Slips of other kinds than digits count only where words promise the relation.
 */
export function slipBits(miss: Miss, promised: boolean): number {
  const { range, distance, step, slack, sizes, repeated } = miss;
  if (!(step > 0) || !(range > 0)) return 0;
  const rare = Math.log2(range / Math.max(step, 2 * slack));
  const digits = isSlip(distance, step, slack) ? rare - SLIPS_BITS : 0;
  if (!promised) return Math.max(0, Math.min(MOST_SLIP, digits));
  const bits = Math.max(
    digits,
    isFactor(distance, slack, sizes) ? rare - Math.log2(FACTORS.length * sizes.length) : 0,
    repeated ? Math.log2(range / step) - Math.log2(2 * sizes.length) : 0,
  );
  return Math.max(0, Math.min(MOST_PROMISED, bits));
}

/** What lies between a figure as it stands and as it was: a sign, ten or a hundred times too much or too little. */
const FACTORS = [2, 0.9, 9, 0.99, 99] as const;

function isFactor(distance: number, slack: number, sizes: readonly number[]): boolean {
  return sizes.some(
    (size) =>
      size > 2 * slack &&
      FACTORS.some((factor) => Math.abs(Math.abs(distance) - factor * size) <= slack * Math.max(1, factor) + size * 1e-9),
  );
}

function isSlip(distance: number, step: number, slack: number): boolean {
  const size = Math.abs(distance);
  for (let place = step; place <= size + slack; place *= 10) {
    const digits = size / place;
    const near = Math.round(digits);
    if (Math.abs(size - near * place) > slack + place * 1e-6) continue;
    if ((near >= 1 && near <= 9) || (near % 9 === 0 && near <= 81)) return true;
  }
  return false;
}

/** Net bits from which a relation is proposed: one false proposal in about a hundred tables of unrelated figures. */
export const ENOUGH = 6;

/** How sure a proposal with so many net bits is, between 0.5 and 0.999. */
export function confidenceOf(net: number): number {
  const sure = 1 - 2 ** -(1 + Math.max(0, net) / 2);
  return Math.round(Math.min(0.999, sure) * 1000) / 1000;
}

/** A bound on work, in steps: everything that searches takes from it and stops when it is spent. */
export interface Budget {
  left: number;
}

/** Takes steps; false when there are none left. */
export function spend(budget: Budget, steps: number): boolean {
  budget.left -= steps;
  return budget.left >= 0;
}
