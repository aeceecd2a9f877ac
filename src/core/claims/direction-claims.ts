import { compare } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import { type Pair, pairOf } from "./bases";
import type { Change } from "./changes";
import type { Claim } from "./claim";
import { confirmed, refuted, type Subject } from "./make";
import { ofCell } from "./operands";
import { type Place, rankAt, rankIn, wantedAt } from "./place";
import type { Ranked } from "./rank";
import { type Reader, sameLine, surely } from "./reader";
import { timeFit } from "./time";

/** A sentence may name several rows ("bij de WIA, de WW en de Ziektewet"). */
const MOST = 16;
const SAID = 0.6;
const CLOSE = 0.45;
const BEHIND = 0.2;

/** "Het aantal X daalde": for each row that the sentence surely names, whether its figure did. */
export function directionClaims(place: Place, change: Change, reader: Reader): readonly Claim[] {
  if (
    wantedAt(place, change.at) === "forecast" ||
    /\b(?:zal|zullen|zou|zouden|verwacht\p{L}*)\b/iu.test(place.sentence.slice(change.clause.start, change.clause.end))
  )
    return [];
  const ranked = change.subject ? rankIn(place, change.subject, reader) : rankAt(place, change.at, reader, true);
  const [top] = ranked;
  const claims: Claim[] = [];
  const done: Ranked[] = [];
  for (const one of ranked.slice(0, MOST)) {
    if (!top || !isCalled(one, top, ranked, change.subject !== null)) continue;
    if (done.some((other) => sameLine(one, other, reader.definition))) continue;
    const pair = pairOf(one.line, place, change.at);
    if (!pair) continue;
    done.push(one);
    const claim = judged(place, change, one, pair, alike(one, ranked, place, change, reader), surely(one, ranked, reader.definition));
    if (claim) claims.push(claim);
  }
  return claims;
}

/** By most of its name; by its label in a list of a table's rows; or as the only row that a short sentence can be about. */
function isCalled(one: Ranked, top: Ranked, ranked: readonly Ranked[], noun: boolean): boolean {
  if (one.close < CLOSE && one.own < 0.95) return false;
  if (noun && one.explained < 0.3) return false;
  if (one.said >= SAID && one.said >= top.said - BEHIND) return true;
  if (one.own >= 0.95 && one.said >= 0.5 && one.line.table === top.line.table) return true;
  const next = ranked.find((other) => other.line !== one.line && other.line.indicator !== (one.line.indicator ?? other));
  return one === top && one.said >= 0.45 && one.explained >= 0.85 && (next === undefined || next.score < one.score - 0.15);
}

/** The same figures in other tables. */
function alike(one: Ranked, ranked: readonly Ranked[], place: Place, change: Change, reader: Reader): readonly BoundCell[] {
  return ranked
    .filter((other) => other !== one && sameLine(other, one, reader.definition))
    .flatMap((other) => {
      const pair = pairOf(other.line, place, change.at);
      return pair ? [pair.actual, pair.base] : [];
    });
}

function judged(place: Place, change: Change, one: Ranked, pair: Pair, others: readonly BoundCell[], sure: boolean): Claim | null {
  const subject: Subject = { place, kind: "difference", quantities: [] };
  const went = movement(pair);
  const evidence = {
    cells: [pair.actual, pair.base, ...others],
    computed: `${pair.actual.shown} ${went === 1 ? ">" : went === -1 ? "<" : "="} ${pair.base.shown}`,
    confidence: Math.min(0.95, 0.4 + one.score / 2),
  };
  if (change.negated ? went !== change.direction : went === change.direction) return confirmed(subject, evidence);
  const settled = place.moments.every(
    (moment) => moment.span !== "part" && timeFit(pair.base.column, moment) + timeFit(pair.actual.column, moment) > 0.5,
  );
  if (!sure || change.negated || went === 0 || !settled || /\b(?:deel|aandeel|instroom|uitstroom|productiviteit)\b/iu.test(place.sentence))
    return null;
  return refuted(subject, evidence, evidence.computed);
}

/** Up, down, or not to be told from the rounded figures. */
function movement({ actual, base }: Pair): 1 | -1 | 0 {
  const [a, b] = [ofCell(actual), ofCell(base)];
  if (!a || !b) return 0;
  if (compare(a.interval.lo, b.interval.hi) >= 0) return 1;
  if (compare(a.interval.hi, b.interval.lo) <= 0) return -1;
  return 0;
}
