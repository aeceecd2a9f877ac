import { printedUnit } from "../notation/format";
import type { BoundCell } from "../table/bound";
import { atLeast, atMost, type Bounds, isClosedIn, isEmpty, steps, UNBOUNDED } from "./bounds";
import { demands, type Trial } from "./constraints";
import { divide } from "../numeric/exact";
import { boundsOf, factorOf, type Inequality } from "./eliminate";
import type { Link, Network } from "./network";

/** A cell set free, and what it may hold. */
export interface Freed {
  readonly cell: BoundCell;
  readonly bounds: Bounds;
}

/** What each of several cells may hold, or the links that cannot hold together whatever they hold. */
export type Verdict = { readonly freed: readonly Freed[] } | { readonly conflict: readonly Link[] };

/** Counts the work: one for every inequality looked at, so that a budget means the same on every machine. */
export interface Work {
  steps: number;
}

interface Demand {
  readonly link: Link;
  readonly inequality: Inequality;
}

/**
 * Whether the freed cells can hold printed figures with which every link about them holds; the links of `ignored` (the
 * violations of other components) ask nothing. First each cell by itself, which settles nearly all; then together.
 */
export function feasible(network: Network, cells: readonly BoundCell[], trial: Trial, ignored: ReadonlySet<Link>, work: Work): Verdict {
  const links = [...new Set(cells.flatMap((cell) => network.about(cell)))].filter((link) => !ignored.has(link));
  const asked: Demand[] = links.flatMap((link) => demands(link, cells, trial).map((inequality) => ({ link, inequality })));
  work.steps += 1 + asked.length;
  const alone: Freed[] = [];
  for (const [index, cell] of cells.entries()) {
    const { bounds, sharpest } = ofOne(asked, index);
    if (!isPrintable({ cell, bounds })) return { conflict: sharpest };
    alone.push({ cell, bounds });
  }
  const system = asked.map(({ inequality }) => inequality);
  if (system.every((inequality) => variablesOf(inequality) < 2)) return { freed: alone };
  work.steps += system.length * cells.length;
  const together: Freed[] = [];
  for (const [index, cell] of cells.entries()) {
    const bounds = boundsOf(system, cells.length, index);
    if (bounds === null || !isPrintable({ cell, bounds })) return { conflict: links };
    together.push({ cell, bounds });
  }
  return { freed: together };
}

function variablesOf({ factors }: Inequality): number {
  return factors.filter((factor) => factor.n !== 0n).length;
}

/** Whether a figure can be printed within the bounds. Live formulas hold more digits than they show. */
function isPrintable({ cell, bounds }: Freed): boolean {
  if (isEmpty(bounds)) return false;
  return cell.formula !== null || !isClosedIn(bounds) || steps(bounds, printedUnit(cell.notation)) !== null;
}

/** The bounds that links with no other freed cell put on one cell, and the links that put them. */
function ofOne(asked: readonly Demand[], index: number): { readonly bounds: Bounds; readonly sharpest: readonly Link[] } {
  let bounds = UNBOUNDED;
  let below: Link | null = null;
  let above: Link | null = null;
  for (const { link, inequality } of asked) {
    const factor = factorOf(inequality, index);
    if (factor.n === 0n || variablesOf(inequality) > 1) continue;
    const end = divide(inequality.bound, factor);
    const next = factor.n > 0n ? atMost(bounds, end, inequality.open) : atLeast(bounds, end, inequality.open);
    if (next === bounds) continue;
    if (factor.n > 0n) above = link;
    else below = link;
    bounds = next;
  }
  return { bounds, sharpest: [below, above].filter((link) => link !== null) };
}
