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

/**
 * What a broken relation still says when a slip of one digit, or a swap of two, accounts for it: as much as it is unlikely
 * that unrelated figures miss each other by just such a distance. Never more than being broken costs, less one.
 */
export function slipBits(range: number, distance: number, step: number, slack: number): number {
  if (!(step > 0) || !(range > 0) || !isSlip(distance, step, slack)) return 0;
  return Math.max(0, Math.min(BROKEN - 1, Math.log2(range / Math.max(step, 2 * slack)) - SLIPS_BITS));
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
