import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** The share of a norm that was attained follows from the figure and the norm as it counts for the period. */
export const check: Check = {
  id: "attained-share",
  severity: "error",
  source: {
    nl: "Kolommen met het behaalde deel van een norm in de rapportdefinitie: cijfer / norm over afrondingsintervallen, een jaarnorm × verstreken maanden / 12",
    en: "Columns with the attained share of a norm in the definition: figure / norm over rounding intervals, a full-year norm × elapsed months / 12",
  },
  texts: {
    nl: {
      title: "Behaald deel volgt uit cijfer en norm",
      explanation:
        "Het behaalde deel van een norm is het cijfer gedeeld door de norm. Een norm voor een heel jaar telt mee voor de verstreken maanden. Het percentage moet binnen het interval vallen dat uit de afgeronde cijfers volgt.",
      example: "3.300 controles in acht maanden bij een jaarnorm van 6.000 (tijdsevenredig 4.000) is 83%.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Behaald deel van de norm klopt niet",
          message: "{place} toont {found}; {reads} geeft {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Attained share follows from figure and norm",
      explanation:
        "The attained share of a norm is the figure divided by the norm. A norm for a full year counts for the months elapsed. The percentage must lie within the interval that follows from the rounded figures.",
      example: "3.300 checks in eight months with a norm of 6.000 a year (4.000 in proportion to time) is 83%.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Attained share of the norm does not hold",
          message: "{place} shows {found}; {reads} gives {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "attained-share"),
};
