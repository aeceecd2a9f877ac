import { isPercentage } from "../checks/shared/numbers";
import { printedUnit } from "../notation/format";
import { add, compare, divide, type Exact, floor, roundHalfAway, subtract } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import { type Bounds, halfway, holds, steps } from "./bounds";
import type { Freed } from "./feasible";
import { type SlipKind, slipsOf } from "./slips";
import { sameFigureAs, type Surroundings } from "./surroundings";
import { sizeOf } from "./tried";

/** Why a figure is proposed: a slip of the pen, a figure from the next row or column, or that nothing else fits. */
export type RepairReason =
  | SlipKind
  | "row-shift"
  | "computed"
  | "column-scale"
  | "row-scale"
  | "column-sign"
  | "row-sign"
  | "exchanged"
  | "shifted"
  | "columns-exchanged"
  | "rows-exchanged";

/** A figure that may have been meant; the cost is a negative logarithm. */
export interface Meant {
  readonly value: Exact;
  readonly why: RepairReason;
  readonly cost: number;
  /** Figures around it that fit as well and are not tried one by one: its cost is for all of them together. */
  readonly among: number;
}

/** Being wrong at all. What is computed by Excel, or a total that more people look at, is wrong less often. */
const WRONG = 3;
const FORMULA = 4;
const TOTAL = 0.5;
/** A typed figure with more digits than any beside it is a slip to begin with. */
const FINER = 5;
/** A negative figure among positive ones, or the reverse, that nothing but the arithmetic asks for. */
const FOREIGN_SIGN = 3;
const SHIFT = 1.2 + Math.log(4);
/** How often neighbours hold the same figure by right: then another slip explains more. Of long figures ever less often. */
const EQUAL = 0.05;
const LONG = 1000;
/** A figure that no slip explains: any figure of its length could stand there. */
const NO_SLIP = 3;
const PER_DIGIT = Math.log(10);
/** More figures than this within the bounds: only the middle one is tried. */
const MOST_STEPS = 9;

/** What it costs to take a cell for wrong, before looking at what stands there. */
export function burden(cell: BoundCell, around: Surroundings): number {
  const total = cell.row.kind === "total" || cell.row.kind === "subtotal";
  return WRONG + (cell.formula !== null ? FORMULA : total ? TOTAL : 0) - (around.isFiner(cell) ? FINER : 0);
}

/** What a cell may have been meant to hold within its bounds, likeliest first; `wrong` are all cells taken for wrong. */
export function meantBy({ cell, bounds }: Freed, wrong: readonly BoundCell[], around: Surroundings): readonly Meant[] {
  const { value } = cell;
  if (value === null) return [];
  const now = around.oddness(cell, value) + rarity(cell, value, around);
  const found: Meant[] = [];
  const put = (meant: Exact, why: RepairReason, cost: number, among = 1): void => {
    if (!holds(bounds, meant)) return;
    const foreign = meant.n !== 0n && around.isForeignSign(cell, meant) ? FOREIGN_SIGN : 0;
    // A zero is a figure of its own kind: how rare it is, its size does not tell.
    const rare = rarity(cell, meant.n === 0n ? value : meant, around);
    found.push({ value: meant, why, cost: cost + foreign + rare + around.oddness(cell, meant) - now - Math.log(among), among });
  };
  for (const slip of slipsOf(cell)) put(slip.value, slip.why, slip.cost);
  const { values: range, among } = printable(bounds, cell);
  const neighbours = around.neighbours(cell);
  if (neighbours.some((each) => !wrong.includes(each) && sameFigureAs(each, cell))) {
    for (const step of range) put(step, "row-shift", SHIFT + evenOdds(cell, value), among);
  }
  for (const each of neighbours) if (wrong.includes(each) && each.value) put(each.value, "row-shift", SHIFT);
  const length = lengthOf(value, cell);
  for (const step of range) put(step, "computed", NO_SLIP + PER_DIGIT * Math.max(length, lengthOf(step, cell)), among);
  return found.sort((a, b) => a.cost - b.cost);
}

/** How little it says that two neighbours hold the same figure, which may be by right: less than that a long figure is rare. */
export function evenOdds(cell: BoundCell, value: Exact): number {
  return Math.max(0, Math.log(EQUAL * Math.min(LONG, sizeOf(cell, value))));
}

/**
 * How rare a figure is by its size alone, as a negative logarithm: sizes of figures are spread evenly over orders of
 * magnitude, so that each single figure is rarer the larger it is. What follows from other figures is as rare as they are;
 * percentages are spread evenly.
 */
export function rarity(cell: BoundCell, value: Exact, around: Surroundings): number {
  if (isPercentage(cell) || around.isDerived(cell)) return 0;
  return Math.log(sizeOf(cell, value));
}

function lengthOf(value: Exact, cell: BoundCell): number {
  const steps = floor(divide(value, printedUnit(cell.notation)));
  return String(steps < 0n ? -steps : steps).length;
}

/**
 * The figures that can be printed within the bounds; only the middle one when they are many, none when an end is absent.
 * `among`: how many figures each of them stands for.
 */
export function printable(bounds: Bounds, cell: BoundCell): { readonly values: readonly Exact[]; readonly among: number } {
  const unit = printedUnit(cell.notation);
  const range = steps(bounds, unit);
  if (range === null || range.lo === null || range.hi === null) return { values: [], among: 1 };
  const count = floor(divide(subtract(range.hi, range.lo), unit)) + 1n;
  if (count > BigInt(MOST_STEPS)) return { values: [roundHalfAway(halfway(range.lo, range.hi), unit)], among: Number(count) };
  const values: Exact[] = [];
  for (let step = range.lo; compare(step, range.hi) <= 0; step = add(step, unit)) values.push(step);
  return { values, among: 1 };
}
