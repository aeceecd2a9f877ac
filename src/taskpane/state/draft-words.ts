import type { Rule, RulePlace } from "../../app/definition/draft/rules";
import { elapsedMonths } from "../../core/definition/period";
import { headersOf } from "../../core/definition/resolve";
import type { ColumnPeriod, ColumnSpec, Definition, TableSpec } from "../../core/definition/schema";
import { columnName } from "../../core/table/address";
import type { Language } from "../../core/checks/check";
import type { RuleTerm } from "../texts/draft-texts";
import type { Texts } from "../texts/texts";
import { rowName } from "./labels";

/** A dash before a label of a list: in a calculation it would read as a minus. */
const BULLET = /^[-–—•]\s*(?=\S)/u;

/** What the things of a draft are called. */

type Period = Definition["period"];

/** Terms that are named of a long sum; the others are counted. */
const MOST = 4;

/** A rule in words: "Totaal = Noord + Oost + Zuid". */
export function ruleWords(rule: Rule, table: TableSpec, places: readonly number[], period: Period, texts: Texts): string {
  const name = (place: RulePlace): string => placeName(place, table, places, period, texts);
  const terms = rule.terms.map((term): RuleTerm => ({ name: name(term), sign: term.sign }));
  const left = terms.length - (MOST - 1);
  const shown: readonly RuleTerm[] =
    terms.length <= MOST + 1 ? terms : [...terms.slice(0, MOST - 1), { name: texts.draft.more(left), sign: 1 }];
  const words = texts.draft.rule(rule.kind, name(rule.target), shown);
  if (rule.columns.length === 0) return words;
  return texts.draft.inColumns(
    words,
    rule.columns.map((column) => columnWords(table, column, places, period, texts)),
  );
}

function placeName({ row, column, before }: RulePlace, table: TableSpec, places: readonly number[], period: Period, texts: Texts): string {
  const spec = table.rows.find(({ id }) => id === row);
  const label = spec ? rowName(table, spec, period, texts.common.subtotal).replace(BULLET, "") : (row ?? "");
  if (column === null) return label;
  const header = columnWords(table, column, places, period, texts);
  if (before) return texts.draft.rowBefore(header);
  return row === null ? header : texts.draft.inRow(header, label);
}

/** What a column is called: its header with what spans it, else the letter that Excel gives it. */
export function columnWords(table: TableSpec, column: string, places: readonly number[], period: Period, texts: Texts): string {
  const headers = headersOf(table, period);
  const at = headers.findIndex((header) => header.column === column);
  const flat = headers[at]?.flat ?? "";
  return flat === "" ? texts.draft.columnAt(columnName(places[at] ?? 0)) : flat;
}

/** A choice of what a column is about; `value` is read back by periodOf. */
export interface PeriodChoice {
  readonly value: string;
  readonly text: string;
}

const SPANS = ["period", "year", "end", "year-end"] as const;
/** The year of the report, the one before, the one after. */
const YEARS = [0, -1, 1];

/** What a column may be about in a report over this period; what it is about now is always among them. */
export function periodChoices(
  { period: now, role }: ColumnSpec,
  report: Period,
  texts: Texts,
  language: Language,
): readonly PeriodChoice[] {
  const whole = elapsedMonths(report.kind) === 12;
  const usual = YEARS.flatMap((year) =>
    SPANS.filter((span) => !whole || span === "year" || span === "year-end").map((span): ColumnPeriod => ({ span, year })),
  );
  const known = now === undefined || usual.some((one) => one.span === now.span && one.year === now.year);
  const must = role === "actual" || role === "prior" || role === "average";
  const choices = [...(known ? [] : [now]), ...usual];
  return [
    ...(now === undefined && !must ? [{ value: "", text: texts.draft.noPeriod }] : []),
    ...choices.map((one) => ({ value: periodValue(one), text: periodWords(one, report, texts, language) })),
  ];
}

export function periodValue(period: ColumnPeriod | undefined): string {
  return period === undefined ? "" : `${period.span}/${String(period.year)}`;
}

/** The period of a choice; null for none and for one that is named by a key. */
export function periodOf(value: string): ColumnPeriod | null {
  const [name, year] = value.split("/");
  const span = SPANS.find((one) => one === name);
  return span === undefined ? null : { span, year: Number(year) };
}

function periodWords({ span, year, key }: ColumnPeriod, report: Period, texts: Texts, language: Language): string {
  if (span === "other") return texts.draft.otherPeriod(key ?? "");
  return texts.draft.spans(span, monthName(elapsedMonths(report.kind), language), report.year + year);
}

function monthName(month: number, language: Language): string {
  return new Date(Date.UTC(2020, month - 1, 15)).toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", {
    month: "long",
    timeZone: "UTC",
  });
}
