import type { InferredTable } from "../infer/infer";
import type { RowTree } from "../infer/tree";

export interface DerivableShares {
  /** Column of shares by the column that they are shares of: those that follow from the tree of parts. */
  readonly columns: ReadonlyMap<number, number>;
  /** "row/column" of cells in such columns that have no whole in the tree. */
  readonly orphans: ReadonlySet<string>;
}

/** Which columns of shares a definition can derive: those whose whole is, row by row, the nearest total above in the tree. */
export function derivableShares({ shares, matrix }: InferredTable, tree: RowTree): DerivableShares {
  const columns = new Map<number, number>();
  const orphans = new Set<string>();
  for (const share of shares) {
    const above = (row: number): number | undefined => tree.parents.get(row)?.row ?? tree.somes.get(row);
    const wholeOf = (row: number): number | null => {
      let up = above(row);
      for (let depth = 0; up !== undefined && !matrix.figure(up, share.of) && depth < matrix.rows.length; depth += 1) up = above(up);
      return up ?? null;
    };
    const fits = matrix.rows.every((_, row) => share.outcomes[row] === "none" || wholeOf(row) === share.wholes[row]);
    if (!fits) continue;
    columns.set(share.target, share.of);
    matrix.rows.forEach((_, row) => {
      if (matrix.figure(row, share.target) && wholeOf(row) === null) orphans.add(`${row}/${share.target}`);
    });
  }
  return { columns, orphans };
}
