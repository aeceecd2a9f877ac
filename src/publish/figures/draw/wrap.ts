import { plain } from "../../plain";
import { breaksOf } from "./hyphenate";
import { textWidth, type Weight } from "./metrics";

/**
 * Text over lines of at most `width` pixels. Lines end behind spaces, hyphens and slashes; a word that fits on no line is
 * broken at a soft hyphen, the joint of a compound or a syllable, at last between two letters, with a hyphen. Numbers and
 * units joined by no-break spaces stay together where they fit.
 * @param most at most so many lines; what is left out ends in "…"
 * @returns no lines for blank text
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = "regular",
  most: number = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  let long = 0;
  for (const piece of piecesOf(shortened(text, width, size, most))) {
    const own = textWidth(piece, size, weight);
    const space = own - textWidth(piece.trimEnd(), size, weight);
    if (long + own - space <= width) {
      line += piece;
      long += own;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    if (lines.length > most) break;
    line = piece;
    while (!fits(line.trimEnd())) {
      const [head, tail] = broken(line, fits);
      lines.push(head);
      line = tail;
      if (lines.length > most) break;
    }
    long = textWidth(line, size, weight);
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  const cleaned = lines.map((each) => each.replaceAll("\u00ad", ""));
  if (cleaned.length <= most) return cleaned;
  return [...cleaned.slice(0, most - 1), clipText(cleaned.slice(most - 1).join(" "), width, size, weight)];
}

/** The narrowest letter, as part of the size. */
const NARROW = 0.19;

/** No more text than the lines asked for could hold: what is left out of a very long one is not measured. */
function shortened(text: string, width: number, size: number, most: number): string {
  const signs = (most + 1) * (width / (NARROW * size) + 1);
  return text.length <= signs ? text : text.slice(0, Math.ceil(signs));
}

/** One line of at most `width` pixels: what does not fit is left out and marked by "…". */
export function clipText(text: string, width: number, size: number, weight: Weight = "regular"): string {
  const whole = plain(text).replace(/[ ]+/g, " ").trim();
  if (textWidth(whole, size, weight) <= width) return whole;
  const signs = [...whole];
  const line = (length: number): string => `${signs.slice(0, length).join("").trimEnd()}…`;
  return line(longest(signs.length, (length) => textWidth(line(length), size, weight) <= width));
}

/** Words with the space, hyphen or slash they end in. */
function piecesOf(text: string): readonly string[] {
  return (
    plain(text)
      .trim()
      .match(/ +|[^ /-]*[/-]+ *|[^ /-]+ */g)
      ?.filter((piece) => piece.trim() !== "") ?? []
  );
}

/** A word in two, the first as long as fits; always makes headway, whatever the width. */
function broken(word: string, fits: (line: string) => boolean): readonly [string, string] {
  const { joints, syllables } = breaksOf(word);
  const soft = [...word.matchAll(/\u00ad/g)].map((match) => match.index);
  for (const offsets of [soft, joints, syllables]) {
    const offset = [...offsets].reverse().find((each) => fits(`${word.slice(0, each)}-`));
    if (offset !== undefined) return [`${word.slice(0, offset)}-`, word.slice(offset).replace(/^\u00ad/, "")];
  }
  const signs = [...word];
  // A figure is not hyphenated: "-" before digits reads as a minus.
  const hyphen = /^\p{L}/u.test(word) ? "-" : "";
  const count = longest(signs.length - 1, (length) => fits(signs.slice(0, length).join("") + hyphen));
  const head = signs.slice(0, Math.max(1, count)).join("");
  return [fits(head + hyphen) ? head + hyphen : head, signs.slice(Math.max(1, count)).join("")];
}

/** The largest length up to `most` that fits, by halving; 0 when none does. */
function longest(most: number, fits: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
