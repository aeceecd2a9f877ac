import { negate, ONE } from "../numeric/exact";
import { point } from "../numeric/interval";
import type { RelationKind, RelationParameters, Term } from "./kind";
import { judgeLinear, linearRule, total, type Weighted } from "./linear";
import { pair, readSum, reference } from "./terms";

/**
 * target = minuend − subtrahend. The order of the terms says which is subtracted; their signs are not looked at.
 *
 * Convention "printed": computed from the figures as printed, so that these count as exact numbers. "unrounded":
 * computed from the figures behind them, so that the rounding intervals count. "unstated": either may be true; as the
 * printed value always lies in its own rounding interval, that comes to the same as "unrounded".
 */
export const difference: RelationKind = {
  kind: "difference",
  judge: (target, terms, parameters) => judgeLinear(target, weighted(terms, parameters)),
  expected: (terms, parameters) => total(weighted(terms, parameters)),
  rules: (target, terms, parameters) => [linearRule(target, weighted(terms, parameters))],
  formula: (references) => {
    const [minuend, subtrahend] = pair(references);
    return `${reference(minuend)}-${reference(subtrahend)}`;
  },
  reads: (terms, _parameters, language) => {
    const [minuend, subtrahend] = pair(terms);
    return readSum(
      [
        { ...minuend, sign: 1 },
        { ...subtrahend, sign: -1 },
      ],
      undefined,
      language,
    );
  },
};

function weighted(terms: readonly Term[], parameters: RelationParameters): Weighted[] {
  return pair(terms).map((term, i) => ({
    value: term.value,
    interval: parameters.convention === "printed" ? point(term.value) : term.interval,
    factor: i === 0 ? ONE : negate(ONE),
  }));
}
