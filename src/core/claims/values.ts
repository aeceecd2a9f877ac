import { figureKey } from "../definition/period";
import type { Definition } from "../definition/schema";
import { compare, exact, multiply } from "../numeric/exact";
import { type Interval, scale } from "../numeric/interval";
import type { BoundCell } from "../table/bound";
import type { Reason } from "./claim";
import { detailOf } from "./details";
import { agrees, measureOf, sameMeasure, tooCoarse } from "./measure";
import { type Place, rankAt, timeOf, wantedAt } from "./place";
import type { Quantity } from "./quantity";
import type { Ranked, Ranker } from "./rank";
import { standsFor } from "./stands-for";
import { timeFit } from "./time";

/** What the tables say of one figure of the text. */
export type Found =
  | { readonly verdict: "confirmed"; readonly cells: readonly BoundCell[]; readonly confidence: number; readonly ranked: Ranked }
  | {
      readonly verdict: "refuted";
      readonly cells: readonly BoundCell[];
      readonly confidence: number;
      readonly ranked: Ranked;
      readonly shown: string | null;
    }
  | { readonly verdict: "undecided"; readonly reason: Reason };

interface Candidate {
  readonly cell: BoundCell;
  readonly ranked: Ranked;
  readonly interval: Interval;
  /** A footnote says more precisely what the cell rounds. */
  readonly detail: string | null;
  readonly fit: number;
  readonly score: number;
}

/** Lines called by fewer of their words are not looked at. */
const LEAST = 0.2;
const MOST_LINES = 40;

/** Finds the cell that a figure is about: what agrees and is called so, else what is surely meant and does not agree. */
export function findValue(place: Place, quantity: Quantity, rank: Ranker, definition: Definition): Found {
  const candidates = candidatesOf(place, quantity, rank);
  const { near, wide } = standsFor(quantity);
  const bare = quantity.kind === "count" && mentionsPercentage(place);
  const fits = (one: Candidate, interval: Interval): boolean => agrees(scaled(interval, one.cell, quantity, bare), one.interval);
  const matching = candidates.filter((one) => one.fit > 0 && fits(one, near) && one.ranked.said >= needed(quantity, one));
  const [best, ...others] = matching.sort((a, b) => b.score - a.score);
  if (best) {
    const twins = others.filter(
      (one) => sameFigure(one.cell, best.cell, definition) || (one.ranked.line === best.ranked.line && one.score > best.score - 0.05),
    );
    const rival = others.find(
      (one) => !twins.includes(one) && one.ranked.line !== best.ranked.line && one.score > best.score - rivalry(quantity),
    );
    if (rival) return { verdict: "undecided", reason: "several" };
    const cells = [best, ...twins.filter((one) => sameFigure(one.cell, best.cell, definition))].map((one) => one.cell);
    return { verdict: "confirmed", cells, confidence: Math.min(0.99, 0.5 + best.score / 2), ranked: best.ranked };
  }
  return refuted(candidates, quantity, (one) => fits(one, wide), definition);
}

/** Only what is called by nearly all its words, in its time, and by nothing else nearly as well, is surely meant. */
function refuted(candidates: readonly Candidate[], quantity: Quantity, fits: (one: Candidate) => boolean, definition: Definition): Found {
  const called = [...candidates].sort((a, b) => b.score - a.score);
  const [best] = called;
  if (!best) return { verdict: "undecided", reason: "no-reference" };
  const rival = called.find(
    (one) => one.ranked.line !== best.ranked.line && !sameFigure(one.cell, best.cell, definition) && one.score > best.score - 0.12,
  );
  const sure =
    best.ranked.said >= 0.85 && best.ranked.close >= 0.7 && best.ranked.explained >= 0.75 && best.fit >= 0.9 && !quantity.spelled;
  if (!sure || rival)
    return { verdict: "undecided", reason: rival && sure ? "several" : best.ranked.said >= 0.5 ? "uncertain" : "no-reference" };
  if (best.detail === null && tooCoarse(best.cell, quantity.value)) return { verdict: "undecided", reason: "coarse" };
  const same = called.filter((one) => one === best || sameFigure(one.cell, best.cell, definition));
  if (same.some(fits) || !comparable(best, quantity)) return { verdict: "undecided", reason: "uncertain" };
  return {
    verdict: "refuted",
    cells: same.map((one) => one.cell),
    confidence: 0.5 + best.score / 2,
    ranked: best.ranked,
    shown: best.detail,
  };
}

/** A figure ten times as large or small is about something else, not a slip of the pen. */
function comparable({ cell }: Candidate, quantity: Quantity): boolean {
  if (cell.value === null) return false;
  const [a, b] = [cell.value, quantity.value].map((value) => (value.n < 0n ? { n: -value.n, d: value.d } : value));
  return a !== undefined && b !== undefined && compare(multiply(a, exact(4)), b) > 0 && compare(multiply(b, exact(4)), a) > 0;
}

function candidatesOf(place: Place, quantity: Quantity, rank: Ranker): Candidate[] {
  const moment = timeOf(place, quantity);
  const wanted = wantedAt(place, quantity.start);
  const bare = mentionsPercentage(place);
  const found: Candidate[] = [];
  for (const ranked of rankAt(place, quantity.start, rank).slice(0, MOST_LINES)) {
    if (ranked.said < LEAST) continue;
    for (const cell of ranked.line.cells) {
      if (cell.interval === null || cell.value === null || !sameMeasure(quantity, cell, bare)) continue;
      const detail = detailOf(cell);
      const role = roleFit(cell, wanted, place);
      const fit = role * (cell.column.role === "norm" ? 1 : timeFit(cell.column, moment));
      if (detail === null && tooCoarse(cell, quantity.value)) {
        if (fit >= 0.9) found.push({ cell, ranked, interval: cell.interval, detail: null, fit, score: ranked.score * fit });
        continue;
      }
      found.push({
        cell,
        ranked,
        interval: detail?.interval ?? cell.interval,
        detail: detail?.shown ?? null,
        fit,
        score: ranked.score * (0.4 + 0.6 * fit),
      });
    }
  }
  return found;
}

/** How well a column's role goes with the words: norms, budgets and forecasts are named as such. */
function roleFit(cell: BoundCell, wanted: ReturnType<typeof wantedAt>, place: Place): number {
  switch (cell.column.role) {
    case "actual":
    case "prior":
    case "average":
      return wanted === null ? 1 : wanted === "forecast" ? 0.6 : 0.5;
    case "norm":
      return wanted === "norm" ? 1 : 0.2;
    case "budget":
    case "budget-year":
      return wanted === "budget" ? 1 : 0.2;
    case "forecast":
      return wanted === "forecast" ? 1 : 0.3;
    case "variance":
      return /hoger|lager|minder|meer|overschr|onderschr|verschil|resultaat|toe|af|gestegen|gedaald/iu.test(place.sentence) ? 0.8 : 0.2;
    case "share":
      return 0.95;
    case "variance-percent":
    case "growth-percent":
      return 0;
    default:
      return 0;
  }
}

/** How much of a line's name must be said: a figure with many digits is no coincidence, "90%" easily is. */
function needed(quantity: Quantity, { cell, fit }: Candidate): number {
  const exactly = quantity.hedge === null && cell.unit !== null;
  const digits = quantity.significant + (exactly ? 0 : -1);
  const base = digits >= 4 ? 0.2 : digits === 3 ? 0.3 : digits === 2 ? 0.5 : 0.65;
  return base + (1 - fit) * 0.4;
}

function rivalry(quantity: Quantity): number {
  return quantity.significant >= 4 ? 0.02 : quantity.significant === 3 ? 0.04 : 0.06;
}

/** Whether two cells are one figure by the definition: the same indicator, kind and time. */
export function sameFigure(a: BoundCell, b: BoundCell, definition: Definition): boolean {
  if (a === b) return true;
  const key = (cell: BoundCell): string | null =>
    cell.row.indicator === undefined ? null : figureKey(cell.column.role, cell.column.period, cell.row.indicator, definition);
  const mine = key(a);
  return mine !== null && mine === key(b);
}

function mentionsPercentage(place: Place): boolean {
  return /percentage|procent|%/iu.test(place.sentence);
}

/** A bare figure beside a cell of percentages counts in per cents. */
function scaled(interval: Interval, cell: BoundCell, quantity: Quantity, bare: boolean): Interval {
  return bare && quantity.kind === "count" && measureOf(cell) === "percent" ? scale(interval, exact("0.01")) : interval;
}
