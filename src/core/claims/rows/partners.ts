import type { BoundCell } from "../../table/bound";
import { changesOf, levelsOf } from "./changes";
import { clauseOf } from "../text/clauses";
import type { Line } from "./lines";
import { sameMeasure } from "../text/measure";
import { type Place, timeOf, wantedAt } from "./place";
import type { Quantity } from "../text/quantity";
import { bracketsAround, timeFit } from "../text/time";
import { isTelling, isVerb, wordsOf } from "../text/words";

/** A figure of the text, and the sentence it stands in. */
export interface Placed {
  readonly place: Place;
  readonly quantity: Quantity;
}

const LEANING = /^(?:Dat|Dit)\b/u;

/** The figure that another one is compared with: "van A naar B", "A …, in 2019 (B)", "Dat is meer dan vorig jaar (B)". Both are of one row. */
export function partnerOf(place: Place, quantity: Quantity): Placed | null {
  const all = changesOf(place).map((change) => change.levels);
  for (const levels of all.length > 0 ? all : [levelsOf(place, clauseOf(place.sentence, quantity.start))]) {
    if (levels?.from === quantity) return { place, quantity: levels.to };
    if (levels?.to === quantity) return { place, quantity: levels.from };
  }
  const norm = normBeside(place, quantity);
  if (norm) return { place, quantity: norm };
  const apart =
    bracketsAround(place.sentence, quantity.start) !== null || timeOf(place, quantity)?.compared === true || isEarlier(place, quantity);
  return apart ? mainFigure(place, quantity) : null;
}

/** "Voor X geldt een norm van 85%; we haalden 78%": the norm of what is told bare behind it. */
function normBeside(place: Place, quantity: Quantity): Quantity | null {
  const { sentence, quantities } = place;
  const clause = clauseOf(sentence, quantity.start);
  const words = wordsOf(sentence.slice(clause.start, clause.end)).filter(
    (word) => isTelling(word) && !isVerb(word, sentence.slice(clause.start, clause.end)),
  );
  if (words.length > 0 || wantedAt(place, quantity.start) !== null) return null;
  const before = quantities.filter((one) => one.kind === quantity.kind && !one.spelled && one.end <= clause.start).at(-1);
  return before && wantedAt(place, before.start) === "norm" ? before : null;
}

/** "Een jaar eerder waren dat er nog 229.000": the same at another time. */
const AGAIN =
  /\b(?:was|waren|zijn|is) (?:dat|dit|het)\b|\b(?:dat|dit|het) (?:was|waren)\b|\bwaren er (?:dat|toen)\b|\bging het (?:toen |nog )?om\b|\bstond de teller\b/iu;

function isEarlier(place: Place, quantity: Quantity): boolean {
  return AGAIN.test(place.sentence.slice(0, quantity.start)) && (timeOf(place, quantity)?.year ?? 0) < 0;
}

/** The last figure of the same kind outside brackets before a place in the sentence, or in the sentence before when this one leans on it. */
export function mainFigure(
  place: Place,
  quantity: Pick<Quantity, "start" | "kind">,
  kinds: readonly Quantity["kind"][] = [quantity.kind],
  not: readonly Quantity[] = [],
): Placed | null {
  const main = (one: Place, before: number): Quantity | undefined =>
    one.quantities
      .filter(
        (other) =>
          kinds.includes(other.kind) &&
          !not.includes(other) &&
          !other.spelled &&
          other.end <= before &&
          bracketsAround(one.sentence, other.start) === null,
      )
      .at(-1);
  const own = main(place, quantity.start);
  if (own) return { place, quantity: own };
  const leans = LEANING.test(place.sentence) || AGAIN.test(place.sentence.slice(0, quantity.start));
  const before = leans ? place.before.at(-1) : undefined;
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
