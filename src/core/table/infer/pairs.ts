import { BROKEN, type Budget, coincidenceBits, ENOUGH, spend } from "./evidence";
import type { Line, Outcome, Weighed } from "./lines";

export type PairKind = "difference" | "growth" | "ratio";

/** One line of figures that follows from two others, place by place. */
export interface FoundPair {
  readonly kind: PairKind;
  readonly target: number;
  readonly first: number;
  readonly second: number;
  readonly weighed: Weighed;
  readonly net: number;
  /** What words say of it, in bits. */
  readonly said: number;
}

/** Places that all break at the start of a line: the rest is not looked at. */
const HOPELESS = 5;

/**
 * Weighs target = first − second, first / second − 1 or first / second at every place; given up where the first `patience`
 * places all break.
 */
export function weighPair(kind: PairKind, target: Line, first: Line, second: Line, patience = Number.POSITIVE_INFINITY): Weighed {
  const range = typical(target);
  let bits = 0;
  let holds = 0;
  let broken = 0;
  const outcomes = target.map((figure, at): Outcome => {
    const a = first[at];
    const b = second[at];
    if (!figure || !a || !b || (holds === 0 && broken >= patience)) return "none";
    const bounds = kind === "difference" ? differenceOf(a, b) : quotientOf(a, b, kind === "growth" ? 1 : 0);
    if (!bounds) return "none";
    const noise = Math.max(Math.abs(figure.value), Math.abs(a.value), Math.abs(b.value)) * 1e-12;
    const distance = Math.abs(figure.value - bounds.middle);
    const inside = figure.value + figure.unit / 2 > bounds.lo - noise && figure.value - figure.unit / 2 < bounds.hi + noise;
    const close = distance <= Math.max(noise, kind === "difference" ? noise : figure.unit / 2 + noise);
    if (!inside && !close) {
      broken += 1;
      return "broken";
    }
    holds += 1;
    // Nothing times anything is nothing: zeros bear little out.
    bits +=
      figure.value === 0 && a.value === b.value
        ? Math.min(1, coincidenceBits(range, 0, figure.unit))
        : coincidenceBits(range, close ? 0 : distance, Math.max(figure.unit, kind === "difference" ? Math.max(a.unit, b.unit) : 0));
    return close ? "exact" : "rounding";
  });
  return { bits, holds, broken, outcomes };
}

interface Bounds {
  readonly lo: number;
  readonly hi: number;
  readonly middle: number;
}

interface Ranged {
  readonly value: number;
  readonly unit: number;
}

function differenceOf(a: Ranged, b: Ranged): Bounds {
  const slack = (a.unit + b.unit) / 2;
  const middle = a.value - b.value;
  return { lo: middle - slack, hi: middle + slack, middle };
}

function quotientOf(a: Ranged, b: Ranged, shift: number): Bounds | null {
  const [b1, b2] = [b.value - b.unit / 2, b.value + b.unit / 2];
  if (b1 <= 0) return null;
  const ends = [a.value - a.unit / 2, a.value + a.unit / 2].flatMap((end) => [end / b1 - shift, end / b2 - shift]);
  return { lo: Math.min(...ends), hi: Math.max(...ends), middle: a.value / b.value - shift };
}

const sizes = new WeakMap<Line, number>();

/** The size that figures of a line usually have: the mean of their sizes. */
export function typical(line: Line): number {
  const known = sizes.get(line) ?? meanSize(line);
  sizes.set(line, known);
  return known;
}

function meanSize(line: Line): number {
  const figures = line.flatMap((figure) => (figure ? [Math.abs(figure.value)] : []));
  return figures.reduce((sum, size) => sum + size, 0) / Math.max(1, figures.length);
}

/** What words say of a calculation, in bits; null when they rule it out. */
export type PairWords = (kind: PairKind, target: number, first: number, second: number) => number | null;

/**
 * For each line the calculation from two other lines that the figures bear out best, of each kind, surest first. `kindsOf`
 * tells which kinds may be asked of three lines.
 */
export function findPairs(
  lines: readonly Line[],
  kindsOf: (target: number, first: number, second: number) => readonly PairKind[],
  words: PairWords,
  budget: Budget,
): readonly FoundPair[] {
  const count = lines.length;
  const cost = Math.log2(Math.max(1, count * Math.max(1, count - 1)));
  const found: FoundPair[] = [];
  lines.forEach((line, target) => {
    const best = new Map<PairKind, FoundPair>();
    for (let first = 0; first < count; first += 1) {
      for (let second = 0; second < count; second += 1) {
        if (first === second || first === target || second === target) continue;
        for (const kind of kindsOf(target, first, second)) {
          const said = words(kind, target, first, second);
          const [a, b] = [lines[first], lines[second]];
          if (said === null || !a || !b) continue;
          if (!spend(budget, line.length)) return;
          const weighed = weighPair(kind, line, a, b, HOPELESS);
          const net = weighed.bits - BROKEN * weighed.broken - cost + said;
          if (weighed.holds === 0 || weighed.broken > Math.max(weighed.holds > 1 ? 1 : 0, weighed.holds * 0.4) || net < ENOUGH) continue;
          if (net > (best.get(kind)?.net ?? Number.NEGATIVE_INFINITY)) best.set(kind, { kind, target, first, second, weighed, net, said });
        }
      }
    }
    found.push(...best.values());
  });
  return found.sort((a, b) => b.net - a.net);
}
