import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A share follows from a part and its whole. */
export const check: Check = {
  id: "share",
  severity: "error",
  source: {
    nl: "Aandeelkolommen en relaties in de rapportdefinitie: deel / geheel over afrondingsintervallen",
    en: "Share columns and relations of the definition: part / whole over rounding intervals",
  },
  texts: {
    nl: {
      title: "Aandeel is deel gedeeld door geheel",
      explanation:
        "Een aandeel is het deel gedeeld door het geheel. Beide zijn afgerond; het aandeel moet binnen het interval vallen dat daaruit volgt.",
      example: "2.800 van 7.900 (op honderdtallen afgerond) is 35,0 t/m 36,3%: 35% en 36% zijn goed, 39% niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Aandeel klopt niet",
          message: "{place} toont {found}; uit {both} volgt {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Share is part over whole",
      explanation: "A share is the part divided by the whole. Both are rounded; the share must lie within the interval that follows.",
      example: "2.800 of 7.900 (rounded to hundreds) is 35,0 to 36,3%: 35% and 36% are right, 39% is not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Share does not hold",
          message: "{place} shows {found}; from {both} follows {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "share"),
};
