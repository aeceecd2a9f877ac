import { printedUnit } from "../notation/format";
import { divide, type Exact, isMultiple, multiply, tenTo, toNumber } from "../numeric/exact";
import { point } from "../numeric/interval";
import type { Operand } from "../relation/kind";
import type { BoundCell } from "../table/bound";
import { printedOperand, type Trial } from "./constraints";
import type { Work } from "./feasible";
import { misfit } from "./likelihood";
import type { Link, Network } from "./network";

/** What became of the links about cells that were given other figures. */
export interface Tried {
  /** Violated, and holding now. */
  readonly mended: readonly Link[];
  /** Violated still. */
  readonly left: readonly Link[];
  /** Holding before, and violated now. A live formula will follow by itself: its own link counts as neither. */
  readonly broken: readonly Link[];
  /** How much worse the links fit that hold (a negative logarithm). */
  readonly misfit: number;
}

/** The figure that a cell would hold with a value: rounded as printed, or exact where it has more digits than are printed. */
export function operandOf(cell: BoundCell, value: Exact): Operand {
  return isPrintable(cell, value) ? printedOperand(cell, value) : { value, interval: point(value), unit: null };
}

/** Whether the notation of a cell can print a value in full. */
export function isPrintable({ notation }: BoundCell, value: Exact): boolean {
  return isMultiple(value, printedUnit(notation));
}

/**
 * Tries figures out on every link about their cells. Stops, with null, once more than `allowed` links are broken beyond
 * those that are mended: most ideas are seen to be wrong after a few links.
 */
export function tryOut(network: Network, trial: Trial, work: Work, allowed: number): Tried | null {
  const mended: Link[] = [];
  const left: Link[] = [];
  const broken: Link[] = [];
  let worse = 0;
  for (const link of new Set([...trial.keys()].flatMap((cell) => network.about(cell)))) {
    work.steps += 1;
    const after = misfit(link, trial);
    if (after !== null) {
      if (link.violated) mended.push(link);
      worse += after - fitNow(link);
    } else if (link.violated) left.push(link);
    else if (link.relation.target.formula === null) broken.push(link);
    if (broken.length > mended.length + allowed) return null;
  }
  return { mended, left, broken, misfit: worse };
}

const fits = new WeakMap<Link, number>();

/** How well a link holds as it stands; nothing for one that does not. */
function fitNow(link: Link): number {
  const known = fits.get(link);
  if (known !== undefined) return known;
  const fit = misfit(link, new Map()) ?? 0;
  fits.set(link, fit);
  return fit;
}

/** Figures below, in their last digit, are about as likely as each other. */
const SMALL = 10;
/** Digits beyond those printed that count: more come from a formula. */
const EXTRA_DECIMALS = 6;

/** A figure in units of its last digit: that which is printed, or the last one it holds where it holds more. */
export function sizeOf(cell: BoundCell, value: Exact): number {
  const unit = printedUnit(cell.notation);
  let last = unit;
  for (let more = 1; more <= EXTRA_DECIMALS && !isMultiple(value, last); more += 1) last = multiply(unit, tenTo(-more));
  return Math.max(SMALL, Math.abs(toNumber(divide(value, last))));
}
