import type { BoundCell } from "../table/bound";
import type { Check, Judged } from "./check";
import { derivedCells } from "./shared/neighbours";

/** Fewer formulas than this around a number prove nothing. */
const LEAST = 2;

/** A cell among formulas holds a formula too. */
export const check: Check = {
  id: "formula-replaced",
  severity: "warning",
  source: {
    nl: "De andere cellen in dezelfde kolom of rij, die op dezelfde manier volgen",
    en: "The other cells of the same column or row that follow in the same way",
  },
  texts: {
    nl: {
      title: "Formule is niet door een getal vervangen",
      explanation:
        "Zijn de buurcellen die op dezelfde manier volgen formules en is deze cel een getal, dan is de formule waarschijnlijk overschreven. Het getal verandert niet meer mee met zijn bronnen.",
      example: "E5 en E7 zijn C − D; E6 is het getal 12,4.",
      messages: {
        fails: {
          title: "Formule vervangen door getal",
          message: "{place} is een getal ({found}); {count} buurcellen zijn formules.",
          action: "Zet de formule terug in {cell}, of laat hem aanvullen.",
        },
      },
    },
    en: {
      title: "Formula was not replaced by a number",
      explanation:
        "If the neighbours that follow in the same way are formulas and this cell is a number, the formula was probably overwritten. The number no longer changes with its sources.",
      example: "E5 and E7 are C − D; E6 is the number 12,4.",
      messages: {
        fails: {
          title: "Formula replaced by number",
          message: "{place} is a number ({found}); {count} neighbouring cells are formulas.",
          action: "Put the formula back in {cell}, or have it filled.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const { cell, down, across } of derivedCells(context)) {
      const counts = [down, across].map((group) => formulasAround(group));
      const count = Math.max(...counts);
      if (count === 0 || cell.state === "blank") continue;
      if (cell.formula !== null || cell.state !== "number") yield { outcome: "passes", cell };
      else yield { outcome: "fails", cell, message: "fails", data: { count } };
    }
  },
};

/** How many of the neighbours are formulas, when most are; else 0. */
function formulasAround(group: readonly BoundCell[]): number {
  const filled = group.filter((cell) => cell.state !== "blank");
  const formulas = filled.filter((cell) => cell.formula !== null).length;
  return formulas >= LEAST && formulas * 2 > filled.length ? formulas : 0;
}
