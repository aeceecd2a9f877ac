import { negate } from "../numeric/exact";
import { formatFigure } from "../notation/format";
import type { Check, Judged } from "./check";
import { failing } from "./shared/arithmetic";
import { decide } from "./shared/decide";
import { relationsOf } from "./shared/index-of";
import { isReversed } from "./shared/reversed";
import { cellNumber } from "./shared/numbers";

/** A difference has the sign that the definition says: actual − budget, or the reverse. */
export const check: Check = {
  id: "reversed-sign",
  severity: "error",
  source: {
    nl: "Verschilkolommen in de rapportdefinitie; tekenfouten naar deducorrect (CBS)",
    en: "Difference columns of the definition; sign errors after deducorrect (Statistics Netherlands)",
  },
  texts: {
    nl: {
      title: "Verschil heeft het afgesproken teken",
      explanation:
        "De rapportdefinitie zegt welk cijfer van welk wordt afgetrokken. Klopt een verschil alleen met het omgekeerde teken, dan is dat teken vergeten, te veel, of zijn de twee cijfers verwisseld.",
      example: "Realisatie 373,0 en begroting 388,8: het verschil is -15,8, niet 15,8.",
      messages: {
        fails: {
          title: "Teken omgekeerd",
          message: "{place} toont {found}, maar {reads} = {computed}; verwacht {range}.",
          action: "Keer het teken van {cell} om, of pas de rapportdefinitie aan als het verschil andersom hoort.",
        },
      },
    },
    en: {
      title: "Difference has the agreed sign",
      explanation:
        "The definition says which figure is subtracted from which. If a difference holds only with the opposite sign, the sign is missing, superfluous, or the two figures were swapped.",
      example: "Actual 373,0 and budget 388,8: the difference is -15,8, not 15,8.",
      messages: {
        fails: {
          title: "Sign reversed",
          message: "{place} shows {found}, but {reads} = {computed}; expected {range}.",
          action: "Reverse the sign of {cell}, or change the definition if the difference is meant the other way round.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const relation of relationsOf(context, "difference")) {
      const decision = decide(relation);
      if (decision.state !== "judged" || decision.judgement.outcome === "undecided") continue;
      const { target } = relation;
      if (!isReversed(relation)) {
        if (decision.judgement.outcome === "passes") yield { outcome: "passes", cell: target };
        continue;
      }
      const value = negate(decision.target.value);
      yield {
        ...failing(relation, decision),
        repair: {
          cell: target.address,
          value: formatFigure(value, target.notation),
          number: cellNumber(target, value),
          why: "sign",
          safe: target.formula === null,
        },
      };
    }
  },
};
