import type { Change } from "./changes";
import type { Clause } from "../text/clauses";
import { SAME_DEEDS } from "../text/lexicon";
import { type Line, stemText } from "./lines";
import type { Place } from "./place";
import type { Reader } from "./reader";
import { baseOf, isDone, isParticiple, isTelling, isVerb, likeness, type Word, wordsOf } from "../text/words";

const VERBS =
  "is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|ligt|lag|liggen|lagen|blijft|bleef|bleven|nam|namen|neemt|nemen|viel|vielen|valt|vallen|kwam|kwamen|komt|komen|steeg|stegen|stijgt|stijgen|daalde|daalden|daalt|dalen|groeide|groeiden|groeit|zakte|zakt|halveerde|verdubbelde|opliep|liep|liepen|toenam|toeneemt|afnam|afneemt|zien|zagen|zie|ziet|laat|laten|kent|kende|vertoont|zichtbaar|kostte|kostten|bedroeg|bedroegen|bedraagt|telde|telden|telt|kreeg|kregen|gaf|gaven|bereikte|ontving|ontvingen|boekte|noteerde";
/** Where the core of a noun phrase ends: what follows only qualifies it. */
const QUALIFIED = new RegExp(
  `(?:^|\\s)(?:van|voor|bij|in|op|door|met|uit|over|aan|naar|tot|per|na|om|te|wegens|onder|boven|binnen|tijdens|sinds|vanaf|tegen|tussen|via|vanwege|i\\.v\\.m\\.|die|dat|waar\\p{L}*|dan|als|zoals|ten|${VERBS})(?=\\s|$)|[.;:()]`,
  "iu",
);
const FINITE = new RegExp(`\\b(?:${VERBS})\\b`, "giu");
const FINITE_WORD = new RegExp(`^(?:${VERBS})$`, "iu");

/** Whether a word only joins a figure to what it is of: "bedroegen", "telde", or any verb beside its subject. */
export function isFinite(word: Word, sentence: string): boolean {
  return FINITE_WORD.test(word.text) || isVerb(word, sentence);
}

const FINITE_ONCE = new RegExp(FINITE.source, "iu");
/** Only a measure of what it is "of". */
const MEASURE = /^(?:inzet|omvang|hoogte|volume|stand|cijfers?|som|bedrag|niveau|duur|realisatie|verstrekking)$/u;
/** How much it went, not what. */
export const HOW =
  /^(?:fors|sterk|licht|flink|snel|verder|weer|duidelijk|enorm|aanzienlijk|explosief|beperkt|iets|veel|wederom|opnieuw|relatief|aanmerkelijk|behoorlijk|gestaag|geleidelijk|juist|echter|dus|daardoor|hierdoor)$/u;
/** A clause that begins so has its subject behind the verb. */
const FRONTED =
  /^(?:in|bij|met|voor|door|tot|sinds|vanaf|op|over|per|na|naast|gedurende|tijdens|eind|ondanks|als|ten|dankzij|vanwege|wegens|binnen|hierdoor|daardoor|daarmee|hiermee|daarnaast|ook|toch|verder|bovendien|inmiddels|zo|dit jaar|vorig jaar|eind|tegelijk\p{L}*|daarentegen|wel|hierbij|daarbij|toen|nu|zowel bij)\b/iu;
const OPENING = /^[\s,:]*(?:(?:en|maar|terwijl|omdat|doordat|zodat|waardoor|dat|want|of|ook|immers|vooral|toch)\s+)?/iu;
/** It points back: what it stands for is said elsewhere. */
const POINTING = /^(?:dat|dit|deze|die|ze|zij|het|er|hij|wij|we)$/iu;

/** What a change is said of: the head noun of each thing that its subject joins, with all words of its core. */
export interface Head {
  readonly noun: Word;
  readonly core: readonly Word[];
}

/** The heads of what goes up or down, and of the topic before a colon; empty when the sentence names neither. */
export function headsOf(place: Place, change: Change): readonly Head[] {
  const region = change.subject ?? subjectBy(place.sentence, change);
  const topic = TOPIC.exec(place.sentence)?.[1];
  return [
    ...(region === null ? [] : headsIn(place.sentence.slice(region.start, region.end))),
    ...(topic === undefined ? [] : headsIn(topic)),
  ];
}

/** "Beheer en onderhoud: de kosten lagen …" */
const TOPIC = /^([^.:;]{4,60}): /u;

/** Before the finite verb, or behind it where the clause begins with something else. */
function subjectBy(sentence: string, change: Change): Clause | null {
  const { start, end } = whole(sentence, change);
  const text = sentence.slice(start, end);
  const verb = [...text.matchAll(FINITE)][0];
  if (!verb) return { start, end: change.at };
  const before = text.slice(0, verb.index).trim();
  if (before !== "" && !FRONTED.test(before)) return POINTING.test(before) ? null : { start, end: start + verb.index };
  const from = start + verb.index + verb[0].length;
  return { start: from, end: from > change.at ? end : change.at };
}

/** The clause as far as it has a verb: what stands before it without one belongs to it; what comes before "dat" does not. */
function whole(sentence: string, { clause, at }: Change): Clause {
  let { start } = clause;
  const before = sentence.slice(0, start);
  const opened = Math.max(
    0,
    ...[...before.matchAll(/[;:–]|\b(?:maar|terwijl|omdat|doordat|zodat|waardoor|waarvan)\b/giu)].map((one) => one.index + one[0].length),
  );
  if (!FINITE_ONCE.test(before.slice(opened))) start = opened;
  const that = [...sentence.slice(start, at).matchAll(/\b(?:dat|doordat|omdat|zodat|waardoor)\s/giu)].at(-1);
  if (that) start += that.index + that[0].length;
  const opening = OPENING.exec(sentence.slice(start, clause.end));
  return { start: start + (opening?.[0].length ?? 0), end: clause.end };
}

/**
 * Whether what a figure counts, where that stands right behind it ("57.600 ingediende bezwaren"), is what a row counts:
 * true as well where nothing stands there.
 */
export function countsFor(sentence: string, end: number, line: Line, { lines }: Reader): boolean {
  const behind = /^ (?=\p{L})[^,]*/u.exec(sentence.slice(end))?.[0];
  if (behind === undefined || BEHIND.test(behind)) return true;
  const stop = QUALIFIED.exec(behind.slice(1));
  const core = wordsOf(stop ? behind.slice(1, stop.index + 1) : behind).filter((word) => isTelling(word) && !isDone(word));
  const said = core.map((word) => says(line, word, lines) !== null);
  if (core.length === 0 || said.includes(true)) return core.every((word, at) => said[at] === true || !isKnown(word, lines));
  // "De voorraad X telde 20.339 dossiers.": a general noun that ends the sentence, behind the row's own name.
  return (
    core.every((word) => !isKnown(word, lines)) &&
    /^ \p{L}+[.;]?$/u.test(sentence.slice(end)) &&
    isSaidIn(sentence.slice(0, end), line, lines)
  );
}

/** Whether all words of the row's label stand in a text. */
function isSaidIn(text: string, line: Line, lines: Reader["lines"]): boolean {
  const stems = wordsOf(text).flatMap(({ stem }) => lines.same.get(stem) ?? [stem]);
  return line.own.length > 0 && line.own.every(({ stem }) => stems.includes(stemText(lines, stem)));
}

/** Not a noun: the sentence goes on. */
const BEHIND = new RegExp(
  `^ (?:en|of|op|ten|tot|meer|minder|hoger|lager|bedroeg|bedraagt|mensen|personen|stuks|keer|gevallen|mannen|vrouwen|punten|dagen|${VERBS})\\b`,
  "iu",
);

function headsIn(phrase: string): readonly Head[] {
  const heads: Head[] = [];
  for (const joined of phrase.split(/,\s|\s(?:en|of|als|alsmede|evenals)\s/u)) {
    let rest = joined.trim();
    // "het aantal van …", "de hoogte van …": what only measures is passed over.
    for (let turn = 0; turn < 3 && rest !== ""; turn += 1) {
      const end = QUALIFIED.exec(rest);
      const core = wordsOf(end ? rest.slice(0, end.index) : rest).filter(
        (word) => isTelling(word) && !HOW.test(word.text) && !isVerb(word, rest),
      );
      // "beoordelingen uitgevoerd": what was done comes last, but is not what is counted.
      const noun = core.filter((word) => !isDone(word) && !isParticiple(word)).at(-1) ?? core.at(-1);
      if (noun && !(MEASURE.test(noun.text) && end)) {
        heads.push({ noun, core });
        break;
      }
      rest = end ? rest.slice(end.index + end[0].length).trim() : "";
    }
  }
  return heads;
}

/**
 * Whether a row is what the head names: it has the noun, and what else of the core any row is called after. A noun that
 * only means the same ("instroom" for what is new) needs another word of the core beside it.
 */
export function isNamed({ noun, core }: Head, line: Line, { lines }: Reader): boolean {
  const own = says(line, noun, lines);
  if (own === null || (own === "alike" && DEEDS.has(noun.stem) && core.length < 2 && !isAll(line, noun, lines))) return false;
  // "Het zwembad" is not "Bezoekers van het zwembad".
  if (own === "itself" && isComplement(line, noun, lines)) return false;
  const others = core.filter((word) => word !== noun && (PART.test(word.text) || isKnown(word, lines)));
  return others.every((word) => says(line, word, lines) !== null);
}

/** Whether the row has the word only behind the preposition of its label. */
function isComplement(line: Line, word: Word, lines: Reader["lines"]): boolean {
  const complement = line.own.filter(({ stem }) => !line.head.has(stemText(lines, stem)));
  if (line.head.size === 0 || says({ ...line, names: [complement] }, word, lines) === null) return false;
  const others = line.names.map((name) => name.filter(({ stem }) => !complement.some((one) => one.stem === stem)));
  return says({ ...line, names: others }, word, lines) === null;
}

const DEEDS: ReadonlySet<string> = new Set(SAME_DEEDS.flatMap((line) => wordsOf(line).map((word) => word.stem)));

/** Whether the row is called by nothing else. */
function isAll(line: Line, word: Word, lines: Reader["lines"]): boolean {
  const meant = [word.stem, ...(lines.same.get(word.stem) ?? [])];
  return line.names.some((name) => name.every(({ stem }) => meant.includes(stemText(lines, stem))));
}

/** Whether the row's label itself, not only its table or category, has the noun; a bare total is called after its table. */
export function isLabelled({ noun }: Head, line: Line, { lines }: Reader): boolean {
  return line.own.length === 0
    ? says(line, noun, lines) === "itself" || isAll(line, noun, lines)
    : says({ ...line, names: [line.own] }, noun, lines) !== null;
}

/** A part or chance of something is another figure than the thing itself. */
const PART = /^(?:aandeel|deel|kans|kansen|groei|verhouding)$/u;

function isKnown(word: Word, lines: Reader["lines"]): boolean {
  return lines.vocabulary.includes(word.stem);
}

/** Whether the row, its table or category is called by the word. */
export function isSaidBy(line: Line, word: Word, { lines }: Reader): boolean {
  return says(line, word, lines) !== null;
}

/** How the row says the word: by itself or a word that ends in it, by one that means the same, or not. */
function says(line: Line, word: Word, lines: Reader["lines"]): "itself" | "alike" | null {
  const base = baseOf(word);
  const own = base === null ? [word.stem] : [word.stem, base];
  const alike = own.flatMap((stem) => lines.same.get(stem) ?? []);
  const stems = line.names.flatMap((name) => name.map(({ stem }) => stemText(lines, stem)));
  const has = (one: string): boolean =>
    stems.some((other) => one === other || (one.length < other.length && other.endsWith(one) && likeness(one, other) > 0));
  if (own.some(has)) return "itself";
  return alike.some((one) => stems.includes(one)) ? "alike" : null;
}
