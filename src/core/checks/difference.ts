import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";
import { isReversed } from "./shared/reversed";

/** A difference column holds the difference of its two columns. A reversed sign is told by its own check. */
export const check: Check = {
  id: "difference",
  severity: "error",
  source: {
    nl: "Verschilkolommen en relaties in de rapportdefinitie; uit afgedrukte of onafgeronde cijfers, zoals de tabel zegt",
    en: "Difference columns and relations of the definition; convention (printed or unrounded) as the table states",
  },
  texts: {
    nl: {
      title: "Verschil is het een min het ander",
      explanation:
        "Een kolom Verschil moet het verschil van twee andere cijfers zijn. De rapportdefinitie zegt of dat uit de gedrukte of uit de onafgeronde cijfers is berekend; " +
        "staat dat er niet, dan is beide goed. Bij onafgeronde cijfers mag het verschil door afronding iets afwijken.",
      example: "Realisatie 235,1 en begroting 259,7: verschil -24,6; -24,5 en -24,7 zijn door afronding ook mogelijk, -28,5 niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Verschil klopt niet",
          message: "{place} toont {found}; {reads} is {computed}, verwacht {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Difference is one figure less the other",
      explanation:
        "A difference column must hold the difference of two other figures. The definition says whether it was computed from printed or from unrounded figures; " +
        "where it does not say, either is right. From unrounded figures the difference may be off a little by rounding.",
      example: "Actual 235,1 and budget 259,7: difference -24,6; by rounding -24,5 and -24,7 are possible too, -28,5 is not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Difference does not hold",
          message: "{place} shows {found}; {reads} is {computed}, expected {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "difference", isReversed),
};
