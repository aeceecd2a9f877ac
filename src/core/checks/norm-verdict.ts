import { statedVerdict } from "../relation/verdict-words";
import type { BoundCell } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { Check, CheckContext, Judged } from "./check";
import { cellsOf } from "./shared/arithmetic";
import { relationsOf, rowOf } from "./shared/index-of";
import { cellReference } from "./shared/places";
import { columnVerdict, isOfThisYear, normData, type NormVerdict, normVerdict } from "./shared/norm";

/** A realised figure against its norm: a result, not an error. A verdict in words that contradicts it is an error. */
export const check: Check = {
  id: "norm-verdict",
  severity: "info",
  source: { nl: "Normen en richtingen in de rapportdefinitie", en: "Norms and directions of the definition" },
  texts: {
    nl: {
      title: "Norm is gehaald",
      explanation:
        "Elk cijfer met een norm wordt tegen die norm gehouden, in de richting die de indicator aangeeft. Een gemiste norm is een resultaat (informatie) en geen fout. " +
        "Een jaaraantal wordt tijdsevenredig vergeleken: norm × verstreken maanden / 12. Staat er in de rij een oordeel in woorden dat daarmee botst, dan is dat wel een fout.",
      example: "Norm 90%, realisatie 88,6%: niet gehaald. Staat daar 'Behaald' bij, dan klopt dat woord niet.",
      messages: {
        missed: {
          title: "Norm niet gehaald",
          message: "{place} = {found}; de norm is {side}{norm}: niet gehaald.",
          action: "Dit is een resultaat, geen fout; licht het toe in het verslag.",
        },
        "missed-full-year": {
          title: "Tijdsevenredige norm niet gehaald",
          message: "{place} = {found}; de norm is {norm} per jaar, tijdsevenredig {bound}: {attained} daarvan.",
          action: "Dit is een resultaat, geen fout; licht het toe in het verslag.",
        },
        contradicts: {
          title: "Oordeel klopt niet",
          message: "{place}: '{found}' klopt niet: {target} toont {value} en de norm is {side}{norm}.",
          action: "Pas het oordeel in {cell} aan, of herstel {target}.",
        },
      },
    },
    en: {
      title: "Norm is met",
      explanation:
        "Every figure with a norm is held against it, in the direction that the indicator states. A missed norm is a result (info), not an error. " +
        "A full-year count is compared in proportion to time: norm × months elapsed / 12. A verdict in words in the row that contradicts this is an error.",
      example: "Norm 90%, actual 88,6%: missed. If 'Behaald' stands beside it, that word is wrong.",
      messages: {
        missed: {
          title: "Norm missed",
          message: "{place} = {found}; the norm is {side}{norm}: missed.",
          action: "This is a result, not an error; explain it in the report.",
        },
        "missed-full-year": {
          title: "Time-proportional norm missed",
          message: "{place} = {found}; the norm is {norm} a year, in proportion to time {bound}: {attained} of that.",
          action: "This is a result, not an error; explain it in the report.",
        },
        contradicts: {
          title: "Verdict is wrong",
          message: "{place}: '{found}' is wrong: {target} shows {value} and the norm is {side}{norm}.",
          action: "Change the verdict in {cell}, or mend {target}.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const relation of relationsOf(context, "norm")) {
      if (!isOfThisYear(relation) || relation.target.column.role === "forecast") continue;
      const verdict = normVerdict(relation);
      if (!verdict || verdict.verdict === "undecided") continue;
      yield verdict.verdict === "met" ? { outcome: "passes", cell: relation.target } : missed(relation, verdict);
      if (relation.target.column.role === "actual") yield* verdictsInWords(context, relation, verdict);
    }
    for (const relation of relationsOf(context, "norm-verdict")) yield* verdictInColumn(relation);
  },
};

function missed(relation: BoundRelation, verdict: NormVerdict): Judged {
  const elapsed = relation.parameters.elapsed;
  return {
    outcome: "fails",
    cell: relation.target,
    message: elapsed && elapsed[0] !== elapsed[1] ? "missed-full-year" : "missed",
    data: normData(relation, verdict),
    involves: cellsOf(relation),
  };
}

/** The word in a column of verdicts, held against the verdict on the figure that the column is about. */
function* verdictInColumn(relation: BoundRelation): Iterable<Judged> {
  const found = columnVerdict(relation);
  if (found && found.verdict.verdict !== "undecided") yield statement(relation.target, found.stated, found.relation, found.verdict);
}

/** Cells with words in the same row that state a verdict on the figure; a column of verdicts says itself on which. */
function* verdictsInWords(context: CheckContext, relation: BoundRelation, verdict: NormVerdict): Iterable<Judged> {
  for (const cell of rowOf(context, relation.target)) {
    const stated = cell.column.role === "text" && !cell.column.derive ? statedVerdict(cell.shown) : null;
    if (stated !== null) yield statement(cell, stated, relation, verdict);
  }
}

function statement(cell: BoundCell, stated: ReturnType<typeof statedVerdict>, relation: BoundRelation, verdict: NormVerdict): Judged {
  if (stated === verdict.verdict) return { outcome: "passes", cell };
  const { target } = relation;
  const data = { ...normData(relation, verdict), target: cellReference(target.address, cell.address.sheet), value: target.shown };
  return {
    outcome: "fails",
    severity: "error",
    cell,
    message: "contradicts",
    data,
    involves: [cell.address, target.address, verdict.norm.address],
  };
}
