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
  const alone = lines.flatMap((_, target) => bestShare(lines, target, isPercent, sums, words, budget, []) ?? []);
  // What a column is to the one beside it, another may be to its own: the same wholes count for that.
  return lines.flatMap((_, target) => {
    const own = alone.find((share) => share.target === target) ?? null;
    const others = alone.filter((share) => share.target !== target);
    return (others.length === 0 ? own : (bestShare(lines, target, isPercent, sums, words, budget, others) ?? own)) ?? [];
  });
}

/** Bits for wholes that shares beside it have as well. */
const ANALOGUE = 6;

function bestShare(
  lines: readonly Line[],
  target: number,
  isPercent: (line: number) => boolean,
  sums: readonly FoundSum[],
  words: (target: number, of: number) => number,
  budget: Budget,
  others: readonly FoundShare[],
): FoundShare | null {
  const line = lines[target] ?? [];
  if (!isPercent(target)) return null;
  let best: FoundShare | null = null;
  for (const [of, figures] of lines.entries()) {
    if (of === target || isPercent(of)) continue;
    const alike = others.filter((share) => share.target - share.of === target - of);
    for (const { wholes, fromSums } of hypotheses(line, figures, sums)) {
      if (!spend(budget, line.length)) return best;
      const whole = wholes.map((at) => (at === null ? null : (figures[at] ?? null)));
      const asked = line.map((figure, at) => (wholes[at] === null || wholes[at] === at ? null : figure));
      const plain = weighPair("ratio", asked, figures, whole);
      const weighed = fromSums ? wrongWhole(plain, asked, figures, wholes) : { ...plain, wrong: plain.broken };
      const missed = line.filter((figure, at) => figure && figures[at] && wholes[at] === null).length;
      const cost = Math.log2(lines.length * line.length);
      const analogue = alike.some((share) => agrees(share, wholes, asked)) ? ANALOGUE : 0;
      const net = weighed.bits - BROKEN * (weighed.wrong + missed / 2) - cost + words(target, of) + analogue;
      const enough = weighed.holds >= (analogue > 0 ? 1 : 2) && weighed.wrong <= Math.max(analogue > 0 ? 1 : 0, weighed.holds / 2);
      if (!enough || net < ENOUGH) continue;
      if (best === null || net > best.net) best = { target, of, wholes, outcomes: weighed.outcomes, net };
    }
  }
  return best;
}

/** Whether the wholes are those of another share, wherever both say one. */
function agrees(share: FoundShare, wholes: readonly (number | null)[], asked: Line): boolean {
  return asked.every((figure, at) => !figure || share.outcomes[at] === "none" || share.wholes[at] === wholes[at]);
}

interface Hypothesis {
  readonly wholes: readonly (number | null)[];
  /** The wholes are sums of what the shares are of. */
  readonly fromSums: boolean;
}

/** Where the whole of each percentage may stand. */
function* hypotheses(line: Line, figures: Line, sums: readonly FoundSum[]): Generator<Hypothesis> {
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
  yield { wholes: line.map((_, at) => up(at)), fromSums: true };
  yield { wholes: line.map((_, at) => top(at)), fromSums: true };
  for (const [whole, figure] of figures.entries()) if (figure && figure.value > 0) yield { wholes: line.map(() => whole), fromSums: false };
}

/** Shares of one whole from which the whole follows, to see that they agree on it. */
const AGREEING = 3;

interface Excused extends ReturnType<typeof weighPair> {
  /** Figures that must be wrong: one whole may break many shares. */
  readonly wrong: number;
}

/** Where all shares of one whole break and yet agree on another, that whole is the one figure that is wrong. */
function wrongWhole(weighed: ReturnType<typeof weighPair>, asked: Line, figures: Line, wholes: readonly (number | null)[]): Excused {
  let { bits, holds } = weighed;
  let wrong = weighed.broken;
  for (const whole of new Set(wholes)) {
    if (whole === null) continue;
    const own = asked.flatMap((_, at) => (wholes[at] === whole && weighed.outcomes[at] !== "none" ? [at] : []));
    if (own.length < AGREEING || own.some((at) => weighed.outcomes[at] !== "broken")) continue;
    const ends = own.map((at) => impliedWhole(figures[at] ?? null, asked[at] ?? null));
    const lo = Math.max(...ends.map((end) => end[0]));
    const hi = Math.min(...ends.map((end) => end[1]));
    if (!(lo < hi)) continue;
    const middle = { value: (lo + hi) / 2, unit: 0 };
    const again = weighPair(
      "ratio",
      asked.map((figure, at) => (own.includes(at) ? figure : null)),
      figures,
      figures.map((figure) => figure && { ...figure, ...middle }),
    );
    // The first of them only tells the whole.
    bits += (again.bits * (own.length - 1)) / own.length;
    holds += own.length - 1;
    wrong += 1 - own.length;
  }
  return { ...weighed, bits, holds, wrong };
}

/** Between which ends the whole must lie of which a figure is this share. */
function impliedWhole(figure: Line[number], share: Line[number]): readonly [number, number] {
  if (!figure || !share || share.value - share.unit / 2 <= 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [
    (figure.value - figure.unit / 2) / (share.value + share.unit / 2),
    (figure.value + figure.unit / 2) / (share.value - share.unit / 2),
  ];
}
