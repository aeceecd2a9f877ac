import type { ColumnPeriod, ColumnRole, Definition, Indicator, PeriodKind } from "./schema";

type Period = Definition["period"];

/** Months elapsed at the end of the period; all reports count from the start of the year (quarter 2 is six months). */
const ELAPSED: Readonly<Record<PeriodKind, number>> = {
  "four-months": 4,
  "eight-months": 8,
  "twelve-months": 12,
  "quarter-1": 3,
  "quarter-2": 6,
  "quarter-3": 9,
  "quarter-4": 12,
  "half-year-1": 6,
  "half-year-2": 12,
  "month-1": 1,
  "month-2": 2,
  "month-3": 3,
  "month-4": 4,
  "month-5": 5,
  "month-6": 6,
  "month-7": 7,
  "month-8": 8,
  "month-9": 9,
  "month-10": 10,
  "month-11": 11,
  "month-12": 12,
};

/** All kinds of period, those of one cycle of reports in their order. */
export const PERIOD_KINDS = Object.keys(ELAPSED) as readonly PeriodKind[];

const COUNT_WORDS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/** What stands between braces in a pattern; the first group is the name, the second an offset of {year}. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;
const KNOWN = /^(?:year([+-]\d{1,2})?|months|end-month|quarter)$/;

/** Whether a placeholder (without braces) is one that fillPattern fills. */
export function isPlaceholder(name: string): boolean {
  return KNOWN.test(name);
}

/** Months from the start of the year to the end of a period of this kind: 8 for eight-months, 6 for quarter-2. */
export function elapsedMonths(kind: PeriodKind): number {
  return ELAPSED[kind];
}

/**
 * The text of a pattern for a period: {year}, {year-1}, {year+1}, {months} ("acht"), {end-month} ("augustus") and {quarter} (the
 * number of the quarter in which the period ends), as the reports print them. A placeholder it does not know stays as it stands; lint reports it.
 */
export function fillPattern(pattern: string, period: Period): string {
  return pattern.replace(PLACEHOLDER, (whole, name: string) => {
    const match = KNOWN.exec(name);
    if (!match) return whole;
    const months = elapsedMonths(period.kind);
    if (name === "months") return COUNT_WORDS[months] ?? whole;
    if (name === "end-month") return MONTHS[months - 1] ?? whole;
    if (name === "quarter") return String(Math.ceil(months / 3));
    return String(period.year + Number(match[1] ?? 0));
  });
}

/**
 * A key for the time that a column is about, in absolute months, so that keys compare between reports: a span is
 * "2020-01/2020-08", a moment "2020-08". Two columns with the same key hold the same figure of an indicator. A stock or
 * state is measured at a moment, whether its column is headed by the period or by its end; a flow, average or ratio runs
 * over the span. An eight-month report's "year" column equals a twelve-month report's "period" column.
 * null when the span cannot be told (kind other without a key).
 */
export function periodKey(columnPeriod: ColumnPeriod, measure: Indicator["measure"], period: Period): string | null {
  const year = period.year + columnPeriod.year;
  const { span } = columnPeriod;
  if (span === "other") return columnPeriod.key === undefined ? null : `${columnPeriod.key}@${year}`;
  const months = span === "year" || span === "year-end" ? 12 : elapsedMonths(period.kind);
  const end = `${year}-${String(months).padStart(2, "0")}`;
  const moment = span === "end" || span === "year-end" || measure === "stock" || measure === "state";
  return moment ? end : `${year}-01/${end}`;
}

/** Roles by the kind of figure they hold: last report's actual is this report's prior, so both are "measured". */
const FAMILY: Readonly<Partial<Record<ColumnRole, string>>> = {
  actual: "measured",
  prior: "measured",
  average: "measured",
  norm: "norm",
  forecast: "forecast",
  budget: "budget",
  "budget-year": "budget-year",
};

/** Norms, forecasts and year budgets without a stated period are about the reporting year; a measurement must say. */
const DEFAULT_PERIOD: Readonly<Partial<Record<ColumnRole, ColumnPeriod>>> = {
  norm: { span: "year", year: 0 },
  forecast: { span: "year", year: 0 },
  "budget-year": { span: "year", year: 0 },
};

/** The period of a column, by its role where it states none; null when neither tells. */
export function periodOf(role: ColumnRole, columnPeriod: ColumnPeriod | undefined): ColumnPeriod | null {
  return columnPeriod ?? DEFAULT_PERIOD[role] ?? null;
}

/**
 * A key for one figure: cells with the same key, in this report or in that of another period, must hold the same
 * figure. Joins the indicator, what kind of figure it is (measured, norm, forecast, budget, budget-year) and the time.
 * An average of a stock over the period is another figure than the level at its end, and an average of a flow another
 * than the flow. null for derived and text roles, an unknown indicator, and a time that cannot be told.
 */
export function figureKey(
  role: ColumnRole,
  columnPeriod: ColumnPeriod | undefined,
  indicator: string | Indicator,
  definition: Pick<Definition, "indicators" | "period">,
): string | null {
  const family = FAMILY[role];
  const found = typeof indicator === "string" ? definition.indicators.find((one) => one.id === indicator) : indicator;
  const time = periodOf(role, columnPeriod);
  if (family === undefined || !found || !time) return null;
  const averaged = role === "average" && (found.measure === "stock" || found.measure === "state" || found.measure === "flow");
  const key = periodKey(time, averaged ? "average" : found.measure, definition.period);
  return key === null ? null : `${found.id}|${averaged ? "average" : family}|${key}`;
}

/**
 * Months elapsed out of the months in the full span, for comparing a figure with a full-year count in proportion to
 * time: the period and its end [8, 12], a year and its end [12, 12]. null for other spans.
 */
export function elapsedOf(columnPeriod: ColumnPeriod, period: Period): readonly [number, number] | null {
  switch (columnPeriod.span) {
    case "period":
    case "end":
      return [elapsedMonths(period.kind), 12];
    case "year":
    case "year-end":
      return [12, 12];
    case "other":
      return null;
  }
}
