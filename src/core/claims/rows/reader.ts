import type { Definition } from "../../definition/schema";
import type { Lines } from "./lines";
import type { Ranked, Ranker } from "./rank";
import { sameFigure } from "./same-figure";

/** What is known of the workbook while a text is read. */
export interface Reader {
  readonly rank: Ranker;
  readonly lines: Lines;
  readonly definition: Definition;
}

/** A line that is nearly as well called speaks against the first being meant. */
const GAP = 0.12;

/** Whether the first of the ranked lines is surely what is meant: called by nearly all its own words or a label that no other has, in the sentence, and alone. */
export function surely(best: Ranked, ranked: readonly Ranked[], definition: Definition): boolean {
  return isSure(best) && !ranked.some((one) => one.score > best.score - GAP && !sameLine(one, best, definition));
}

function isSure({ named, exact, close, explained }: Ranked): boolean {
  return (named || (exact >= 0.85 && close >= 0.75)) && explained >= 0.75;
}

/** The first of the ranked lines, and those that may be meant as well; none where the first is not called well enough, or too many are. */
export function meant(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !isSure(best)) return [];
  const near = ranked.filter((one) => one.score > best.score - GAP);
  return near.length <= FEW ? near : [];
}

const FEW = 4;

/** Whether two lines show one figure. */
export function sameLine(a: Ranked, b: Ranked, definition: Definition): boolean {
  if (a.line === b.line || (a.line.indicator !== null && a.line.indicator === b.line.indicator)) return true;
  return a.line.cells.some((cell) => b.line.cells.some((other) => sameFigure(cell, other, definition)));
}
