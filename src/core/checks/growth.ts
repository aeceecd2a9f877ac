import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A growth percentage follows from the two figures that it compares. */
export const check: Check = {
  id: "growth",
  severity: "error",
  source: {
    nl: "Groeikolommen en relaties in de rapportdefinitie: (nieuw − oud) / oud over afrondingsintervallen",
    en: "Growth columns and relations of the definition: (new − old) / old over rounding intervals",
  },
  texts: {
    nl: {
      title: "Groei volgt uit beide cijfers",
      explanation:
        "Een groeipercentage is het verschil gedeeld door het oude cijfer. Omdat beide cijfers zijn afgerond, volgt een interval; het percentage moet daarbinnen kunnen vallen. " +
        "Kan het oude cijfer 0 zijn of is het negatief, dan is er geen groeipercentage en hoort er 'n.v.t.' te staan.",
      example: "Van 229.047 naar 334.227 is 45,9%; geheel afgerond 46%.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Groeipercentage klopt niet",
          message: "{place} toont {found}; uit {both} volgt {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Growth follows from both figures",
      explanation:
        "A growth percentage is the difference divided by the old figure. As both figures are rounded an interval follows, within which the percentage must be able to lie. " +
        "If the old figure can be 0 or is negative there is no growth percentage and 'n.v.t.' belongs there.",
      example: "From 229.047 to 334.227 is 45,9%; as a whole number 46%.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Growth percentage does not hold",
          message: "{place} shows {found}; from {both} follows {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "growth"),
};
