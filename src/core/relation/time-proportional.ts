import type { RelationKind, RelationParameters, Term } from "./kind";
import { elapsedPart, judgeLinear, linearRule, total, type Weighted } from "./linear";
import { bracketed, one, reference } from "./terms";

/** target = full-year figure × months elapsed / months in the year; parameters.elapsed is needed. */
export const timeProportional: RelationKind = {
  kind: "time-proportional",
  judge: (target, terms, parameters) => judgeLinear(target, weighted(terms, parameters)),
  expected: (terms, parameters) => total(weighted(terms, parameters)),
  rules: (target, terms, parameters) => [linearRule(target, weighted(terms, parameters))],
  formula: (references, parameters) => {
    const part = elapsedPart(parameters.elapsed);
    return `${reference(one(references))}*${part.n}/${part.d}`;
  },
  reads: (terms, parameters) => {
    const part = elapsedPart(parameters.elapsed);
    return `${bracketed(one(terms).text)} × ${part.n}/${part.d}`;
  },
};

function weighted(terms: readonly Term[], parameters: RelationParameters): Weighted[] {
  const term = one(terms);
  return [{ value: term.value, interval: term.interval, factor: elapsedPart(parameters.elapsed) }];
}
