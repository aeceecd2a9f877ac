import type { FoundColumn } from "./found";
import { isFigureLike, type ReadCell } from "./reading";
import type { RowLook } from "./rows";

/** What the columns of a table hold, seen from its body. */
export interface ColumnKinds {
  readonly labelColumn: number;
  /** Columns that hold labels set in, the label column among them; a single one when labels stand in one column. */
  readonly labels: readonly number[];
  readonly kinds: ReadonlyMap<number, FoundColumn["kind"]>;
}

interface Tally {
  readonly column: number;
  figures: number;
  texts: number;
  readonly distinct: Set<string>;
}

/** Tells the column of labels, columns of categories, figures and texts apart. */
export function columnKinds(body: readonly RowLook[], heads: readonly RowLook[], read: ReadCell): ColumnKinds {
  const tallies = tally(body, heads, read);
  const isFigures = (one: Tally): boolean => one.figures > 0 && one.figures >= one.texts;
  // Row numbers before the labels are no figures.
  const from = numbered(tallies, isFigures) ? 1 : 0;
  const firstFigures = tallies.findIndex((one, at) => at >= from && isFigures(one));
  const leading = tallies.slice(0, Math.max(firstFigures < 0 ? from + 1 : firstFigures, 1));
  const labels = labelColumns(leading, body);
  const labelColumn = labels[0] ?? leading[0]?.column ?? 0;
  const kinds = new Map<number, FoundColumn["kind"]>();
  tallies.forEach((one) => {
    if (labels.includes(one.column)) kinds.set(one.column, "label");
    else if (leading.includes(one)) kinds.set(one.column, isCategory(one, body, labelColumn) ? "category" : "text");
    else kinds.set(one.column, isFigures(one) || (one.figures === 0 && one.texts === 0) ? "figures" : "text");
  });
  return { labelColumn, labels, kinds };
}

function tally(body: readonly RowLook[], heads: readonly RowLook[], read: ReadCell): readonly Tally[] {
  const columns = [...new Set([...heads, ...body].flatMap((row) => row.filled))].sort((a, b) => a - b);
  const tallies = columns.map((column): Tally => ({ column, figures: 0, texts: 0, distinct: new Set() }));
  const byColumn = new Map(tallies.map((one) => [one.column, one]));
  for (const { row, filled } of body) {
    for (const column of filled) {
      const one = byColumn.get(column);
      const cell = read(row, column);
      if (!one) continue;
      if (isFigureLike(cell)) one.figures += 1;
      else one.texts += 1;
      one.distinct.add(cell.shown);
    }
  }
  return tallies;
}

/** Row numbers (1, 2, 3 …) before a column of words are no figures. */
function numbered(tallies: readonly Tally[], isFigures: (one: Tally) => boolean): boolean {
  const [first, second] = tallies;
  if (!first || !second || !isFigures(first) || isFigures(second) || second.texts < 2) return false;
  const numbers = [...first.distinct].map(Number);
  return numbers.every((one, at) => Number.isInteger(one) && one >= 0 && (at === 0 || one > (numbers[at - 1] ?? 0)));
}

/** The column of labels among those before the figures, with those beside it that hold labels set in. */
function labelColumns(leading: readonly Tally[], body: readonly RowLook[]): readonly number[] {
  const columns = leading.map((one) => one.column);
  const [first] = leading;
  const both = body.some((row) => row.filled.filter((column) => columns.includes(column)).length > 1);
  if (!first || !both) return columns;
  const score = (one: Tally): number => body.filter((row) => row.filled.includes(one.column)).length + one.distinct.size;
  const best = leading.reduce((top, one) => (score(one) >= score(top) && one.texts > 0 ? one : top), first);
  return [best.column];
}

/** A category stands before the labels and is said once for several rows, or again on each of them. */
function isCategory(one: Tally, body: readonly RowLook[], labelColumn: number): boolean {
  if (one.texts === 0 || one.column > labelColumn) return false;
  const labelled = body.filter((row) => row.filled.includes(labelColumn)).length;
  return one.distinct.size < labelled;
}
