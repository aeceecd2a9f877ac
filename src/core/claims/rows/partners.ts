import type { BoundCell } from "../../table/bound";
import { changesOf } from "./changes";
import type { Line } from "./lines";
import { sameMeasure } from "../text/measure";
import { type Place, timeOf } from "./place";
import type { Quantity } from "../text/quantity";
import { bracketsAround, timeFit } from "../text/time";

/** A figure of the text, and the sentence it stands in. */
export interface Placed {
  readonly place: Place;
  readonly quantity: Quantity;
}

const LEANING = /^(?:Dat|Dit)\b/u;

/** The figure that another one is compared with: "van A naar B", "A …, in 2019 (B)", "Dat is meer dan vorig jaar (B)". Both are of one row. */
export function partnerOf(place: Place, quantity: Quantity): Placed | null {
  for (const { levels } of changesOf(place)) {
    if (levels?.from === quantity) return { place, quantity: levels.to };
    if (levels?.to === quantity) return { place, quantity: levels.from };
  }
  const apart = bracketsAround(place.sentence, quantity.start) !== null || timeOf(place, quantity)?.compared === true;
  return apart ? mainFigure(place, quantity) : null;
}

/** The last figure of the same kind outside brackets before a place in the sentence, or in the sentence before when this one leans on it. */
export function mainFigure(
  place: Place,
  quantity: Pick<Quantity, "start" | "kind">,
  kinds: readonly Quantity["kind"][] = [quantity.kind],
): Placed | null {
  const main = (one: Place, before: number): Quantity | undefined =>
    one.quantities
      .filter(
        (other) =>
          kinds.includes(other.kind) && !other.spelled && other.end <= before && bracketsAround(one.sentence, other.start) === null,
      )
      .at(-1);
  const own = main(place, quantity.start);
  if (own) return { place, quantity: own };
  const before = LEANING.test(place.sentence) ? place.before.at(-1) : undefined;
  const other = before && main(before, before.sentence.length);
  return before && other ? { place: before, quantity: other } : null;
}

/** The one cell of a row that a figure must be about, by unit and time; null when there is none or more than one. */
export function cellIn(line: Line, place: Place, quantity: Quantity): BoundCell | null {
  const moment = timeOf(place, quantity);
  const cells = line.cells.filter(
    (cell) =>
      cell.value !== null &&
      (cell.column.role === "actual" || cell.column.role === "prior") &&
      sameMeasure(quantity, cell, false) &&
      timeFit(cell.column, moment) >= 0.8,
  );
  const [only, second] = cells;
  return only && !second ? only : null;
}
