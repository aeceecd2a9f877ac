import { exact, toNumber } from "../../numeric/exact";
import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { holdsWhenScaled, isViolated } from "./decide";
import { allCells, relationsAbout } from "./index-of";
import { isLevel, peersInRow, tableOf } from "./lookup";
import { median } from "./numbers";

export interface LocaleShift {
  readonly cell: BoundCell;
  /** Violated relations that hold after the repair, of all violated ones. */
  readonly mended: number;
}

const THOUSAND = exact("1000");

/** Whether a whole number was expected and a number with at most three decimals stands there: 334.227 for 334227. */
function looksShifted(cell: BoundCell): boolean {
  const { raw, notation } = cell;
  if (typeof raw !== "number" || cell.formula !== null || notation.kind !== "number" || notation.decimals !== 0 || cell.fromText)
    return false;
  return !Number.isInteger(raw) && Math.abs(raw) < 1000 && Number.isInteger(Number((raw * 1000).toPrecision(15)));
}

/** Whether a number is nearer to its surroundings after multiplication by a thousand. */
function nearer(value: number, others: readonly number[]): boolean {
  const known = others.filter((other) => other !== 0).map((other) => Math.log10(Math.abs(other)));
  if (known.length === 0) return false;
  const middle = median(known);
  const now = Math.log10(Math.abs(value));
  return Math.abs(now + 3 - middle) < Math.abs(now - middle);
}

function siblings(context: CheckContext, cell: BoundCell): readonly number[] {
  const table = tableOf(context, cell);
  if (!table) return [];
  const numbers: number[] = [];
  for (const row of cell.table.rows) {
    const other = row.id === cell.row.id ? null : table.cell(row.id, cell.column.id);
    if (other?.value && other.notation.kind === "number") numbers.push(toNumber(other.value));
  }
  return numbers;
}

function shiftOf(context: CheckContext, cell: BoundCell): LocaleShift | null {
  if (!looksShifted(cell) || cell.value === null) return null;
  const about = relationsAbout(context, cell).filter((relation) => relation.kind !== "norm");
  const violated = about.filter(isViolated);
  const mended = violated.filter((relation) => holdsWhenScaled(relation, cell, THOUSAND)).length;
  if (mended > 0) return { cell, mended };
  // Relations that hold now would break: the number is meant as it stands.
  if (about.some((relation) => relation.kind !== "of-which" && !isViolated(relation) && holds(relation, cell))) return null;
  const value = toNumber(cell.value);
  const peers = isLevel(cell) ? peersInRow(context, cell).map((peer) => toNumber(peer.value ?? exact("0"))) : [];
  return nearer(value, peers.length > 0 ? peers : siblings(context, cell)) ? { cell, mended: 0 } : null;
}

function holds(relation: Parameters<typeof isViolated>[0], cell: BoundCell): boolean {
  return holdsWhenScaled(relation, cell, exact("1")) && !holdsWhenScaled(relation, cell, THOUSAND);
}

const known = new WeakMap<CheckContext, ReadonlyMap<BoundCell, LocaleShift>>();

/** Cells in which a thousands point was read as a decimal comma. Other checks leave these to locale-shift. */
export function localeShifts(context: CheckContext): ReadonlyMap<BoundCell, LocaleShift> {
  const found = known.get(context);
  if (found) return found;
  const shifts = new Map<BoundCell, LocaleShift>();
  for (const cell of allCells(context)) {
    const shift = shiftOf(context, cell);
    if (shift) shifts.set(cell, shift);
  }
  known.set(context, shifts);
  return shifts;
}
