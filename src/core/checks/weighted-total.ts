import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A total of percentages or averages lies between its smallest and largest part. */
export const check: Check = {
  id: "weighted-total",
  severity: "error",
  source: {
    nl: "Gewogen totalen in de rapportdefinitie: een gemiddelde ligt tussen zijn uitersten",
    en: "Weighted totals of the definition: a mean lies between its extremes, whatever the weights",
  },
  texts: {
    nl: {
      title: "Gewogen totaal ligt tussen de delen",
      explanation:
        "Een totaal van percentages of gemiddelden is een gewogen gemiddelde. Zonder de gewichten staat alleen vast dat het tussen het kleinste en het grootste deel ligt.",
      example: "Delen van 0,0 t/m 22,0: een totaal van 0,4 kan, een totaal van 24,0 niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Gewogen totaal buiten de delen",
          message: "{place} toont {found}; de delen {parts} lopen van {lo} tot {hi}.",
          action: "Controleer {cell} en de delen {parts}.",
        },
      },
    },
    en: {
      title: "Weighted total lies between its parts",
      explanation:
        "A total of percentages or averages is a weighted mean. Without the weights, all that is certain is that it lies between the smallest and the largest part.",
      example: "Parts from 0,0 to 22,0: a total of 0,4 is possible, a total of 24,0 is not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Weighted total outside its parts",
          message: "{place} shows {found}; the parts {parts} range from {lo} to {hi}.",
          action: "Verify {cell} and the parts {parts}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "weighted-total"),
};
