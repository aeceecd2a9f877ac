import type { Check, Judged } from "./check";
import { judgeRelation } from "./shared/arithmetic";
import { decide } from "./shared/decide";
import { relationsOf } from "./shared/index-of";
import { OPEN_TEXTS } from "./shared/open-texts";
import { place } from "./shared/places";

/** A figure printed twice is the same figure: the two rounding intervals meet. */
export const check: Check = {
  id: "same-figure",
  severity: "error",
  source: {
    nl: "Rijen met dezelfde indicator en periode, en gelijke-cijferrelaties in de rapportdefinitie",
    en: "Rows with the same indicator and period, and same-figure relations of the definition",
  },
  texts: {
    nl: {
      title: "Hetzelfde cijfer is overal gelijk",
      explanation:
        "Dezelfde indicator over dezelfde periode moet op elke plaats hetzelfde cijfer zijn. Verschillende afronding is goed zolang beide van één waarde kunnen komen.",
      example: "334.227 en 334.200 (op honderdtallen) gaan samen; 41,3 miljoen en 41,5 miljoen niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Zelfde cijfer, twee waarden",
          message: "{place} toont {found} en {others}; verwacht {range}.",
          action: "Bepaal welk van de twee juist is en neem dat over.",
        },
      },
    },
    en: {
      title: "The same figure is the same everywhere",
      explanation:
        "The same indicator over the same period must be the same figure in every place. Different rounding is fine as long as both can come from one value.",
      example: "334.227 and 334.200 (rounded to hundreds) agree; 41,3 million and 41,5 million do not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Same figure, two values",
          message: "{place} shows {found} and {others}; expected {range}.",
          action: "Determine which of the two is right and carry it over.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const relation of relationsOf(context, "same-figure")) {
      const decision = decide(relation);
      // A code in one place and a figure in the other is a choice of that table, not a contradiction.
      if (decision.state === "open" && (decision.reason === "target-code" || decision.reason === "no-parts")) continue;
      const judged = judgeRelation(relation);
      if (judged?.outcome !== "fails") {
        if (judged) yield judged;
        continue;
      }
      const shows = (verb: string): string =>
        relation.terms.map(({ cell }) => `${place(cell, relation.target.address.sheet)} ${verb} ${cell.shown}`).join(", ");
      yield { ...judged, data: { ...judged.data, "others.nl": shows("toont"), "others.en": shows("shows") } };
    }
  },
};
