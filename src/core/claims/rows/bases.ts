import type { BoundCell } from "../../table/bound";
import type { Operand } from "../../relation/kind";
import type { Line } from "./lines";
import { ofCell } from "./operands";
import { type Place, wantedAt } from "./place";

/** A realised figure and what it is compared with, in one row. */
export interface Pair {
  readonly actual: BoundCell;
  readonly base: BoundCell;
  /** The same as relations take them. */
  readonly a: Operand;
  readonly b: Operand;
}

const measured = (cell: BoundCell, year: number): boolean =>
  cell.value !== null && (cell.column.role === "actual" || cell.column.role === "prior") && (cell.column.period?.year ?? 0) === year;

/**
 * What a sentence compares in a row: with the budget where it speaks of one, with the year before otherwise, and with
 * the budget in a row that has nothing else. Null when the row lacks a figure.
 */
export function pairOf(line: Line, place: Place, at: number): Pair | null {
  const actual = line.cells.find((cell) => measured(cell, 0));
  if (!actual) return null;
  const budget = line.cells.find((cell) => cell.value !== null && cell.column.role === "budget");
  const asked = wantedAt(place, at) === "budget" || /begroot|begroting|onderschr|overschr|budget/iu.test(place.sentence);
  const prior = line.cells.find((cell) => measured(cell, -1));
  const base = asked ? (budget ?? null) : (prior ?? budget ?? null);
  const [a, b] = [ofCell(actual), base && ofCell(base)];
  return base && a && b ? { actual, base, a, b } : null;
}
