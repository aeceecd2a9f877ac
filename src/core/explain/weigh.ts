import { formatExact } from "../notation/format";
import type { Exact } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import { type Bounds, isClosedIn } from "./bounds";
import { printedOperand, type Trial } from "./constraints";
import { feasible, type Freed, type Work } from "./feasible";
import { misfit } from "./likelihood";
import { burden, type Meant, meantBy, type RepairReason } from "./meant";
import type { Link, Network } from "./network";
import type { Candidate } from "./search";
import type { Surroundings } from "./surroundings";

/** What a freed cell should hold: the likeliest figure, why, and how likely it is among all that fit. */
export interface Proposal {
  readonly cell: BoundCell;
  readonly bounds: Bounds;
  readonly value: Exact | null;
  readonly why: RepairReason;
  readonly share: number;
}

/** An explanation with its cost: the negative logarithm of how likely it is. */
export interface Weighed {
  readonly cells: readonly BoundCell[];
  readonly proposals: readonly Proposal[];
  readonly cost: number;
}

/** Figures tried for the first cell of several; for the last one all that fit. */
const BREADTH = 6;
/** Beyond the burden of a cell for which no figures were found that hold: kept, as the last to look at. */
const HOPELESS = 25;

/** One way in which the cells can have come to hold what they hold. */
interface Way {
  readonly meant: readonly (Meant & { readonly cell: BoundCell })[];
  readonly cost: number;
}

/** What weighing needs to know beside the set. */
export interface Scales {
  readonly network: Network;
  /** Violations of other components. */
  readonly ignored: ReadonlySet<Link>;
  readonly around: Surroundings;
  readonly work: Work;
  /** The work after which no further causes for many cells are looked for. */
  readonly most: number;
}

/** What a set costs at least: each cell with the likeliest figure that it may hold, whatever the others do. */
export function atLeastCosts(set: Candidate, around: Surroundings): number {
  const cells = set.map(({ cell }) => cell);
  return set.reduce((sum, freed) => {
    const [likeliest] = meantBy(freed, cells, around);
    return sum + burden(freed.cell, around) + (likeliest?.cost ?? HOPELESS);
  }, 0);
}

/**
 * Weighs a set of cells: the likelihood of every way in which its cells can have come to hold what they hold, summed. Ways
 * are tried cell by cell; after each the bounds of the next are asked anew, with the figures chosen so far. What is left at
 * the end is judged by the relations themselves.
 */
export function weigh(set: Candidate, { network, ignored, around, work }: Scales): Weighed {
  const cells = set.map(({ cell }) => cell);
  const links = [...new Set(cells.flatMap((cell) => network.about(cell)))].filter((link) => !ignored.has(link));
  const before = links.reduce((sum, link) => sum + (misfit(link, new Map()) ?? 0), 0);
  const ways: Way[] = [];
  const choose = ([first, ...rest]: Candidate, trial: Trial, way: Way): void => {
    if (first === undefined) {
      work.steps += links.length;
      const after = total(links.map((link) => misfit(link, trial)));
      if (after !== null) ways.push({ ...way, cost: way.cost + after - before });
      return;
    }
    const { cell } = first;
    const figures = meantBy(first, cells, around);
    for (const meant of rest.length > 0 ? figures.slice(0, BREADTH) : figures) {
      const next = new Map([...trial, [cell, printedOperand(cell, meant.value)] as const]);
      const others = rest.map((freed) => freed.cell);
      const verdict = feasible(network, others, next, ignored, work);
      if ("freed" in verdict) choose(verdict.freed, next, { meant: [...way.meant, { ...meant, cell }], cost: way.cost + meant.cost });
    }
  };
  const burdens = cells.reduce((sum, cell) => sum + burden(cell, around), 0);
  choose(boundedFirst(set), new Map(), { meant: [], cost: burdens });
  const least = Math.min(...ways.map(({ cost }) => cost));
  const likely = ways.map(({ meant, cost }) => ({ meant, weight: Math.exp(least - cost) }));
  const mass = likely.reduce((sum, { weight }) => sum + weight, 0);
  return {
    cells,
    cost: ways.length === 0 ? burdens + HOPELESS * cells.length : least - Math.log(mass),
    proposals: set.map((freed) => proposalOf(freed, likely, mass)),
  };
}

/** The sum, or null when one is null. */
function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

/** Cells that are bounded by themselves come first: with their figures the others follow. */
function boundedFirst(set: Candidate): Candidate {
  return [...set].sort((a, b) => Number(isClosedIn(b.bounds)) - Number(isClosedIn(a.bounds)));
}

interface Figure {
  readonly value: Exact;
  /** Of the likeliest way to it, which has the weight `most`. */
  readonly why: RepairReason;
  readonly most: number;
  /** With the figures it stands for, and by itself. */
  readonly weight: number;
  readonly single: number;
}

/** The figure of a cell with the most weight over all ways, with its likeliest reason. */
function proposalOf(freed: Freed, likely: readonly { readonly meant: Way["meant"]; readonly weight: number }[], mass: number): Proposal {
  const figures = new Map<string, Figure>();
  for (const { meant, weight } of likely) {
    for (const { cell, value, why, among } of meant) {
      if (cell !== freed.cell) continue;
      const key = formatExact(value, cell.notation);
      const known = figures.get(key) ?? { value, why, most: 0, weight: 0, single: 0 };
      figures.set(key, {
        value,
        why: weight > known.most ? why : known.why,
        most: Math.max(weight, known.most),
        weight: known.weight + weight,
        single: known.single + weight / among,
      });
    }
  }
  const [top] = [...figures.values()].sort((a, b) => b.weight - a.weight);
  return { ...freed, value: top?.value ?? null, why: top?.why ?? "computed", share: top ? top.single / mass : 0 };
}
