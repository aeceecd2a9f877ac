import type { ColumnSpec } from "../../definition/schema";
import { sign, toNumber } from "../../numeric/exact";
import type { BoundCell, BoundTable } from "../../table/bound";
import type { CheckContext, Judged } from "../check";
import { balances } from "./balances";
import { actualsOf, comparisonOf } from "./comparison";
import { localeShifts } from "./locale";
import { isPercentage, median } from "./numbers";
import { cellReference } from "./places";
import { scaleErrors } from "./scaling";

/** What becomes so many times as large or small is seldom a development. */
const FACTOR = 5;
/** A year's forecast is at least a third of what was realised so far, and at most twelve times that. */
const FORECAST = { least: 1 / 3, most: 12 } as const;
/** Percentages that move by so much, or by a factor and so much at least. */
const POINTS = 0.4;
const POINTS_BY_FACTOR = 0.1;
/** Small figures jump by nature: in units of their last printed place, the larger and the smaller of two. */
const LARGER = 100;
const SMALLER = 10;
/** So many other rows beside one show whether all of a table jumped. */
const LEAST_OTHERS = 3;

/**
 * Figures that jump by so much that no other rows are needed to see it: against the comparison period, and against the
 * forecast of the year. Where the other rows jump alike, the jump is theirs.
 */
export function* judgeJumps(context: CheckContext, table: BoundTable): Iterable<Judged> {
  const left = balances(table.spec, context.definition.relations);
  const rows = table.spec.rows.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  for (const actual of actualsOf(table)) {
    const other = comparisonOf(table, actual);
    if (other) yield* against(context, pairsOf(table, rows, actual, other), jumps);
    const forecast = table.spec.columns.find(({ role, derive, group }) => role === "forecast" && !derive && group === actual.group);
    // The cell that is doubted is the forecast: what was realised has a comparison of its own.
    if (forecast && forecast !== other) yield* against(context, pairsOf(table, rows, forecast, actual), missesYear);
  }
}

interface Pair {
  readonly cell: BoundCell;
  readonly other: BoundCell;
}

function pairsOf(table: BoundTable, rows: readonly string[], column: ColumnSpec, beside: ColumnSpec): readonly Pair[] {
  return rows.flatMap((row) => {
    const [cell, other] = [table.cell(row, column.id), table.cell(row, beside.id)];
    return cell?.value && other?.value ? [{ cell, other }] : [];
  });
}

function* against(context: CheckContext, pairs: readonly Pair[], strange: (pair: Pair, usual: number) => boolean | null): Iterable<Judged> {
  const usual = usualOf(pairs);
  for (const pair of pairs) {
    const { cell, other } = pair;
    if ([cell, other].some((each) => localeShifts(context).has(each) || scaleErrors(context).has(each))) continue;
    const jumped = strange(pair, usual);
    if (jumped === false) yield { outcome: "passes", cell };
    if (jumped !== true) continue;
    yield {
      outcome: "fails",
      cell,
      message: "jump",
      data: { then: other.shown, other: cellReference(other.address, cell.address.sheet) },
      involves: [cell.address, other.address],
    };
  }
}

/** What the rows do, the middle of their ratios; 1 where they are too few to tell. */
function usualOf(pairs: readonly Pair[]): number {
  const ratios = pairs.flatMap((pair) => (isPercentage(pair.cell) ? [] : (ratioOf(pair) ?? [])));
  return ratios.length <= LEAST_OTHERS ? 1 : median(ratios);
}

/** How many times the other figure it is; null for figures that cannot be compared so. */
function ratioOf({ cell, other }: Pair): number | null {
  if (!cell.value || !other.value || sign(cell.value) * sign(other.value) <= 0) return null;
  return toNumber(cell.value) / toNumber(other.value);
}

/** Whether a figure jumps; null where it cannot be compared. */
function jumps(pair: Pair, usual: number): boolean | null {
  const { cell, other } = pair;
  if (isPercentage(cell)) return numberOf(cell) > 0 && moves(pair);
  if (numberOf(cell) === 0) return cell.marker === null && numberOf(other) >= LARGER * unitOf(other);
  const ratio = tells(pair) ? ratioOf(pair) : null;
  return ratio === null ? null : Math.max(ratio / usual, usual / ratio) >= FACTOR;
}

/** Whether a forecast cannot be that of the year; null where it cannot be compared. */
function missesYear(pair: Pair): boolean | null {
  if (isPercentage(pair.cell)) return moves(pair);
  if (numberOf(pair.cell) === 0) return numberOf(pair.other) >= LARGER * unitOf(pair.other);
  const ratio = tells(pair) ? ratioOf(pair) : null;
  return ratio === null ? null : ratio < FORECAST.least || ratio > FORECAST.most;
}

/** Whether a percentage moves by more than it does from year to year. */
function moves(pair: Pair): boolean {
  const points = Math.abs(numberOf(pair.cell) - numberOf(pair.other));
  const ratio = ratioOf(pair);
  return points >= POINTS || (points >= POINTS_BY_FACTOR && ratio !== null && Math.max(ratio, 1 / ratio) >= FACTOR);
}

/** Whether neither figure is small. */
function tells({ cell, other }: Pair): boolean {
  const unit = Math.max(unitOf(cell), unitOf(other));
  const [one, two] = [Math.abs(numberOf(cell)), Math.abs(numberOf(other))];
  return Math.max(one, two) >= LARGER * unit && Math.min(one, two) >= SMALLER * unit;
}

function numberOf({ value }: BoundCell): number {
  return value === null ? 0 : toNumber(value);
}

function unitOf({ unit }: BoundCell): number {
  return unit === null ? 1 : toNumber(unit);
}
