import type { CheckContext } from "../checks/check";
import { allCells, columnOf, relationsAbout, rowOf } from "../checks/shared/index-of";
import { isLevel, peersInRow } from "../checks/shared/lookup";
import { median, robustDeviation } from "../checks/shared/numbers";
import { equals, type Exact, isMultiple, sign, toNumber } from "../numeric/exact";
import { printedUnit } from "../notation/format";
import type { BoundCell } from "../table/bound";

/** What stands around a cell. */
export interface Surroundings {
  /** Where a cell comes in the report. */
  place(cell: BoundCell): number;
  /** The figures directly above, below, left and right of a cell. */
  neighbours(cell: BoundCell): readonly BoundCell[];
  /** How odd a value would be beside the other figures of its row, as a negative logarithm: 0 for none to compare with. */
  oddness(cell: BoundCell, value: Exact): number;
  /** Whether the cell alone holds more digits than it shows, among figures of its column that do not. */
  isFiner(cell: BoundCell): boolean;
  /** Whether no other figure in its column has the sign of the value. */
  isForeignSign(cell: BoundCell, value: Exact): boolean;
  /** Whether the cell follows from others, as a total or a difference does; what bounds it only does not count. */
  isDerived(cell: BoundCell): boolean;
}

/** Fewer rows than this say nothing of how two columns go together. */
const ENOUGH_ROWS = 4;
/** Columns of different periods go together within a quarter, as a rule. */
const USUAL = 0.25;
const NARROWEST = 0.02;
/** As odd as a figure can be: another sign, or nothing where something stands. */
const ODDEST = 20;

/** Kinds that do not say what their target is: they bound it from one side, or say that it is another figure's equal. */
const LOOSE: ReadonlySet<string> = new Set(["of-which", "norm", "same-figure"]);

export function surroundingsOf(context: CheckContext): Surroundings {
  const usual = new Map<string, { readonly centre: number; readonly spread: number }>();
  const together = (cell: BoundCell, peer: BoundCell): { readonly centre: number; readonly spread: number } => {
    const key = `${cell.table.id}|${cell.column.id}|${peer.column.id}|${cell.row.id}`;
    const known = usual.get(key);
    if (known) return known;
    const ratios: number[] = [];
    for (const other of columnOf(context, cell)) {
      if (other.row === cell.row || other.notation.kind !== cell.notation.kind) continue;
      const beside = rowOf(context, other).find((each) => each.column === peer.column);
      const ratio = other.value && beside?.value ? logRatio(other.value, beside.value) : null;
      if (ratio !== null) ratios.push(ratio);
    }
    const found =
      ratios.length < ENOUGH_ROWS
        ? { centre: 0, spread: USUAL }
        : { centre: median(ratios), spread: Math.max(NARROWEST, robustDeviation(ratios)) };
    usual.set(key, found);
    return found;
  };
  const figures = (cell: BoundCell): readonly BoundCell[] =>
    columnOf(context, cell).filter((other) => other !== cell && other.value !== null && other.value.n !== 0n);
  const sizes = new Map<BoundCell, readonly number[]>();
  const inColumn = (cell: BoundCell, value: Exact): number => {
    const known =
      sizes.get(cell) ??
      figures(cell).flatMap((other) => (other.value && other.notation.kind === cell.notation.kind ? [size(other.value)] : []));
    sizes.set(cell, known);
    if (known.length < ENOUGH_ROWS || value.n === 0n) return 0;
    const distance = (size(value) - median(known)) / Math.max(USUAL, robustDeviation(known));
    return Math.log1p(distance * distance);
  };
  const places = new Map(allCells(context).map((cell, index) => [cell, index]));
  return {
    place: (cell) => places.get(cell) ?? places.size,
    isFiner: (cell) => isUnprinted(cell) && cell.formula === null && figures(cell).filter(isUnprinted).length * 4 <= figures(cell).length,
    isForeignSign: (cell, value) => {
      const others = figures(cell);
      return others.length > 0 && !others.some((other) => other.value !== null && sign(other.value) === sign(value));
    },
    isDerived: (cell) => relationsAbout(context, cell).some(({ target, kind }) => target === cell && !LOOSE.has(kind)),
    neighbours: (cell) => [...beside(columnOf(context, cell), cell), ...beside(rowOf(context, cell), cell)],
    oddness: (cell, value) => {
      if (!isLevel(cell)) return 0;
      const peers = peersInRow(context, cell).filter((peer) => peer.column.role !== "norm" && peer.value && peer.value.n !== 0n);
      const each = peers.map((peer) => {
        const ratio = peer.value ? logRatio(value, peer.value) : null;
        const { centre, spread } = together(cell, peer);
        const distance = ratio === null ? ODDEST : Math.min(ODDEST, Math.abs(ratio - centre) / spread);
        return Math.log1p(distance * distance);
      });
      // The figures of a row are large or small together: its size is weighed once, not for each of them.
      return inColumn(cell, value) / (1 + each.length) + (each.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length);
    },
  };
}

/** Whether a cell holds digits beyond those that its notation prints. */
function isUnprinted({ value, notation }: BoundCell): boolean {
  return value !== null && !isMultiple(value, printedUnit(notation));
}

function size(value: Exact): number {
  return Math.log(Math.abs(toNumber(value)));
}

/** null where a ratio says nothing: a zero, or opposite signs. */
function logRatio(a: Exact, b: Exact): number | null {
  const ratio = toNumber(a) / toNumber(b);
  return Number.isFinite(ratio) && ratio > 0 ? Math.log(ratio) : null;
}

/** The figures just before and after a cell. */
function beside(line: readonly BoundCell[], cell: BoundCell): BoundCell[] {
  const figures = line.filter((each) => each.value !== null);
  const at = figures.indexOf(cell);
  return at < 0 ? [] : [figures[at - 1], figures[at + 1]].filter((each) => each !== undefined);
}

/** Whether two cells hold the same figure, long enough to be no coincidence. */
export function sameFigureAs(a: BoundCell, b: BoundCell): boolean {
  return a.value !== null && b.value !== null && equals(a.value, b.value) && a.value.n !== 0n;
}
