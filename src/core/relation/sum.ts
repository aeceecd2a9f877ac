import { abs, toDecimalString } from "../numeric/exact";
import type { FormulaTerm, RelationKind, RelationParameters } from "./kind";
import { judgeLinear, linearRule, signed, total } from "./linear";
import { readSum } from "./terms";

/** target = constant + Σ sign·term. SUM skips text, so that "n.v.t." and "-" parts do not count. */
export const sum: RelationKind = {
  kind: "sum",
  judge: (target, terms, parameters) => judgeLinear(target, signed(terms), parameters.constant),
  expected: (terms, parameters) => total(signed(terms), parameters.constant),
  rules: (target, terms, parameters) => [linearRule(target, signed(terms), parameters.constant)],
  formula: sumFormula,
  reads: (terms, parameters, language) => readSum(terms, parameters.constant, language),
};

function sumFormula(references: readonly FormulaTerm[], parameters: RelationParameters): string | null {
  const plus = references.filter((term) => term.sign === 1);
  const less = references.filter((term) => term.sign === -1);
  const { constant } = parameters;
  const extra = constant && constant.n !== 0n ? (constant.n < 0n ? "-" : "+") + toDecimalString(abs(constant)) : "";
  const formula = (plus.length > 0 ? call(plus) : "") + (less.length > 0 ? `-${call(less)}` : "");
  return formula === "" ? null : formula + extra;
}

function call(terms: readonly FormulaTerm[]): string {
  return `SUM(${terms.map((term) => term.reference).join(",")})`;
}
