import { compare, divide, exact, type Exact } from "../numeric/exact";
import { intersects } from "../numeric/interval";
import { formatFigure } from "../notation/format";
import type { BoundCell } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { Check, CheckContext, Judged } from "./check";
import { holdsWhenScaled, isSatisfied, isViolated } from "./shared/decide";
import { allCells, relationsAbout } from "./shared/index-of";
import { limitsOf } from "./shared/lookup";
import { cellNumber, isPercentage } from "./shared/numbers";

const HUNDRED = exact("100");
const HUNDREDTH = exact("0.01");
/** Above this a level in per cents is taken for a whole number typed where a fraction belongs: 150%. */
const LARGE = exact("1.5");
/** Above this a change in per cents is, where no relation can tell: 1000%. */
const HUGE = exact("10");

/** A percentage lies within its limits, and is not a hundred times too large. */
export const check: Check = {
  id: "percent-range",
  severity: "error",
  source: {
    nl: "Grenzen in de rapportdefinitie; percentages staan als breuk in de werkmap",
    en: "Plausibility limits of the definition; percentages are fractions in the workbook",
  },
  texts: {
    nl: {
      title: "Percentage ligt binnen zijn grenzen",
      explanation:
        "Een percentage staat in Excel als breuk: 46% is 0,46. Wie 46 intypt in een cel die niet als percentage is opgemaakt, krijgt 4600%. " +
        "Een percentage moet binnen de grenzen van zijn indicator liggen; zonder grenzen wordt boven 150% gewaarschuwd.",
      example: "46 waar 0,46 hoort: Excel leest 4600%.",
      messages: {
        hundredfold: {
          title: "Percentage honderdmaal te groot",
          message: "{place} toont {found}; bedoeld {value}?",
          action: "Vul in {cell} {value} in.",
        },
        limits: {
          title: "Percentage buiten zijn grenzen",
          message: "{place} toont {found}; mogelijk is {range}.",
          action: "Controleer {cell}, of pas de grenzen in de rapportdefinitie aan.",
        },
        large: {
          title: "Percentage ongewoon groot",
          message: "{place} toont {found}; bedoeld {value}?",
          action: "Controleer {cell}; geef de indicator grenzen als dit kan voorkomen.",
        },
      },
    },
    en: {
      title: "Percentage lies within its limits",
      explanation:
        "A percentage is a fraction in Excel: 46% is 0,46. Typing 46 in a cell that is not formatted as a percentage makes 4600%. " +
        "A percentage must lie within the limits of its indicator; without limits there is a warning above 150%.",
      example: "46 where 0,46 belongs: Excel reads 4600%.",
      messages: {
        hundredfold: {
          title: "Percentage a hundred times too large",
          message: "{place} shows {found}; was {value} meant?",
          action: "Enter {value} in {cell}.",
        },
        limits: {
          title: "Percentage outside its limits",
          message: "{place} shows {found}; possible is {range}.",
          action: "Verify {cell}, or change the limits in the definition.",
        },
        large: {
          title: "Percentage unusually large",
          message: "{place} shows {found}; was {value} meant?",
          action: "Verify {cell}; give the indicator limits if this can occur.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    for (const cell of allCells(context)) {
      if (cell.value !== null && cell.interval !== null && isPercentage(cell)) yield judge(context, cell, cell.value);
    }
  },
};

function judge(context: CheckContext, cell: BoundCell, value: Exact): Judged {
  const change = cell.column.role === "growth-percent" || cell.column.role === "variance-percent";
  const mended = compare(value, LARGE) > 0 && relationsAbout(context, cell).some((relation) => isMended(relation, cell));
  if (mended) return suspect(cell, value, "hundredfold", "error");
  const { min, max } = limitsOf(context.definition, cell);
  if (!change && (min !== null || max !== null)) return withinLimits(cell, value, min, max);
  const related = relationsAbout(context, cell).some((relation) => relation.kind !== "norm" && isSatisfied(relation));
  if (related || compare(value, change ? HUGE : LARGE) <= 0) return { outcome: "passes", cell };
  return compare(value, HUGE) > 0 && !change ? suspect(cell, value, "hundredfold", "error") : suspect(cell, value, "large", "warning");
}

function isMended(relation: BoundRelation, cell: BoundCell): boolean {
  return relation.kind !== "norm" && isViolated(relation) && holdsWhenScaled(relation, cell, HUNDREDTH);
}

function withinLimits(cell: BoundCell, value: Exact, min: Exact | null, max: Exact | null): Judged {
  const lo = min ?? max ?? value;
  const hi = max ?? min ?? value;
  const below = min !== null && compare(value, min) < 0;
  const above = max !== null && compare(value, max) > 0;
  const touches = cell.interval !== null && intersects(cell.interval, { lo, hi, loOpen: false, hiOpen: false });
  if ((!below && !above) || touches) return { outcome: "passes", cell };
  const hundredth = divide(value, HUNDRED);
  const fits = above && compare(value, LARGE) > 0 && (min === null || compare(hundredth, min) >= 0) && compare(hundredth, max) <= 0;
  if (fits) return suspect(cell, value, "hundredfold", "error");
  const expected = { lo: min === null ? "…" : formatFigure(min, cell.notation), hi: max === null ? "…" : formatFigure(max, cell.notation) };
  return { outcome: "fails", cell, message: "limits", expected };
}

function suspect(cell: BoundCell, value: Exact, message: string, severity: "error" | "warning"): Judged {
  const meant = divide(value, HUNDRED);
  const text = formatFigure(meant, cell.notation);
  return {
    outcome: "fails",
    severity,
    cell,
    message,
    repair: { cell: cell.address, value: text, number: cellNumber(cell, meant), why: "percent", safe: false },
  };
}
