import type { Check, Judged } from "./check";
import { allCells } from "./shared/index-of";

/** No cell of the report shows an Excel error. */
export const check: Check = {
  id: "error-value",
  severity: "error",
  source: { nl: "Foutwaarden van Excel", en: "Excel error values" },
  texts: {
    nl: {
      title: "Cel toont geen Excel-fout",
      explanation:
        "Een cel met #DEEL/0!, #VERW! of een andere foutwaarde kan niet worden gepubliceerd, en elke formule die ernaar verwijst geeft ook een fout.",
      example: "#DIV/0! in een kolom %: de begroting van die regel is 0; gebruik 'n.v.t.'.",
      messages: {
        fails: {
          title: "Foutwaarde",
          message: "{place} toont {found}.",
          action: "Herstel de formule in {cell}, of vul een cijfer of 'n.v.t.' in.",
        },
      },
    },
    en: {
      title: "Cell shows no Excel error",
      explanation:
        "A cell with #DIV/0!, #REF! or another error value cannot be published, and every formula that refers to it gives an error too.",
      example: "#DIV/0! in a column %: the budget of that row is 0; use 'n.v.t.'.",
      messages: {
        fails: {
          title: "Error value",
          message: "{place} shows {found}.",
          action: "Mend the formula in {cell}, or enter a figure or 'n.v.t.'.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.state === "error") yield { outcome: "fails", cell, message: "fails" };
      else if (cell.state !== "blank") yield { outcome: "passes", cell };
    }
  },
};
