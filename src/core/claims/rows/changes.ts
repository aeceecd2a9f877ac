import { type Clause, clauseOf } from "../text/clauses";
import { DIRECTIONS } from "../text/lexicon";
import type { Place } from "./place";
import type { Quantity } from "../text/quantity";
import { bracketsAround } from "../text/time";
import type { Span } from "../text/traced";
import { type Word, wordsOf } from "../text/words";

/** A sentence says that something went up or down, or is more or less than something else. */
export interface Change {
  readonly at: number;
  /** The word that says so. */
  readonly words: Span;
  readonly direction: 1 | -1;
  /** "geen daling" */
  readonly negated: boolean;
  readonly clause: Clause;
  /** By how much: "27% meer", "met 294 gestegen", "14.600 (6,2%) lager". */
  readonly by: readonly Quantity[];
  /** "lag met 99,8% hoger": that may be by how much, and as well where it came to lie. */
  readonly ambiguous: boolean;
  /** What the word speaks of, where that follows it: "daling van het aantal boetes", "minder klachten". */
  readonly subject: Clause | null;
  /** "van 6,5 naar 7,3" */
  readonly levels: { readonly from: Quantity; readonly to: Quantity } | null;
}

/** Words before a direction that make it say something else: "niet meer", "hoger beroep". */
const NO_CHANGE_BEFORE = /(?:\b(?:niet|steeds|nog|of|onder|des te|geen) )$/iu;
const NO_CHANGE_AFTER = /^(?:\)?beroep| beroep| onderwijs| opgeleid| of minder| of meer)/iu;
const NEGATION = /\b(?:geen|niet|nauwelijks) (?:\p{L}+ ){0,2}$/iu;

/** "meer dan gehalveerd", "minder dan de helft": how far, not which way. */
const HOW_FAR = /^ dan (?:ge|ver)\p{L}+(?:d|t)\b|^ dan (?:de helft|een (?:derde|kwart|vijfde|tiende)|twee|drie|vier|vijf)\b/iu;

/** All changes that a sentence speaks of, in their order. */
export function changesOf(place: Place): readonly Change[] {
  const { sentence } = place;
  const words = wordsOf(sentence);
  const found: Change[] = [];
  words.forEach((word, index) => {
    const direction = directionAt(word, words.slice(0, index), place);
    if (direction === null) return;
    const clause = clauseOf(sentence, word.at);
    const levels = levelsOf(place, clause);
    const by = [...amounts(place, word, clause), ...inBracketsBehind(place, levels)].slice(0, 2);
    const ambiguous =
      /^(?:hoger|lager|boven|onder|achter)$/u.test(word.text) &&
      by.some((one) => isLevel(sentence.slice(0, one.start), sentence.slice(one.end, word.at)));
    if (found.some((other) => other.by.length > 0 && by.length > 0 && other.by[0] === by[0])) return;
    if (found.some((other) => levels !== null && other.levels?.to === levels.to)) return;
    found.push({
      at: word.at,
      words: { start: word.at, end: word.end },
      direction,
      negated: NEGATION.test(sentence.slice(0, word.at)),
      clause,
      by,
      ambiguous,
      subject: subjectOf(word, words.slice(index + 1), sentence),
      levels,
    });
  });
  return found;
}

const LEADS = /^(?:stijging|daling|toename|afname|groei|krimp|verhoging|verlaging|stijgingen|dalingen)$/;
const ADJECTIVES = /^(?:hogere|lagere|meer|minder)$/;
/** Where what is spoken of ends. */
const SUBJECT_END =
  /[,;:.()]|\b(?:dan|ten opzichte|vergeleken|kent|komt|is|zijn|was|waren|correspondeert|hangt|door|doordat|omdat|met name|als gevolg|zie)\b/u;

function subjectOf(word: Word, behind: readonly Word[], sentence: string): Clause | null {
  const start = word.end;
  const rest = sentence.slice(start);
  const lead = LEADS.test(word.text)
    ? /^ (?:\([^)]*\) )?(?:(?:zichtbaar|te zien|geweest|merkbaar) )?(?:van|in|bij) /u.test(rest)
    : ADJECTIVES.test(word.text) && /^ (?!dan )[\p{L}(]/u.test(rest);
  if (!lead) return null;
  const ends = [SUBJECT_END.exec(rest)?.index ?? rest.length];
  for (const other of behind) if (LEADS.test(other.text) || ADJECTIVES.test(other.text)) ends.push(other.at - start);
  return { start, end: start + Math.min(...ends) };
}

/** "nam … toe": the particle says which way, the verb that it is a change. */
function directionAt(word: Word, before: readonly Word[], { sentence, quantities }: Place): 1 | -1 | null {
  if (word.text === "toe" || word.text === "af") {
    const clause = before.slice(-14);
    return clause.some((one) => /^(?:nam|namen|neemt|nemen|viel|vielen)$/.test(one.text)) ? (word.text === "toe" ? 1 : -1) : null;
  }
  if (word.text === "terug") {
    return before.slice(-14).some((one) => /^(?:liep|liepen|loopt|lopen|viel|vielen)$/.test(one.text)) ? -1 : null;
  }
  // "liep op van 40 naar 47", not "liep op maandag".
  if (word.text === "op") {
    const ran = before.slice(-14).some((one) => /^(?:liep|liepen|loopt|lopen)$/.test(one.text));
    return ran && /^(?:[.,;]|$| (?:tot|van|naar|met)\b)/u.test(sentence.slice(word.end)) ? 1 : null;
  }
  if (word.text === "achter") {
    const stayed = before.slice(-14).some((one) => /^(?:bleef|bleven|blijft|blijven|lag|lagen|ligt|liggen)$/.test(one.text));
    return stayed && /^ (?:bij|op)\b/u.test(sentence.slice(word.end)) ? -1 : null;
  }
  if (/^(?:over|onder)schr(?:eed|eden|ijdt|ijden)$/.test(word.text)) {
    if (!/^ (?:de|het|ons|onze) (?:\p{L}+ ){0,2}(?:jaar)?(?:begroting|budget)/u.test(sentence.slice(word.end))) return null;
    return word.text.startsWith("over") ? 1 : -1;
  }
  if (/^(?:laag|lage|hoog|hoge)$/.test(word.text)) {
    // "Het aantal X is laag": measured against the year before.
    const before = sentence.slice(0, word.at);
    if (!/\b(?:is|was|waren|zijn)(?: [\p{L}\d]+){0,3} $/iu.test(before)) return null;
    const past = /\b(?:was|waren) in (?:19|20)\d\d /iu.test(before.slice(-40));
    const up = word.text.startsWith("h");
    return up !== past ? 1 : -1;
  }
  const direction = DIRECTIONS.find(([form]) => form.test(word.text))?.[1];
  if (direction === undefined) {
    // "1.900 uit boven het aantal van 35.000"
    if (word.text === "boven" || word.text === "onder") {
      const amount = quantities.some((one) => /^\)? (?:uit )?$/u.test(sentence.slice(one.end, Math.max(one.end, word.at))));
      return amount ? (word.text === "boven" ? 1 : -1) : null;
    }
    if (word.text !== "niveau") return null;
    return /\bonder het (?:\p{L}+ )?$/iu.test(sentence.slice(0, word.at))
      ? -1
      : /\bboven het (?:\p{L}+ )?$/iu.test(sentence.slice(0, word.at))
        ? 1
        : null;
  }
  if (/^(?:meer|minder)$/u.test(word.text) && HOW_FAR.test(sentence.slice(word.end))) return null;
  if (word.text === "meer" && (NO_CHANGE_BEFORE.test(sentence.slice(0, word.at)) || /^ dan (?:€ )?\d/.test(sentence.slice(word.at + 4))))
    return null;
  if (word.text === "minder" && /^ dan (?:€ )?\d/.test(sentence.slice(word.at + 6))) return null;
  return NO_CHANGE_AFTER.test(sentence.slice(word.end)) ? null : direction;
}

const REACH = 30;

/** The figures that say by how much. */
function amounts(place: Place, word: Word, clause: Clause): readonly Quantity[] {
  const { sentence, quantities } = place;
  const inBrackets = (one: Quantity): boolean => bracketsAround(sentence, one.start) !== null;
  const beside = quantities.filter((one) => {
    if ((one.spelled && one.kind !== "part") || one.end > word.at) return false;
    const between = sentence.slice(one.end, word.at);
    // "27% meer", "14.600 (6,2%) lager", "20% (bijna 11.000) meer".
    if (
      word.at - one.end < REACH &&
      /^[\s)]*(?:\((?:\p{L}+ )?[\d.,€ %]+(?:miljoen|miljard)?\)\s*)?(?:iets |fors |veel |uit )?$/u.test(between)
    )
      return true;
    return inBrackets(one) && /^\)\s*$/u.test(between);
  });
  const found = quantities.filter((one) => {
    if (one.spelled && one.kind !== "part") return false;
    // "met € 90,6 miljoen € 0,6 miljoen onder": what stands beside the word is by how much.
    if (beside.length > 0) return beside.includes(one);
    // "een stijging van 77%"
    if (one.start > word.at && /^\p{L}+ van (?:ruim |bijna |circa |ongeveer |zo'n )?(?:€ ?)?$/u.test(sentence.slice(word.at, one.start)))
      return LEADS.test(word.text);
    // "met 294 gestegen", "met 13.500 (4,1%) ten opzichte van eind 2019 verder gestegen", "daalde met 41%".
    if (one.start < clause.start || one.end > sentence.length) return false;
    const before = sentence.slice(Math.max(0, one.start - 40), one.start);
    const met =
      /\bmet (?:respectievelijk |ruim |bijna |circa |ongeveer |gemiddeld |zo'n |een bedrag van |in totaal )?(?:[\d.,€%]+(?: miljoen| miljard)? (?:\(|en ))?(?:met )?(?:€ ?)?$/iu.test(
        before,
      );
    return met && Math.abs(one.start - word.at) < 110;
  });
  return found.slice(0, 2);
}

/** "van 275 naar 308 (12%)" */
function inBracketsBehind({ sentence, quantities }: Place, levels: Change["levels"]): readonly Quantity[] {
  if (levels === null || levels.to.kind === "percent") return [];
  return quantities.filter(
    (one) =>
      one.kind === "percent" &&
      /^ \([+–-]?$/u.test(sentence.slice(levels.to.end, Math.max(one.start, levels.to.end))) &&
      sentence.charAt(one.end) === ")",
  );
}

/** A figure behind "lag met" or "kwam met", before "hoger". */
function isLevel(before: string, between: string): boolean {
  return (
    /\b(?:lag|lagen|ligt|liggen|bleef|bleven|blijft|blijven|kwam|kwamen|komt|komen|stond|stonden|was|waren|is|zijn|eindigde|eindigden)(?: \p{L}+){0,2} met (?:\p{L}+ )?(?:€ ?)?$/iu.test(
      before,
    ) && /^\)?(?: \p{L}+){0,2} $/u.test(between)
  );
}

/** "van 6,5 in 2019 naar 7,3" and "van 69% tot 71%". */
export function levelsOf(place: Place, clause: Clause): Change["levels"] {
  const { sentence, quantities } = place;
  for (const [index, from] of quantities.entries()) {
    const to = quantities[index + 1];
    if (!to || to.start < clause.start || from.kind !== to.kind) continue;
    const between = sentence.slice(from.end, to.start);
    if (
      /\bvan (?:gemiddeld |ruim |bijna |circa )?$/iu.test(sentence.slice(0, from.start)) &&
      /^[^;]{0,60}\b(?:naar|tot) (?:gemiddeld |ruim |bijna |circa )?$/iu.test(between)
    )
      return { from, to };
  }
  return null;
}
