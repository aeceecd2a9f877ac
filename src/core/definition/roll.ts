import { figureKey, PERIOD_KINDS, periodOf } from "./period";
import { fillOf, isFigureRow } from "./resolve";
import type { ColumnSpec, Definition, Indicator, PeriodKind, RowSpec, TableSpec } from "./schema";

export interface RollTarget {
  /** Default: the year after. */
  readonly year?: number;
  /** Default: the same kind of period. */
  readonly kind?: PeriodKind;
}

/** One figure of the old report that has a place in the new one; columns by id. */
export interface RollMove {
  readonly table: string;
  readonly row: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A prior column that the old report cannot fill. other-period: it is about a period that the old report has no figures
 * of (a full year, from an eight-month report); no-period: it does not say what it is about; ambiguous: several columns
 * of the old report would fit.
 */
export interface RollGap {
  readonly table: string;
  readonly row: string;
  readonly to: string;
  readonly reason: "other-period" | "no-period" | "ambiguous";
}

/** The cycles of reports in a year: what the kinds of one are called before their number or in its place. */
function cycleOf(kind: PeriodKind): readonly PeriodKind[] {
  const family = (one: PeriodKind): string => (/\d+$/.test(one) ? one.replace(/\d+$/, "") : "months");
  return PERIOD_KINDS.filter((one) => family(one) === family(kind));
}

/** Words in ids that name the kind of period. */
const KIND_WORDS: Readonly<Partial<Record<PeriodKind, string>>> = {
  "four-months": "viermaanden",
  "eight-months": "achtmaanden",
  "twelve-months": "twaalfmaanden",
};

/** The report after this one in the same year's cycle: after eight months twelve, after quarter 4 quarter 1 of the next year. */
export function followingPeriod(period: Definition["period"]): Definition["period"] {
  const cycle = cycleOf(period.kind);
  const next = (cycle.indexOf(period.kind) + 1) % cycle.length;
  return { kind: cycle[next] ?? period.kind, year: period.year + (next === 0 ? 1 : 0) };
}

/**
 * The definition of the next report: by default the same kind of period a year later. Patterns, norms, relations and
 * limits stay as they are; the period moves, and id and version with it (an id that names the year names the new one, and
 * starts at version 1).
 */
export function rollDefinition(definition: Definition, to: RollTarget = {}): Definition {
  const period = { kind: to.kind ?? definition.period.kind, year: to.year ?? definition.period.year + 1 };
  const id = nextId(definition, period);
  return { ...definition, id, version: id === definition.id ? nextVersion(definition.version) : "1", period };
}

/**
 * What the reports before this one may go by, likeliest first: this definition a year earlier, then those that this report
 * follows in its cycle (before quarter 1, quarter 4 of the year before).
 */
export function earlierDefinitions(definition: Definition): readonly Definition[] {
  const { kind, year } = definition.period;
  const before = PERIOD_KINDS.flatMap((one) => [
    { kind: one, year },
    { kind: one, year: year - 1 },
  ]).filter((one) => {
    const following = followingPeriod(one);
    return following.kind === kind && following.year === year;
  });
  return [{ kind, year: year - 1 }, ...before].map((to) => rollDefinition(definition, to));
}

function nextId(definition: Definition, period: Definition["period"]): string {
  const word = KIND_WORDS[definition.period.kind];
  const newWord = KIND_WORDS[period.kind];
  const dated = definition.id.replace(new RegExp(`(?<!\\d)${definition.period.year}(?!\\d)`, "g"), String(period.year));
  const named = word !== undefined && newWord !== undefined ? dated.replaceAll(word, newWord) : dated;
  return named.replaceAll(definition.period.kind, period.kind);
}

function nextVersion(version: string): string {
  return version.replace(/\d+$|$/, (digits) => (digits === "" ? "-2" : String(Number(digits) + 1)));
}

/**
 * Which figure of the old report goes where in the next one: what was measured goes to the column that is about the same
 * time (actual to prior), a budget or norm to the column for last year's, norms to their own column too. Derived columns
 * and cells that are never filled take no part.
 */
export function rollMoves(definition: Definition, to: RollTarget = {}): readonly RollMove[] {
  return plan(definition, to).flatMap((step) => ("from" in step ? [step] : []));
}

/** The cells of prior columns that stay empty because the old report does not hold their figure, with the reason. */
export function rollGaps(definition: Definition, to: RollTarget = {}): readonly RollGap[] {
  return plan(definition, to).flatMap((step) => ("reason" in step ? [step] : []));
}

function plan(definition: Definition, to: RollTarget): readonly (RollMove | RollGap)[] {
  const next = rollDefinition(definition, to);
  // Within a year its budget stays what it was.
  const stays = ({ role }: ColumnSpec): boolean => role === "budget-year" && next.period.year === definition.period.year;
  const moves = (column: ColumnSpec): boolean => column.role === "norm" || looksBack(column) || stays(column);
  return definition.tables.flatMap((table) =>
    table.rows
      .filter(isFigureRow)
      .flatMap((row) =>
        table.columns
          .filter((column) => moves(column) && !column.derive && fillOf(table, row, column) !== "none")
          .map((column) => step(definition, next, table, row, column)),
      ),
  );
}

/** Whether a column is about an earlier period: last year's figures, and last year's budget or norm beside them. */
function looksBack({ role, period }: ColumnSpec): boolean {
  return role === "prior" || (periodOf(role, period)?.year ?? 0) < 0;
}

function step(definition: Definition, next: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec): RollMove | RollGap {
  const place = { table: table.id, row: row.id, to: column.id };
  if (column.role === "norm" && !looksBack(column)) return { ...place, from: column.id };
  const figure = indicatorOf(definition, row);
  const wanted = figureKey(column.role, column.period, figure, next);
  if (wanted === null) return { ...place, reason: "no-period" };
  const sources = table.columns.filter((one) => !one.derive && figureKey(one.role, one.period, figure, definition) === wanted);
  const [source, ...others] = narrow(sources, column);
  if (!source) return { ...place, reason: "other-period" };
  return others.length > 0 ? { ...place, reason: "ambiguous" } : { ...place, from: source.id };
}

/** Of several columns about the same time: those under the same spanning header, and measured now rather than before. */
function narrow(columns: readonly ColumnSpec[], target: ColumnSpec): readonly ColumnSpec[] {
  const preferences = [(one: ColumnSpec) => one.group === target.group, (one: ColumnSpec) => one.role === "actual"];
  return preferences.reduce<readonly ColumnSpec[]>((left, preferred) => (left.some(preferred) ? left.filter(preferred) : left), columns);
}

/** The indicator of a row; a row without one counts as a flow of its own. */
function indicatorOf(definition: Definition, row: RowSpec): Indicator {
  const found = definition.indicators.find((one) => one.id === row.indicator);
  return found ?? { id: row.id, label: row.id, direction: "informative", measure: "flow" };
}
