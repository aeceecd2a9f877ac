import type { Check, Judged } from "./check";

/** What the workbook carries of ours could be read: its definition, bindings, acceptances and links. */
export const check: Check = {
  id: "workbook-state",
  severity: "warning",
  source: {
    nl: "De gegevens die Kerncijfer in de werkmap bewaart (custom XML, urn:kerncijfer:workbook:1)",
    en: "What Kerncijfer keeps in the workbook (custom XML, urn:kerncijfer:workbook:1)",
  },
  texts: {
    nl: {
      title: "Wat Kerncijfer in de werkmap bewaart is leesbaar",
      explanation:
        "De werkmap draagt de rapportdefinitie of haar naam, koppelingen die met de hand zijn gemaakt, geaccepteerde bevindingen en wat er is ingevoegd. Wat daarvan niet te lezen is, telt niet mee. De cijfers zelf worden wel gecontroleerd.",
      example: "De werkmap noemt rapportdefinitie 'mijn-verslag' versie 3, maar die is hier niet: de best passende meegeleverde geldt.",
      messages: {
        "state-damaged": {
          title: "Bewaarde gegevens beschadigd",
          message: "De gegevens die Kerncijfer in de werkmap bewaart zijn beschadigd en niet gebruikt: {detail}.",
          action: "Controleer de koppelingen en accepteer opnieuw wat u had geaccepteerd; opslaan vervangt de beschadigde gegevens.",
        },
        "definition-unreadable": {
          title: "Rapportdefinitie in de werkmap onleesbaar",
          message: "De rapportdefinitie in de werkmap is niet te lezen en niet gebruikt: {detail}.",
          action: "Geef de rapportdefinitie opnieuw op.",
        },
        "definition-absent": {
          title: "Rapportdefinitie niet aanwezig",
          message: "De rapportdefinitie die de werkmap noemt is hier niet aanwezig: {detail}.",
          action: "Geef de rapportdefinitie op.",
        },
      },
    },
    en: {
      title: "What Kerncijfer keeps in the workbook can be read",
      explanation:
        "The workbook carries the report definition or its name, bindings made by hand, accepted findings and what was inserted. What cannot be read of it does not count. The figures themselves are checked all the same.",
      example: "The workbook names definition 'my-report' version 3, which is not here: the shipped one that fits best holds.",
      messages: {
        "state-damaged": {
          title: "Kept data damaged",
          message: "What Kerncijfer keeps in the workbook is damaged and was not used: {detail}.",
          action: "Verify the bindings and accept again what you had accepted; saving replaces the damaged data.",
        },
        "definition-unreadable": {
          title: "Definition in the workbook unreadable",
          message: "The report definition in the workbook cannot be read and was not used: {detail}.",
          action: "Give the report definition again.",
        },
        "definition-absent": {
          title: "Definition not here",
          message: "The report definition that the workbook names is not here: {detail}.",
          action: "Give the report definition.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const { code, detail, texts } of context.survived ?? []) {
      const said = (text: string): string => text.replace(/[.\s]+$/, "");
      const data = { "detail.nl": said(texts?.nl ?? detail), "detail.en": said(texts?.en ?? detail) };
      yield { outcome: "fails", cell: null, message: code, found: detail, data };
    }
  },
};
