import type { CheckContext } from "../checks/check";
import type { BoundCell, BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import { type Cause, reasonOf } from "./cause";
import { type Chosen, costWith } from "./causes";
import { components, type Link, networkOf } from "./network";
import { replaced } from "./replaced";
import type { Limits } from "./search";
import { likeliest, type Solved, solve } from "./solve";
import { surroundingsOf } from "./surroundings";
import type { Proposal, Scales, Weighed } from "./weigh";

/** One explanation of a component with its cost: the negative logarithm of how likely it is. */
export interface Alternative {
  readonly proposals: readonly Proposal[];
  readonly cause: Cause | null;
  readonly cost: number;
}

/** Sets of cells as they are. */
export function plainAlternatives(weighed: readonly Weighed[]): Alternative[] {
  return weighed.map(({ proposals, cost }) => ({ proposals, cause: null, cost }));
}

/** What joining groups needs to know. */
export interface Setting {
  readonly report: BoundReport;
  readonly relations: readonly BoundRelation[];
  readonly isAccepted: (relation: BoundRelation) => boolean;
  readonly scales: Scales;
  readonly limits: Limits;
}

/** Groups of violated links that one cause explains, as one component. */
export interface Joined {
  readonly links: readonly Link[];
  readonly alternatives: readonly Alternative[];
  readonly truncated: boolean;
  readonly steps: number;
}

/**
 * The explanations of the groups that a cause joins: the cause with what explains the links that it leaves, other causes of
 * the same groups, and the cells one by one where each group has such an explanation.
 */
export function together(chosen: Chosen, setting: Setting): Joined {
  const { parts } = chosen;
  const links = parts.flatMap(({ group }) => group);
  const rest = residue(chosen.cause, links, setting);
  const own = rest.sets.reduce<Alternative[]>(
    (found, sets) => cheapest(found.flatMap((one) => sets.map((set) => withSet(one, set)))),
    [{ proposals: proposalsOf(chosen.cause), cause: chosen.cause, cost: chosen.cause.cost }],
  );
  const others = chosen.others.map((cause) => ({ proposals: proposalsOf(cause), cause, cost: costWith(cause, parts) }));
  const plain = parts.length === 1 ? parts.flatMap(({ weighed }) => plainAlternatives(weighed)) : oneByOne(parts);
  return {
    links,
    alternatives: distinct([...own, ...others, ...plain]),
    truncated: rest.truncated,
    steps: setting.scales.work.steps + rest.steps + parts.reduce((sum, { steps }) => sum + steps, 0),
  };
}

/** Combinations kept of a cause with what explains the groups that it leaves. */
const MOST_TOGETHER = 27;

/**
 * The likeliest of them. Costs add up, so that what is left out here could not be among the likeliest when the next group
 * joins either; all combinations of many groups would be without end.
 */
function cheapest(alternatives: readonly Alternative[]): Alternative[] {
  return [...alternatives].sort((a, b) => a.cost - b.cost).slice(0, MOST_TOGETHER);
}

/** The likeliest set of every group, together; none when a group has no explanation. */
function oneByOne(parts: readonly Solved[]): Alternative[] {
  const best = parts.flatMap(({ weighed }) => likeliest(weighed) ?? []);
  if (best.length < parts.length) return [];
  const proposals = best.flatMap((each) => each.proposals);
  return [{ proposals, cause: null, cost: best.reduce((sum, { cost }) => sum + cost, 0) }];
}

/** Alternatives told of what a cause leaves. */
const MOST_LEFT = 3;

/** What explains the violated links that a cause leaves, once its figures are as they were meant. */
function residue(
  cause: Cause,
  links: readonly Link[],
  { report, relations, isAccepted, scales, limits }: Setting,
): { readonly sets: readonly (readonly Weighed[])[]; readonly truncated: boolean; readonly steps: number } {
  if (links.every((link) => cause.mended.includes(link))) return { sets: [], truncated: false, steps: 0 };
  const after = replaced(report, relations, new Map([...cause.meant, ...cause.following]));
  const network = networkOf(after.relations, isAccepted);
  const ids = new Set(links.map(({ relation }) => relation.id));
  const context: CheckContext = { definition: report.definition, report: after.report, relations: after.relations, previous: null };
  const around = surroundingsOf(context);
  const work = { steps: 0 };
  let truncated = false;
  const sets = components(network).flatMap((group): (readonly Weighed[])[] => {
    if (!group.some(({ relation }) => ids.has(relation.id))) return [];
    const ignored = new Set(network.links.filter((link) => link.violated && !group.includes(link)));
    const steps = Math.max(1, Math.min(limits.steps, scales.most - scales.work.steps - work.steps));
    const found = solve(group, { network, ignored, around, work, most: scales.most }, { ...limits, steps });
    truncated ||= found.truncated;
    const best = [...found.weighed].sort((a, b) => a.cost - b.cost).slice(0, MOST_LEFT);
    // What is not explained stays unexplained: the cause is told nonetheless.
    return best.length === 0 ? [] : [best.map((set) => originals(set, after.original))];
  });
  return { sets, truncated, steps: work.steps };
}

function originals(set: Weighed, original: (cell: BoundCell) => BoundCell): Weighed {
  return {
    ...set,
    cells: set.cells.map(original),
    proposals: set.proposals.map((each) => ({ ...each, cell: original(each.cell) })),
  };
}

/** A cause and a set of cells together; of a cell in both the set has the last word. */
function withSet({ proposals, cause, cost }: Alternative, set: Weighed): Alternative {
  const kept = proposals.filter(({ cell }) => !set.cells.includes(cell));
  return { proposals: [...kept, ...set.proposals], cause, cost: cost + set.cost };
}

function proposalsOf(cause: Cause): Proposal[] {
  return [...cause.meant].map(([cell, value]) => ({
    cell,
    bounds: { lo: value, hi: value, loOpen: false, hiOpen: false },
    value,
    why: cell === cause.lost ? "computed" : reasonOf(cause),
    share: 1,
  }));
}

/** Of alternatives with the same cells only the likeliest. */
function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const best: Alternative[] = [];
  for (const each of [...alternatives].sort((a, b) => a.cost - b.cost)) {
    if (!best.some((other) => sameCells(other.proposals, each.proposals))) best.push(each);
  }
  return best;
}

function sameCells(a: readonly Proposal[], b: readonly Proposal[]): boolean {
  return a.length === b.length && a.every(({ cell }) => b.some((other) => other.cell === cell));
}
