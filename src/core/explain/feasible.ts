import { printedUnit } from "../notation/format";
import type { BoundCell } from "../table/bound";
import { asInterval, atLeast, atMost, type Bounds, isEmpty, steps, UNBOUNDED } from "./bounds";
import { demands, type Trial } from "./constraints";
import { divide, type Exact } from "../numeric/exact";
import { type Inequality, project } from "./eliminate";
import type { Link, Network } from "./network";

/** What freed cells may hold: bounds per cell, or the links that cannot hold together whatever they hold. */
export type Verdict = { readonly bounds: readonly Bounds[] } | { readonly conflict: readonly Link[] };

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
export function feasible(network: Network, freed: readonly BoundCell[], trial: Trial, ignored: ReadonlySet<Link>, work: Work): Verdict {
  const links = [...new Set(freed.flatMap((cell) => network.about(cell)))].filter((link) => !ignored.has(link));
  const asked: Demand[] = links.flatMap((link) => demands(link, freed, trial).map((inequality) => ({ link, inequality })));
  work.steps += 1 + asked.length;
  const alone = freed.map((_, index) => ofOne(asked, index));
  for (const [index, cell] of freed.entries()) {
    const one = alone[index];
    if (one && !isPrintable(one.bounds, cell)) return { conflict: one.sharpest };
  }
  const single = alone.map((one) => one.bounds);
  if (freed.length === 1 || asked.every(({ inequality }) => variablesOf(inequality) < 2)) return { bounds: single };
  const system = asked.map(({ inequality }) => inequality);
  work.steps += system.length * freed.length;
  const bounds = project(system, freed.length);
  if (!bounds || freed.some((cell, index) => !isPrintable(bounds[index] ?? UNBOUNDED, cell))) return { conflict: links };
  return { bounds };
}

function variablesOf({ factors }: Inequality): number {
  return factors.filter((factor) => factor.n !== 0n).length;
}

/** Whether a figure can be printed within the bounds. Live formulas hold more digits than they show. */
function isPrintable(bounds: Bounds, cell: BoundCell): boolean {
  if (isEmpty(bounds)) return false;
  return cell.formula !== null || asInterval(bounds) === null || steps(bounds, printedUnit(cell.notation)) !== null;
}

/** The bounds that links with no other freed cell put on one cell, and the links that put them. */
function ofOne(asked: readonly Demand[], index: number): { readonly bounds: Bounds; readonly sharpest: readonly Link[] } {
  let bounds = UNBOUNDED;
  let below: Link | null = null;
  let above: Link | null = null;
  for (const { link, inequality } of asked) {
    const factor = inequality.factors[index];
    if (!factor || factor.n === 0n || variablesOf(inequality) > 1) continue;
    const end: Exact = divide(inequality.bound, factor);
    const next = factor.n > 0n ? atMost(bounds, end, inequality.open) : atLeast(bounds, end, inequality.open);
    if (next === bounds) continue;
    if (factor.n > 0n) above = link;
    else below = link;
    bounds = next;
  }
  return { bounds, sharpest: [below, above].filter((link) => link !== null) };
}
