import { abs, add, compare, divide, exact, type Exact, multiply, negate as minus, ONE, subtract as less } from "../../numeric/exact";
import { type Interval, intersects, negate, scale, subtract } from "../../numeric/interval";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import { type Anchor, anchorOf, comparesWith } from "../rows/anchor";
import { pairOf } from "../rows/bases";
import type { Change } from "../rows/changes";
import type { Claim } from "../claim";
import { isModal } from "../text/lexicon";
import { confirmed, type Subject, undecided, refuted } from "./make";
import { measureOf } from "../text/measure";
import { likeText, middle, ofCell, ofQuantity, term } from "../rows/operands";
import { type Place, rankAt, timeOf } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "../rows/rank";
import { meant, type Reader } from "../rows/reader";
import { isSlip, isTenfold } from "../text/slip";
import { headsOf, isNamed } from "../rows/subject";
import { bracketsAround } from "../text/time";
import { saysMore } from "../rows/unknown";
import { findValue } from "../rows/values";

const growth = relationKind("growth");

const LEAST = 0.3;
const MOST = 12;
const BEHIND = 0.15;
/** The clause must speak of what the row is about. */
const EXPLAINED = 0.5;
/** Two cells of a row bear an amount out only where the words that name it say more. */
const PAIRED = 0.55;

/** "met 294 gestegen", "€ 4,1 miljoen lager": held against the difference in a row, or of two figures of the text. */
export function amountClaim(place: Place, change: Change, amount: Quantity, reader: Reader): Claim {
  const subject = (more: readonly Quantity[] = []): Subject => ({ place, kind: "difference", quantities: [amount, ...more] });
  const ranked = rankAt(place, amount.start, reader).filter((one) => one.said >= LEAST);
  const top = ranked[0]?.score ?? 0;
  const { interval } = ofQuantity(amount);
  const heads = headsOf(place, change);
  const anchor = anchorOf(place, change, amount, [amount.kind === "points" ? "percent" : amount.kind], reader);
  const anchored = anchor && (factorFor(amount, anchor.line.cells) === null ? null : byAnchor(place, change, amount, anchor));
  if (anchored?.verdict === "confirmed") return anchored;
  for (const one of ranked.slice(0, MOST)) {
    if (heads.length > 0 && !heads.some((head) => isNamed(head, one.line, reader))) continue;
    if (one.said < needed(amount) || one.explained < EXPLAINED || one.score < top - BEHIND) continue;
    const factor = factorFor(amount, one.line.cells);
    if (factor === null) continue;
    const wanted = scale(interval, factor);
    const confidence = Math.min(0.99, 0.5 + one.score / 2);
    const pair = pairOf(one.line, place, change.at);
    if (pair) {
      const moved = directed(subtract(pair.a.interval, pair.b.interval), change);
      const variance = one.line.cells.find(
        (cell) => cell.column.role === "variance" && cell.interval !== null && intersects(directed(cell.interval, change), wanted),
      );
      if ((heads.length === 0 || one.explained >= PAIRED) && (variance || (isFine(moved, interval) && intersects(moved, wanted)))) {
        return confirmed(subject(), {
          cells: [...(variance ? [variance] : []), pair.actual, pair.base],
          computed: likeText(abs(middle(moved)), amount),
          arithmetic: `${pair.actual.shown} - ${pair.base.shown}`,
          interval: moved,
          confidence,
        });
      }
    }
    const share = shareOf(place, change, amount, one);
    if (share) return share;
    // "1.900 boven de afgesproken 35.000": a cell against a figure of the text.
    for (const cell of one.line.cells) {
      const now = cell.column.role === "actual" ? ofCell(cell) : null;
      const other =
        now &&
        place.quantities.find(
          (other) =>
            other !== amount &&
            other.kind === amount.kind &&
            intersects(directed(subtract(now.interval, scale(ofQuantity(other).interval, factor)), change), wanted),
        );
      if (now && other) {
        const moved = directed(subtract(now.interval, ofQuantity(other).interval), change);
        return confirmed(subject([other]), {
          cells: [cell],
          computed: likeText(abs(middle(moved)), amount),
          arithmetic: `${cell.shown} - ${other.text}`,
          interval: moved,
          confidence,
        });
      }
    }
  }
  const pairs = ranked.slice(0, MOST).flatMap((one) => {
    const pair = factorFor(amount, one.line.cells) === null ? null : pairOf(one.line, place, change.at);
    return pair ? [[pair.actual, pair.base]] : [];
  });
  const against = anchored ?? againstTable(place, change, amount, ranked);
  const line = anchored ? anchor.line : ranked[0]?.line;
  const more = line !== undefined && saysMore(place, change.clause, line, reader);
  const contrary = contradicted(place, change, amount) ?? (more ? null : against);
  if (contrary) return contrary;
  const pool = [...place.quantities, ...(place.before.at(-1)?.quantities ?? [])].filter(
    (one) => one !== amount && one.kind === kindOfLevels(amount, one),
  );
  for (const a of pool) {
    for (const b of pool) {
      if (a === b || compare(a.value, b.value) === 0) continue;
      const moved = directed(subtract(ofQuantity(a).interval, ofQuantity(b).interval), change);
      if (!intersects(moved, interval) || compare(amount.value, a.value) >= 0) continue;
      return confirmed(subject([a, b]), {
        computed: likeText(abs(less(a.value, b.value)), amount),
        arithmetic: `${a.text} - ${b.text}`,
        interval: moved,
        confidence: 0.8,
      });
    }
  }
  return undecided(subject(), ranked.length === 0 ? "no-reference" : "uncertain", pairs);
}

/** "20% (bijna 11.000) meer": the amount goes with the percentage beside it and the row's figure. */
function shareOf(place: Place, change: Change, amount: Quantity, ranked: Ranked): Claim | null {
  const percent = change.by.find((one) => one !== amount && one.kind === "percent");
  const cell = ranked.line.cells.find((one) => one.column.role === "actual" && one.value !== null);
  const now = cell && ofCell(cell);
  if (!percent || !cell || !now || amount.kind === "points") return null;
  const [by, part] = [ofQuantity(amount), ofQuantity(percent)];
  const up = change.direction === 1;
  const before = {
    value: less(now.value, up ? by.value : minus(by.value)),
    interval: subtract(now.interval, up ? by.interval : negate(by.interval)),
    unit: null,
  };
  const signed = up ? part : { ...part, value: minus(part.value), interval: negate(part.interval) };
  if (growth.judge(signed, [term(now), term(before)], {}).outcome !== "passes") return null;
  const base = divide(now.value, add(exact(1), signed.value));
  return confirmed(
    { place, kind: "difference", quantities: [amount, percent] },
    {
      cells: [cell],
      computed: likeText(abs(less(now.value, base)), amount),
      arithmetic: `${cell.shown} - ${cell.shown} / (1 ${up ? "+" : "-"} ${percent.text})`,
      confidence: Math.min(0.95, 0.45 + ranked.score / 2),
    },
  );
}

/** The difference of two rounded figures tells something of the amount: it leaves no more room than twice the amount. */
function isFine(moved: Interval, amount: Interval): boolean {
  return compare(less(moved.hi, moved.lo), multiply(middle(amount), exact(2))) <= 0;
}

/** "met 0,8 gestegen van 6,9 naar 7,3": the sentence's own figures differ by something else. */
function contradicted(place: Place, change: Change, amount: Quantity): Claim | null {
  const { levels } = change;
  if (!levels || levels.from === amount || levels.to === amount || levels.from.kind !== kindOfLevels(amount, levels.from)) return null;
  const moved = directed(subtract(ofQuantity(levels.to).interval, ofQuantity(levels.from).interval), change);
  if (intersects(moved, ofQuantity(amount, true).interval)) return null;
  const shown = likeText(abs(less(levels.to.value, levels.from.value)), amount);
  const evidence = { computed: shown, arithmetic: `${levels.to.text} - ${levels.from.text}`, interval: moved, confidence: 0.85 };
  return refuted({ place, kind: "difference", quantities: [amount, levels.to, levels.from] }, evidence, shown);
}

/** The row of the figure that the amount stands beside went by it, or, where the sentence says what it compares with, surely did not. */
function byAnchor(place: Place, change: Change, amount: Quantity, { pair, ranked }: Anchor): Claim | null {
  const { near, wide } = { near: ofQuantity(amount).interval, wide: ofQuantity(amount, true).interval };
  const moved = directed(subtract(pair.a.interval, pair.b.interval), change);
  const value = middle(moved);
  const evidence = {
    cells: [pair.actual, pair.base],
    computed: likeText(abs(value), amount),
    arithmetic: `${pair.actual.shown} - ${pair.base.shown}`,
    interval: moved,
    confidence: Math.min(0.95, 0.5 + ranked.score / 2),
  };
  const subject: Subject = { place, kind: "difference", quantities: [amount] };
  if (intersects(moved, near) && isFine(moved, near)) return confirmed(subject, evidence);
  if (change.negated || isModal(place.sentence) || !comparesWith(place, change, pair) || intersects(moved, wide)) return null;
  const shown = compare(value, exact(0)) < 0 ? `-${evidence.computed}` : evidence.computed;
  return refuted(subject, { ...evidence, computed: shown }, shown);
}

/** The row that is surely meant went by another amount, or by this one the other way. */
function againstTable(place: Place, change: Change, amount: Quantity, ranked: readonly Ranked[]): Claim | null {
  const [best] = ranked;
  const pair = best && factorFor(amount, best.line.cells) !== null ? pairOf(best.line, place, change.at) : null;
  if (!best || !pair || change.negated || isModal(place.sentence)) return null;
  const rows = place.moments.some((moment) => moment.span === "part") ? [] : meant(ranked);
  const moves = rows.map((row) => {
    const other = factorFor(amount, row.line.cells) === null ? null : pairOf(row.line, place, change.at);
    return other && directed(subtract(other.a.interval, other.b.interval), change);
  });
  // Of the rows that may be meant, none bears it out.
  if (rows.length === 0 || moves.some((one) => one === null || intersects(one, ofQuantity(amount, true).interval))) return null;
  const moved = directed(subtract(pair.a.interval, pair.b.interval), change);
  const { interval } = ofQuantity(amount, true);
  const turned = intersects(negate(moved), interval) && compare(middle(moved), exact(0)) < 0;
  const value = middle(moved);
  const slip = isSlip(amount, { value, unit: null }) || isTenfold(amount, value);
  if (intersects(moved, interval) || !(turned || slip)) return null;
  const shown = turned ? `-${likeText(abs(value), amount)}` : likeText(abs(value), amount);
  const evidence = {
    cells: [pair.actual, pair.base],
    computed: shown,
    arithmetic: `${pair.actual.shown} - ${pair.base.shown}`,
    interval: moved,
    confidence: 0.85,
  };
  return refuted({ place, kind: "difference", quantities: [amount] }, evidence, shown);
}

function kindOfLevels(amount: Quantity, level: Quantity): Quantity["kind"] {
  return amount.kind === "points" && level.kind === "percent" ? "percent" : amount.kind;
}

function directed(interval: Interval, change: Change): Interval {
  return change.direction === 1 ? interval : negate(interval);
}

/** What turns the amount into the cells' unit: 1, or a hundredth for a bare figure beside percentages; null when they cannot be compared. */
function factorFor(amount: Quantity, cells: readonly BoundCell[]): Exact | null {
  const cell = cells.find((one) => one.value !== null && one.column.role === "actual");
  if (!cell) return null;
  const measure = measureOf(cell);
  if (amount.kind === "points") return measure === "percent" ? ONE : null;
  if (amount.kind === "euro") return measure === "euro" ? ONE : null;
  return amount.kind === "count" && measure === "count" ? ONE : null;
}

function needed(amount: Quantity): number {
  return amount.significant >= 4 ? 0.3 : amount.significant === 3 ? 0.4 : 0.5;
}

/** "van 6,5 naar 7,3", "is gedaald": the two figures of the text, and the cells that show them. */
export function levelsClaim(place: Place, change: Change, from: Quantity, to: Quantity, reader: Reader): Claim {
  const subject: Subject = { place, kind: "difference", quantities: [to, from].filter((one) => place.quantities.includes(one)) };
  const went = compare(to.value, from.value);
  const cells = [to, from].flatMap((one) => (place.quantities.includes(one) ? shownBy(place, one, reader) : []));
  const evidence = {
    cells,
    computed: `${to.text} ${went > 0 ? ">" : went < 0 ? "<" : "="} ${from.text}`,
    confidence: cells.length > 0 ? 0.9 : 0.75,
  };
  // A place in a list rises as its number falls.
  const rank = /\b(?:plek|plaats|positie|rang)\b/iu.test(place.sentence);
  if (went === 0 || rank) return undecided(subject, "uncertain");
  const agrees = went === change.direction;
  if (agrees !== change.negated) return confirmed(subject, evidence);
  const plain = change.levels !== null || isPlain(place, from, to) || leansPlainly(place, from, to);
  return change.negated || !plain ? undecided(subject, "uncertain") : refuted(subject, evidence, evidence.computed);
}

/** "103.623 …, meer dan in 2019 (106.115)": both stand in the sentence, the one compared with in its brackets, and nothing else to compare. */
function isPlain(place: Place, from: Quantity, to: Quantity): boolean {
  const alike = place.quantities.filter((one) => one.kind === from.kind && !one.spelled);
  return alike.length === 2 && alike.includes(to) && alike.includes(from) && bracketsAround(place.sentence, from.start) !== null;
}

/** "Dat zijn er minder dan in 2019 (3.599)" behind a sentence with one figure of that kind. */
function leansPlainly(place: Place, from: Quantity, to: Quantity): boolean {
  const before = place.before.at(-1);
  const alike = (one: Place): readonly Quantity[] =>
    one.quantities.filter((other) => other.kind === from.kind && !other.spelled && other.significant + other.zeros >= 2);
  return (
    /^(?:Dat|Dit) (?:is|zijn|was|waren) (?:er )?(?:\p{L}+ ){0,2}(?:meer|minder|hoger|lager) dan\b/u.test(place.sentence) &&
    alike(place).length === 1 &&
    before !== undefined &&
    alike(before).length === 1 &&
    before.quantities.includes(to)
  );
}

function shownBy(place: Place, quantity: Quantity, reader: Reader): readonly BoundCell[] {
  const found = findValue(place, quantity, reader);
  return found.verdict === "confirmed" ? found.cells : [];
}

/** "103.623 …, minder dan in 2019 (106.115)", "Dat is meer dan de 400": a figure, or that of the sentence before, against the one named for comparison. */
export function comparedFigures(place: Place, change: Change): { readonly from: Quantity; readonly to: Quantity } | null {
  const after = place.sentence.slice(change.at);
  if (!/^\p{L}+[^.;]*?\b(?:dan|tegenover|ten opzichte van|vergeleken)\b/u.test(after) && !bracketed(place, change)) return null;
  const from = place.quantities.find(
    (one) =>
      one.start > change.at &&
      !one.spelled &&
      (bracketsAround(place.sentence, one.start) !== null ||
        timeOf(place, one)?.compared === true ||
        /\b(?:dan|tegenover) (?:de |het |ruim |bijna )?$/u.test(place.sentence.slice(0, one.start))),
  );
  if (!from) return null;
  const like = (one: Quantity): boolean => one.kind === from.kind && !one.spelled && one !== from;
  const own = place.quantities.filter((one) => one.end <= change.at && like(one)).at(-1);
  const before = place.before.at(-1)?.quantities.filter(like).at(-1);
  const leaning = /^(?:Dat|Dit)\b/u.test(place.sentence);
  const to = own ?? (leaning ? before : undefined);
  return to ? { from, to } : null;
}

function bracketed(place: Place, change: Change): boolean {
  return place.quantities.some((one) => one.start > change.at && bracketsAround(place.sentence, one.start) !== null);
}
