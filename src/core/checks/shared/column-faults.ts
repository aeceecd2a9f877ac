import type { ColumnSpec } from "../../definition/schema";
import { type Exact, multiply, negate, sign, tenTo } from "../../numeric/exact";
import type { BoundCell, BoundTable } from "../../table/bound";
import type { BoundRelation } from "../../table/relations";
import type { CheckContext } from "../check";
import { type Compared, comparisonsOf } from "./column-peers";
import { standsSo } from "./column-stand";
import { isViolated } from "./decide";
import { relationsAbout } from "./index-of";
import { figureWith, isPrintable, type Outcome, tryFigures } from "./trial";

/** What must be done to all figures of a column: multiply them by a power of ten, or turn their sign (power zero). */
export interface Change {
  readonly kind: "scale" | "sign";
  readonly power: number;
}

/** A whole column in another unit than it should be, or with the opposite sign. */
export interface ColumnFault extends Change {
  readonly table: BoundTable;
  /** The column, and those that are wrong with it (a difference and its percentage). */
  readonly columns: readonly [ColumnSpec, ...ColumnSpec[]];
  /** What is wrong in them, in reading order; figures among them that are right are left out. */
  readonly cells: readonly BoundCell[];
  /** The columns that it is held against, null for the previous report; none where only relations tell. */
  readonly peers: readonly (ColumnSpec | null)[];
  /** Violated relations that hold once the column is changed. */
  readonly mended: readonly BoundRelation[];
  /** The fault that is as likely as this one, in a column that it is held against; null where something tells. */
  readonly or: ColumnFault | null;
}

/** Fewer violated relations than this show no pattern. */
const LEAST_MENDED = 3;
/** Relations that must tell the same where the columns beside it hardly do. */
const SUPPORT = 2;
/** Of the violated relations about a column that it explains so many at least. */
const MOST = 0.8;
/** Columns that are wrong together at most. */
const TOGETHER = 3;
const POWERS = [-3, 3, -6, 6, -2, 2, -1, 1];
const CHANGES: readonly Change[] = [{ kind: "sign", power: 0 }, ...POWERS.map((power): Change => ({ kind: "scale", power }))];

/** What a figure becomes by a change. */
export function changed(value: Exact, { kind, power }: Change): Exact {
  return kind === "sign" ? negate(value) : multiply(value, tenTo(power));
}

const known = new WeakMap<CheckContext, readonly ColumnFault[]>();

/**
 * Columns that stand to all columns they can be compared with (another period, budget, forecast, the previous report) a
 * power of ten apart or with the opposite sign, and columns of which one such change lets violated relations hold and breaks
 * none. Of two columns that are apart the one is taken for wrong for which relations or digits speak.
 */
export function columnFaults(context: CheckContext): readonly ColumnFault[] {
  const found = known.get(context);
  if (found) return found;
  const suspects = suspectColumns(context);
  const faults = chosen(context.report.tables.flatMap((table) => [...byPeers(context, table), ...byRelations(context, table, suspects)]));
  known.set(context, faults);
  return faults;
}

function byPeers(context: CheckContext, table: BoundTable): ColumnFault[] {
  return [...comparisonsOf(context, table)].flatMap(([column, comparisons]) => {
    const [first, ...others] = comparisons.map(({ stand }) => stand);
    if (!first || first.kind === "alike") return [];
    const power = first.kind === "scale" ? -first.power : 0;
    if (others.some((stand) => stand.kind !== first.kind || (stand.kind === "scale" && -stand.power !== power))) return [];
    const change: Change = { kind: first.kind, power };
    const cells = figuresOf(table, column).filter((cell) => !isRight(cell, comparisons));
    const { mended, broken } = outcomeOf(context, cells, change);
    // What was computed from the column is computed anew; what is typed elsewhere and holds speaks for the column as it is.
    const against = broken.filter(({ target }) => target.column.derive === undefined);
    const told = broken.length - against.length;
    const isWeak = comparisons.every(({ weak }) => weak);
    if (isWeak && (mended.length < SUPPORT || against.length > 0)) return [];
    if (against.length > mended.length || (mended.length === 0 && told > 0 && Math.abs(power) < 3)) return [];
    return [{ ...change, table, columns: [column], cells, peers: comparisons.map(({ peer }) => peer), mended, or: null }];
  });
}

/** A figure that goes with those beside it, in a column that does not. */
function isRight(cell: BoundCell, comparisons: readonly Compared[]): boolean {
  return comparisons.some(({ pairs }) => {
    const pair = pairs.get(cell);
    return pair !== undefined && standsSo(pair, { kind: "alike" });
  });
}

/** Columns with enough violated relations about their figures to show a pattern. */
function suspectColumns({ relations }: CheckContext): ReadonlySet<ColumnSpec> {
  const counts = new Map<ColumnSpec, number>();
  for (const relation of relations) {
    if (relation.kind === "norm" || !isViolated(relation)) continue;
    const columns = new Set([relation.target, ...relation.terms.map(({ cell }) => cell)].map(({ column }) => column));
    for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_MENDED).map(([column]) => column));
}

function byRelations(context: CheckContext, table: BoundTable, suspects: ReadonlySet<ColumnSpec>): ColumnFault[] {
  return table.spec.columns.flatMap((column) => {
    if (!suspects.has(column)) return [];
    const cells = figuresOf(table, column);
    const violated = relationsOf(context, cells).filter((relation) => relation.kind !== "norm" && isViolated(relation));
    return CHANGES.flatMap((change) => {
      // No column of levels was meant to be negative because others are wrong.
      if (change.kind === "sign" && column.derive === undefined && cells.every(({ value }) => value !== null && sign(value) > 0)) return [];
      // A look before trying all.
      if (tryFigures(violated.slice(0, 2), figuresAfter(cells, change)).mended.length === 0) return [];
      const fault = widened(context, table, column, change);
      return fault ? [fault] : [];
    });
  });
}

/** The column with those that must change along for nothing to break; null when that does not help. */
function widened(context: CheckContext, table: BoundTable, column: ColumnSpec, change: Change): ColumnFault | null {
  const columns: [ColumnSpec, ...ColumnSpec[]] = [column];
  for (;;) {
    const cells = columns.flatMap((each) => figuresOf(table, each));
    const { mended, left, broken } = outcomeOf(context, cells, change);
    if (mended.length < LEAST_MENDED || mended.length < MOST * (mended.length + left.length)) return null;
    if (broken.length === 0) return { ...change, table, columns, cells, peers: [], mended, or: null };
    const next = broken.map(({ target }) => target.column).find((each) => !columns.includes(each) && table.spec.columns.includes(each));
    if (!next || columns.length >= TOGETHER) return null;
    columns.push(next);
  }
}

function figuresOf(table: BoundTable, column: ColumnSpec): BoundCell[] {
  return table.spec.rows.flatMap(({ id }) => {
    const cell = table.cell(id, column.id);
    return cell?.value && cell.value.n !== 0n ? [cell] : [];
  });
}

function relationsOf(context: CheckContext, cells: readonly BoundCell[]): BoundRelation[] {
  return [...new Set(cells.flatMap((cell) => relationsAbout(context, cell)))];
}

function figuresAfter(cells: readonly BoundCell[], change: Change): ReadonlyMap<BoundCell, ReturnType<typeof figureWith>> {
  return new Map(cells.flatMap((cell) => (cell.value ? [[cell, figureWith(cell, changed(cell.value, change))] as const] : [])));
}

function outcomeOf(context: CheckContext, cells: readonly BoundCell[], change: Change): Outcome {
  return tryFigures(relationsOf(context, cells), figuresAfter(cells, change));
}

/** Of faults that explain the same, the likeliest; one that is as likely is told with it. */
function chosen(faults: readonly ColumnFault[]): ColumnFault[] {
  const kept: ColumnFault[] = [];
  for (const fault of [...faults].sort((a, b) => compare(b, a))) {
    const at = kept.findIndex((other) => excludes(other, fault));
    const rival = kept[at];
    if (!rival) kept.push(fault);
    else if (rival.or === null && rival.columns[0] !== fault.columns[0] && compare(rival, fault) === 0) kept[at] = { ...rival, or: fault };
  }
  return kept;
}

/** Whether two faults cannot both be: they mend the same, or each is held against the other. */
function excludes(a: ColumnFault, b: ColumnFault): boolean {
  const against = (one: ColumnFault, other: ColumnFault): boolean => other.columns.some((column) => one.peers.includes(column));
  const shares = a.columns.some((column) => b.columns.includes(column)) || a.mended.some((relation) => b.mended.includes(relation));
  return shares || against(a, b) || against(b, a);
}

/** Which is likelier: by those it is held against, what it mends, how odd its figures are; the one with fewer columns. */
function compare(a: ColumnFault, b: ColumnFault): number {
  return (
    votes(a) - votes(b) ||
    a.mended.length - b.mended.length ||
    oddNow(a) - oddNow(b) ||
    oddAfter(a) - oddAfter(b) ||
    b.columns.length - a.columns.length
  );
}

/** Columns that follow from each other have one vote. */
function votes({ peers }: ColumnFault): number {
  const follows = (a: ColumnSpec | null, b: ColumnSpec | null): boolean =>
    a?.derive !== undefined && b !== null && Object.values(a.derive).includes(b.id);
  return peers.filter((peer, index) => !peers.slice(0, index).some((other) => follows(peer, other) || follows(other, peer))).length;
}

/** Figures with more digits than their column prints, which come from another unit; negative ones, of signs. */
function oddNow({ kind, cells }: ColumnFault): number {
  return cells.filter((cell) => cell.value !== null && (kind === "sign" ? sign(cell.value) < 0 : !isPrintable(cell, cell.value))).length;
}

/** Figures that would have more digits than their column prints: those of whole euros among millions. */
function oddAfter(fault: ColumnFault): number {
  return fault.cells.filter((cell) => cell.value !== null && !isPrintable(cell, changed(cell.value, fault))).length;
}
