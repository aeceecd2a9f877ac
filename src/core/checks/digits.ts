import type { Notation } from "../definition/schema";
import { abs, compare, exact, type Exact, isMultiple, multiply, roundHalfAway, subtract } from "../numeric/exact";
import { isPoint } from "../numeric/interval";
import { formatExact, formatFigure, printedUnit } from "../notation/format";
import type { BoundCell } from "../table/bound";
import type { Check, CheckContext, Judged } from "./check";
import { computed } from "./shared/arithmetic";
import { decide } from "./shared/decide";
import { relationsAbout } from "./shared/index-of";
import { localeShifts } from "./shared/locale";

/** From this share of unrounded figures on a column is an unrounded source, which is welcome. */
const SOURCE_SHARE = 0.5;
const SOURCE_LEAST = 3;

/** A typed figure has no more digits than its column shows. */
export const check: Check = {
  id: "digits",
  severity: "warning",
  source: { nl: "Schrijfwijzen in de rapportdefinitie", en: "Notations of the definition" },
  texts: {
    nl: {
      title: "Cijfer heeft de decimalen van zijn kolom",
      explanation:
        "Een ingetypt cijfer hoort niet meer cijfers te hebben dan de schrijfwijze van de kolom: in het verslag verdwijnen ze, en de controle rekent dan met iets anders dan de lezer ziet. " +
        "Formules tellen niet mee, en een kolom waarin de meeste cijfers onafgerond zijn is een onafgeronde bron: dat mag.",
      example: "46,72 in een kolom met één decimaal (waarschuwing); 7.904 in een optelling van honderdtallen (fout).",
      messages: {
        fails: {
          title: "Te veel cijfers",
          message: "{place} bevat {exact}; de kolom toont {printed}.",
          action: "Rond {cell} af op {printed}, of vul de hele kolom onafgerond in.",
        },
        unit: {
          title: "Cijfer past niet in de afronding",
          message: "{place} = {exact} is geen veelvoud van {unit}, zoals de andere cijfers in de kolom.",
          action: "Vul in {cell} {printed} in, of herstel de tikfout.",
        },
      },
    },
    en: {
      title: "Figure has the decimals of its column",
      explanation:
        "A typed figure should not have more digits than the notation of its column: they vanish in the report, and the checks then calculate with something else than the reader sees. " +
        "Formulas do not count, and a column in which most figures are unrounded is an unrounded source, which is fine.",
      example: "46,72 in a column with one decimal (warning); 7.904 in a sum of hundreds (error).",
      messages: {
        fails: {
          title: "Too many digits",
          message: "{place} holds {exact}; the column shows {printed}.",
          action: "Round {cell} to {printed}, or enter the whole column unrounded.",
        },
        unit: {
          title: "Figure does not fit the rounding",
          message: "{place} = {exact} is no multiple of {unit}, as the other figures of the column are.",
          action: "Enter {printed} in {cell}, or mend the typing error.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const shifts = localeShifts(context);
    for (const table of context.report.tables) {
      const byColumn = new Map<string, BoundCell[]>();
      for (const cell of table.cells()) {
        if (cell.value === null || cell.formula !== null || shifts.has(cell)) continue;
        const list = byColumn.get(cell.column.id);
        if (list) list.push(cell);
        else byColumn.set(cell.column.id, [cell]);
      }
      for (const cells of byColumn.values()) yield* judgeColumn(context, cells);
    }
  },
};

function* judgeColumn(context: CheckContext, cells: readonly BoundCell[]): Iterable<Judged> {
  const over = new Set(cells.filter((cell) => hasTooMany(cell) && !isComputed(context, cell)));
  const source = over.size >= SOURCE_LEAST && over.size > cells.length * SOURCE_SHARE;
  for (const cell of cells) {
    if (!over.has(cell) || source || cell.value === null) {
      yield { outcome: "passes", cell };
      continue;
    }
    const data = {
      exact: formatExact(cell.value, cell.notation),
      printed: formatFigure(cell.unit === null ? cell.value : roundHalfAway(cell.value, cell.unit), cell.notation),
      unit: formatFigure(cell.unit ?? lastPlace(cell.notation), cell.notation),
    };
    const visible = isMultiple(cell.value, lastPlace(cell.notation));
    if (visible && isAlone(context, cell, cells, over)) yield { outcome: "fails", severity: "error", cell, message: "unit", data };
    else yield { outcome: "fails", cell, message: "fails", data };
  }
}

/**
 * Whether a figure with digits beyond its rounding unit, which the report would print, stands alone among rounded ones in
 * a sum or difference: rounding hides such a slip of the finger from the sum itself.
 */
function isAlone(context: CheckContext, cell: BoundCell, cells: readonly BoundCell[], over: ReadonlySet<BoundCell>): boolean {
  const alike = cells.filter((other) => other !== cell && other.notation === cell.notation);
  const adds = relationsAbout(context, cell).some((relation) => relation.kind === "sum" || relation.kind === "difference");
  return adds && alike.length > 0 && alike.every((other) => !over.has(other));
}

function hasTooMany(cell: BoundCell): boolean {
  return cell.value !== null && (cell.precise || !isMultiple(cell.value, lastPlace(cell.notation)));
}

/** What Excel's binary numbers may be off after a calculation, beside the largest figure in it. */
const NOISE = exact("0.000000000001");

/** Whether a figure is to the digit what its parts give: it was computed, by fill or elsewhere, and not typed. */
function isComputed(context: CheckContext, cell: BoundCell): boolean {
  const { value } = cell;
  return relationsAbout(context, cell).some((relation) => {
    if (relation.target !== cell || value === null) return false;
    const decision = decide(relation);
    const outcome = decision.state === "judged" ? computed(relation, decision.terms) : null;
    if (decision.state !== "judged" || outcome === null || !isPoint(outcome)) return false;
    const largest = decision.terms.map((term) => abs(term.value)).reduce((a, b) => (compare(a, b) > 0 ? a : b), abs(value));
    return compare(abs(subtract(outcome.lo, value)), multiply(largest, NOISE)) <= 0;
  });
}

const places = new WeakMap<Notation, Exact>();

/** What one in the last printed place stands for, whatever wider unit the figure is rounded to. */
function lastPlace(notation: Notation): Exact {
  const known = places.get(notation);
  if (known) return known;
  const unit = printedUnit({ ...notation, roundingUnit: undefined });
  places.set(notation, unit);
  return unit;
}
