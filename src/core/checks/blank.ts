import { fillPattern } from "../definition/period";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Judged } from "./check";
import { emptyColumn } from "./shared/empty-columns";
import { allCells, relationsAbout } from "./shared/index-of";
import { cellList } from "./shared/places";

/** A cell that must hold a figure is not blank. */
export const check: Check = {
  id: "blank",
  severity: "warning",
  source: {
    nl: "Verplichte cellen in de rapportdefinitie; leeg is geen nul",
    en: "fill of rows, columns and cells in the definition; a blank is no zero",
  },
  texts: {
    nl: {
      title: "Verplichte cel is ingevuld",
      explanation:
        "De rapportdefinitie zegt welke cellen een cijfer vragen. Leeg is iets anders dan 0, '-' (niets), 'n.v.t.' of 'n.b.': optellingen met een lege cel blijven onbeslist.",
      example: "D8 is leeg; D9 is de som van D6 t/m D8 en is daardoor niet te controleren.",
      messages: {
        fails: {
          title: "Lege cel",
          message: "{place} is leeg terwijl de definitie een waarde vraagt.",
          action: "Vul {cell} in, of kies '-', 'n.v.t.' of 'n.b.'.",
        },
        counts: {
          title: "Lege cel",
          message: "{place} is leeg terwijl de definitie een waarde vraagt; hij telt niet mee in {targets}.",
          action: "Vul {cell} in, of kies '-', 'n.v.t.' of 'n.b.'.",
        },
        column: {
          title: "Nog niet ingevuld",
          message: "Kolom '{header}' is nog leeg: {count} cijfers ({cells}).",
          action: "Vul de kolom in, of kies waar dat past '-', 'n.v.t.' of 'n.b.'.",
        },
        derived: {
          title: "Nog niet aangevuld",
          message: "Kolom '{header}' is nog leeg: {count} cijfers ({cells}). Ze volgen uit andere cellen.",
          action: "Laat de kolom aanvullen.",
        },
      },
    },
    en: {
      title: "Required cell is filled",
      explanation:
        "The definition says which cells ask for a figure. Blank is not the same as 0, '-' (nil), 'n.v.t.' or 'n.b.': sums with a blank part stay undecided.",
      example: "D8 is blank; D9 is the sum of D6 to D8 and cannot be checked.",
      messages: {
        fails: {
          title: "Blank cell",
          message: "{place} is blank while the definition asks for a value.",
          action: "Fill in {cell}, or choose '-', 'n.v.t.' or 'n.b.'.",
        },
        counts: {
          title: "Blank cell",
          message: "{place} is blank while the definition asks for a value; it does not count in {targets}.",
          action: "Fill in {cell}, or choose '-', 'n.v.t.' or 'n.b.'.",
        },
        column: {
          title: "Not filled in yet",
          message: "Column '{header}' is still blank: {count} figures ({cells}).",
          action: "Fill in the column, or choose '-', 'n.v.t.' or 'n.b.' where that fits.",
        },
        derived: {
          title: "Not filled yet",
          message: "Column '{header}' is still blank: {count} figures ({cells}). They follow from other cells.",
          action: "Have the column filled.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.fill !== "required") continue;
      if (cell.state !== "blank") {
        yield { outcome: "passes", cell };
        continue;
      }
      const column = emptyColumn(context, cell);
      if (column) {
        yield column[0] === cell ? wholeColumn(context, cell, column) : { outcome: "fails", cell, told: true };
        continue;
      }
      const targets = relationsAbout(context, cell)
        .map((relation) => relation.target)
        .filter((target) => target !== cell);
      const unique = targets.filter((target, index) => targets.indexOf(target) === index);
      const list = cellList(
        unique.map((target) => ({ cell: target, sign: 1 as const })),
        cell.address.sheet,
      ).replaceAll(" + ", ", ");
      yield {
        outcome: "fails",
        cell,
        message: unique.length > 0 ? "counts" : "fails",
        data: { targets: list },
        involves: [cell.address, ...unique.map((target) => target.address)],
      };
    }
  },
};

/** One finding for a column that nobody has filled in yet, at its first cell. */
function wholeColumn(context: CheckContext, first: BoundCell, cells: readonly BoundCell[]): Judged {
  return {
    outcome: "fails",
    cell: first,
    message: first.column.derive ? "derived" : "column",
    data: {
      header: fillPattern(first.column.header, context.definition.period),
      count: cells.length,
      cells: cellList(
        cells.map((cell) => ({ cell, sign: 1 as const })),
        first.address.sheet,
      ).replaceAll(" + ", ", "),
    },
    involves: cells.map(({ address }) => address),
  };
}
