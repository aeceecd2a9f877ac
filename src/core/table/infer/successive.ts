import { saysChange } from "../../definition/infer/words";
import { BROKEN, type Budget, ENOUGH, spend } from "./evidence";
import { type Line, linesDown, type Outcome } from "./lines";
import type { Matrix } from "./matrix";
import { weighPair } from "./pairs";

/** A column that says how another changes from one row to the next, as where rows are years. */
export interface FoundChange {
  readonly kind: "difference" | "growth";
  readonly target: number;
  readonly of: number;
  /** Row that each row is compared with; null where there is none. */
  readonly before: readonly (number | null)[];
  readonly outcomes: readonly Outcome[];
  readonly net: number;
}

const SAID = 6;

/** For each column the change of another column since the row above, or below where the newest row stands first. */
export function findChanges(matrix: Matrix, taken: ReadonlySet<number>, budget: Budget): readonly FoundChange[] {
  const columns = matrix.columns.map((_, column) => column);
  const lines = linesDown(matrix, columns);
  const rows = matrix.rows.flatMap((row, at) => (row.kind === "figures" ? [at] : []));
  const found: FoundChange[] = [];
  for (const target of columns) {
    if (taken.has(target)) continue;
    let best: FoundChange | null = null;
    for (const of of columns) {
      if (of === target || matrix.percent[of] === true) continue;
      for (const step of [-1, 1]) {
        if (!spend(budget, rows.length)) return found;
        const change = weigh(matrix, lines, rows, target, of, step);
        if (change && change.net > (best?.net ?? ENOUGH)) best = change;
      }
    }
    if (best) found.push(best);
  }
  return found;
}

function weigh(
  matrix: Matrix,
  lines: readonly Line[],
  rows: readonly number[],
  target: number,
  of: number,
  step: number,
): FoundChange | null {
  const [own, source] = [lines[target], lines[of]];
  if (!own || !source) return null;
  const before = own.map((_, row) => {
    const at = rows.indexOf(row);
    return at < 0 ? null : (rows[at + step] ?? null);
  });
  const kind = matrix.percent[target] === true ? "growth" : "difference";
  const weighed = weighPair(
    kind,
    own,
    source,
    before.map((row) => (row === null ? null : (source[row] ?? null))),
  );
  const cost = Math.log2(2 * lines.length ** 2);
  const net = weighed.bits - BROKEN * weighed.broken - cost + (saysChange(matrix.columns[target]?.header ?? "") ? SAID : 0);
  return weighed.holds < 2 || weighed.broken > weighed.holds / 2 ? null : { kind, target, of, before, outcomes: weighed.outcomes, net };
}
