import { compare, sign, toNumber } from "../numeric/exact";
import { formatFigure } from "../notation/format";
import type { BoundCell, BoundTable } from "../table/bound";
import type { ColumnSpec } from "../definition/schema";
import type { Check, CheckContext, Judged } from "./check";
import { balances } from "./shared/balances";
import { actualsOf, comparisonOf } from "./shared/comparison";
import { allCells } from "./shared/index-of";
import { judgeJumps } from "./shared/jumps";
import { isLevel, limitsOf } from "./shared/lookup";
import { localeShifts } from "./shared/locale";
import { median, isPercentage, robustDeviation } from "./shared/numbers";
import { cellReference } from "./shared/places";
import { scaleErrors } from "./shared/scaling";

/** Fewer rows than this do not show what is usual. */
const LEAST_ROWS = 6;
/** How many robust standard deviations from the other rows count as unusual. */
const DEVIATIONS = 10;
/** And how much from them at least, as a factor. */
const FACTOR = 1.4;
/** Rows that hardly differ still differ by this much another time. */
const LEAST_DEVIATION = 0.03;
/** Small figures jump by nature: in units of their last printed place, the larger and the smaller of two periods. */
const LARGER = 100;
const SMALLER = 10;

/** A figure does not jump where the other rows do not, and keeps within its limits. */
export const check: Check = {
  id: "outlier",
  severity: "warning",
  source: {
    nl: "Verandering t.o.v. de vergelijkingsperiode als log-verhouding, tegenover de mediaan van de andere rijen in eenheden van hun mediane afwijking",
    en: "Change against the comparison period as a log ratio, against the median of the other rows in units of their median absolute deviation",
  },
  texts: {
    nl: {
      title: "Cijfer past bij de andere periode en de andere regels",
      explanation:
        "Per regel wordt de verandering ten opzichte van vorig jaar, de prognose of de begroting berekend. Verandert één regel veel sterker dan de andere regels van de tabel, dan is dat een waarschuwing: misschien een tikfout, misschien een echte ontwikkeling. " +
        "Een cijfer dat vijf keer zo groot of klein wordt, nul wordt of 40 procentpunten verandert is ook zonder andere regels een waarschuwing, net als een jaarprognose die niet bij de realisatie past en een cijfer buiten de grenzen van zijn indicator. Kleine aantallen tellen niet mee.",
      example: "+480% ten opzichte van 2019 terwijl de andere regels −3 t/m +6% veranderen.",
      messages: {
        fails: {
          title: "Opvallende verandering",
          message: "{place}: {change} t.o.v. {other}; de andere regels {lowest} t/m {highest}.",
          action: "Controleer {cell} en {other}, of licht de ontwikkeling toe.",
        },
        jump: {
          title: "Opvallende verandering",
          message: "{place}: {found} tegenover {then} in {other}.",
          action: "Controleer {cell} en {other}, of licht de ontwikkeling toe.",
        },
        limits: {
          title: "Buiten de grenzen",
          message: "{place} toont {found}; aannemelijk is {range}.",
          action: "Controleer {cell}, of pas de grenzen in de rapportdefinitie aan.",
        },
      },
    },
    en: {
      title: "Figure fits the other period and the other rows",
      explanation:
        "For every row the change against last year, the forecast or the budget is computed. If one row changes much more than the others of the table, that is a warning: a typo perhaps, or a real development. " +
        "A figure that becomes five times as large or small, becomes zero or changes by 40 percentage points is a warning without other rows too, as is a year's forecast that does not fit what was realised, and a figure outside the limits of its indicator. Small counts are left out.",
      example: "+480% against 2019 while the other rows change −3 to +6%.",
      messages: {
        fails: {
          title: "Striking change",
          message: "{place}: {change} against {other}; the other rows {lowest} to {highest}.",
          action: "Verify {cell} and {other}, or explain the development.",
        },
        jump: {
          title: "Striking change",
          message: "{place}: {found} against {then} in {other}.",
          action: "Verify {cell} and {other}, or explain the development.",
        },
        limits: {
          title: "Outside its limits",
          message: "{place} shows {found}; plausible is {range}.",
          action: "Verify {cell}, or change the limits in the definition.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    yield* judgeLimits(context);
    for (const table of context.report.tables) {
      const seen = new Set<BoundCell>();
      for (const actual of actualsOf(table)) {
        const other = comparisonOf(table, actual);
        if (!other) continue;
        for (const judged of judgeColumn(context, table, actual, other)) {
          if (judged.cell) seen.add(judged.cell);
          yield judged;
        }
      }
      for (const judged of judgeJumps(context, table)) if (!judged.cell || !seen.has(judged.cell)) yield judged;
    }
  },
};

function* judgeLimits(context: CheckContext): Iterable<Judged> {
  for (const cell of allCells(context)) {
    if (cell.value === null || !isLevel(cell) || isPercentage(cell)) continue;
    const { min, max } = limitsOf(context.definition, cell);
    if (min === null && max === null) continue;
    // Below zero under a limit of zero is told by the check on negatives.
    const below = min !== null && compare(cell.value, min) < 0 && !(sign(min) >= 0 && sign(cell.value) < 0);
    const above = max !== null && compare(cell.value, max) > 0;
    if (!below && !above) yield { outcome: "passes", cell };
    else {
      const expected = {
        lo: min === null ? "…" : formatFigure(min, cell.notation),
        hi: max === null ? "…" : formatFigure(max, cell.notation),
      };
      yield { outcome: "fails", cell, message: "limits", expected };
    }
  }
}

interface Change {
  readonly cell: BoundCell;
  readonly other: BoundCell;
  readonly ratio: number;
}

/** The changes of the rows that can be compared: numbers of one sign, not small, not percentages, no balances. */
function changesOf(context: CheckContext, table: BoundTable, actual: ColumnSpec, comparison: ColumnSpec): readonly Change[] {
  const changes: Change[] = [];
  const left = balances(table.spec, context.definition.relations);
  for (const row of table.spec.rows) {
    if (left.has(row.id)) continue;
    const cell = table.cell(row.id, actual.id);
    const other = table.cell(row.id, comparison.id);
    if (!cell?.value || !other?.value || isPercentage(cell) || sign(cell.value) * sign(other.value) <= 0) continue;
    if (localeShifts(context).has(cell) || scaleErrors(context).has(cell)) continue;
    const unit = cell.unit === null ? 1 : toNumber(cell.unit);
    const [now, then] = [Math.abs(toNumber(cell.value)), Math.abs(toNumber(other.value))];
    const tells = Math.max(now, then) >= LARGER * unit && Math.min(now, then) >= SMALLER * unit;
    if (tells) changes.push({ cell, other, ratio: Math.log(now / then) });
  }
  return changes;
}

function* judgeColumn(context: CheckContext, table: BoundTable, actual: ColumnSpec, comparison: ColumnSpec): Iterable<Judged> {
  const changes = changesOf(context, table, actual, comparison);
  if (changes.length < LEAST_ROWS) return;
  for (const change of changes) {
    const rest = changes.filter((other) => other !== change).map((other) => other.ratio);
    const distance = Math.abs(change.ratio - median(rest));
    const usual = distance <= Math.log(FACTOR) || distance <= DEVIATIONS * Math.max(robustDeviation(rest), LEAST_DEVIATION);
    if (usual) {
      yield { outcome: "passes", cell: change.cell };
      continue;
    }
    yield {
      outcome: "fails",
      cell: change.cell,
      message: "fails",
      data: {
        change: percent(change.ratio),
        other: cellReference(change.other.address, change.cell.address.sheet),
        lowest: percent(Math.min(...rest)),
        highest: percent(Math.max(...rest)),
      },
      involves: [change.cell.address, change.other.address],
    };
  }
}

/** "+48%", "−3%" for a log ratio. */
function percent(ratio: number): string {
  const whole = Math.round((Math.exp(ratio) - 1) * 100);
  return `${whole > 0 ? "+" : whole < 0 ? "−" : ""}${Math.abs(whole)}%`;
}
