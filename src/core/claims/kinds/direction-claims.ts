import { compare, toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import { type Pair, pairOf } from "../rows/bases";
import { calledLines } from "../rows/called";
import type { Change } from "../rows/changes";
import type { Claim } from "../claim";
import { isModal, isOfOtherThings } from "../text/lexicon";
import { confirmed, refuted, type Subject } from "./make";
import { type Place, rankAt, rankIn, wantedAt } from "../rows/place";
import type { Ranked } from "../rows/rank";
import { type Reader, sameLine, surely } from "../rows/reader";
import { headsOf, isLabelled, isNamed } from "../rows/subject";
import { saysMore } from "../rows/unknown";
import { timeFit } from "../text/time";

/** "Het aantal X daalde": for each row that the sentence surely names, whether its figure did. */
export function directionClaims(place: Place, change: Change, reader: Reader): readonly Claim[] {
  const { clause, subject } = change;
  const part = place.sentence.slice(clause.start, clause.end);
  if (wantedAt(place, change.at) === "forecast" || isModal(part) || !isStatement(place, change)) return [];
  const heads = headsOf(place, change);
  const list =
    subject === null ? LIST.test(place.sentence.slice(0, change.at)) : /\ben\b|, /u.test(place.sentence.slice(subject.start, subject.end));
  const ranked = subject ? rankIn(place, subject, reader) : rankAt(place, change.at, reader, list);
  const called = calledLines(
    place,
    ranked,
    list,
    reader,
    (line) => pairOf(line, place, change.at) !== null && heads.some((head) => isNamed(head, line, reader)),
  );
  const judgements = called.lines.flatMap((one) => {
    const alone =
      called.lines.length === 1 && one.own >= 0.95 && one.close >= 0.75 && heads.every((head) => isLabelled(head, one.line, reader));
    return judged(place, change, one, ranked, reader, alone);
  });
  if (judgements.length === 0 && list) {
    const against = allAgainst(place, change, called.lines, ranked, reader);
    if (against.length > 0) return against;
  }
  if (judgements.length > 0 || called.either.length === 0) return judgements;
  // Whichever of the few is meant, it bears the statement out.
  const either = called.either.filter((one) => heads.some((head) => isLabelled(head, one.line, reader)));
  const pairs = either.flatMap((one) => pairOf(one.line, place, change.at) ?? []);
  if (pairs.length === 0 || timesOf(place, change) !== null || !pairs.every((pair) => holds(pair, change))) return [];
  const cells = called.either.flatMap((one) => cellsOf(one, ranked, place, change, reader));
  return [
    confirmed(
      { place, kind: "difference", quantities: [], words: change.words },
      { cells, computed: pairs.map(text).join(", "), confidence: 0.5 },
    ),
  ];
}

/** A list of names before the verb: "bij de WIA, de WW en de Ziektewet is het percentage lager". */
const LIST = /,[^,]+, .*\ben\b|\bzowel\b|\p{L} en de \p{L}|^[^.,]{4,40}: /u;

/** "meer" and "minder" compare only where a time is named; a part of the period says nothing about the whole; "deze stijging" was told before. */
function isStatement(place: Place, change: Change): boolean {
  const word = /^\p{L}+/u.exec(place.sentence.slice(change.at))?.[0] ?? "";
  if (place.moments.some((moment) => moment.span === "part")) return false;
  if (/^(?:meer|minder)$/iu.test(word) && place.moments.length === 0) return false;
  if (isOfOtherThings(place.sentence.slice(change.at, change.clause.end))) return false;
  if (/\b(?:deze|die|dit|dat|zo'n) (?:\p{L}+ )?$/iu.test(place.sentence.slice(0, change.at)) && change.subject === null) return false;
  return true;
}

function judged(place: Place, change: Change, one: Ranked, ranked: readonly Ranked[], reader: Reader, alone: boolean): readonly Claim[] {
  const pair = pairOf(one.line, place, change.at);
  if (!pair) return [];
  const subject: Subject = { place, kind: "difference", quantities: [], words: change.words };
  const evidence = {
    cells: cellsOf(one, ranked, place, change, reader),
    computed: text(pair),
    confidence: Math.min(0.95, 0.4 + one.score / 2),
  };
  const times = timesOf(place, change);
  if (holds(pair, change) && (times === null || isAbout(pair, times))) return [confirmed(subject, evidence)];
  if (holds(pair, change) && times !== null && alone) return [refuted(subject, evidence, evidence.computed)];
  const settled = isTimed(place, pair);
  if (
    change.negated ||
    movement(pair) === 0 ||
    !settled ||
    PARTIAL.test(place.sentence) ||
    saysMore(place, change.clause, one.line, reader) ||
    !(surely(one, ranked, reader.definition) || alone)
  )
    return [];
  return [refuted(subject, evidence, evidence.computed)];
}

/** "Bij de A, de B en de C was het lager dan in 2019": no row of the list went that way, each the other. */
function allAgainst(place: Place, change: Change, lines: readonly Ranked[], ranked: readonly Ranked[], reader: Reader): readonly Claim[] {
  const timed = place.moments.some((moment) => moment.year === -1);
  if (lines.length < 2 || !timed || change.negated || timesOf(place, change) !== null || PARTIAL.test(place.sentence)) return [];
  const pairs = lines.map((one) => pairOf(one.line, place, change.at));
  if (!pairs.every((pair) => pair !== null && movement(pair) === -change.direction && isTimed(place, pair))) return [];
  return lines.flatMap((one, at) => {
    const pair = pairs[at];
    if (!pair) return [];
    const evidence = { cells: cellsOf(one, ranked, place, change, reader), computed: text(pair), confidence: 0.8 };
    return [refuted({ place, kind: "difference", quantities: [], words: change.words }, evidence, evidence.computed)];
  });
}

/** The times that the sentence names are those of the two figures. */
function isTimed(place: Place, { actual, base }: Pair): boolean {
  return place.moments.every((moment) => moment.span !== "part" && timeFit(base.column, moment) + timeFit(actual.column, moment) > 0.5);
}

/** Words that make it about something beside the figure itself. */
const PARTIAL =
  /\b(?:deel|aandeel|beleid|gericht|streven|streeft|vermindering|verlaging|verhoging|instroom|uitstroom|productiviteit|verwacht\p{L}*|dan begroot|relatief)\b/iu;

/** The pair, and that of the same figure in other tables. */
function cellsOf(one: Ranked, ranked: readonly Ranked[], place: Place, change: Change, reader: Reader): readonly BoundCell[] {
  return [one, ...ranked.filter((other) => other !== one && sameLine(other, one, reader.definition))].flatMap((line) => {
    const pair = pairOf(line.line, place, change.at);
    return pair ? [pair.actual, pair.base] : [];
  });
}

function holds(pair: Pair, change: Change): boolean {
  const went = movement(pair);
  return change.negated ? went !== change.direction : went === change.direction;
}

function text(pair: Pair): string {
  const went = movement(pair);
  return `${pair.actual.shown} ${went === 1 ? ">" : went === -1 ? "<" : "="} ${pair.base.shown}`;
}

/** "verdubbeld", "gehalveerd": how many times the other it then is. */
function timesOf(place: Place, { words }: Change): number | null {
  const word = place.sentence.slice(words.start, words.end);
  return /verdubbel/iu.test(word) ? 2 : /gehalveerd|halveerde/iu.test(word) ? 0.5 : null;
}

/** Within an eighth, and a quarter beyond ("ruim verdubbeld"). */
function isAbout(pair: Pair, times: number): boolean {
  const [a, b] = [toNumber(pair.a.value), toNumber(pair.b.value)];
  const ratio = times > 1 ? a / b / times : (times * b) / a;
  return ratio >= 7 / 8 && ratio <= 5 / 4;
}

/** Up, down, or not to be told from the rounded figures. */
function movement({ a, b }: Pair): 1 | -1 | 0 {
  if (compare(a.interval.lo, b.interval.hi) >= 0) return 1;
  if (compare(a.interval.hi, b.interval.lo) <= 0) return -1;
  return 0;
}
