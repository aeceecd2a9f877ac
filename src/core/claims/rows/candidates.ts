import { exact } from "../../numeric/exact";
import { type Interval, scale } from "../../numeric/interval";
import type { BoundCell } from "../../table/bound";
import { detailOf } from "../text/details";
import { jointly } from "./joint";
import { agrees, measureOf, sameMeasure, tooCoarse } from "../text/measure";
import { type Place, rankAt, timeOf, wantedAt } from "./place";
import type { Quantity } from "../text/quantity";
import type { Ranked } from "./rank";
import type { Reader } from "./reader";
import { standsFor } from "../text/stands-for";
import { timeFit } from "../text/time";

/** A cell that a figure of the text may be about. */
export interface Candidate {
  readonly cell: BoundCell;
  readonly ranked: Ranked;
  readonly interval: Interval;
  /** A footnote says more precisely what the cell rounds. */
  readonly detail: string | null;
  /** The table is too coarse beside the figure to bear it out. */
  readonly coarse: boolean;
  /** How well time and role of the column go with the words. */
  readonly fit: number;
  /** How far the words call it, its table's and its other figures in the sentence counted in. */
  readonly said: number;
  readonly score: number;
}

/** A figure of a table of which another row is called leans on that call, but little. */
const TABLE = 0.4;

/** Every cell that counts in the figure's unit, with how well it is called. */
export function candidatesOf(place: Place, quantity: Quantity, reader: Reader, list: boolean): Candidate[] {
  const moment = timeOf(place, quantity);
  const wanted = wantedAt(place, quantity.start);
  const bare = mentionsPercentage(place);
  const found: Candidate[] = [];
  const joint = jointly(place, reader);
  const tables = new Map<string, number>();
  const ranking = rankAt(place, quantity.start, reader, list);
  for (const { line, said } of ranking) tables.set(line.table.spec.id, Math.max(said, tables.get(line.table.spec.id) ?? 0));
  for (const ranked of ranking) {
    const bonus = joint.get(ranked.line) ?? 0;
    const said = Math.min(1, Math.max(ranked.said, TABLE * (tables.get(ranked.line.table.spec.id) ?? 0)) + bonus);
    if (said === 0) continue;
    for (const cell of ranked.line.cells) {
      if (cell.interval === null || cell.value === null || !sameMeasure(quantity, cell, bare)) continue;
      const detail = detailOf(cell);
      const fit = roleFit(cell, wanted, place) * (cell.column.role === "norm" ? 1 : timeFit(cell.column, moment));
      found.push({
        cell,
        ranked,
        interval: detail?.interval ?? cell.interval,
        detail: detail?.shown ?? null,
        coarse: detail === null && tooCoarse(cell, quantity.value),
        fit,
        said,
        score: (ranked.score + bonus) * (0.4 + 0.6 * fit),
      });
    }
  }
  return found;
}

/** Whether a figure stands for what a cell can be; a bare figure beside a cell of percentages counts in per cents. */
export function fits(place: Place, quantity: Quantity, cell: BoundCell, interval: Interval, loose: boolean): boolean {
  const stands = standsFor(quantity)[loose ? "wide" : "near"];
  const percents = quantity.kind === "count" && measureOf(cell) === "percent" && mentionsPercentage(place);
  return agrees(percents ? scale(stands, exact("0.01")) : stands, interval);
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
      return MOVED.test(place.sentence) ? 0.8 : 0.2;
    case "share":
      return 0.95;
    default:
      return 0;
  }
}

const MOVED = /hoger|lager|minder|meer|overschr|onderschr|verschil|resultaat|toe|af|gestegen|gedaald/iu;

export function mentionsPercentage(place: Place): boolean {
  return /percentage|procent|%|rechtmatigheid/iu.test(place.sentence);
}
