import { abs, compare, type Exact, multiply, sign, toNumber } from "../../numeric/exact";
import { type Interval, intersects, negate } from "../../numeric/interval";
import type { BoundCell } from "../../table/bound";
import type { Quantity } from "./quantity";

/** What a cell counts in: percentages, euros, or anything else. */
export function measureOf(cell: BoundCell): "percent" | "euro" | "count" {
  if (cell.notation.kind === "percent" || cell.notation.scale === "0.01") return "percent";
  const printed = `${cell.notation.prefix ?? ""}${cell.notation.suffix ?? ""}${cell.notation.scale === undefined ? "" : (cell.table.unitNote ?? "")}`;
  return /€|eur/iu.test(printed) ? "euro" : "count";
}

/** Whether a figure of the text and a cell count in the same unit. A bare figure may be a percentage where the sentence speaks of one. */
export function sameMeasure(quantity: Quantity, cell: BoundCell, percentage: boolean): boolean {
  const measure = measureOf(cell);
  if (quantity.kind === "percent" || quantity.kind === "part") return measure === "percent";
  if (quantity.kind === "points") return false;
  if (quantity.kind === "euro") return measure === "euro";
  return measure === "count" || (percentage && measure === "percent");
}

/** A cell coarser than this part of the figure cannot bear it out. */
const COARSEST: Exact = { n: 1n, d: 4n };

/** Whether the cell is too coarse, beside a figure, to tell anything: "*0" of a table in hundreds beside 27. */
export function tooCoarse(cell: BoundCell, value: Exact): boolean {
  return cell.unit !== null && !cell.precise && sign(value) !== 0 && compare(cell.unit, multiply(abs(value), COARSEST)) > 0;
}

/** The cell's interval without its sign: text says "€ 4,1 miljoen lager" of -4,1. */
export function magnitude(interval: Interval): Interval {
  return sign(interval.hi) <= 0 && sign(interval.lo) < 0 ? negate(interval) : interval;
}

export function agrees(stands: Interval, cell: Interval): boolean {
  return intersects(stands, magnitude(cell));
}

/** Digits that a cell shows down to its rounding unit: 2 of "4.300" in hundreds. */
export function shownDigits({ value, unit }: BoundCell): number {
  if (value === null || unit === null) return Infinity;
  const steps = Math.abs(toNumber(value)) / toNumber(unit);
  return steps < 1 ? 1 : Math.floor(Math.log10(steps + 0.5)) + 1;
}
