import { compare, exact, multiply } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import { type Candidate, fits } from "./candidates";
import type { Reason } from "../claim";
import type { Found } from "./found";
import { doneIn, type Line } from "./lines";
import { isModal } from "../text/lexicon";
import { agrees, measureOf, shownDigits } from "../text/measure";
import { offered } from "./offered";
import type { Place } from "./place";
import { clauseOf, wideClauseOf } from "../text/clauses";
import type { Quantity } from "../text/quantity";
import type { Reader } from "./reader";
import { sameFigure } from "./same-figure";
import { isSlip, isTenfold } from "../text/slip";
import { countsFor } from "./subject";
import { standsFor } from "../text/stands-for";
import { bracketsAround } from "../text/time";
import { unknownPart } from "./unknown";

/** Another line that is called nearly as well may be meant. */
const GAP = 0.12;
/** How well a row must be called, in its time, for a figure to be surely about it. */
const SURE = { exact: 0.8, close: 0.7, explained: 0.7, listed: 0.5, fit: 0.9, unknown: 0.2 };
/** Where neither the sentence nor those before it name a time, it is that of the report, and all it says must be of the row. */
const UNTIMED: typeof SURE = { exact: 0.95, close: 0.85, explained: 0.95, listed: 0.8, fit: 0.75, unknown: 0 };
/** Less will do where the figure is a slip of the row's own: with three digits that is soon chance, with five hardly ever. */
const SLIPS: readonly (typeof SURE)[] = [
  { ...SURE, fit: 0.75 },
  { exact: 0.6, close: 0.55, explained: 0.5, listed: 0.4, fit: 0.75, unknown: 0.34 },
  { exact: 0.45, close: 0.45, explained: 0.45, listed: 0.4, fit: 0.75, unknown: 0.4 },
  { exact: 0.35, close: 0.4, explained: 0.45, listed: 0.4, fit: 0.75, unknown: 0.5 },
];

/** What is asked of a row of which the figure is a slip, or the figure of another year; null when it is neither. */
function slipOf(quantity: Quantity, { cell, ranked }: Candidate): typeof SURE | null {
  const slip = isSlip(quantity, cell) || (cell.column.role === "actual" && isOtherYear(quantity, ranked.line));
  const digits = slip ? Math.min(quantity.significant, shownDigits(cell)) : 0;
  return digits === 0 ? null : (SLIPS[Math.min(Math.max(digits - 2, 0), SLIPS.length - 1)] ?? null);
}

function isOtherYear(quantity: Quantity, line: Line): boolean {
  const { near } = standsFor(quantity);
  return (
    quantity.significant >= 3 &&
    line.cells.some(
      (cell) => cell.column.role === "prior" && cell.interval !== null && shownDigits(cell) >= 3 && agrees(near, cell.interval),
    )
  );
}

/** A figure that no cell bears out: refuted by the one cell that is surely meant, else undecided. */
export function contradicted(place: Place, candidates: readonly Candidate[], quantity: Quantity, reader: Reader, list: boolean): Found {
  const called = [...candidates].sort((a, b) => b.score - a.score);
  // Costs per head are no rival of costs in millions.
  const alike = called.filter((one) => comparable(one, quantity) || isSlip(quantity, one.cell) || isTenfold(quantity, one.cell.value));
  const open = (reason: Reason): Found => ({ verdict: "undecided", reason, candidates: offered(alike, reader) });
  const [first] = called;
  if (!first) return open("no-reference");
  const slips = alike.filter((one) => {
    const least = slipOf(quantity, one);
    return least !== null && isCalled(one, quantity, list, least);
  });
  const timeless = !list && [place, ...place.before].every((one) => one.moments.length === 0);
  const best = slips[0] ?? alike.find((one) => isCalled(one, quantity, list, SURE) || (timeless && isCalled(one, quantity, list, UNTIMED)));
  if (!best) return open(first.ranked.said >= 0.5 ? "uncertain" : "no-reference");
  const same = alike.filter((one) => one === best || sameFigure(one.cell, best.cell, reader.definition));
  const others = alike.filter((one) => one.ranked.line !== best.ranked.line && !same.includes(one));
  // A slip is likelier of the row that it is a slip of than of one called a little better.
  if (others.some((one) => one.score > best.score + (best === slips[0] ? 0 : -GAP))) return open("several");
  if (best === slips[0] && others.some((one) => slips.includes(one))) return open("several");
  if (best.coarse) return open("coarse");
  const agreed = same.some((one) => fits(place, quantity, one.cell, one.interval, true));
  if (agreed || conflicts(place, best, quantity, reader) || elsewhere(quantity, reader, best.ranked.line)) return open("uncertain");
  const least = slipOf(quantity, best) ?? (best.fit >= SURE.fit ? SURE : UNTIMED);
  if (unknownPart(clauseAround(place, quantity), reader, least === UNTIMED) > least.unknown || RANKED.test(place.sentence))
    return open("uncertain");
  if (!countsFor(place.sentence, quantity.end, best.ranked.line, reader)) return open("uncertain");
  const { ranked } = best;
  return {
    verdict: "refuted",
    cells: same.map((one) => one.cell),
    confidence: Math.min(0.99, 0.5 + best.score / 2),
    ranked,
    shown: best.detail,
  };
}

/** One of many that the table need not show. */
const RANKED = /\b(?:hoogst|hoogste|laagst|laagste|meest|minst|oorspronkelijk\p{L}*|eerder\p{L}* (?:begroot|verwacht|geraamd))\b/iu;

/** The clause of a figure, with what stands around the brackets that it is in. */
function clauseAround({ sentence }: Place, { start: at }: Quantity): string {
  const { start, end } = (bracketsAround(sentence, at) === null ? clauseOf : wideClauseOf)(sentence, at);
  return sentence.slice(start, end);
}

function isCalled({ ranked, fit }: Candidate, quantity: Quantity, list: boolean, least: typeof SURE): boolean {
  return (
    (ranked.named || (ranked.exact >= least.exact && ranked.close >= least.close)) &&
    ranked.explained >= (list ? least.listed : least.explained) &&
    !quantity.spelled &&
    fit >= least.fit
  );
}

/** The sentence says what may be, or that something else was done with it than the row does: "ontvangen" is not "afgehandeld". */
function conflicts(place: Place, { ranked, cell: { column } }: Candidate, quantity: Quantity, { lines }: Reader): boolean {
  const { start, end } = wideClauseOf(place.sentence, quantity.start);
  if (isModal(place.sentence.slice(start, end)) && !/forecast|norm|budget/u.test(column.role)) return true;
  const said = doneIn(place.sentence.slice(start, end), lines.same);
  return ranked.line.done.size > 0 && said.size > 0 && ![...ranked.line.done].some((one) => said.has(one));
}

/** A figure four times as large or small is about something else, not a slip of the pen. */
function comparable({ cell, interval, detail }: Candidate, quantity: Quantity): boolean {
  return isNear(detail === null ? cell.value : interval.lo, quantity);
}

export function isNear(value: BoundCell["value"], quantity: Quantity): boolean {
  if (value === null) return false;
  const [a, b] = [value, quantity.value].map((one) => (one.n < 0n ? { n: -one.n, d: one.d } : one));
  return a !== undefined && b !== undefined && compare(multiply(a, exact(4)), b) > 0 && compare(multiply(b, exact(4)), a) > 0;
}

/** A cell of fewer digits agrees with many figures. */
const TELLING = 4;

/** The very figure stands in another cell: that may be the one that is meant. */
export function elsewhere(quantity: Quantity, { lines }: Reader, but: Line): boolean {
  if (quantity.significant < 4) return false;
  const { near } = standsFor(quantity);
  return lines.lines.some(
    (line) =>
      line !== but &&
      (line.indicator === null || line.indicator !== but.indicator) &&
      line.cells.some(
        (cell) =>
          cell.interval !== null &&
          shownDigits(cell) >= Math.min(TELLING, quantity.significant) &&
          (quantity.kind === "percent") === (measureOf(cell) === "percent") &&
          agrees(near, cell.interval),
      ),
  );
}
