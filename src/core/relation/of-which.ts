import { add as plus, compare, sign } from "../numeric/exact";
import type { Judgement, LinearRule, Operand, RelationKind, Term } from "./kind";
import { linearRule, signed, total } from "./linear";
import { readSum, some } from "./terms";

/**
 * "Waarvan" rows need not add up to the target, but may not exceed it: there must be values behind the figures with
 * Σ terms ≤ target. A target below zero is a total of negative figures and mirrors this. `expected` is the sum of the
 * somes, which bounds the target.
 */
export const ofWhich: RelationKind = {
  kind: "of-which",
  judge,
  expected: (terms) => total(signed(some(terms))),
  rules: (target, terms) => [rule(target, terms)],
  formula: () => null,
  reads: (terms, _parameters, language) => `${language === "nl" ? "ten minste" : "at least"} ${readSum(some(terms), undefined, language)}`,
};

/** target − Σ terms, bounded on one side as far as rounding allows. */
function rule(target: Operand, terms: readonly Term[]): LinearRule {
  const both = linearRule(target, signed(some(terms)));
  return sign(target.value) < 0 ? { ...both, lo: null, loOpen: false } : { ...both, hi: null, hiOpen: false };
}

function judge(target: Operand, terms: readonly Term[]): Judgement {
  const { lo, hi, loOpen, hiOpen } = rule(target, terms);
  const left = terms.reduce((rest, term) => plus(rest, { n: term.value.n * BigInt(-term.sign), d: term.value.d }), target.value);
  const below = lo ? compare(left, lo) : 1;
  const above = hi ? compare(left, hi) : -1;
  const holds = (below > 0 || (below === 0 && !loOpen)) && (above < 0 || (above === 0 && !hiOpen));
  return { outcome: holds ? "passes" : "fails", expected: total(signed(terms)) };
}
