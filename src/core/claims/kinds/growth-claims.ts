import { compare, exact, multiply, negate as minus, subtract as less } from "../../numeric/exact";
import { intersects, negate, subtract } from "../../numeric/interval";
import type { Operand } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import type { BoundCell } from "../../table/bound";
import { anchorOf, comparesWith, saysCompared } from "../rows/anchor";
import { pairOf } from "../rows/bases";
import { type Change, levelsOf } from "../rows/changes";
import type { Claim } from "../claim";
import { isModal } from "../text/lexicon";
import { tooCoarse } from "../text/measure";
import { confirmed, type Evidence, refuted, type Subject, undecided } from "./make";
import { middle, ofCell, ofQuantity, percentText, term } from "../rows/operands";
import { type Place, rankAt } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "../rows/rank";
import { bracketsAround } from "../text/time";
import { saysMore } from "../rows/unknown";
import { findValue } from "../rows/values";
import { meant, type Reader, sameLine } from "../rows/reader";

const growth = relationKind("growth");

/** A figure and what it is compared with, from the table, the text, or one of each. */
interface Compared {
  readonly of: Operand;
  readonly base: Operand;
  readonly text: string;
  readonly cells: readonly BoundCell[];
  readonly quantities: readonly Quantity[];
  readonly ranked: Ranked | null;
}

/** Lines called by less are not looked at; of those called, so many. */
const LEAST = 0.3;
const MOST = 12;
/** A line this much less called than the first is not meant. */
const BEHIND = 0.15;
/** The clause must speak of what the row is about. */
const EXPLAINED = 0.3;
/** A second row must be called in the sentence itself. */
const BOTH = 0.45;

/**
 * "27% meer dan": held against the growth that the tables and the text give for it. A sentence about two rows ("zowel het
 * aantal A als het aantal B") makes two claims.
 */
export function growthClaims(place: Place, change: Change, percent: Quantity, reader: Reader): readonly Claim[] {
  const amounts = change.by.filter((one) => one !== percent);
  const subject = (compared: Compared | null): Subject => ({
    place,
    kind: "growth",
    quantities: [percent, ...(compared?.quantities ?? amounts)],
  });
  const ranked = rankAt(place, percent.start, reader).filter((one) => one.said >= LEAST);
  const top = ranked[0]?.score ?? 0;
  // Nothing falls by more than all of it.
  if (change.direction === -1 && compare(percent.value, exact(1)) > 0) return [undecided(subject(null), "uncertain")];
  const base = statedBase(place, change);
  const tables = ranked
    .slice(0, MOST)
    .flatMap((one) => [...inTable(place, change, one, amounts)])
    .filter((one) => base === null || intersects(one.base.interval, ofQuantity(base, true).interval));
  const texts = [...byLevels(place), ...inText(place, percent)];
  const holds = (one: Compared): boolean => (isFine(percent, one) || isWellCalled(one)) && judged(percent, change, one, false) === "passes";
  const called = ({ ranked: by }: Compared): boolean =>
    by !== null && by.said >= needed(percent) && by.explained >= EXPLAINED && by.score >= top - BEHIND;
  const anchor = anchored(place, change, percent, reader);
  const found =
    (anchor && holds(anchor) ? anchor : null) ??
    [...tables, ...mixed(place, ranked)].find((one) => called(one) && holds(one)) ??
    texts.find(holds);
  if (found) {
    const like = (one: Compared, other: Compared): boolean =>
      one.ranked !== null && other.ranked !== null && sameLine(one.ranked, other.ranked, reader.definition);
    const several =
      /\bzowel\b/iu.test(place.sentence) && !/respectievelijk/iu.test(place.sentence)
        ? tables.filter((one) => one.ranked !== null && one.ranked.close >= BOTH && !like(one, found) && holds(one))
        : [];
    return [found, ...several].map((one) => {
      const others = tables.filter(
        (other) => other !== one && other.quantities.length === one.quantities.length && like(one, other) && holds(other),
      );
      return confirmed(subject(one), {
        ...evidenceOf(one, percent),
        cells: [...one.cells, ...others.flatMap((other) => other.cells), ...shownBy(place, one.quantities, reader)],
      });
    });
  }
  const stated = texts.find((one) => isStated(place, one.quantities));
  // Of the rows that may be meant, none bears it out.
  const timed = !isModal(place.sentence) && place.moments.every((moment) => moment.span !== "part");
  const rows = amounts.length > 0 || !timed ? [] : meant(ranked);
  const compared = rows.map((row) => tables.find((one) => one.ranked === row && one.quantities.length === 0));
  const best = compared.every((one) => one !== undefined && judged(percent, change, one, true) === "fails") ? compared[0] : undefined;
  const row = (timed ? anchor : null) ?? best;
  const more = row?.ranked ? saysMore(place, change.clause, row.ranked.line, reader) : false;
  const contrary = stated ?? (more ? undefined : row);
  const turned =
    change.negated || !timed || !saysCompared(place)
      ? undefined
      : tables.find((one) => called(one) && one.ranked === ranked[0] && isTurned(percent, change, one));
  const against = contrary && judged(percent, change, contrary, true) === "fails" ? contrary : turned;
  if (against) {
    const evidence = evidenceOf(against, percent);
    return [refuted(subject(against), evidence, signedText(evidence, change))];
  }
  const pairs = tables.filter((one) => one.quantities.length === 0 && called(one)).map((one) => one.cells);
  return [undecided(subject(null), ranked.length === 0 ? "no-reference" : "uncertain", pairs)];
}

/** The row in which the sentence's own figure was found: the growth that it speaks of is that row's. */
function anchored(place: Place, change: Change, percent: Quantity, reader: Reader): Compared | null {
  const anchor = change.by.length > 1 ? null : anchorOf(place, change, percent, ["count", "euro"], reader);
  if (!anchor || !comparesWith(place, change, anchor.pair)) return null;
  const { actual, base, a, b } = anchor.pair;
  return {
    of: a,
    base: b,
    text: `${actual.shown} / ${base.shown} - 1`,
    cells: [actual, base],
    quantities: [],
    ranked: anchor.ranked,
  };
}

/** The cells that show the figures of the text that were compared. */
function shownBy(place: Place, quantities: readonly Quantity[], reader: Reader): readonly BoundCell[] {
  return quantities.flatMap((quantity) => {
    const own = [place, ...place.before].find((one) => one.quantities.includes(quantity));
    const found = own && findValue(own, quantity, reader);
    return found?.verdict === "confirmed" ? found.cells : [];
  });
}

function judged(percent: Quantity, change: Change, compared: Compared, loose: boolean): "passes" | "fails" | "undecided" {
  const target = ofQuantity(percent, loose);
  const signed = change.direction === 1 ? target : { ...target, value: minus(target.value), interval: negate(target.interval) };
  return growth.judge(signed, [term(compared.of), term(compared.base)], {}).outcome;
}

/** Named by its label, or nearly whole: what is too coarse to tell it by its figures. */
function isWellCalled({ ranked }: Compared): boolean {
  return ranked === null || ranked.own >= 0.95 || ranked.close >= 0.7;
}

/** The growth of two rounded figures tells something of the percentage: it leaves no more room than the percentage, or a part of it. */
function isFine(percent: Quantity, compared: Compared, parts = 1): boolean {
  const room = growth.expected([term(compared.of), term(compared.base)], {});
  return room !== null && compare(multiply(less(room.hi, room.lo), exact(parts)), percent.value) <= 0;
}

/** What the percentage should be, with its sign where it went the other way. */
function signedText({ computed = null, interval }: Evidence, change: Change): string | null {
  const went = interval ? compare(middle(interval), exact(0)) : 0;
  return computed !== null && went !== 0 && went !== change.direction ? `${went > 0 ? "+" : "-"}${computed}` : computed;
}

/** The very percentage, the other way. */
function isTurned(percent: Quantity, change: Change, compared: Compared): boolean {
  const other: Change = { ...change, direction: change.direction === 1 ? -1 : 1 };
  return percent.significant >= 2 && isFine(percent, compared, 2) && judged(percent, other, compared, false) === "passes";
}

/** The row's own two figures; or its figure and an amount of the text that it went up or down by. */
function* inTable(place: Place, change: Change, ranked: Ranked, amounts: readonly Quantity[]): Generator<Compared> {
  const pair = pairOf(ranked.line, place, change.at);
  const of = pair && ofCell(pair.actual);
  const base = pair && ofCell(pair.base);
  if (pair && of && base) {
    yield { of, base, text: `${pair.actual.shown} / ${pair.base.shown} - 1`, cells: [pair.actual, pair.base], quantities: [], ranked };
  }
  for (const cell of ranked.line.cells) {
    const now = cell.column.role === "actual" ? ofCell(cell) : null;
    if (!now) continue;
    for (const amount of amounts) {
      if (tooCoarse(cell, amount.value)) continue;
      const by = ofQuantity(amount);
      const up = change.direction === 1;
      const before: Operand = {
        value: less(now.value, up ? by.value : minus(by.value)),
        interval: subtract(now.interval, up ? by.interval : negate(by.interval)),
        unit: now.unit,
      };
      yield {
        of: now,
        base: before,
        text: `${cell.shown} / (${cell.shown} ${up ? "-" : "+"} ${amount.text}) - 1`,
        cells: [cell],
        quantities: [amount],
        ranked,
      };
    }
  }
}

/** "daalden met 2% ten opzichte van 2019 (€ 48,1 miljoen)": what the sentence itself names as compared with. */
function statedBase({ sentence, quantities }: Place, change: Change): Quantity | null {
  const base = quantities.find((one) => isAmount(one) && !change.by.includes(one) && one.start > change.at);
  return base &&
    bracketsAround(sentence, base.start) !== null &&
    /\b(?:19|20)\d\d\s*\($/u.test(sentence.slice(0, base.start).replace(/€\s*$/u, ""))
    ? base
    : null;
}

/** "met 10%, van 7.244 naar 6.518" */
function byLevels(place: Place): readonly Compared[] {
  const levels = levelsOf(place, { start: 0, end: place.sentence.length });
  if (levels === null || !isAmount(levels.from) || !isAmount(levels.to)) return [];
  const { from, to } = levels;
  return [
    { of: ofQuantity(to), base: ofQuantity(from), text: `${to.text} / ${from.text} - 1`, cells: [], quantities: [to, from], ranked: null },
  ];
}

/** Two figures of the sentence, or one of a sentence before and one of it. */
function inText(place: Place, percent: Quantity): readonly Compared[] {
  const own = place.quantities.filter((one) => one !== percent && isAmount(one));
  const before = place.before.slice(-2).flatMap((one) => one.quantities.filter(isAmount));
  return [...own, ...before].flatMap((of) =>
    own
      .filter(
        (base) =>
          base !== of && base.kind === of.kind && compare(base.value, of.value) !== 0 && !(own.includes(of) && of.start > base.start),
      )
      .map((base): Compared => ({
        of: ofQuantity(of),
        base: ofQuantity(base),
        text: `${of.text} / ${base.text} - 1`,
        cells: [],
        quantities: [of, base],
        ranked: null,
      })),
  );
}

/** A figure of the text against the cell of the year before. */
function mixed(place: Place, ranked: readonly Ranked[]): readonly Compared[] {
  const own = [...place.quantities, ...(place.before.at(-1)?.quantities ?? [])].filter(isAmount);
  return ranked.slice(0, MOST).flatMap((one) =>
    one.line.cells.flatMap((cell) => {
      const base = cell.column.role === "prior" ? ofCell(cell) : null;
      return base
        ? own.map((of): Compared => ({
            of: ofQuantity(of),
            base,
            text: `${of.text} / ${cell.shown} - 1`,
            cells: [cell],
            quantities: [of],
            ranked: one,
          }))
        : [];
    }),
  );
}

/** Amounts are compared; small counts in a sentence are mostly something else. */
function isAmount(quantity: Quantity): boolean {
  return (quantity.kind === "count" || quantity.kind === "euro") && !quantity.spelled && quantity.significant + quantity.zeros >= 2;
}

function evidenceOf(compared: Compared, percent: Quantity): Evidence {
  const terms = [term(compared.of), term(compared.base)];
  const interval = growth.expected(terms, {});
  const value = interval && middle(interval);
  return {
    cells: compared.cells,
    computed: value && percentText(value.n < 0n ? minus(value) : value, percent),
    arithmetic: compared.text,
    interval,
    confidence: Math.min(0.99, compared.ranked === null ? 0.85 : 0.5 + compared.ranked.score / 2),
  };
}

/** A percentage of few digits is soon met by chance. */
function needed(percent: Quantity): number {
  return percent.significant >= 3 ? 0.35 : percent.significant === 2 ? 0.42 : 0.55;
}

/** The sentence itself says what is compared: "(444.600 tegenover 278.700)". */
function isStated(place: Place, [of, base]: readonly Quantity[]): boolean {
  if (!of || !base || !place.quantities.includes(of)) return false;
  if (/\bvan (?:gemiddeld |ruim |bijna |circa )?$/iu.test(place.sentence.slice(0, base.start)) && base.end < of.start) return true;
  return /^ (?:tegenover|tegen|versus) (?:ruim |bijna |circa )?$/u.test(place.sentence.slice(of.end, base.start));
}
