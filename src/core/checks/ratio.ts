import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A ratio follows from the figure above the line and the one below it. */
export const check: Check = {
  id: "ratio",
  severity: "error",
  source: {
    nl: "Verhoudingskolommen en relaties in de rapportdefinitie: quotiënt over afrondingsintervallen",
    en: "Ratio columns and relations of the definition: quotient over rounding intervals",
  },
  texts: {
    nl: {
      title: "Verhouding volgt uit teller en noemer",
      explanation:
        "Een verhouding (bijvoorbeeld het verschil als percentage van de begroting) is de teller gedeeld door de noemer. Het cijfer moet binnen het interval vallen dat uit de afgeronde cijfers volgt. " +
        "Kan de noemer 0 zijn, dan is de verhouding niet bepaalbaar.",
      example: "Verschil -15,8 op een begroting van 388,8 is -4,1%.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Verhouding klopt niet",
          message: "{place} toont {found}; uit {both} volgt {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Ratio follows from its two figures",
      explanation:
        "A ratio (such as the difference as a percentage of the budget) is one figure divided by another. It must lie within the interval that follows from the rounded figures. " +
        "If the divisor can be 0 the ratio is undefined.",
      example: "A difference of -15,8 on a budget of 388,8 is -4,1%.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Ratio does not hold",
          message: "{place} shows {found}; from {both} follows {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "ratio"),
};
