import type { Figure, FigureKind } from "./figure";
import { plainDashes } from "./characters";

/** The words of report notation. */

/** Powers of ten by magnitude word, lower case and without a closing point. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["duizend", 3],
  ["dzd", 3],
  ["miljoen", 6],
  ["mln", 6],
  ["miljard", 9],
  ["mld", 9],
  ["mrd", 9],
  ["biljoen", 12],
]);

/** "x 1.000" behind a figure multiplies it. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["1.000", 3],
  ["1000", 3],
  ["1 000", 3],
  ["1.000.000", 6],
  ["1 000 000", 6],
  ["1000000", 6],
  ["1 duizend", 3],
  ["1 miljoen", 6],
  ["1 mln", 6],
  ["1 miljard", 9],
  ["1 mld", 9],
]);

const CODES: ReadonlyMap<string, FigureKind> = new Map<string, FigureKind>([
  ["-", "nil"],
  // An accountancy format shows nothing so.
  ["€ -", "nil"],
  ["nihil", "nil"],
  ["n.v.t.", "not-applicable"],
  ["n.v.t", "not-applicable"],
  ["nvt", "not-applicable"],
  ["nvt.", "not-applicable"],
  ["niet van toepassing", "not-applicable"],
  ["n.b.", "not-known"],
  ["n.b", "not-known"],
  ["nb", "not-known"],
  ["n.n.b.", "not-known"],
  ["nnb", "not-known"],
  ["onbekend", "not-known"],
  ["niet bekend", "not-known"],
  ["nog niet bekend", "not-known"],
  ["niet beschikbaar", "not-known"],
  ["ja", "yes-no"],
  ["nee", "yes-no"],
  ["behaald", "yes-no"],
  ["niet behaald", "yes-no"],
]);

/** Words and signs before a figure that make it a limit. Longer ones stand before those they begin with. */
const BOUNDS: readonly (readonly [string, NonNullable<Figure["bound"]>])[] = [
  ["minimaal ", "≥"],
  ["minstens ", "≥"],
  ["ten minste ", "≥"],
  ["tenminste ", "≥"],
  ["maximaal ", "≤"],
  ["hoogstens ", "≤"],
  ["ten hoogste ", "≤"],
  ["meer dan ", ">"],
  ["minder dan ", "<"],
  ["<=", "≤"],
  [">=", "≥"],
  ["≤", "≤"],
  ["≥", "≥"],
  ["<", "<"],
  [">", ">"],
];

/** Lower-case words that follow a number without being its unit: "31 augustus", "9 van de 10". */
const NO_UNITS: ReadonlySet<string> = new Set(
  (
    "januari februari maart april mei juni juli augustus september oktober november december " +
    "jan feb mrt apr jun jul aug sep sept okt nov dec " +
    "van tot en of op per in om de het een t/m met voor na bij uit is x keer maal plus min ruim bijna circa"
  ).split(" "),
);

const POINTS: ReadonlySet<string> = new Set([
  "%-punt",
  "%-punten",
  "%punt",
  "%punten",
  "% punt",
  "% punten",
  "procentpunt",
  "procentpunten",
  "procent-punt",
  "procent-punten",
]);

/** Unit word of a difference between two percentages; it is counted in per cents and is itself no percentage. */
export const PERCENTAGE_POINTS = "%-punten";

/** What a code such as "N.v.t." or "–" says, or null when the text is no code. */
export function codeOf(text: string): FigureKind | null {
  return CODES.get(plainDashes(text).toLowerCase()) ?? null;
}

/** The limit that the text begins with, and how many characters that takes. */
export function boundOf(text: string): { readonly bound: Figure["bound"]; readonly length: number } {
  const lower = text.slice(0, 12).toLowerCase();
  for (const [word, bound] of BOUNDS) if (lower.startsWith(word)) return { bound, length: word.length };
  return { bound: null, length: 0 };
}

/** Power of ten of "miljoen", "mln." and the like; null for another word. */
export function magnitudeOf(word: string): number | null {
  const lower = word.toLowerCase();
  return MAGNITUDES.get(lower.endsWith(".") ? lower.slice(0, -1) : lower) ?? null;
}

/** Power of ten of "x 1.000"; null when the text is no multiplier. `text` has single plain spaces. */
export function multiplierOf(text: string): number | null {
  const match = /^[x×] ?(?:€ ?)?(\d.{0,12})$/.exec(text.toLowerCase());
  return match ? (MULTIPLIERS.get(match[1] ?? "") ?? null) : null;
}

/** Whether the text says "%-punten" in one of its spellings. */
export function isPercentagePoints(text: string): boolean {
  return POINTS.has(plainDashes(text).toLowerCase());
}

/** Whether a word behind a figure can be its unit: one word in lower case (dagen, weken, fte's, m²) that is no month, function word or magnitude. */
export function isUnitWord(word: string): boolean {
  return (/^[\p{Ll}][\p{Ll}'’-]*[²³23]?$/u.test(word) || word === "FTE") && !NO_UNITS.has(word) && magnitudeOf(word) === null;
}
