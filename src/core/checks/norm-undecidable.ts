import { formatExact } from "../notation/format";
import type { Check, Judged } from "./check";
import { cellsOf } from "./shared/arithmetic";
import { relationsOf } from "./shared/index-of";
import { isOfThisYear, normData, normVerdict } from "./shared/norm";

/** A rounded figure that may lie on either side of its norm cannot be judged from print. */
export const check: Check = {
  id: "norm-undecidable",
  severity: "warning",
  source: {
    nl: "Afrondingsintervallen: de norm ligt binnen het interval van het cijfer",
    en: "Rounding intervals: the norm lies strictly inside the interval of the figure",
  },
  texts: {
    nl: {
      title: "Normoordeel volgt uit het afgeronde cijfer",
      explanation:
        "Een afgerond cijfer staat voor een interval. Ligt de norm binnen dat interval, dan is uit het gedrukte cijfer niet af te leiden of de norm is gehaald. Met het onafgeronde cijfer kan dat wel.",
      example: "90% staat voor 89,5 t/m 90,5: of een norm van 90% is gehaald, blijkt er niet uit.",
      messages: {
        undecided: {
          title: "Norm niet te beoordelen",
          message: "{place} = {found} (van {from} tot {upto}): of de norm {norm} is gehaald, is uit de afgeronde waarde niet af te leiden.",
          action: "Vul in {cell} het onafgeronde cijfer in.",
        },
      },
    },
    en: {
      title: "Verdict follows from the rounded figure",
      explanation:
        "A rounded figure stands for an interval. If the norm lies within it, print does not tell whether the norm was met. The unrounded figure does.",
      example: "90% stands for 89,5 to 90,5: it does not show whether a norm of 90% was met.",
      messages: {
        undecided: {
          title: "Norm cannot be judged",
          message: "{place} = {found} (from {from} to {upto}): the rounded figure does not tell whether the norm {norm} was met.",
          action: "Enter the unrounded figure in {cell}.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const relation of relationsOf(context, "norm")) {
      const verdict = isOfThisYear(relation) ? normVerdict(relation) : null;
      if (!verdict) continue;
      const { target } = relation;
      if (verdict.verdict !== "undecided" || !target.interval) {
        yield { outcome: "passes", cell: target };
        continue;
      }
      const data = {
        ...normData(relation, verdict),
        from: formatExact(target.interval.lo, target.notation),
        upto: formatExact(target.interval.hi, target.notation),
      };
      yield { outcome: "undecided", cell: target, message: "undecided", data, involves: cellsOf(relation) };
    }
  },
};
