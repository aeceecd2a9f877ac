import { figureKey } from "../../definition/period";
import type { ColumnSpec } from "../../definition/schema";
import { toNumber } from "../../numeric/exact";
import type { BoundCell, BoundReport, BoundTable } from "../../table/bound";
import type { CheckContext } from "../check";
import { type Pair, type Stand, standOf } from "./column-stand";

/** How a column stands to a column beside it, or to the same figures in the previous report (null). */
export interface Compared {
  readonly peer: ColumnSpec | null;
  readonly stand: Stand;
  /** The rows are too few, or differ too much, to tell by themselves: relations must tell the same. */
  readonly weak: boolean;
  /** The cells compared, each with its figure and the one beside it. */
  readonly pairs: ReadonlyMap<BoundCell, Pair>;
}

/** Roles that hold the same figures of another time or plan. */
const LEVELS: ReadonlySet<string> = new Set(["actual", "prior", "forecast", "budget", "budget-year", "average"]);
/** Figures smaller than this, in units of their last digit, say nothing of a unit. */
const SMALL = 10;

/** How each column of levels stands to the others of its table and to the previous report; what cannot be told is left out. */
export function comparisonsOf(context: CheckContext, table: BoundTable): ReadonlyMap<ColumnSpec, readonly Compared[]> {
  const beside = comparedBeside(table);
  if (context.previous === null) return beside;
  const before = figuresOf(context.previous);
  return new Map(
    [...beside].map(([column, comparisons]) => {
      const earlier = compared(table, column, null, (cell) => before.get(keyOf(context.report, cell) ?? "") ?? null);
      return [column, earlier ? [...comparisons, earlier] : comparisons] as const;
    }),
  );
}

const known = new WeakMap<BoundTable, ReadonlyMap<ColumnSpec, readonly Compared[]>>();

/** Within a table; explanations ask it again of the tables that were checked. */
function comparedBeside(table: BoundTable): ReadonlyMap<ColumnSpec, readonly Compared[]> {
  const found = known.get(table);
  if (found) return found;
  const columns = table.spec.columns.filter(({ role, derive }) => LEVELS.has(role) && derive?.kind !== "difference");
  const stands = new Map(
    columns.map((column) => {
      const others = columns.filter((other) => isComparable(column, other, columns));
      const each = others.map((peer) => compared(table, column, peer, (cell) => table.cell(cell.row.id, peer.id)));
      return [column, each.filter((one) => one !== null)] as const;
    }),
  );
  known.set(table, stands);
  return stands;
}

/** Columns of one group, or of the whole table where no other has that role; a column computed from the other says nothing. */
function isComparable(column: ColumnSpec, other: ColumnSpec, columns: readonly ColumnSpec[]): boolean {
  if (column === other || column.role === other.role || usesOther(column, other) || usesOther(other, column)) return false;
  const alone = (one: ColumnSpec): boolean => columns.filter(({ role }) => role === one.role).length === 1;
  return column.group === other.group || (alone(column) && alone(other));
}

function usesOther({ derive }: ColumnSpec, other: ColumnSpec): boolean {
  return derive !== undefined && Object.values(derive).includes(other.id);
}

function compared(
  table: BoundTable,
  column: ColumnSpec,
  peer: ColumnSpec | null,
  besideOf: (cell: BoundCell) => BoundCell | null,
): Compared | null {
  const pairs = new Map<BoundCell, Pair>();
  for (const { id } of table.spec.rows) {
    const cell = table.cell(id, column.id);
    const other = cell && besideOf(cell);
    if (!cell?.value || !other?.value || !tells(cell) || !tells(other)) continue;
    if (cell.notation.kind !== other.notation.kind || cell.notation.scale !== other.notation.scale) continue;
    const [own, beside] = [toNumber(cell.value), toNumber(other.value)];
    const unit = cell.unit === null ? 0 : toNumber(cell.unit);
    if (Math.max(Math.abs(own), Math.abs(beside)) >= SMALL * unit) pairs.set(cell, [own, beside]);
  }
  const strong = standOf([...pairs.values()]);
  const stand = strong ?? standOf([...pairs.values()], true);
  return stand && { peer, stand, weak: strong === null, pairs };
}

function tells({ value }: BoundCell): boolean {
  return value !== null && value.n !== 0n;
}

function keyOf(report: BoundReport, cell: BoundCell): string | null {
  return cell.row.indicator === undefined ? null : figureKey(cell.column.role, cell.column.period, cell.row.indicator, report.definition);
}

const earlierFigures = new WeakMap<BoundReport, ReadonlyMap<string, BoundCell>>();

/** The figures of a report by what they are; of a figure printed twice the first. */
function figuresOf(report: BoundReport): ReadonlyMap<string, BoundCell> {
  const found = earlierFigures.get(report);
  if (found) return found;
  const figures = new Map<string, BoundCell>();
  for (const cell of report.tables.flatMap((table) => [...table.cells()])) {
    const key = cell.value === null ? null : keyOf(report, cell);
    if (key !== null && !figures.has(key)) figures.set(key, cell);
  }
  earlierFigures.set(report, figures);
  return figures;
}
