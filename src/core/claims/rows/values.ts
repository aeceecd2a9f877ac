import { toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import { type Candidate, candidatesOf, fits } from "./candidates";
import { contradicted, elsewhere, isNear } from "./contradicted";
import type { Found } from "./found";
import { agrees, shownDigits, tooCoarse } from "../text/measure";
import { offered } from "./offered";
import { cellIn, partnerOf } from "./partners";
import type { Place } from "./place";
import type { Quantity } from "../text/quantity";
import type { Reader } from "./reader";
import { sameFigure } from "./same-figure";
import { isSlip, isTenfold } from "../text/slip";

const NONE: ReadonlySet<BoundCell> = new Set();

/** What the tables say of each figure of a sentence, in their order. A cell that one figure is, another is not. */
export function findValues(place: Place, reader: Reader): readonly Found[] {
  const first = place.quantities.map((quantity) => findValue(place, quantity, reader));
  const spoken = new Set(first.flatMap((found) => (found.verdict === "confirmed" ? found.cells : [])));
  const inOrder = /respectievelijk/iu.test(place.sentence);
  return place.quantities.map((quantity, at) => {
    const found = first[at] ?? findValue(place, quantity, reader);
    if (found.verdict === "confirmed") {
      // "ruim 4.700 …, bijna 4.800": the nearest of two figures for one cell is the one that is meant.
      const nearer = first.some(
        (other, index) =>
          index !== at &&
          !isRange(quantity, place.quantities[index]) &&
          other.verdict === "confirmed" &&
          other.cells[0] === found.cells[0] &&
          distance(place.quantities[index], found.cells[0]) < distance(quantity, found.cells[0]),
      );
      return nearer ? { verdict: "undecided", reason: "uncertain", candidates: [found.cells.slice(0, 1)] } : found;
    }
    const paired = byPartner(place, quantity, spoken, reader);
    if (paired) return paired;
    const again = spoken.size > 0 && (found.verdict === "refuted" || inOrder || found.reason === "several");
    return again ? findValue(place, quantity, reader, spoken, inOrder) : found;
  });
}

/** What a figure is by the row of the one that it is compared with. */
function byPartner(place: Place, quantity: Quantity, spoken: ReadonlySet<BoundCell>, reader: Reader): Found | null {
  const partner = quantity.spelled ? null : partnerOf(place, quantity);
  const found = partner && findValue(partner.place, partner.quantity, reader);
  if (found?.verdict !== "confirmed") return null;
  const cell = cellIn(found.ranked.line, place, quantity);
  if (!cell || cell.interval === null || spoken.has(cell) || found.cells.includes(cell) || tooCoarse(cell, quantity.value)) return null;
  const { ranked } = found;
  const confidence = found.confidence * 0.95;
  if (fits(place, quantity, cell, cell.interval, false)) return { verdict: "confirmed", cells: [cell], confidence, ranked };
  const close =
    (isNear(cell.value, quantity) || isTenfold(quantity, cell.value)) &&
    !fits(place, quantity, cell, cell.interval, true) &&
    !elsewhere(quantity, reader, found.ranked.line);
  return close ? { verdict: "refuted", cells: [cell], confidence, ranked, shown: null } : null;
}

/** "tussen 4.200 en 4.400": both ends bear on one cell. */
function isRange(a: Quantity, b: Quantity | undefined): boolean {
  return a.hedgeText !== null && /^(?:tussen|tot)$/u.test(a.hedgeText) && a.hedgeText === b?.hedgeText;
}

function distance(quantity: Quantity | undefined, cell: BoundCell | undefined): number {
  return quantity && cell?.value ? Math.abs(toNumber(quantity.value) - Math.abs(toNumber(cell.value))) : Infinity;
}

/** Finds the cell that a figure is about, `not` left out; in a list ("respectievelijk") by the words of the whole list: what agrees and is called so, else what is surely meant and does not agree. */
export function findValue(place: Place, quantity: Quantity, reader: Reader, not: ReadonlySet<BoundCell> = NONE, list = false): Found {
  const { definition } = reader;
  const candidates = candidatesOf(place, quantity, reader, list).filter((one) => !not.has(one.cell));
  const [best, ...others] = candidates
    .filter(
      (one) =>
        one.fit >= LOWEST_FIT && !one.coarse && one.said >= needed(quantity, one) && fits(place, quantity, one.cell, one.interval, false),
    )
    .sort((a, b) => b.score - a.score);
  if (!best || outcalled(best, candidates, quantity)) return contradicted(place, candidates, quantity, reader, list);
  if (candidates.some((one) => finer(one, best, quantity))) {
    return { verdict: "undecided", reason: "several", candidates: offered([best, ...candidates], reader) };
  }
  const twins = others.filter((one) => sameFigure(one.cell, best.cell, definition));
  const rival = others.find(
    (one) => !twins.includes(one) && one.ranked.line !== best.ranked.line && one.score > best.score - rivalry(quantity),
  );
  if (rival) return { verdict: "undecided", reason: "several", candidates: offered([best, ...others], reader) };
  return {
    verdict: "confirmed",
    cells: [best, ...twins].map((one) => one.cell),
    confidence: Math.min(0.99, 0.5 + best.score / 2),
    ranked: best.ranked,
  };
}

/** A cell that shows more of what the best one rounds, and that the figure is a slip of. */
function finer(one: Candidate, best: Candidate, quantity: Quantity): boolean {
  return (
    one.fit >= best.fit - 0.1 &&
    one.said >= 0.4 &&
    shownDigits(best.cell) < quantity.significant &&
    shownDigits(one.cell) > shownDigits(best.cell) &&
    agrees(one.interval, best.interval) &&
    isSlip(quantity, one.cell)
  );
}

/** A figure of another time or kind than the sentence says, or than is meant where it says nothing, bears nothing out. */
const LOWEST_FIT = 0.45;

/** A row of which this little is said is there by its figure alone. */
const BARELY = 0.2;

/** Another row is called by its whole name, and far better: what happens to agree is not meant. */
function outcalled(best: Candidate, candidates: readonly Candidate[], quantity: Quantity): boolean {
  if (quantity.significant > 3 && best.ranked.said >= BARELY) return false;
  return candidates.some(
    (one) => one.ranked.line !== best.ranked.line && one.ranked.exact >= 0.8 && one.fit >= 0.8 && one.score > best.score + 0.2,
  );
}

/** How much of a line's name must be said: a figure with many digits is no coincidence, "90%" easily is. */
function needed(quantity: Quantity, { cell, fit, detail }: Candidate): number {
  const shown = detail === null ? Math.min(quantity.significant, shownDigits(cell)) : quantity.significant + 2;
  const digits = shown - (quantity.hedge === null ? 0 : 1);
  const base = digits >= 5 ? 0.05 : digits === 4 ? 0.2 : digits === 3 ? 0.3 : digits === 2 ? 0.5 : 0.65;
  return base + (1 - fit) * 0.4;
}

function rivalry(quantity: Quantity): number {
  return quantity.significant >= 4 ? 0.02 : quantity.significant === 3 ? 0.04 : 0.06;
}
