import { isUnitLine, scaleOfUnit, unitWithin } from "../table/find/unit-line";
import type { BoundTable } from "../table/bound";
import type { CellAddress } from "../table/sheet";
import type { Check, Judged } from "./check";

/** How many rows above its header the title and unit of a table may take. */
const ABOVE = 3;

/** The unit that a table prints is the one in which the definition counts. */
export const check: Check = {
  id: "unit-note",
  severity: "error",
  source: {
    nl: "De eenheid van de tabel in de rapportdefinitie ('Bedragen x € 1 miljoen')",
    en: "The unit of the table in the definition ('Bedragen x € 1 miljoen')",
  },
  texts: {
    nl: {
      title: "Tabel noemt de eenheid van de rapportdefinitie",
      explanation:
        "De eenheid staat één keer bij de tabel: in de kop van de rijlabels, in de titel of op een regel daartussen. Staat daar een andere eenheid dan in de rapportdefinitie, dan leest iedereen elk cijfer verkeerd, ook als alle optellingen kloppen.",
      example: "Boven de tabel staat 'Bedragen x € 1.000'; de definitie zegt 'Bedragen x € 1 miljoen'.",
      messages: {
        fails: {
          title: "Andere eenheid bij de tabel",
          message: "{cell} zegt '{text}'; de rapportdefinitie rekent met '{unit}'.",
          action: "Herstel de eenheid in {cell}, of reken de cijfers om.",
        },
      },
    },
    en: {
      title: "Table names the unit of the definition",
      explanation:
        "The unit stands once at the table: in the header of the row labels, in the title or on a line between. If that is another unit than in the definition, everybody misreads every figure, even where all sums hold.",
      example: "Above the table stands 'Bedragen x € 1.000'; the definition says 'Bedragen x € 1 miljoen'.",
      messages: {
        fails: {
          title: "Another unit at the table",
          message: "{cell} says '{text}'; the definition counts in '{unit}'.",
          action: "Mend the unit in {cell}, or convert the figures.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const table of context.report.tables) {
      const { id, unitNote } = table.spec;
      if (unitNote === undefined || !isUnitLine(unitNote)) continue;
      for (const { text, unit, address } of unitsOf(table)) {
        if (scaleOfUnit(unit) === scaleOfUnit(unitNote)) yield { outcome: "passes", cell: null, table: id };
        else yield { outcome: "fails", cell: null, address, table: id, found: text, data: { text, unit: unitNote } };
      }
    }
  },
};

interface Unit {
  readonly text: string;
  readonly unit: string;
  readonly address: CellAddress;
}

/** What the head of a table says of its unit: in the first columns of the header, and in what stands right above it. */
function unitsOf({ sheet, area, bodyTop, columns }: BoundTable): readonly Unit[] {
  const right = Math.min(...columns.values());
  const units: Unit[] = [];
  const look = (row: number, from: number, to: number): boolean => {
    let filled = false;
    for (let column = from; column <= to; column += 1) {
      const value = sheet.value(row, column);
      if (value === null || value === "") continue;
      filled = true;
      if (typeof value !== "string") continue;
      const text = value.trim();
      const unit = isUnitLine(text) ? text : unitWithin(text);
      if (unit !== null) units.push({ text, unit, address: { sheet: sheet.name, row, column } });
    }
    return filled;
  };
  for (let row = area.top; row < bodyTop; row += 1) look(row, area.left, right);
  for (let row = area.top - 1; row >= Math.max(0, area.top - ABOVE); row -= 1) if (!look(row, area.left, area.right)) break;
  return units;
}
