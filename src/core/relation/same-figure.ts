import { negate as minus, ONE, ZERO } from "../numeric/exact";
import { hull, type Interval, meet } from "../numeric/interval";
import type { RelationKind, Term } from "./kind";
import { judgeLinear, linearRule, type Weighted } from "./linear";
import { readList, some } from "./terms";

/**
 * The same figure printed elsewhere: the rounding intervals of target and each term share a value (334.227 and 334.200
 * agree, 41,3 and 41,5 miljoen do not). `expected` is what all terms allow, or their hull when they contradict each
 * other.
 */
export const sameFigure: RelationKind = {
  kind: "same-figure",
  judge: (target, terms) => {
    const fails = some(terms).some((term) => judgeLinear(target, [weighted(term)]).outcome === "fails");
    return { outcome: fails ? "fails" : "passes", expected: common(terms) };
  },
  expected: common,
  rules: (target, terms) => {
    const others = some(terms);
    return others.map((term, i) => ({
      ...linearRule(target, [weighted(term)]),
      coefficients: [ONE, ...others.map((_, j) => (j === i ? minus(ONE) : ZERO))],
    }));
  },
  formula: () => null,
  reads: (terms, _parameters, language) => `${language === "nl" ? "gelijk aan" : "equal to"} ${readList(some(terms), language)}`,
};

function weighted(term: Term): Weighted {
  return { value: term.value, interval: term.interval, factor: ONE };
}

function common(terms: readonly Term[]): Interval {
  const intervals = some(terms).map((term) => term.interval);
  const [first, ...others] = some(intervals);
  return others.reduce<Interval | null>((shared, next) => shared && meet(shared, next), first) ?? intervals.reduce(hull);
}
