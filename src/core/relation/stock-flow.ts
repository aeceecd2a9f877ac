import { type Interval, widen } from "../numeric/interval";
import type { Operand, RelationKind, Term } from "./kind";
import { coarsest, judgeLinear, linearRule, signed, total } from "./linear";
import { readSum, reference, some } from "./terms";

/**
 * stock = previous stock + in − out, terms [previous, in, out, ...] with their signs. In practice it holds within about
 * one rounding unit (corrections, late bookings), so the intervals are widened by the coarsest unit among the figures;
 * exact figures must fit exactly. A violation is a warning, never an error.
 */
export const stockFlow: RelationKind = {
  kind: "stock-flow",
  judge: (target, terms) => {
    const judged = judgeLinear(widened(target, terms), signed(some(terms)));
    return { ...judged, expected: widen(total(signed(terms)), coarsest([target, ...terms])) };
  },
  expected: (terms): Interval => widen(total(signed(some(terms))), coarsest(terms)),
  rules: (target, terms) => [linearRule(widened(target, terms), signed(some(terms)))],
  formula: (references) =>
    some(references)
      .map((term, i) => (term.sign === -1 ? "-" : i === 0 ? "" : "+") + reference(term))
      .join(""),
  reads: (terms, _parameters, language) => readSum(some(terms), undefined, language),
};

/** The target with the room of one rounding unit. */
function widened(target: Operand, terms: readonly Term[]): Operand {
  const by = coarsest([target, ...terms]);
  return by.n === 0n ? target : { ...target, interval: widen(target.interval, by) };
}
