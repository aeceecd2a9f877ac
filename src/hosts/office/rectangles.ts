import type { Area } from "../../core/table/sheet";

/** Something for one cell. */
export interface Placed<T> {
  readonly row: number;
  readonly column: number;
  readonly item: T;
}

export interface Rectangle<T> {
  readonly area: Area;
  /** Row by row. */
  readonly items: readonly (readonly T[])[];
}

interface Open<T> {
  top: number;
  left: number;
  bottom: number;
  right: number;
  rows: T[][];
}

/**
 * Groups cells into rectangles without holes: runs along a row first, then equal runs below one another. One range is
 * written for each, so that a filled column or a whole list takes one.
 * @param alike whether two neighbours may be in one rectangle; all may when it is left out
 */
export function rectangles<T>(cells: readonly Placed<T>[], alike: (a: T, b: T) => boolean = () => true): Rectangle<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Open<T>[] = [];
  const above = new Map<string, Open<T>>();
  const finish = (run: Open<T>): void => {
    const key = `${run.left}:${run.right}`;
    const found = above.get(key);
    const [first] = run.rows;
    if (found && found.bottom === run.top - 1 && first && joins(found.rows, first, alike)) {
      found.rows.push(first);
      found.bottom = run.top;
    } else {
      done.push(run);
      above.set(key, run);
    }
  };
  let run: Open<T> | null = null;
  for (const { row, column, item } of sorted) {
    const cellsOfRun = run?.rows[0];
    const last = cellsOfRun?.at(-1);
    if (run && cellsOfRun && last !== undefined && run.top === row && run.right === column - 1 && alike(last, item)) {
      cellsOfRun.push(item);
      run.right = column;
      continue;
    }
    if (run) finish(run);
    run = { top: row, left: column, bottom: row, right: column, rows: [[item]] };
  }
  if (run) finish(run);
  return done.map(({ top, left, bottom, right, rows }) => ({ area: { top, left, bottom, right }, items: rows }));
}

function joins<T>(rows: readonly (readonly T[])[], below: readonly T[], alike: (a: T, b: T) => boolean): boolean {
  const a = rows.at(-1)?.[0];
  const [b] = below;
  return a !== undefined && b !== undefined && alike(a, b);
}
