import { readDigits } from "../../notation/digits";
import { magnitudeOf } from "../../notation/words";
import { exact, type Exact, multiply, powerOfTen } from "../../numeric/exact";
import { COUNTS, type Hedge, HEDGES, PARTS } from "./lexicon";

/** A figure as a sentence prints it. */
export interface Quantity {
  /** With its unit: "€ 17,3 miljoen", "27%", "twee". */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In base units: 0.27 for 27%, 17300000 for € 17,3 miljoen. */
  readonly value: Exact;
  /** Step of the last printed place, in base units; trailing zeros prove nothing. */
  readonly unit: Exact;
  /** Zeros before the end of a whole number, which may come of rounding. */
  readonly zeros: number;
  /** Digits of the number without leading and trailing zeros. */
  readonly significant: number;
  readonly kind: "count" | "percent" | "points" | "euro" | "part";
  readonly hedge: Hedge | null;
  /** The hedge as printed. */
  readonly hedgeText: string | null;
  /** Written in letters. */
  readonly spelled: boolean;
}

const MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
const NUMBER = /(?<![\p{L}\d.,-]|\d:)(€\s?)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d]|[.,]\d)/gu;
/** What follows a figure and belongs to it. */
const TAIL = /^\s?(?:(%-?\s?punt(?:en)?|procentpunt(?:en)?)|(%|procent)|(miljoen|miljard|duizend|(?:mln|mld)(?:\.(?= \p{Ll}))?))(?!\p{L})/u;
/** A word before a figure that makes it a name or a place in the document. */
const NAMED =
  /(?:hoofdstuk|paragraaf|paragrafen|artikel|tabel|bijlage|noot|lid|fase|categorie|pagina|versie|kwartaal|UIP-categorie|plek|spoor|covid|nummer|NOW|TOZO|Wajong|oWajong|COVID|Agenda|week|plaats|top|ISO)[ -]$/iu;
const ORDINAL = /^(?:e|ste|de)(?!\p{L})/u;
const YEAR = /^(?:19|20)\d\d$/;

/** All figures of a sentence in their order; dates, years, numbers of chapters and the like are none. */
export function quantitiesOf(sentence: string): readonly Quantity[] {
  const found = [...rates(sentence), ...printed(sentence), ...spelled(sentence)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    const apart = one.start >= end;
    if (apart) ({ end } = one);
    return apart;
  });
}

function* printed(sentence: string): Generator<Quantity> {
  for (const match of sentence.matchAll(NUMBER)) {
    const [whole, euro, digits = ""] = match;
    const start = match.index;
    const read = readDigits(digits, 0);
    const before = sentence.slice(Math.max(0, start - 24), start);
    let end = start + whole.length;
    const after = sentence.slice(end, end + 24);
    if (!read || read.end !== digits.length || NAMED.test(before) || ORDINAL.test(after)) continue;
    const tail = TAIL.exec(after);
    const [, points, percent, magnitude] = tail ?? [];
    const date = new RegExp(`^\\s?${MONTH}(?!\\p{L})`, "u").test(after);
    const year = YEAR.test(digits) && euro === undefined && tail === null;
    if (date || year || /^-\p{L}/u.test(after) || /^[:/]\d/.test(after)) continue;
    if (tail) end += tail[0].length;
    const exponent = magnitude === undefined ? 0 : (magnitudeOf(magnitude) ?? 0);
    // "€ 15 tot € 35 miljoen": the word stands once.
    const shared =
      magnitude === undefined && euro !== undefined ? /^ (?:tot|à|en|of) (?:€ )?[\d.,]+ (miljoen|miljard)/u.exec(after)?.[1] : undefined;
    const power = exponent + (shared === undefined ? 0 : (magnitudeOf(shared) ?? 0));
    const factor: Exact = percent === undefined && points === undefined ? { n: powerOfTen(power), d: 1n } : exact("0.01");
    const bare = digits.replace(/[.,]/g, "").replace(/^0+/, "");
    const zeros = read.decimals === 0 && magnitude === undefined ? (/0*$/.exec(digits.replaceAll(".", ""))?.[0].length ?? 0) : 0;
    yield {
      text: sentence.slice(start, end),
      start,
      end,
      value: multiply(read.value, factor),
      unit: multiply({ n: 1n, d: powerOfTen(read.decimals) }, factor),
      zeros: bare === "" ? 0 : zeros,
      significant:
        bare.replace(/0+$/, "").length +
        (read.decimals > 0 || magnitude !== undefined || percent !== undefined ? (/0*$/.exec(bare)?.[0].length ?? 0) : 0),
      kind: points !== undefined ? "points" : percent !== undefined ? "percent" : euro !== undefined ? "euro" : "count",
      ...(rangeAround(sentence, start, end) ?? hedgeBefore(sentence, start)),
      spelled: false,
    };
  }
}

const LETTERS = new RegExp(
  `(?<![\\p{L}-])(${[...PARTS.map(([word]) => word), ...COUNTS.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}-])`,
  "giu",
);

const COUNT = `(?:een|${[...COUNTS.keys()].join("|")}|\\d{1,3})`;
/** "drie op de tien", "zes van de tien" */
const RATE = new RegExp(`(?<![\\p{L}\\d.,-])(${COUNT}) (?:op|van) de (${COUNT})(?![\\p{L}\\d]|[.,]\\d)`, "giu");

function* rates(sentence: string): Generator<Quantity> {
  for (const match of sentence.matchAll(RATE)) {
    const [text, part = "", whole = ""] = match;
    const [n, d] = [part, whole].map((word) => (/^een$/iu.test(word) ? 1 : (COUNTS.get(word.toLowerCase()) ?? Number(word))));
    if (n === undefined || d === undefined || n >= d) continue;
    yield { ...inLetters(sentence, match.index, text), value: { n: BigInt(n), d: BigInt(d) }, unit: exact("0.05"), kind: "part" };
  }
}

function inLetters(sentence: string, start: number, text: string): Omit<Quantity, "value" | "unit" | "kind"> {
  return { text, start, end: start + text.length, zeros: 0, significant: 1, ...hedgeBefore(sentence, start), spelled: true };
}

function* spelled(sentence: string): Generator<Quantity> {
  for (const match of sentence.matchAll(LETTERS)) {
    const word = match[0].toLowerCase();
    const part = PARTS.find(([name]) => name === word);
    const count = COUNTS.get(word);
    const after = sentence.slice(match.index + word.length, match.index + word.length + 12);
    // "acht maanden", "twee jaar": a span of time, not a count.
    if (!part && /^ (?:maand|jaar|jaren|week|weken|dag|dagen|uur|kalenderdag|kwarta|mnd|tertaal)/u.test(after)) continue;
    const value: Exact = part ? { n: BigInt(part[1]), d: BigInt(part[2]) } : { n: BigInt(count ?? 0), d: 1n };
    yield {
      ...inLetters(sentence, match.index, match[0]),
      value,
      unit: part ? exact("0.01") : exact(1),
      kind: part ? "part" : "count",
    };
  }
}

const FIGURE = "(?:€\\s?)?\\d[\\d.]*(?:,\\d+)?%?(?: (?:miljoen|miljard|mln\\.?|mld\\.?))?";
/** "tussen 3.400 en 3.600", "€ 15 tot € 35 miljoen", but not "van 12 tot 15": the first is the least, the second the most. */
const LEAST = /\btussen (?:de )?$/iu;
const LEAST_OF = new RegExp(`^(?:%| miljoen| miljard)? (?:tot|à|a) ${FIGURE}`, "iu");
const MOST = new RegExp(`\\btussen (?:de )?${FIGURE} en (?:de )?$`, "iu");
const MOST_OF = new RegExp(`${FIGURE} (?:tot|à|a) $`, "iu");
/** "van 12 tot 15" went from the one to the other. */
const FROM = new RegExp(`\\bvan (?:de |ruim |bijna )?(?:${FIGURE} (?:tot|à|a) )?$`, "iu");
/** "met 400 tot 9.100": by how much, and to what. */
const BY = new RegExp(`\\bmet (?:\\p{L}+ )?(${FIGURE})(?: \\([^)]*\\))? tot (?:\\p{L}+ )?(${FIGURE})`, "iu");

function rangeAround(sentence: string, start: number, end: number): { hedge: Hedge; hedgeText: string } | null {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const from = FROM.test(before) || isByAndTo(sentence.slice(Math.max(0, start - 40), end + 40));
  if (LEAST.test(before) || (!from && LEAST_OF.test(sentence.slice(end, end + 30))))
    return { hedge: "over", hedgeText: LEAST.test(before) ? "tussen" : "tot" };
  if (MOST.test(before)) return { hedge: "under", hedgeText: "tussen" };
  return !from && MOST_OF.test(before) ? { hedge: "under", hedgeText: "tot" } : null;
}

/** Both ends of a range count in one unit, and the second is the larger, but not by far. */
function isByAndTo(around: string): boolean {
  const [, first = "", second = ""] = BY.exec(around) ?? [];
  const sizes = [first, second].map((one) => Number((/\d[\d.]*(?:,\d+)?/u.exec(one)?.[0] ?? "").replaceAll(".", "").replace(",", ".")));
  const [by = 0, to = 0] = sizes;
  if (by === 0 || to === 0) return false;
  const units = [first, second].map((one) => /[%€]|mil\p{L}+|ml[nd]/u.exec(one)?.[0] ?? "");
  return to <= by || to > FAR * by || (units[0] !== "" && units[0] !== units[1]);
}

const FAR = 3;

function hedgeBefore(sentence: string, start: number): { hedge: Hedge | null; hedgeText: string | null } {
  const before = sentence
    .slice(Math.max(0, start - 20), start)
    .toLowerCase()
    .trimEnd();
  for (const [word, hedge] of HEDGES) {
    if (before.endsWith(word) && !/\p{L}/u.test(before.charAt(before.length - word.length - 1))) return { hedge, hedgeText: word };
  }
  return { hedge: null, hedgeText: null };
}
