import { type Pair, pairOf } from "./bases";
import type { Change } from "./changes";
import { isOfOtherThings } from "../text/lexicon";
import { shownDigits } from "../text/measure";
import type { Line } from "./lines";
import { mainFigure } from "./partners";
import type { Place } from "./place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "./rank";
import type { Reader } from "./reader";
import { headsOf, isNamed } from "./subject";
import { timeFit } from "../text/time";
import { findValue } from "./values";

/** The row in which the figure was found that a change goes by: what is told of the change is told of that row. */
export interface Anchor {
  readonly line: Line;
  readonly pair: Pair;
  readonly ranked: Ranked;
}

/** So much of its name must be said of a row found by a figure of few digits, and of many. */
const SAID = 0.5;
const FOUND = 0.2;
const MANY = 4;

/**
 * "19.054 mensen, 810 meer dan eind 2019", "We voerden 148.050 gesprekken. Dat zijn er 61.470 meer": the row of the figure
 * that stands before the change. Null where that is in no table, or where the change has a subject of its own.
 */
export function anchorOf(
  place: Place,
  change: Change,
  amount: Quantity,
  kinds: readonly Quantity["kind"][],
  reader: Reader,
): Anchor | null {
  const main = mainFigure(place, { ...amount, start: Math.min(amount.start, change.at) }, kinds, change.by);
  if (!main) return null;
  const found = findValue(main.place, main.quantity, reader);
  if (found.verdict !== "confirmed") return null;
  if (found.ranked.said < (main.quantity.significant >= MANY ? FOUND : SAID)) return null;
  // Of several tables that show it, the one that shows most of it.
  const [finest] = [...found.cells].sort((a, b) => shownDigits(b) - shownDigits(a));
  const line = reader.lines.lines.find((one) => finest !== undefined && one.cells.includes(finest)) ?? found.ranked.line;
  const pair = pairOf(line, place, change.at);
  if (!pair || !found.cells.includes(pair.actual)) return null;
  const heads = headsOf(place, change);
  const other = heads.some(({ noun }) => reader.rank.knows(noun.stem)) && !heads.some((head) => isNamed(head, line, reader));
  return other ? null : { line, pair, ranked: found.ranked };
}

/** The sentence says what is compared with. */
const COMPARED =
  /\b(?:dan|ten opzichte van|t\.o\.v\.|vergeleken met)(?=\s)|, (?:dat is )?een (?:toename|afname|stijging|daling|groei) van\b/u;
const BUDGET = /begroot|begroting|budget/iu;

export function saysCompared({ sentence }: Place): boolean {
  return COMPARED.test(sentence);
}

/** Whether the sentence says what it compares with, and that is the base of the pair. */
export function comparesWith({ sentence, moments }: Place, { at }: Change, { base, actual }: Pair): boolean {
  if (isOfOtherThings(sentence.slice(at))) return false;
  if (base.column.role === "budget") return BUDGET.test(sentence);
  return (
    COMPARED.test(sentence) &&
    moments.every((one) => one.span !== "part" && Math.max(timeFit(base.column, one), timeFit(actual.column, one)) >= TIMED)
  );
}

/** A column of another span than the sentence says is not what it compares with. */
const TIMED = 0.9;
