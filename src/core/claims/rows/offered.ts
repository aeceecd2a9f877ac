import type { BoundCell } from "../../table/bound";
import type { Candidate } from "./candidates";
import type { Reader } from "./reader";
import { sameFigure } from "./same-figure";

/** What a figure could be about: no more than a user would look through, those of which hardly anything is said left out. */
export function offered(candidates: readonly Candidate[], { definition }: Reader): readonly (readonly BoundCell[])[] {
  const found: BoundCell[] = [];
  for (const { cell, said, fit } of candidates) {
    if (found.length === OFFERED) break;
    if (said >= LEAST && fit >= LEAST && !found.some((other) => sameFigure(other, cell, definition))) found.push(cell);
  }
  return found.map((cell) => [cell]);
}

const OFFERED = 5;
const LEAST = 0.3;
