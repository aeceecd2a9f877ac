import type { Marker } from "../definition/schema";
import { isSpace, plainDashes, plainSpaces } from "./characters";

const SIGNS = "*†‡";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A marker has at most four characters; a longer row of asterisks hides something instead of pointing to a footnote. */
const MAX_MARKER = 4;

function leading(text: string): number {
  let length = 0;
  while (length < text.length && SIGNS.includes(text.charAt(length))) length += 1;
  return length;
}

function trailing(text: string, characters: string): number {
  let length = 0;
  while (length < text.length && characters.includes(text.charAt(text.length - 1 - length))) length += 1;
  return length;
}

/** Length of a closing "1)" or "a)" that stands apart; the bracket of "(fase 1)" is none. */
function closingBracket(text: string): number {
  const match = /[ \u00a0\u2007\u2009\u202f](?:[0-9]{1,2}|[a-z])\)$/.exec(text.slice(-4));
  return match && !text.includes("(") ? match[0].length - 1 : 0;
}

/** A superscript that belongs to a unit: "m²", "km³". */
function isUnitPower(text: string, length: number): boolean {
  return length === 1 && /(?:^|[^\p{L}])(?:[cdk]?m)[²³]$/u.test(text.slice(-5));
}

function trailingMarker(text: string): number {
  const signs = trailing(text, SIGNS);
  if (signs > 0) return signs;
  const superscripts = trailing(text, SUPERSCRIPTS);
  if (superscripts > 0) return isUnitPower(text, superscripts) ? 0 : superscripts;
  if (/[⁰¹²³⁴⁵⁶⁷⁸⁹][)⁾]$/u.test(text.slice(-2))) return 1 + trailing(text.slice(0, -1), SUPERSCRIPTS);
  return closingBracket(text);
}

function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charAt(from))) from += 1;
  while (to > from && isSpace(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/**
 * Takes the footnote marker off a label, header, title or figure: "*Prognose 2020", "Taakdelegatie***", "1.234²",
 * "1.234 1)". A text with markers on both sides, or of nothing but markers, is left as it is. Text and symbol stay as
 * printed but for spaces at the ends.
 */
export function splitMarker(text: string): { text: string; marker: Marker | null } {
  const trimmed = trimSpaces(text);
  const before = leading(trimmed);
  const after = trailingMarker(trimmed);
  const length = before + after;
  if (length === 0 || (before > 0 && after > 0) || length > MAX_MARKER || length === trimmed.length) return { text: trimmed, marker: null };
  return before > 0
    ? { text: trimSpaces(trimmed.slice(before)), marker: { symbol: trimmed.slice(0, before), place: "before" } }
    : { text: trimSpaces(trimmed.slice(0, -after)), marker: { symbol: trimmed.slice(-after), place: "after" } };
}

function withoutColon(text: string): string {
  return text.endsWith(":") ? text.slice(0, -1).trim() : text;
}

/**
 * A label or header in the form in which two printings of it compare equal: lower case, without footnote marker,
 * trailing colon, soft hyphens and zero-width characters, one kind of hyphen, apostrophe, quote and space, no spaces around
 * a slash. Only for comparing, never for showing.
 */
export function normaliseLabel(text: string): string {
  const visible = plainSpaces(text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""));
  const bare = withoutColon(splitMarker(withoutColon(visible)).text);
  // Before the compatibility forms, which would split "´" and "″".
  const quotes = bare.replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`]/g, "'").replace(/[\u201c-\u201f\u2033«»]/g, '"');
  const folded = plainDashes(quotes.normalize("NFKC"));
  return plainSpaces(folded)
    .replace(/ ?\/ ?/g, "/")
    .toLowerCase();
}

/** The marker around a printed text; one that begins with a digit is kept apart from the figure by a space. */
export function addMarker(text: string, marker: Marker | null | undefined): string {
  if (!marker) return text;
  return marker.place === "before" ? marker.symbol + text : text + trailingSymbol(marker);
}

/** A trailing marker with the space it needs. */
export function trailingSymbol(marker: Marker): string {
  return /^[0-9a-z]/i.test(marker.symbol) ? ` ${marker.symbol}` : marker.symbol;
}
