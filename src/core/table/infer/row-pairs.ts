import { saysChange, saysPart, saysPercent } from "../../definition/infer/words";
import { isPercentRow } from "./additive";
import { BROKEN, type Budget, ENOUGH, spend } from "./evidence";
import { linesAcross } from "./lines";
import type { Matrix } from "./matrix";
import { type FoundPair, type PairKind, weighPair } from "./pairs";

/** How many rows of figures away the rows may stand from which a row of percentages follows; far ones cost more. */
const NEAR = 12;
const SAID = 6;

/** Rows of percentages that follow, column by column, from two rows near them: growth from one to the other, or one over the other. */
export function rowPairs(matrix: Matrix, columns: readonly number[], budget: Budget): readonly FoundPair[] {
  const rows = matrix.rows.flatMap((row, at) => (row.kind === "figures" ? [at] : []));
  const lines = linesAcross(matrix, columns, rows);
  const percent = rows.map((row) => isPercentRow(matrix, row));
  const found: FoundPair[] = [];
  for (const [target, at] of rows.entries()) {
    if (percent[target] !== true) continue;
    const near = rows.map((_, nth) => nth).filter((nth) => Math.abs(nth - target) <= NEAR && percent[nth] !== true);
    let best: FoundPair | null = null;
    for (const first of near) {
      for (const second of near) {
        const [own, a, b] = [lines[target], lines[first], lines[second]];
        if (first === second || !own || !a || !b) continue;
        for (const kind of ["growth", "ratio"] as const) {
          if (!spend(budget, own.length)) return found;
          const weighed = weighPair(kind, own, a, b);
          const said = saidOf(kind, matrix.rows[at]?.label ?? "");
          const net =
            weighed.bits -
            BROKEN * weighed.broken -
            Math.log2(1 + Math.abs(first - target)) -
            Math.log2(1 + Math.abs(second - target)) -
            1 +
            said;
          if (weighed.holds < 1 || weighed.broken > weighed.holds / 2 || net < ENOUGH || net <= (best?.net ?? 0)) continue;
          best = { kind, target: at, first: rows[first] ?? 0, second: rows[second] ?? 0, weighed, net, said };
        }
      }
    }
    if (best) found.push(best);
  }
  return found;
}

function saidOf(kind: PairKind, label: string): number {
  if (kind === "growth") return saysChange(label) ? SAID : -2;
  return saysChange(label) ? -SAID : saysPart(label) || saysPercent(label) ? SAID / 2 : 0;
}
