import { subtract, toNumber } from "../numeric/exact";
import type { Interval } from "../numeric/interval";
import { relationKind } from "../relation/registry";
import { halfway } from "./bounds";
import { figuresOf, type Trial } from "./constraints";
import type { Link } from "./network";

/** Kinds that bound the target without saying what it is. */
const BOUNDING: ReadonlySet<string> = new Set(["of-which", "weighted-total"]);

/**
 * How well a link holds with the figures of a trial: null when it is broken, else the negative logarithm (up to a constant)
 * of how likely rounding leaves just this difference, by the normal approximation: nothing for a perfect fit, 2 at two
 * standard deviations.
 */
export function misfit(link: Link, trial: Trial): number | null {
  const { target, terms } = figuresOf(link, trial);
  const { kind, parameters } = link.relation;
  const { outcome, expected } = relationKind(kind).judge(target, terms, parameters);
  // What could not be decided may stay so; what could may not escape into "undecided" by a repair.
  const stays = outcome === "undecided" && link.outcome === "undecided";
  if (outcome !== "passes" && !stays) return null;
  if (expected === null || BOUNDING.has(kind)) return 0;
  const spread = half(target.interval) ** 2 / 3 + half(expected) ** 2 / (3 * terms.length);
  // Figures that are exact fit exactly, or they would not pass.
  if (spread === 0) return 0;
  const off = toNumber(subtract(halfway(target.interval.lo, target.interval.hi), halfway(expected.lo, expected.hi)));
  return (off * off) / spread / 2;
}

function half({ lo, hi }: Interval): number {
  return toNumber(subtract(hi, lo)) / 2;
}
