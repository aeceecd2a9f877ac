import { formatFigure } from "../notation/format";
import { type Exact, isMultiple, multiply, sign, tenTo } from "../numeric/exact";
import { isUnitLine, scaleOfUnit, unitWithin } from "../table/find/unit-line";
import type { BoundCell, BoundTable } from "../table/bound";
import type { CellAddress } from "../table/sheet";
import type { Check, Judged } from "./check";
import { isLevel } from "./shared/lookup";
import { isPercentage } from "./shared/numbers";

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
        "De eenheid staat één keer bij de tabel: in de kop van de rijlabels, in de titel of op een regel daartussen. Staat daar een andere eenheid dan in de rapportdefinitie, dan leest iedereen elk cijfer verkeerd, ook als alle optellingen kloppen. Zijn alle cijfers van een tabel met decimalen veelvouden van duizend of een miljoen van hun laatste plaats, dan staat de hele tabel in een kleinere eenheid.",
      example: "Boven de tabel staat 'Bedragen x € 1.000'; de definitie zegt 'Bedragen x € 1 miljoen'.",
      messages: {
        fails: {
          title: "Andere eenheid bij de tabel",
          message: "{cell} zegt '{text}'; de rapportdefinitie rekent met '{unit}'.",
          action: "Herstel de eenheid in {cell}, of reken de cijfers om.",
        },
        figures: {
          title: "Hele tabel in een kleinere eenheid",
          message:
            "Alle {count} cijfers van de tabel zijn veelvouden van {step}, terwijl zij op {unit} zijn afgerond: {place} = {found}, bedoeld {meant}?",
          action: "Deel alle cijfers van de tabel door {factor} als dat zo is.",
        },
      },
    },
    en: {
      title: "Table names the unit of the definition",
      explanation:
        "The unit stands once at the table: in the header of the row labels, in the title or on a line between. If that is another unit than in the definition, everybody misreads every figure, even where all sums hold. If all figures of a table with decimals are multiples of a thousand or a million of their last place, the whole table is in a smaller unit.",
      example: "Above the table stands 'Bedragen x € 1.000'; the definition says 'Bedragen x € 1 miljoen'.",
      messages: {
        fails: {
          title: "Another unit at the table",
          message: "{cell} says '{text}'; the definition counts in '{unit}'.",
          action: "Mend the unit in {cell}, or convert the figures.",
        },
        figures: {
          title: "Whole table in a smaller unit",
          message:
            "All {count} figures of the table are multiples of {step}, while they are rounded to {unit}: {place} = {found}, was {meant} meant?",
          action: "Divide all figures of the table by {factor} if so.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const table of context.report.tables) {
      const smaller = judgeFigures(table);
      if (smaller) yield smaller;
      const { id, unitNote } = table.spec;
      if (unitNote === undefined || !isUnitLine(unitNote)) continue;
      for (const { text, unit, address } of unitsOf(table)) {
        if (scaleOfUnit(unit) === scaleOfUnit(unitNote)) yield { outcome: "passes", cell: null, table: id };
        else yield { outcome: "fails", cell: null, address, table: id, found: text, data: { text, unit: unitNote } };
      }
    }
  },
};

/** So many figures that all end in three zeros more than they show are no accident. */
const LEAST_FIGURES = 8;

/** Whether the figures of a table with decimals are those of a smaller unit; null where it has too few of them. */
function judgeFigures(table: BoundTable): Judged | null {
  const figures: { readonly cell: BoundCell; readonly value: Exact; readonly unit: Exact }[] = [];
  // The first figures say of nearly every table that it is in its own unit; the others are counted only.
  let powers: readonly number[] = [6, 3];
  for (const cell of table.cells()) {
    const { value, unit } = cell;
    if (!(cell.notation.decimals > 0) || value === null || unit === null || sign(value) === 0) continue;
    if (!isLevel(cell) || isPercentage(cell)) continue;
    figures.push({ cell, value, unit });
    if (powers.length > 0) powers = powers.filter((power) => isMultiple(value, multiply(unit, tenTo(power))));
    if (powers.length === 0 && figures.length >= LEAST_FIGURES) break;
  }
  const [first] = figures;
  if (!first || figures.length < LEAST_FIGURES) return null;
  const [power] = powers;
  if (power === undefined) return { outcome: "passes", cell: null, table: table.spec.id };
  const { cell, value, unit } = first;
  const data = {
    count: figures.length,
    step: formatFigure(multiply(unit, tenTo(power)), cell.notation),
    unit: formatFigure(unit, cell.notation),
    meant: formatFigure(multiply(value, tenTo(-power)), cell.notation),
    factor: power === 3 ? "1.000" : "1.000.000",
  };
  return { outcome: "fails", cell, message: "figures", data, involves: figures.map((figure) => figure.cell.address) };
}

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
