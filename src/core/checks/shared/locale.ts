import { exact, toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { holdsWhenScaled, isSatisfied, isViolated } from "./decide";
import { allCells, columnOf, relationsAbout } from "./index-of";
import { isLevel, peersInRow } from "./lookup";
import { median } from "./numbers";

const THOUSAND = exact("1000");

/** Whether a whole number was expected and a number with at most three decimals stands there: 334.227 for 334227. */
function looksShifted(cell: BoundCell): boolean {
  const { raw, notation } = cell;
  if (typeof raw !== "number" || Number.isInteger(raw) || cell.formula !== null || notation.kind !== "number" || notation.decimals !== 0)
    return false;
  return Math.abs(raw) < 1000 && Number.isInteger(Number((raw * 1000).toPrecision(15)));
}

/** Whether a number is nearer to its surroundings after multiplication by a thousand. */
function nearer(value: number, others: readonly number[]): boolean {
  const sizes = others.filter((other) => other !== 0).map((other) => Math.log10(Math.abs(other)));
  if (sizes.length === 0) return false;
  const middle = median(sizes);
  const now = Math.log10(Math.abs(value));
  return Math.abs(now + 3 - middle) < Math.abs(now - middle);
}

function siblings(context: CheckContext, cell: BoundCell): readonly number[] {
  return columnOf(context, cell).flatMap((other) =>
    other !== cell && other.value && other.notation.kind === "number" ? [toNumber(other.value)] : [],
  );
}

function isShifted(context: CheckContext, cell: BoundCell): boolean {
  if (!looksShifted(cell) || cell.value === null) return false;
  const about = relationsAbout(context, cell).filter((relation) => relation.kind !== "norm");
  if (about.some((relation) => isViolated(relation) && holdsWhenScaled(relation, cell, THOUSAND))) return true;
  // Relations that hold now would break: the number is meant as it stands.
  const breaks = about.some(
    (relation) => relation.kind !== "of-which" && isSatisfied(relation) && !holdsWhenScaled(relation, cell, THOUSAND),
  );
  if (breaks) return false;
  const peers = isLevel(cell) ? peersInRow(context, cell).flatMap((peer) => (peer.value ? [toNumber(peer.value)] : [])) : [];
  return nearer(toNumber(cell.value), peers.length > 0 ? peers : siblings(context, cell));
}

const known = new WeakMap<CheckContext, ReadonlySet<BoundCell>>();

/** Cells in which a thousands point was read as a decimal comma. Other checks leave these to locale-shift. */
export function localeShifts(context: CheckContext): ReadonlySet<BoundCell> {
  const found = known.get(context);
  if (found) return found;
  const shifts = new Set(allCells(context).filter((cell) => isShifted(context, cell)));
  known.set(context, shifts);
  return shifts;
}
