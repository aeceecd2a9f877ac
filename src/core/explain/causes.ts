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
  /** The groups, in the order of the report. */
  readonly parts: readonly Part[];
}

/** A group of violated links, with the sets of cells that explain it. */
export interface Part extends Solved {
  readonly group: readonly Link[];
  readonly steps: number;
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
export function chooseCauses(causes: readonly Cause[], parts: readonly Part[]): readonly Chosen[] {
  const rated = causes
    .map((cause) => {
      const members = parts.filter(({ group }) => group.some((link) => cause.mended.includes(link)));
      const apart = members.reduce((sum, part) => sum + costOf(part), 0);
      return { cause, members, gain: apart - costWith(cause, members) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const taken = new Set<Part>();
  const chosen: Chosen[] = [];
  for (const { cause, members } of rated) {
    if (members.some((part) => taken.has(part))) continue;
    members.forEach((part) => taken.add(part));
    const others = rated.filter(
      (other) => other.cause !== cause && other.members.length === members.length && other.members.every((part) => members.includes(part)),
    );
    chosen.push({ cause, parts: members, others: others.map((other) => other.cause) });
  }
  return chosen;
}

/** What a cause costs with all that it leaves of the groups. */
export function costWith(cause: Cause, parts: readonly Part[]): number {
  const left = parts.flatMap(({ group }) => group).filter((link) => !cause.mended.includes(link));
  return cause.cost + LEFT * needed(left);
}

function costOf({ group, weighed }: Part): number {
  return likeliest(weighed)?.cost ?? UNEXPLAINED * needed(group);
}
