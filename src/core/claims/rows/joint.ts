import { detailOf } from "../text/details";
import type { Line } from "./lines";
import { agrees, sameMeasure, tooCoarse } from "../text/measure";
import type { Place } from "./place";
import type { Reader } from "./reader";
import { standsFor } from "../text/stands-for";

/** Two figures of a sentence that stand in one row, and hardly anywhere else together, call that row. */
const RARE = 0.45;
const COMMON = 0.1;

const known = new WeakMap<Place, ReadonlyMap<Line, number>>();

/** Lines that hold two or more figures of the sentence in different cells, with what that adds to how they are called. */
export function jointly(place: Place, reader: Reader): ReadonlyMap<Line, number> {
  const before = known.get(place);
  if (before) return before;
  const found = new Map<Line, number>();
  const figures = place.quantities.filter((one) => !one.spelled && one.significant >= 2 && one.hedge === null);
  if (figures.length >= 2) {
    for (const line of reader.lines.lines) {
      const free = new Set(line.cells);
      let count = 0;
      for (const figure of figures) {
        const { near } = standsFor(figure);
        for (const cell of free) {
          const interval = detailOf(cell)?.interval ?? cell.interval;
          if (interval === null || !sameMeasure(figure, cell, false) || tooCoarse(cell, figure.value) || !agrees(near, interval)) continue;
          free.delete(cell);
          count += 1;
          break;
        }
      }
      if (count >= 2) found.set(line, count);
    }
  }
  const bonus = found.size <= 2 ? RARE : COMMON;
  for (const line of found.keys()) found.set(line, bonus);
  known.set(place, found);
  return found;
}
