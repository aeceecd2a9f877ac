import type { Link } from "./network";
import { type Candidate, type Limits, needed, searchOf } from "./search";
import { atLeastCosts, type Scales, weigh, type Weighed } from "./weigh";

/** The sets of cells that explain a group, weighed, in no order. */
export interface Solved {
  /** None when nothing was found within the limits. */
  readonly weighed: readonly Weighed[];
  /** Not all possibilities were looked at. */
  readonly truncated: boolean;
}

/** Alternatives told at most; their confidence is over all. */
export const TOLD = 12;
/** Sets weighed at most; there are more only where next to nothing is known. */
const WEIGHED = 100;
/** Sets this much less likely than the best (as a logarithm) change no confidence that is shown. */
const NEGLIGIBLE = 12;
/** Of the work for finding sets and weighing them. */
const WEIGHING = 1.5;

/** The smallest sets of cells that, given other figures, let all violated links of a group hold, and what each costs. */
export function solve(group: readonly Link[], scales: Scales, limits: Limits): Solved {
  const { network, work } = scales;
  const search = searchOf(network, group, { ...limits, steps: work.steps + limits.steps }, work);
  const most = work.steps + limits.steps * WEIGHING;
  const weighed: Weighed[] = [];
  let truncated = false;
  for (let size = needed(group); size <= limits.cells && !truncated; size += 1) {
    const found = search(size);
    const known = weighed.length > 0;
    truncated = weighAll(found.sets, weighed, scales, most) || found.truncated;
    // One cell that no slip explains may be two that slips do.
    if (known || (weighed.length > 0 && isConvincing(weighed))) break;
  }
  return { weighed, truncated: truncated || weighed.length === 0 };
}

/** Weighs the sets that can matter, the most promising first; returns whether some were left that could. */
function weighAll(sets: readonly Candidate[], weighed: Weighed[], scales: Scales, most: number): boolean {
  const promising = sets.map((set) => ({ set, cost: atLeastCosts(set, scales.around) })).sort((a, b) => a.cost - b.cost);
  let least = Math.min(...weighed.map(({ cost }) => cost));
  for (const [index, { set, cost }] of promising.entries()) {
    if (index >= TOLD && cost > least + NEGLIGIBLE) return false;
    if (index >= WEIGHED || (index > 0 && scales.work.steps > most)) return true;
    const one = weigh(set, scales);
    weighed.push(one);
    least = Math.min(least, one.cost);
  }
  return false;
}

/** The likeliest set; null for none. */
export function likeliest(weighed: readonly Weighed[]): Weighed | null {
  return weighed.reduce<Weighed | null>((least, each) => (least === null || each.cost < least.cost ? each : least), null);
}

/** Whether every cell of the likeliest set has a slip that explains it. */
export function isConvincing(weighed: readonly Weighed[]): boolean {
  return likeliest(weighed)?.proposals.every(({ why, value }) => why !== "computed" && value !== null) ?? false;
}
