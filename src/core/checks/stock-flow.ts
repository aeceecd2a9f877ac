import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A stock is the previous stock plus what came in less what went out; corrections make this a warning. */
export const check: Check = {
  id: "stock-flow",
  severity: "warning",
  source: {
    nl: "Voorraadrelaties in de rapportdefinitie; in de praktijk op ongeveer één afrondingseenheid na",
    en: "Stock-flow relations of the definition; holds within about one rounding unit in practice",
  },
  texts: {
    nl: {
      title: "Voorraad volgt uit instroom en uitstroom",
      explanation:
        "Een voorraad is de vorige voorraad plus instroom min uitstroom. In de praktijk zijn er correcties achteraf; daarom is een afwijking een waarschuwing en geen fout.",
      example: "Voorraad 100, in 30, uit 20: nieuwe voorraad 110.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Voorraad sluit niet aan",
          message: "{place} toont {found}; {reads} is {computed}, verwacht {range}.",
          action: "Zoek de correctie of de fout in {cell}, {parts}.",
        },
      },
    },
    en: {
      title: "Stock follows from what came in and went out",
      explanation:
        "A stock is the previous stock plus inflow less outflow. In practice there are later corrections; a deviation is therefore a warning, not an error.",
      example: "Stock 100, in 30, out 20: new stock 110.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Stock does not follow",
          message: "{place} shows {found}; {reads} is {computed}, expected {range}.",
          action: "Find the correction or the error in {cell}, {parts}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "stock-flow"),
};
