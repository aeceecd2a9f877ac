import { DIRECTIONS } from "../text/lexicon";
import type { Clause } from "../text/clauses";
import type { Line } from "./lines";
import type { Place } from "./place";
import type { Reader } from "./reader";
import { HOW, isFinite, isSaidBy } from "./subject";
import { isDone, isParticiple, isTelling, type Word, wordsOf } from "../text/words";

/** Part of what a text says, from 0 to 1, that no row of any table is called by: it may tell of another figure. Strictly, verbs count as well. */
export function unknownPart(text: string, { rank }: Reader, strict = false): number {
  const words = wordsOf(text).filter((word) => names(word, strict ? "" : text));
  return words.length === 0 ? 0 : words.filter((word) => !rank.knows(word.stem)).length / words.length;
}

/** What a phrase begins with that tells where, when or of whom. */
const PHRASE =
  /\b(?:in|bij|tijdens|gedurende|binnen|buiten|uit|vanuit|over|onder|rond|op|voor|naar) (?:de |het |een |onze |ons |deze |die |alle )?(?=\p{L})/giu;
const COMPARING = /\b(?:ten opzichte van|in vergelijking met|vergeleken met|op basis van|op een|uit dan|in dienst|in portefeuille)\b/giu;

/** Whether part of a sentence about a change tells where, when or of whom in words that the row is not called by: "in Limburg", "tijdens de piek". */
export function saysMore({ sentence, moments }: Place, { start, end }: Clause, line: Line, reader: Reader): boolean {
  let text = sentence;
  for (const moment of moments) text = text.slice(0, moment.start) + " ".repeat(moment.end - moment.start) + text.slice(moment.end);
  text = text.slice(start, end).replace(COMPARING, (one) => " ".repeat(one.length));
  return [...text.matchAll(PHRASE)].some((phrase) => {
    const [word] = wordsOf(text.slice(phrase.index + phrase[0].length));
    return (
      word !== undefined &&
      names(word, "") &&
      !HOW.test(word.text) &&
      !DIRECTIONS.some(([form]) => form.test(word.text)) &&
      !isSaidBy(line, word, reader)
    );
  });
}

/** Whether a word names something, rather than what happened to it. */
function names(word: Word, text: string): boolean {
  return isTelling(word) && !isDone(word) && !isParticiple(word) && !isFinite(word, text);
}
