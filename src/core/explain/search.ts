import type { BoundCell } from "../table/bound";
import { feasible, type Freed, type Verdict, type Work } from "./feasible";
import type { Link, Network } from "./network";

/** Cells that explain a component together, and what each may hold. */
export type Candidate = readonly Freed[];

export interface Limits {
  /** Most cells in an explanation. */
  readonly cells: number;
  /** Most work for a component, in inequalities looked at. */
  readonly steps: number;
  /** Most work for a report: a report that is wrong throughout is not searched component after component. */
  readonly total: number;
}

/** The sets of one size. */
export interface Found {
  readonly sets: readonly Candidate[];
  /** The budget ran out before all sets were seen. */
  readonly truncated: boolean;
}

/**
 * Looks for the sets of cells that explain a component, size by size: every set that lets all links hold and of which no
 * smaller part does (Fellegi–Holt, all minimal solutions). Complete: a violated link without a freed cell asks for one of
 * its cells; freed cells that cannot make all links hold ask for a cell of the links in conflict.
 */
export function searchOf(network: Network, component: readonly Link[], limits: Limits, work: Work): (size: number) => Found {
  const own = new Set(component);
  const ignored = new Set(network.links.filter((link) => link.violated && !own.has(link)));
  const number = numbering();
  const verdicts = new Map<string, Verdict>();
  const solutions: (readonly BoundCell[])[] = [];

  const verdictOf = (key: string, cells: readonly BoundCell[]): Verdict => {
    const known = verdicts.get(key);
    if (known) return known;
    const verdict = feasible(network, cells, new Map(), ignored, work);
    verdicts.set(key, verdict);
    return verdict;
  };

  return (size) => {
    const sets: Candidate[] = [];
    const seen = new Set<string>();
    let truncated = false;
    const grow = (freed: readonly BoundCell[]): void => {
      const key = freed
        .map(number)
        .sort((a, b) => a - b)
        .join();
      if (seen.has(key)) return;
      seen.add(key);
      work.steps += 1;
      if (work.steps > limits.steps) truncated = true;
      if (truncated || solutions.some((solution) => solution.every((cell) => freed.includes(cell)))) return;
      const open = component.filter((link) => !link.cells.some((cell) => freed.includes(cell)));
      if (open.length > 0) {
        if (needed(open) > size - freed.length) return;
        for (const cell of new Set(narrowest(open).cells)) grow([...freed, cell]);
        return;
      }
      const verdict = verdictOf(key, freed);
      if ("freed" in verdict) sets.push(verdict.freed);
      else if (freed.length < size) {
        const cells = new Set(verdict.conflict.flatMap((link) => link.cells).filter((cell) => !freed.includes(cell)));
        for (const cell of cells) grow([...freed, cell]);
      }
    };
    grow([]);
    const complete = sets.filter((set) => set.length === size);
    solutions.push(...complete.map((set) => set.map(({ cell }) => cell)));
    return { sets: complete, truncated };
  };
}

/** A number for each cell, in the order in which they are met. */
function numbering(): (cell: BoundCell) => number {
  const numbers = new Map<BoundCell, number>();
  return (cell) => {
    const known = numbers.get(cell);
    if (known !== undefined) return known;
    numbers.set(cell, numbers.size);
    return numbers.size - 1;
  };
}

/** At least so many cells must be freed: links that share no cell each need one. */
export function needed(open: readonly Link[]): number {
  const taken = new Set<BoundCell>();
  let count = 0;
  for (const { cells } of [...open].sort((a, b) => a.cells.length - b.cells.length)) {
    if (cells.some((cell) => taken.has(cell))) continue;
    count += 1;
    cells.forEach((cell) => taken.add(cell));
  }
  return count;
}

function narrowest(open: readonly Link[]): Link {
  return open.reduce((best, link) => (link.cells.length < best.cells.length ? link : best));
}
