import { type Line, stemText, UNSAID } from "./lines";
import { measureOf } from "../text/measure";
import type { Place } from "./place";
import type { Ranked } from "./rank";
import { type Reader, sameLine } from "./reader";
import { isTelling, wordsOf } from "../text/words";

/** Rows that a statement in words is about. */
export interface Called {
  /** Each surely named: one statement for each. */
  readonly lines: readonly Ranked[];
  /** Where none is: the few that it can be about, all of which must bear it out. */
  readonly either: readonly Ranked[];
}

const MOST = 16;
const SAID = 0.6;
const CLOSE = 0.45;
const BEHIND = 0.1;
const LISTED = 0.3;
/** What the statement speaks of must be what the row is about. */
const EXPLAINED = 0.55;
/** In a list, a row that its label does not name must be called nearly whole. */
const NEARLY = 0.75;
/** For a statement that may be about one of several rows. */
const LIKELY = 0.38;
const NEXT = 0.12;
const FEW = 4;

/** The rows that a sentence names, out of those ranked for a part of it; in a list each is named by its label. */
export function calledLines(
  place: Place,
  ranking: readonly Ranked[],
  list: boolean,
  reader: Reader,
  usable: (line: Line) => boolean,
): Called {
  const costs = /€|budget|begrot/iu.test(place.sentence);
  const all = ranking.slice(0, 40).filter((one) => usable(one.line));
  const inEuros = (one: Ranked): boolean => one.line.cells.some((cell) => cell.value !== null && measureOf(cell) === "euro");
  // Costs are in euros; a budget may be one of hours or visits.
  const some =
    /kosten|uitgaven/iu.test(place.sentence) || (costs && all.some((one) => inEuros(one) && one.said >= CLOSE - 0.05))
      ? all.filter(inEuros)
      : all;
  const [top] = some;
  if (!top) return { lines: [], either: [] };
  const found: Ranked[] = [];
  const add = (one: Ranked): void => {
    if (!found.some((other) => sameLine(one, other, reader.definition))) found.push(one);
  };
  const sentence = new Set(wordsOf(place.sentence).map((word) => word.text));
  const unsaid = (one: Ranked): boolean => isNegative(one.line, reader) && !["geen", "niet", "overige"].some((word) => sentence.has(word));
  for (const one of some.slice(0, MOST)) {
    if (unsaid(one)) continue;
    if (one.close < CLOSE && one.own < 0.95) continue;
    if (list ? one.own < 0.95 && (one.explained < EXPLAINED || one.close < NEARLY) : one.explained < EXPLAINED) continue;
    if (one.said >= (list && one.own >= 0.95 ? SAID - 0.1 : SAID) && one.said >= top.said - (list ? LISTED : BEHIND)) add(one);
  }
  // In a list of a table's rows, each is told apart by a word of its own.
  const words = new Set(
    wordsOf(place.sentence)
      .filter(isTelling)
      .map((word) => word.stem),
  );
  for (const first of [...found]) {
    for (const one of all)
      if (one.line.table === first.line.table && one.said >= CLOSE && tellsApart(one.line, first.line, words, reader)) add(one);
  }
  if (found.length > 0) return { lines: found.filter((one) => !outnamed(one, found)), either: [] };
  const near = some.filter((one) => one.said >= LIKELY && one.score >= top.score - NEXT && one.close >= LIKELY - 0.1);
  const groups = near.filter((one, at) => !near.slice(0, at).some((other) => sameLine(one, other, reader.definition)));
  return { lines: [], either: groups.length <= FEW && groups.every((one) => one.explained >= EXPLAINED) ? groups : [] };
}

/** Two rows of one label, in tables or categories of which the sentence names the other. */
function outnamed(one: Ranked, found: readonly Ranked[]): boolean {
  const label = (line: Line): string => line.own.map(({ stem }) => stem).join();
  return found.some((other) => other !== one && label(other.line) === label(one.line) && other.close > one.close + 0.05);
}

/** The row counts what is none of the others. */
function isNegative(line: Line, { lines }: Reader): boolean {
  return line.names.some((name) => name.some(({ stem }) => stemText(lines, stem) === UNSAID));
}

/** Whether the sentence says, as whole words, all that one row's name has and the other's has not. */
function tellsApart(one: Line, other: Line, words: ReadonlySet<string>, { lines }: Reader): boolean {
  const theirs = new Set(other.names.flatMap((name) => name.map(({ stem }) => stem)));
  return one.names.some((name) => {
    const own = name.filter(({ stem, weight }) => !theirs.has(stem) && weight >= 1);
    return own.length > 0 && own.every(({ stem }) => words.has(stemText(lines, stem)));
  });
}
