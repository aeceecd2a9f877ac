import type { CheckContext } from "../checks/check";
import type { Cause } from "./cause";
import { moves } from "./moves";
import type { Link } from "./network";
import { needed } from "./search";
import { likeliest, type Solved } from "./solve";
import { swappedLines } from "./swapped-lines";
import type { Scales } from "./weigh";
import { wholeLines } from "./whole";

/** A cause with the groups of violated links that it explains, and what explains them less well. */
export interface Chosen {
  readonly cause: Cause;
  /** Other causes of the same groups. */
  readonly others: readonly Cause[];
  /** Positions of the groups. */
  readonly groups: readonly number[];
}

/** What a group costs for which no explanation was found, for every cell that it needs at least. */
const UNEXPLAINED = 14;
/** What a violated link that is left costs at least, for every cell that it needs. */
const LEFT = 8;

/** All that can have gone wrong with many cells at one stroke. */
export function causesOf(context: CheckContext, scales: Scales): readonly Cause[] {
  return [...wholeLines(context, scales), ...moves(context, scales), ...swappedLines(context, scales)];
}

/**
 * The causes that explain many cells at one stroke better than the cells explain themselves one by one. No cell is
 * explained twice: of causes for the same group the one that explains most is chosen.
 */
export function chooseCauses(causes: readonly Cause[], groups: readonly (readonly Link[])[], solved: readonly Solved[]): readonly Chosen[] {
  const rated = causes
    .map((cause) => {
      const members = groups.flatMap((group, index) => (group.some((link) => cause.mended.includes(link)) ? [index] : []));
      const apart = members.reduce((sum, index) => sum + costOf(groups[index] ?? [], solved[index]), 0);
      return { cause, members, gain: apart - costWith(cause, members, groups) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const taken = new Set<number>();
  const chosen: Chosen[] = [];
  for (const { cause, members } of rated) {
    if (members.some((index) => taken.has(index))) continue;
    members.forEach((index) => taken.add(index));
    const others = rated.filter((other) => other.cause !== cause && other.members.join() === members.join());
    chosen.push({ cause, groups: members, others: others.map((other) => other.cause) });
  }
  return chosen;
}

/** What a cause costs with all that it leaves of the groups. */
export function costWith(cause: Cause, members: readonly number[], groups: readonly (readonly Link[])[]): number {
  const left = members.flatMap((index) => groups[index] ?? []).filter((link) => !cause.mended.includes(link));
  return cause.cost + LEFT * needed(left);
}

function costOf(group: readonly Link[], solved: Solved | undefined): number {
  return likeliest(solved?.weighed ?? [])?.cost ?? UNEXPLAINED * needed(group);
}
