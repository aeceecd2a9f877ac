import { format as showWith, isDateFormat, isValidFormat, tokenize } from "numfmt";
import type { Marker, Notation } from "../definition/schema";
import { splitPrefix } from "./format";
import { splitMarker, trailingSymbol } from "./markers";

type Token = ReturnType<typeof tokenize>[number];

/** A literal in a number format; a quote within it is escaped by itself, since nothing else can be. */
function quoted(text: string): string {
  return text
    .split('"')
    .map((part) => (part === "" ? "" : `"${part}"`))
    .join('\\"');
}

/**
 * The Excel number format (US notation) under which a cell shows what formatFigure prints: `#,##0.0" miljoen"`,
 * `"€ "#,##0`, `0.0%`. Excel puts the minus before the whole; where a marker or a limit stands first, a section for
 * negative numbers puts it behind them ("*-12", not "-*12"). Percentages have no point between thousands, so that Excel keeps
 * knowing the format as its own. Text kinds get "@", as do the codes in a column of figures ("*-") when their cell has a marker.
 */
export function numberFormat(notation: Notation, marker?: Marker | null): string {
  const before = marker?.place === "before" ? marker.symbol : "";
  const after = quoted((notation.suffix ?? "") + (marker?.place === "after" ? trailingSymbol(marker) : ""));
  const [outer, inner] = splitPrefix(notation.prefix ?? "");
  if (notation.kind === "text" || notation.kind === "yes-no") return `${quoted(before + outer + inner)}@${after}`;
  const percent = notation.kind === "percent";
  const decimals = notation.decimals === 0 ? "" : `.${"0".repeat(notation.decimals)}`;
  const digits = (percent ? "0" : "#,##0") + decimals + (percent ? "%" : "");
  const positive = quoted(before + outer + inner) + digits + after;
  return before + outer === "" ? positive : `${positive};${quoted(before + outer)}-${quoted(inner)}${digits}${after}`;
}

/** What a number format shows, read from its section for positive numbers. */
export interface FormatNotation {
  /** Most decimals shown; null where the format does not fix them (General, text, dates, fractions, powers). */
  readonly decimals: number | null;
  readonly percent: boolean;
  /** Literal text before the digits, without marker and leading space. */
  readonly prefix: string;
  /** Literal text behind the digits and the per cent sign, without marker and trailing space. */
  readonly suffix: string;
  readonly marker: Marker | null;
  readonly date: boolean;
  /** Commas behind the digits: each divides what is shown by a thousand. */
  readonly scaleCommas: number;
}

const PLACES: ReadonlySet<string> = new Set(["HASH", "ZERO", "QMARK"]);
/** Tokens that stand where the digits stand. */
const BODY: ReadonlySet<string> = new Set(["HASH", "ZERO", "QMARK", "POINT", "GROUP", "SCALE", "TEXT", "GENERAL", "EXP"]);
/** Tokens whose number of decimals says nothing about the rounding of the value. */
const NO_DECIMALS: ReadonlySet<string> = new Set(["EXP", "SLASH", "GENERAL", "TEXT", "DATETIME", "DURATION"]);
/** Tokens that show as they stand. */
const LITERALS: ReadonlySet<string> = new Set([
  "STRING",
  "ESCAPED",
  "CHAR",
  "SPACE",
  "CURRENCY",
  "PAREN",
  "MINUS",
  "PLUS",
  "DIGIT",
  "COMMA",
  "SLASH",
  "ERROR",
]);

/** Text that a token shows; "[$€-413]" shows its currency, colours, conditions, padding and fill show nothing. */
function literalOf(token: Token): string {
  if (token.type === "LOCALE") return currencyOf(token);
  return LITERALS.has(token.type) ? token.value : "";
}

function currencyOf(token: Token): string {
  const inside = token.raw.slice(2, -1);
  const hyphen = inside.lastIndexOf("-");
  return hyphen < 0 ? inside : inside.slice(0, hyphen);
}

function firstSection(format: string): Token[] {
  const tokens = tokenize(format);
  const end = tokens.findIndex((token) => token.type === "BREAK");
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Reads decimals, percentage, literals and footnote marker from any Excel number format (US notation). */
export function notationOfFormat(format: string): FormatNotation {
  const date = isDateFormat(format);
  const tokens = firstSection(format);
  const first = tokens.findIndex((token) => BODY.has(token.type));
  const last = tokens.reduce((found, token, at) => (BODY.has(token.type) ? at : found), -1);
  const point = tokens.findIndex((token) => token.type === "POINT");
  const percent = !date && tokens.some((token) => token.type === "PERCENT");
  const fixed = first >= 0 && tokens.some((token) => PLACES.has(token.type)) && !tokens.some((token) => NO_DECIMALS.has(token.type));
  const places = point < 0 ? 0 : tokens.slice(point).filter((token) => PLACES.has(token.type)).length;
  const literals = date || first < 0 ? { prefix: "", suffix: "", marker: null } : readLiterals(tokens, first, last);
  const scaleCommas = tokens.reduce((sum, token) => sum + (token.type === "SCALE" ? token.raw.length : 0), 0);
  return { decimals: fixed && !date ? places : null, percent, ...literals, date, scaleCommas };
}

function readLiterals(tokens: readonly Token[], first: number, last: number): Pick<FormatNotation, "prefix" | "suffix" | "marker"> {
  const prefix = tokens.slice(0, first).map(literalOf).join("").trimStart();
  const suffix = tokens
    .slice(last + 1)
    .map(literalOf)
    .join("")
    .trimEnd();
  // A digit stands for the figure, so that the marker is found as it is found around a printed one.
  const { marker } = splitMarker(`${prefix}0${suffix}`);
  if (!marker) return { prefix, suffix, marker };
  if (marker.place === "before") return { prefix: prefix.slice(marker.symbol.length).trimStart(), suffix, marker };
  return { prefix, suffix: suffix.slice(0, -marker.symbol.length).trimEnd(), marker };
}

/** Separators follow the program, not the language tag of a currency: only dates take their words from the tag. */
function withoutLanguage(format: string): string {
  return tokenize(format)
    .map((token) => (token.type === "LOCALE" ? quoted(currencyOf(token)) : token.raw))
    .join("");
}

/**
 * What a Dutch Excel shows for a number, or for a text, in a number format (US notation): decimal comma, points between
 * thousands. A format that Excel could not have accepted shows as General does.
 */
export function showInFormat(value: number | string, format: string): string {
  const valid = isValidFormat(format) ? format : "General";
  return showWith(isDateFormat(valid) ? valid : withoutLanguage(valid), value, { locale: "nl" });
}
