import { sign } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Judged } from "./check";
import { allCells, columnOf } from "./shared/index-of";
import { isLevel, limitsOf, peersInRow } from "./shared/lookup";
import { isPercentage } from "./shared/numbers";

/** With fewer figures in a column than this, all being above zero proves little. */
const LEAST = 3;

/** A figure that cannot be below zero is not. */
export const check: Check = {
  id: "negative",
  severity: "error",
  source: {
    nl: "Grenzen in de rapportdefinitie; de andere cijfers in rij en kolom",
    en: "Plausibility limits of the definition; the other figures of row and column",
  },
  texts: {
    nl: {
      title: "Cijfer is niet negatief waar dat niet kan",
      explanation:
        "Een aantal, bedrag of percentage met ondergrens 0 kan niet negatief zijn: dat is een fout. Zonder grens is een negatief cijfer een waarschuwing als alle andere cijfers in de rij en de kolom positief zijn.",
      example: "-9.134 interne meldingen.",
      messages: {
        limit: {
          title: "Negatief waar dat niet kan",
          message: "{place} toont {found}; lager dan 0 kan dit cijfer niet zijn.",
          action: "Controleer het teken van {cell}.",
        },
        alone: {
          title: "Enige negatieve cijfer",
          message: "{place} toont {found}; alle andere cijfers in rij en kolom zijn positief.",
          action: "Controleer het teken van {cell}.",
        },
      },
    },
    en: {
      title: "Figure is not negative where it cannot be",
      explanation:
        "A count, amount or percentage with lower limit 0 cannot be negative: that is an error. Without a limit a negative figure is a warning if all other figures of its row and column are positive.",
      example: "-9.134 internal reports.",
      messages: {
        limit: {
          title: "Negative where it cannot be",
          message: "{place} shows {found}; this figure cannot be below 0.",
          action: "Verify the sign of {cell}.",
        },
        alone: {
          title: "Only negative figure",
          message: "{place} shows {found}; all other figures of its row and column are positive.",
          action: "Verify the sign of {cell}.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.value === null || !isLevel(cell)) continue;
      if (sign(cell.value) >= 0) yield { outcome: "passes", cell };
      else yield judge(context, cell);
    }
  },
};

function judge(context: CheckContext, cell: BoundCell): Judged {
  const { min } = limitsOf(context.definition, cell);
  if (min !== null) {
    // Limits of percentages are judged whole by percent-range.
    return sign(min) >= 0 && !isPercentage(cell) ? { outcome: "fails", cell, message: "limit" } : { outcome: "passes", cell };
  }
  const peers = peersInRow(context, cell);
  const column = columnOf(context, cell).filter((other) => other !== cell && other.value !== null);
  const positive = [...peers, ...column].every((other) => other.value === null || sign(other.value) >= 0);
  if (!positive || peers.length === 0 || column.length < LEAST) return { outcome: "passes", cell };
  return { outcome: "fails", severity: "warning", cell, message: "alone", involves: [cell, ...peers].map((each) => each.address) };
}
