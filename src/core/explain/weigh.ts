import type { Exact } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import type { Bounds } from "./bounds";
import { printedOperand, type Trial } from "./constraints";
import { feasible, type Work } from "./feasible";
import { standing } from "./likelihood";
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
/** A set for which no figures were found that hold: kept, as the last to look at. */
const HOPELESS = 30;

interface Leaf {
  readonly meant: readonly Meant[];
  readonly cost: number;
}

/**
 * Weighs a set of cells: the likelihood of every way in which its cells can have come to hold what they hold, summed. Ways
 * are tried cell by cell; after each the bounds of the next are asked anew, with the figures chosen so far. What is left at
 * the end is judged by the relations themselves.
 */
export function weigh(set: Candidate, network: Network, ignored: ReadonlySet<Link>, around: Surroundings, work: Work): Weighed {
  const { cells } = set;
  const links = [...new Set(cells.flatMap((cell) => network.about(cell)))].filter((link) => !ignored.has(link));
  const before = new Map<Link, number>();
  for (const link of links) {
    const now = link.violated ? null : standing(link, new Map());
    before.set(link, now?.holds === true ? now.misfit : 0);
  }
  const leaves: Leaf[] = [];
  const choose = (index: number, trial: Trial, meant: readonly Meant[], cost: number, bounds: Bounds | undefined): void => {
    const cell = cells[index];
    if (cell === undefined) {
      work.steps += links.length;
      let sum = cost;
      for (const link of links) {
        const now = standing(link, trial);
        if (!now.holds) return;
        sum += now.misfit - (before.get(link) ?? 0);
      }
      leaves.push({ meant, cost: sum });
      return;
    }
    if (!bounds) return;
    const ways = meantBy(
      cell,
      bounds,
      cells.filter((other) => other !== cell),
      around,
    );
    const tried = index + 1 < cells.length ? ways.slice(0, BREADTH) : ways;
    for (const way of tried) {
      const next = new Map([...trial, [cell, printedOperand(cell, way.value)] as const]);
      const rest = cells.slice(index + 1);
      const verdict = rest.length > 0 ? feasible(network, rest, next, ignored, work) : null;
      if (verdict && !("bounds" in verdict)) continue;
      choose(index + 1, next, [...meant, way], cost + way.cost, verdict?.bounds[0]);
    }
  };
  choose(
    0,
    new Map(),
    [],
    cells.reduce((sum, cell) => sum + burden(cell, around), 0),
    set.bounds[0],
  );
  if (leaves.length === 0) return { cells, cost: HOPELESS, proposals: cells.map((cell, index) => unknown(cell, set.bounds[index])) };
  const least = Math.min(...leaves.map((leaf) => leaf.cost));
  const mass = leaves.reduce((sum, leaf) => sum + Math.exp(least - leaf.cost), 0);
  return { cells, cost: least - Math.log(mass), proposals: cells.map((cell, index) => likeliest(cell, set.bounds[index], leaves, index)) };
}

function unknown(cell: BoundCell, bounds: Bounds | undefined): Proposal {
  return { cell, bounds: bounds ?? { lo: null, hi: null, loOpen: false, hiOpen: false }, value: null, why: "computed", share: 0 };
}

/** The figure of a cell with the most weight over all leaves, and its commonest reason. */
function likeliest(cell: BoundCell, bounds: Bounds | undefined, leaves: readonly Leaf[], index: number): Proposal {
  const least = Math.min(...leaves.map((leaf) => leaf.cost));
  const byValue = new Map<string, { readonly best: Meant; readonly cost: number; weight: number }>();
  let mass = 0;
  for (const leaf of leaves) {
    const meant = leaf.meant[index];
    if (!meant) continue;
    const weight = Math.exp(least - leaf.cost);
    mass += weight;
    const key = `${(meant.value.n * 1000000n) / meant.value.d}/${meant.value.n}`.split("/")[0] ?? "";
    const known = byValue.get(key);
    if (!known) byValue.set(key, { best: meant, cost: leaf.cost, weight });
    else byValue.set(key, { ...(leaf.cost < known.cost ? { best: meant, cost: leaf.cost } : known), weight: known.weight + weight });
  }
  const top = [...byValue.values()].sort((a, b) => b.weight - a.weight)[0];
  if (!top) return unknown(cell, bounds);
  return { ...unknown(cell, bounds), value: top.best.value, why: top.best.why, share: top.weight / mass };
}
