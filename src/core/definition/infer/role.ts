import { normaliseLabel } from "../../notation/markers";
import { elapsedMonths, PERIOD_KINDS } from "../period";
import type { ColumnRole, PeriodKind } from "../schema";
import { saysAverage, saysChange, saysPart, saysPercent } from "./words";

/** What a header says about its column. */
export interface HeaderSense {
  /** What kind of figures, as far as the words tell. */
  readonly role: Exclude<ColumnRole, "label" | "category" | "prior" | "budget-year"> | null;
  /** The last year that it names. */
  readonly year: number | null;
  /** Which part of the year: a moment at its end or that of the period, the months elapsed, or the whole of it. */
  readonly span: "months" | "year" | "end" | "year-end" | "other" | null;
  /** Months elapsed, where it says so. */
  readonly months: number | null;
}

const COUNTS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const DATE = new RegExp(`(?<!\\d)(\\d{1,2})[-./ ](?:(${MONTHS.join("|")})|(\\d{1,2}))[-./ ]((?:19|20)\\d{2})(?!\\d)`, "u");
const ORDINALS = ["eerste", "tweede", "derde", "vierde"];

const NORM = /(?:^|[^\p{L}])(?:norm|normen|streefwaarde|streefcijfer|doelstelling|doel|target|ambitie|kpi-norm|standard)(?=$|[^\p{L}])/u;
const FORECAST = /prognose|verwacht|(?:^|[^\p{L}])(?:meerjaren)?raming|geraamd|vooruitzicht|forecast|expected|projection/u;
const BUDGET = /begroting|begroot|budget|taakstelling|gepland|(?:^|[^\p{L}])planning(?=$|[^\p{L}])|(?:^|[^\p{L}])plan(?=$|[^\p{L}])/u;
const ACTUAL =
  /realisatie|gerealiseerd|stand|meting|werkelijk|actueel|rekening|jaarrekening|(?:^|[^\p{L}])actuals?(?=$|[^\p{L}])|reali[sz]ed|outturn/u;
const TEXT = /toelichting|opmerking|bijzonderheden|verklaring|omschrijving|oordeel|conclusie|explanation|remarks?(?=$|[^\p{L}])|verdict/u;
/** "Behaald?", "Voldoet aan norm": a verdict, where words stand below it. */
const VERDICT =
  /(?:^|[^\p{L}])(?:behaald|gehaald|voldaan|voldoet|met|attained)(?: aan)?(?: de| het)?(?: norm\p{L}*| streef\p{L}*| doel\p{L}*)?\s*\??$/u;

/** Whether a header asks for a verdict on a norm rather than for a figure. */
export function asksVerdict(header: string): boolean {
  const own = normaliseLabel(header);
  return TEXT.test(own) || VERDICT.test(own);
}

/** Reads the header of a column together with the header that spans it. */
export function headerSense(header: string, group: string | null): HeaderSense {
  const text = normaliseLabel(`${group ?? ""} ${header}`);
  const own = normaliseLabel(header);
  const dated = dateIn(text);
  if (dated) return { role: roleOf(own, text), ...dated };
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));
  const year = years.length === 0 ? null : Math.max(...years);
  return { role: roleOf(own, text), year, ...spanOf(text, year) };
}

/** "31-12-2021", "per 1 januari 2021": a moment; the first of January is the end of the year before. */
function dateIn(text: string): Pick<HeaderSense, "year" | "span" | "months"> | null {
  const [, day, name, number, said] = DATE.exec(text) ?? [];
  if (day === undefined || said === undefined) return null;
  const month = name === undefined ? Number(number) : MONTHS.indexOf(name) + 1;
  const year = Number(said);
  if (month < 1 || month > 12) return null;
  if (Number(day) === 1 && month === 1) return { year: year - 1, span: "year-end", months: null };
  return month === 12 && Number(day) === 31 ? { year, span: "year-end", months: null } : { year, span: "end", months: month };
}

function roleOf(own: string, text: string): HeaderSense["role"] {
  if (TEXT.test(own)) return "text";
  if (saysChange(own)) return saysPercent(own) && !/punt/u.test(own) ? "growth-percent" : "variance";
  if (NORM.test(text)) return "norm";
  if (saysPart(own)) return "share";
  if (FORECAST.test(text)) return "forecast";
  if (BUDGET.test(own) || (BUDGET.test(text) && !ACTUAL.test(own))) return "budget";
  if (/^(?:in )?(?:%|procent(?:en)?|percentage)$/u.test(own)) return "share";
  if (ACTUAL.test(text)) return "actual";
  if (saysAverage(text)) return "average";
  return null;
}

function spanOf(text: string, year: number | null): Pick<HeaderSense, "span" | "months"> {
  const count = /(?:eerste|afgelopen)\s+(\p{L}+|\d{1,2})\s+maanden/u.exec(text)?.[1];
  const months = count === undefined ? null : /^\d/u.test(count) ? Number(count) : COUNTS.indexOf(count);
  if (months !== null && months > 0 && months <= 12) return { span: "months", months };
  const quarter = /(?:t\/m|tot en met)\s+(?:het\s+)?(?:(\p{L}+)\s+kwartaal|(?:q|k)([1-4]))/u.exec(text);
  const until = quarter ? (quarter[2] === undefined ? ORDINALS.indexOf(quarter[1] ?? "") + 1 : Number(quarter[2])) : 0;
  if (until > 0) return { span: "months", months: until * 3 };
  const through = new RegExp(`(?:t/m|tot en met|januari\\s*[-–]|jan\\s*[-–])\\s*(${MONTHS.join("|")})`, "u").exec(text)?.[1];
  if (through !== undefined) return { span: "months", months: MONTHS.indexOf(through) + 1 };
  const end = new RegExp(`(?:eind(?:e)?|ultimo|per|\\d{1,2})\\s+(?:eind(?:e)?\\s+)?(${MONTHS.join("|")})`, "u").exec(text)?.[1];
  if (end !== undefined) return end === "december" ? { span: "year-end", months: null } : { span: "end", months: MONTHS.indexOf(end) + 1 };
  if (/(?:eind(?:e)?|ultimo)\s+(?:van\s+)?(?:19|20)\d{2}/u.test(text)) return { span: "year-end", months: null };
  if (/kwartaal|maand|halfjaar|week|tertaal|trimester/u.test(text)) return { span: "other", months: null };
  return { span: year === null ? null : "year", months: null };
}

/** What reports over so many months are usually called. */
const USUAL: readonly PeriodKind[] = ["quarter-1", "four-months", "quarter-2", "eight-months", "quarter-3", "twelve-months"];

/** The kind of report that covers so many months from January; null for no number of months in a year. */
export function periodKindOf(months: number): PeriodKind | null {
  return [...USUAL, ...PERIOD_KINDS].find((kind) => elapsedMonths(kind) === months) ?? null;
}
