import type { Check } from "./check";
import { judgeKind } from "./shared/arithmetic";
import { OPEN_TEXTS } from "./shared/open-texts";

/** A budget or norm for the period is the full-year one times the months elapsed over twelve. */
export const check: Check = {
  id: "time-proportional",
  severity: "error",
  source: {
    nl: "Tijdsevenredige kolommen en relaties in de rapportdefinitie: jaarcijfer × verstreken maanden / 12",
    en: "Time-proportional columns and relations of the definition: year figure × elapsed months / 12",
  },
  texts: {
    nl: {
      title: "Tijdsevenredig deel volgt uit het jaarcijfer",
      explanation:
        "Een tijdsevenredig deel is het jaarcijfer maal de verstreken maanden gedeeld door twaalf. Dat geldt voor aantallen en bedragen over een jaar, nooit voor percentages, gemiddelden, doorlooptijden of standen.",
      example: "Begroting 2020 van 583,2 geeft voor acht maanden 388,8.",
      messages: {
        ...OPEN_TEXTS.nl,
        fails: {
          title: "Tijdsevenredig deel klopt niet",
          message: "{place} toont {found}; {reads} is {computed}, verwacht {range}.",
          action: "Controleer {cell}, {both}.",
        },
      },
    },
    en: {
      title: "Time-proportional part follows from the year figure",
      explanation:
        "A time-proportional part is the year figure times the months elapsed over twelve. That holds for counts and amounts over a year, never for percentages, averages, durations or stocks.",
      example: "A budget of 583,2 for 2020 gives 388,8 for eight months.",
      messages: {
        ...OPEN_TEXTS.en,
        fails: {
          title: "Time-proportional part does not hold",
          message: "{place} shows {found}; {reads} is {computed}, expected {range}.",
          action: "Verify {cell}, {both}.",
        },
      },
    },
  },
  run: (context) => judgeKind(context, "time-proportional"),
};
