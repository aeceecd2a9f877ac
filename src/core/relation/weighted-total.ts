import { hull, type Interval, intersects } from "../numeric/interval";
import type { RelationKind, Term } from "./kind";
import { forgive, linearNoise } from "./noise";
import { readList, some } from "./terms";

/** A total of percentages with unknown weights lies between the smallest and the largest part; no more can be checked. */
export const weightedTotal: RelationKind = {
  kind: "weighted-total",
  judge: (target, terms) => {
    const expected = between(terms);
    const noise = linearNoise(
      target.interval,
      terms.map((term) => term.interval),
    );
    return { outcome: intersects(forgive(expected, noise), target.interval) ? "passes" : "fails", expected };
  },
  expected: between,
  // "Above the smallest or above another" is no set of linear inequalities.
  rules: () => [],
  formula: () => null,
  reads: (terms, _parameters, language) => {
    const parts = readList(some(terms), language);
    return language === "nl" ? `tussen de kleinste en de grootste van ${parts}` : `between the smallest and the largest of ${parts}`;
  },
};

function between(terms: readonly Term[]): Interval {
  return some(terms)
    .map((term) => term.interval)
    .reduce(hull);
}
