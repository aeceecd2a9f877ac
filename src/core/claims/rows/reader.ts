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
  if (!best.named && (best.exact < 0.85 || best.close < 0.75)) return false;
  if (best.explained < 0.75) return false;
  return !ranked.some((one) => one.score > best.score - GAP && !sameLine(one, best, definition));
}

/** Whether two lines show one figure. */
export function sameLine(a: Ranked, b: Ranked, definition: Definition): boolean {
  if (a.line === b.line || (a.line.indicator !== null && a.line.indicator === b.line.indicator)) return true;
  return a.line.cells.some((cell) => b.line.cells.some((other) => sameFigure(cell, other, definition)));
}
