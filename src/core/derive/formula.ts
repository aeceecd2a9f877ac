import { divide, equals, ONE, toDecimalString } from "../numeric/exact";
import { relationKind } from "../relation/registry";
import type { RelationKind, RelationParameters } from "../relation/kind";
import type { BoundReport } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import { referenceTo, referencesTo, scaleOf, sumReferences } from "./references";

/**
 * The English formula, without "=", that makes the target of a relation from its terms; null for kinds without one.
 * `codes` says that a term holds a code ("n.v.t.", "-"): a difference is then "n.v.t." until both are figures, and a
 * time-proportional figure repeats the code. Quotients guard themselves; SUM passes over codes.
 */
export function formulaOf(relation: BoundRelation, report: BoundReport, codes: boolean): string | null {
  const { kind, target, terms } = relation;
  const formula: RelationKind["formula"] = (...given) => relationKind(kind).formula(...given);
  const unit = scaleOf(target);
  const plain = (): string[] => terms.map(({ cell }) => referenceTo(cell, target, report));
  switch (kind) {
    case "sum":
      return formula(sumReferences(terms, target, report), constantIn(relation));
    case "difference": {
      const body = formula(referencesTo(terms, target, unit, report), relation.parameters);
      return codes && body !== null ? `IF(COUNT(${plain().join(",")})=2,${body},"n.v.t.")` : body;
    }
    case "time-proportional": {
      const body = formula(referencesTo(terms, target, unit, report), relation.parameters);
      const [source = ""] = plain();
      return codes && body !== null ? `IF(ISNUMBER(${source}),${body},${source})` : body;
    }
    case "norm-verdict":
      return formula(referencesTo(terms, target, terms[0] ? scaleOf(terms[0].cell) : unit, report), relation.parameters);
    default:
      return quotient(relation, report);
  }
}

/** The constant of a sum is in base units; in the formula it counts in the unit of the cell. */
function constantIn({ parameters, target }: BoundRelation): RelationParameters {
  return parameters.constant ? { ...parameters, constant: divide(parameters.constant, scaleOf(target)) } : parameters;
}

/** A quotient is a fraction: terms must count in one unit, and a cell "in procenten" shows it a hundredfold. */
function quotient(relation: BoundRelation, report: BoundReport): string | null {
  const { kind, target, terms, parameters } = relation;
  const [first] = terms;
  const common = first ? scaleOf(first.cell) : ONE;
  const body = relationKind(kind).formula(referencesTo(terms, target, common, report), parameters);
  const unit = scaleOf(target);
  return body === null || equals(unit, ONE) ? body : `IFERROR((${body})*${toDecimalString(divide(ONE, unit))},"n.v.t.")`;
}
