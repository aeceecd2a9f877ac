import { add, subtract, toNumber, type Exact } from "../numeric/exact";
import type { Interval } from "../numeric/interval";
import { relationKind } from "../relation/registry";
import { operandsOf, type Trial } from "./constraints";
import type { Link } from "./network";

/** Kinds that bound the target without saying what it is. */
const BOUNDING: ReadonlySet<string> = new Set(["of-which", "weighted-total", "norm"]);

/** How a link stands with the figures of a trial: broken, or how far within what rounding allows. */
export type Standing = { readonly holds: false } | { readonly holds: true; readonly misfit: number };

/**
 * Judges a link with the figures of a trial. `misfit` is the negative logarithm (up to a constant) of how likely rounding
 * leaves just this difference, by the normal approximation: nothing for a perfect fit, 2 at two standard deviations.
 */
export function standing(link: Link, trial: Trial): Standing {
  const { target, terms } = operandsOf(link, trial);
  const { kind, parameters } = link.relation;
  const judgement = relationKind(kind).judge(target, terms, parameters);
  // What could be judged before may not escape into "undecided" by a repair.
  if (judgement.outcome !== "passes" && judgement.outcome !== (link.violated ? "passes" : link.decision.judgement.outcome)) {
    return { holds: false };
  }
  const { expected } = judgement;
  if (expected === null || BOUNDING.has(kind)) return { holds: true, misfit: 0 };
  const spread = half(target.interval) ** 2 / 3 + half(expected) ** 2 / (3 * Math.max(1, terms.length));
  if (spread === 0) return { holds: true, misfit: 0 };
  const off = toNumber(subtract(middleOf(target.interval), middleOf(expected)));
  return { holds: true, misfit: (off * off) / spread / 2 };
}

function half({ lo, hi }: Interval): number {
  return toNumber(subtract(hi, lo)) / 2;
}

function middleOf({ lo, hi }: Interval): Exact {
  const sum = add(lo, hi);
  return { n: sum.n, d: sum.d * 2n };
}
