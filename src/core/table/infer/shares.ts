import { BROKEN, type Budget, ENOUGH, spend } from "./evidence";
import type { Line } from "./lines";
import { weighPair } from "./pairs";
import type { FoundSum } from "./sums";

/** A line of percentages, each the share of a figure in a whole along the same axis. */
export interface FoundShare {
  readonly target: number;
  readonly of: number;
  /** Place of the whole by place of the percentage; null where there is none. */
  readonly wholes: readonly (number | null)[];
  readonly outcomes: ReturnType<typeof weighPair>["outcomes"];
  readonly net: number;
}

/**
 * For each line of percentages the line whose figures they are shares of. The whole is the sum that the figure is part of,
 * the outermost of these, or one place for all of them.
 */
export function findShares(
  lines: readonly Line[],
  isPercent: (line: number) => boolean,
  sums: readonly FoundSum[],
  words: (target: number, of: number) => number,
  budget: Budget,
): readonly FoundShare[] {
  const found: FoundShare[] = [];
  lines.forEach((line, target) => {
    if (!isPercent(target)) return;
    let best: FoundShare | null = null;
    for (const [of, figures] of lines.entries()) {
      if (of === target || isPercent(of)) continue;
      for (const wholes of hypotheses(line, figures, sums)) {
        if (!spend(budget, line.length)) return;
        const whole = wholes.map((at) => (at === null ? null : (figures[at] ?? null)));
        const asked = line.map((figure, at) => (wholes[at] === null || wholes[at] === at ? null : figure));
        const weighed = weighPair("ratio", asked, figures, whole);
        const missed = line.filter((figure, at) => figure && figures[at] && wholes[at] === null).length;
        const cost = Math.log2(lines.length * line.length);
        const net = weighed.bits - BROKEN * (weighed.broken + missed / 2) - cost + words(target, of);
        if (weighed.holds < 2 || weighed.broken > weighed.holds / 2 || net < ENOUGH) continue;
        if (best === null || net > best.net) best = { target, of, wholes, outcomes: weighed.outcomes, net };
      }
    }
    if (best) found.push(best);
  });
  return found;
}

/** Where the whole of each percentage may stand. */
function* hypotheses(line: Line, figures: Line, sums: readonly FoundSum[]): Generator<readonly (number | null)[]> {
  const parent = new Map<number, number>();
  for (const sum of sums) for (const { at, sign } of sum.terms) if (sign === 1 && !parent.has(at)) parent.set(at, sum.target);
  const up = (at: number): number | null => {
    let next = parent.get(at);
    for (let depth = 0; next !== undefined && !figures[next] && depth < line.length; depth += 1) next = parent.get(next);
    return next ?? null;
  };
  const top = (at: number): number | null => {
    let last: number | null = null;
    let next = parent.get(at);
    for (let depth = 0; next !== undefined && depth < line.length; depth += 1) {
      last = next;
      next = parent.get(next);
    }
    return last;
  };
  yield line.map((_, at) => up(at));
  yield line.map((_, at) => top(at));
  for (const [whole, figure] of figures.entries()) if (figure && figure.value > 0) yield line.map(() => whole);
}
