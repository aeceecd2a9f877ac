import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A total is the sum of its parts, within what rounding allows. */
export const check: Check = {
  id: "sum",
  severity: "error",
  source: {
    nl: "Rijenbomen en somrelaties in de rapportdefinitie; speling door afronding (XBRL Calculations 1.1)",
    en: "Row trees and sum relations of the definition; tolerance by rounding intervals (XBRL Calculations 1.1, half-open ends)",
  },
  texts: {
    nl: {
      title: "Totaal is de som van de delen",
      explanation:
        "Een totaal of subtotaal moet gelijk zijn aan de som van zijn delen. Elk cijfer is afgerond en staat dus voor een interval; " +
        "de optelling klopt als er binnen die intervallen cijfers bestaan die precies optellen. '-' en 'n.v.t.' tellen niet mee; een lege cel of 'n.b.' maakt de optelling onbeslist.",
      example: "388,8 + 259,7 + 46,7 = 695,2. Een totaal van 695,1, 695,2 of 695,3 is goed; 659,1 niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Optelling klopt niet",
          message: "{place} toont {found}; {parts} {adds} {computed}, verwacht {range}.{uncounted}",
          action: "Controleer {cell} en de delen {parts}.",
        },
      },
    },
    en: {
      title: "Total is the sum of its parts",
      explanation:
        "A total or subtotal must equal the sum of its parts. Every figure is rounded and so stands for an interval; the sum holds if those intervals contain " +
        "figures that add up exactly. '-' and 'n.v.t.' do not count; a blank cell or 'n.b.' leaves the sum undecided.",
      example: "388,8 + 259,7 + 46,7 = 695,2. A total of 695,1, 695,2 or 695,3 is right; 659,1 is not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Sum does not add up",
          message: "{place} shows {found}; {parts} {adds} {computed}, expected {range}.{uncounted}",
          action: "Verify {cell} and the parts {parts}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "sum"),
};
