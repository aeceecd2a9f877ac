import { compare, sign, toNumber } from "../numeric/exact";
import { formatFigure } from "../notation/format";
import type { BoundCell, BoundTable } from "../table/bound";
import type { ColumnSpec, TableSpec } from "../definition/schema";
import type { Check, CheckContext, Judged } from "./check";
import { allCells } from "./shared/index-of";
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
        "Ook een cijfer buiten de grenzen van zijn indicator is een waarschuwing. Kleine aantallen tellen niet mee.",
      example: "+480% ten opzichte van 2019 terwijl de andere regels −3 t/m +6% veranderen.",
      messages: {
        fails: {
          title: "Opvallende verandering",
          message: "{place}: {change} t.o.v. {other}; de andere regels {lowest} t/m {highest}.",
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
        "A figure outside the limits of its indicator is a warning too. Small counts are left out.",
      example: "+480% against 2019 while the other rows change −3 to +6%.",
      messages: {
        fails: {
          title: "Striking change",
          message: "{place}: {change} against {other}; the other rows {lowest} to {highest}.",
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
      const actuals = table.spec.columns.filter((column) => column.role === "actual" && column.derive === undefined);
      for (const actual of actuals) {
        const other = comparisonOf(table, actual);
        if (other) yield* judgeColumn(context, table, actual, other);
      }
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

/** The column to compare with: the prior in the same group of columns, else the budget or forecast. */
function comparisonOf(table: BoundTable, actual: ColumnSpec): ColumnSpec | null {
  for (const role of ["prior", "budget", "forecast"] as const) {
    const candidates = table.spec.columns.filter((column) => column.role === role && column.derive === undefined);
    const [only] = candidates.length > 1 ? candidates.filter((column) => column.group === actual.group) : candidates;
    if (only && spansAlike(actual, only)) return only;
  }
  return null;
}

/** Eight months say nothing about a full year, except for levels at the end of either. */
function spansAlike(actual: ColumnSpec, other: ColumnSpec): boolean {
  const ends = (column: ColumnSpec): boolean => column.period?.span === "end" || column.period?.span === "year-end";
  if (!actual.period || !other.period || actual.period.span === other.period.span) return true;
  return ends(actual) && ends(other);
}

interface Change {
  readonly cell: BoundCell;
  readonly other: BoundCell;
  readonly ratio: number;
}

/**
 * The rows that are what is left of others (baten − lasten): small beside what they come from, they swing by nature. A sum
 * with such a row in it is one too.
 */
function balances({ rows, id }: TableSpec, relations: CheckContext["definition"]["relations"]): ReadonlySet<string> {
  const left = new Set(rows.flatMap((row) => (row.partOf !== undefined && row.sign === -1 ? [row.partOf] : [])));
  for (const { kind, target, terms } of relations) {
    const subtracts = kind === "difference" || (kind === "sum" && terms.some(({ sign: way }) => way === -1));
    // Of several columns in one row it is a column that is the difference, not the row.
    const overRows = terms.every(({ row }) => row !== target.row);
    if (subtracts && overRows && (target.table ?? terms[0]?.table) === id) left.add(target.row);
  }
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const row of rows) if (row.partOf !== undefined && left.has(row.id)) left.add(row.partOf);
  }
  return left;
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
