import { printedUnit } from "../../notation/format";
import { abs, compare, exact, type Exact, fraction, isMultiple, multiply, powerOfTen, toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import type { CheckContext } from "../check";
import { holdsWhenScaled, isSatisfied, isViolated } from "./decide";
import { allCells, columnOf, relationsAbout } from "./index-of";
import { isLevel, peersInRow } from "./lookup";
import { localeShifts } from "./locale";
import { isPercentage, median } from "./numbers";

export interface ScaleError {
  readonly factor: Exact;
  /** Violated relations that hold after the repair; 0 when the neighbours in the row are the only evidence. */
  readonly mended: number;
  readonly peers: readonly BoundCell[];
}

const LARGE = exact("1.5");
const EXPONENTS = [-3, 3, -6, 6, -1, 1, -2, 2];

function factorOf(exponent: number): Exact {
  return exponent >= 0 ? { n: powerOfTen(exponent), d: 1n } : fraction(1n, powerOfTen(-exponent));
}

/**
 * Whether a figure can have been meant a power of ten larger: what would print as zero lost no place, a percentage stays one,
 * and a comma that moved by a place or two leaves no digits that are not printed.
 */
function canMean(cell: BoundCell, exponent: number): boolean {
  if (cell.value === null) return false;
  const meant = multiply(cell.value, factorOf(exponent));
  const unit = printedUnit(cell.notation);
  if (compare(abs(meant), unit) < 0 || (isPercentage(cell) && compare(abs(meant), LARGE) > 0)) return false;
  return Math.abs(exponent) > 2 || isMultiple(meant, unit) || !isMultiple(cell.value, unit);
}

/** A shift of this cell alone that mends every violated relation and breaks none. */
function byRelations(context: CheckContext, cell: BoundCell): ScaleError | null {
  const about = relationsAbout(context, cell);
  const violated = about.filter((relation) => relation.kind !== "norm" && isViolated(relation));
  if (violated.length === 0) return null;
  // A shifted point among its figures is the cause, and told as such.
  if (
    violated.some((relation) =>
      [relation.target, ...relation.terms.map((term) => term.cell)].some((each) => localeShifts(context).has(each)),
    )
  )
    return null;
  // "Waarvan" and weighted totals allow so much that mending them proves nothing.
  if (violated.every((relation) => relation.kind === "of-which" || relation.kind === "weighted-total")) return null;
  const sound = about.filter((relation) => relation.kind !== "norm" && isSatisfied(relation));
  for (const exponent of EXPONENTS) {
    if (!canMean(cell, exponent)) continue;
    const factor = factorOf(exponent);
    const mends = violated.every((relation) => holdsWhenScaled(relation, cell, factor));
    if (mends && sound.every((relation) => holdsWhenScaled(relation, cell, factor))) return { factor, mended: violated.length, peers: [] };
  }
  return null;
}

/** How far from an exact factor of a thousand two periods of one figure may be, as a power of ten: a factor of two. */
const NEAR = 0.3;

/** A figure a thousand or a million times its neighbours in the row, where no relation can tell. */
function byPeers(context: CheckContext, cell: BoundCell): ScaleError | null {
  if (!isLevel(cell) || cell.column.role === "norm" || cell.value === null || cell.value.n === 0n) return null;
  if (relationsAbout(context, cell).some((relation) => relation.kind !== "norm" && isSatisfied(relation))) return null;
  const peers = peersInRow(context, cell).filter((peer) => peer.value !== null && peer.value.n !== 0n && peer.column.role !== "norm");
  if (peers.length === 0) return null;
  const own = Math.log10(Math.abs(toNumber(cell.value)));
  const distances = peers.map((peer) => own - Math.log10(Math.abs(toNumber(peer.value ?? exact("1")))));
  const exponent = [3, -3, 6, -6].find((power) => distances.every((distance) => Math.abs(distance - power) < NEAR));
  if (exponent === undefined || !canMean(cell, -exponent)) return null;
  // With one neighbour either may be wrong: the realised figure is the one that is typed anew each period.
  const [only] = peers;
  if (peers.length === 1 && only && cell.column.role !== "actual" && only.column.role === "actual" && canMean(only, exponent)) return null;
  return { factor: factorOf(-exponent), mended: 0, peers };
}

/** A percentage beyond what its limits or role allow is told by percent-range. */
function isOther(context: CheckContext, cell: BoundCell): boolean {
  return (
    cell.value === null ||
    cell.value.n === 0n ||
    localeShifts(context).has(cell) ||
    (isPercentage(cell) && compare(abs(cell.value), LARGE) > 0)
  );
}

/** How much nearer a cell comes to the size of its column when it is shifted, in powers of ten. */
function improvement(context: CheckContext, cell: BoundCell, factor: Exact): number {
  const size = (of: Exact): number => Math.log10(Math.abs(toNumber(of)));
  const others = columnOf(context, cell).flatMap((other) =>
    other !== cell && other.value && other.value.n !== 0n ? [size(other.value)] : [],
  );
  if (others.length === 0 || cell.value === null) return 0;
  const middle = median(others);
  return Math.abs(size(cell.value) - middle) - Math.abs(size(multiply(cell.value, factor)) - middle);
}

/** Of several cells that would each mend the same relation, the one that mends most, then the one that fits its column best. */
function mostLikely(context: CheckContext, candidates: ReadonlyMap<BoundCell, ScaleError>): ReadonlyMap<BoundCell, ScaleError> {
  if (candidates.size < 2) return candidates;
  const ranked = [...candidates]
    .map(([cell, error]) => ({ cell, error, gain: improvement(context, cell, error.factor) }))
    .sort((a, b) => b.error.mended - a.error.mended || b.gain - a.gain);
  const claimed = new Set<BoundRelation>();
  const kept = new Map<BoundCell, ScaleError>();
  for (const { cell, error } of ranked) {
    const violated = relationsAbout(context, cell).filter(isViolated);
    if (violated.some((relation) => claimed.has(relation))) continue;
    violated.forEach((relation) => claimed.add(relation));
    kept.set(cell, error);
  }
  return kept;
}

const known = new WeakMap<CheckContext, ReadonlyMap<BoundCell, ScaleError>>();

/** Cells that are a power of ten off. */
export function scaleErrors(context: CheckContext): ReadonlyMap<BoundCell, ScaleError> {
  const found = known.get(context);
  if (found) return found;
  const errors = new Map<BoundCell, ScaleError>();
  for (const cell of allCells(context)) {
    if (isOther(context, cell)) continue;
    const error = byRelations(context, cell) ?? (cell.notation.kind === "number" ? byPeers(context, cell) : null);
    if (error) errors.set(cell, error);
  }
  const likely = mostLikely(context, errors);
  known.set(context, likely);
  return likely;
}
