import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** What is counted within a whole does not exceed it. */
export const check: Check = {
  id: "of-which",
  severity: "error",
  source: { nl: "Waarvan-regels in de rapportdefinitie", en: "'Waarvan' rows of the definition" },
  texts: {
    nl: {
      title: "Waarvan-regel is niet groter dan het geheel",
      explanation:
        "Een regel die een deel van een andere regel uitlicht ('waarvan') hoeft niet met andere regels op te tellen, maar kan niet groter zijn dan het geheel.",
      example: "Voorraad 21.078, waarvan achterstand 5.943: goed. Een achterstand van 25.943 niet.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Waarvan groter dan het geheel",
          message: "{place} toont {found}, maar {parts} is daarvan een deel en toont {computed}; verwacht ten minste {lo}.",
          action: "Controleer {cell} en {parts}.",
        },
      },
    },
    en: {
      title: "Of-which row does not exceed the whole",
      explanation: "A row that singles out some of another row ('waarvan') need not add up with others, but cannot exceed the whole.",
      example: "Stock 21.078, of which overdue 5.943: right. Overdue 25.943 is not.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Of-which exceeds the whole",
          message: "{place} shows {found}, but {parts} is a part of that and shows {computed}; expected at least {lo}.",
          action: "Verify {cell} and {parts}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "of-which"),
};
