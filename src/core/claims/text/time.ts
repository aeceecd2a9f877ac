import { elapsedMonths } from "../../definition/period";
import type { ColumnSpec, Definition } from "../../definition/schema";
import { clauseOf } from "./clauses";
import type { Quantity } from "./quantity";

/** A time that a sentence names. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  /** Years from the reporting year; null when it was not said. */
  readonly year: number | null;
  /** part: another span than those of the tables ("juni", "de eerste zeven maanden"). */
  readonly span: "period" | "year" | "end" | "year-end" | "part" | null;
  /** It is what is compared with: "dan in 2019". */
  readonly compared: boolean;
}

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const NUMBERS = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const MONTH = MONTHS.join("|");
const YEAR = "(?:19|20)\\d\\d";

const FORMS: readonly {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray, definition: Definition) => Omit<Moment, "start" | "end" | "compared">;
}[] = [
  {
    form: new RegExp(`eerste (${NUMBERS.join("|")}|\\d+) maanden(?:,? (?:van |in )?(?:(${YEAR})|(dit jaar)|(vorig jaar)))?`, "giu"),
    read: ([, count = "", year, now, last], { period }) => {
      const months = NUMBERS.indexOf(count.toLowerCase());
      const span = (months < 0 ? Number(count) : months) === elapsedMonths(period.kind) ? "period" : "part";
      return { year: year !== undefined ? Number(year) - period.year : now !== undefined ? 0 : last !== undefined ? -1 : null, span };
    },
  },
  {
    form: new RegExp(`(?:van )?(?:januari|1 januari) (?:tot en met|t/m) (?:\\d+ )?(${MONTH})(?: (${YEAR}))?`, "giu"),
    read: ([, month = "", year], { period }) => ({
      year: year === undefined ? 0 : Number(year) - period.year,
      span: MONTHS.indexOf(month.toLowerCase()) + 1 === elapsedMonths(period.kind) ? "period" : "part",
    }),
  },
  {
    form: new RegExp(
      `(?:dezelfde|diezelfde|vergelijkbare|overeenkomstige) periode(?: (?:in|van|vorig|een|het) ?(?:(${YEAR})|jaar(?: eerder| daarvoor| ervoor)?|(?:vorig|voorgaand)e? jaar|jaar))?`,
      "giu",
    ),
    read: ([, year], { period }) => ({ year: year === undefined ? -1 : Number(year) - period.year, span: "period" }),
  },
  {
    form: new RegExp(`((?:tot en met|t/m|eind|ultimo|per eind|per ultimo|per \\d+|\\d+) )?(${MONTH})(?: (${YEAR})| (vorig jaar))?`, "giu"),
    read: ([, before = "", month = "", year, last], { period }) => {
      const number = MONTHS.indexOf(month.toLowerCase()) + 1;
      const offset = year !== undefined ? Number(year) - period.year : last !== undefined ? -1 : null;
      // "december 2019" is said of how it stood then; "december" of what came in that month.
      const dated = before !== "" || year !== undefined;
      if (number === elapsedMonths(period.kind) && dated)
        return { year: offset ?? 0, span: /tot en met|t\/m/i.test(before) ? "period" : "end" };
      if (number === 12 && dated) return { year: offset, span: "year-end" };
      return { year: offset, span: "part" };
    },
  },
  {
    form: new RegExp(`(eind|ultimo|per eind) (${YEAR})`, "giu"),
    read: ([, , year], { period }) => ({ year: Number(year) - period.year, span: "year-end" }),
  },
  {
    form: new RegExp(
      `(?:begin|medio|half|halverwege|voorjaar|zomer|najaar|herfst|winter|(?:eerste|tweede|derde|vierde|laatste) kwartaal)(?: van)?(?: (${YEAR}))`,
      "giu",
    ),
    read: ([, year], { period }) => ({ year: Number(year) - period.year, span: "part" }),
  },
  { form: /(?:eerste|laatste|afgelopen) maanden(?! van (?:19|20))/giu, read: () => ({ year: null, span: "part" }) },
  {
    form: /(?:vorig jaar|voorgaande jaar|jaar (?:eerder|geleden|daarvoor|ervoor)|het jaar daarvoor)/giu,
    read: () => ({ year: -1, span: null }),
  },
  { form: /(?:dit (?:verslag)?jaar|op dit moment|inmiddels)/giu, read: () => ({ year: 0, span: null }) },
  {
    form: new RegExp(`(?<![\\d.,])(?:(?:verslagjaar|kalenderjaar|heel|jaar) )?(${YEAR})(?![\\d.,]*\\d)`, "gu"),
    read: ([, year], { period }) => ({ year: Number(year) - period.year, span: null }),
  },
];

const COMPARED =
  /(?:\bdan|\bsinds|ten opzichte van|vergeleken met|vergelijking met|tegenover|t\.o\.v\.|hoger dan|lager dan)(?: [\p{L}\d.,%€()]+){0,8} ?$/u;

/** The times a sentence names, in their order; none lies within another. */
export function momentsOf(sentence: string, definition: Definition): readonly Moment[] {
  const found: Moment[] = [];
  for (const { form, read } of FORMS) {
    for (const match of sentence.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, ...read(match, definition), compared: COMPARED.test(sentence.slice(Math.max(0, start - 90), start)) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const CLOSE = 28;

/** The time that a figure of the sentence is about; null when the sentence does not tell. */
export function momentOf(quantity: Quantity, sentence: string, moments: readonly Moment[], quantities: readonly Quantity[]): Moment | null {
  const own = bracketsAround(sentence, quantity.start);
  if (own) {
    const inside = moments.filter((one) => one.start >= own.start && one.end <= own.end);
    const before = inside.filter((one) => one.end <= quantity.start).at(-1) ?? inside[0];
    if (before) return before;
    const leading = moments.filter((one) => one.end <= own.start && own.start - one.end < CLOSE).at(-1);
    if (leading && /^[\s(]*$/u.test(sentence.slice(leading.end, own.start + 1))) return leading;
  }
  const open = moments.filter((one) => bracketsAround(sentence, one.start) === null);
  const taken = (one: Moment): boolean =>
    quantities.some(
      (other) =>
        other !== quantity && other.end < one.start && one.start - other.end < 6 && !sentence.slice(other.end, one.start).includes(";"),
    );
  const clause = clauseOf(sentence, quantity.start);
  const inClause = open.filter((one) => one.start >= clause.start && one.end <= clause.end && !one.compared);
  // "dan de 5,2% van vorig jaar": a time that belongs to the figure, whatever it is compared with.
  const behind = open.find(
    (one) =>
      one.start >= quantity.end &&
      / (?:van|in|over)(?: het)? $/u.test(sentence.slice(quantity.end, one.start)) &&
      one.start - quantity.end < 10,
  );
  if (behind) return behind;
  const after = inClause.find((one) => one.start >= quantity.end && one.start - quantity.end < 6);
  if (after) return after;
  const near = inClause.filter((one) => !taken(one));
  const chosen = near.filter((one) => one.end <= quantity.start).at(-1) ?? near[0];
  if (chosen) return chosen;
  if (/tegenover [\p{L}€ ]*$/u.test(sentence.slice(0, quantity.start))) {
    const compared = open.find((one) => one.start >= quantity.end);
    if (compared) return compared;
  }
  return open.find((one) => !one.compared && !taken(one) && one.end <= quantity.start) ?? null;
}

/** The innermost brackets around a place. */
export function bracketsAround(sentence: string, at: number): { readonly start: number; readonly end: number } | null {
  const start = sentence.lastIndexOf("(", at);
  if (start < 0 || sentence.slice(start, at).includes(")")) return null;
  const end = sentence.indexOf(")", at);
  return { start, end: end < 0 ? sentence.length : end };
}

/** How well a column is about the time that was said: 1 it is, 0 it is not, between for what was not said. */
export function timeFit(column: ColumnSpec, moment: Moment | null): number {
  const period = column.period;
  const year = period?.year ?? 0;
  if (moment === null) return year === 0 ? 0.8 : 0.2;
  if (moment.span === "part") return moment.year !== null && moment.year !== year ? 0 : 0.45;
  if (moment.year === null) return year === 0 ? 0.9 : 0.3;
  if (moment.year !== year) return 0;
  if (moment.span === null || period === undefined || period.span === "other") return 0.95;
  const level = (span: string): string => (span === "year" || span === "year-end" ? "year" : "period");
  return level(moment.span) === level(period.span) ? 1 : 0.6;
}
