import { isPercentRow } from "./additive";
import type { InferredTable } from "./infer";
import type { FoundSum } from "./sums";

/** The rows of a table as a tree of parts, and the sums that do not fit in one tree. */
export interface RowTree {
  /** Row that a row is part of, and with which sign. */
  readonly parents: ReadonlyMap<number, { readonly row: number; readonly sign: 1 | -1 }>;
  /** Rows that are totals of others in the tree. */
  readonly totals: ReadonlySet<number>;
  /** Sums over rows that the tree cannot say: a second calculation, or parts that are part of something else. */
  readonly others: readonly FoundSum[];
  /** "Waarvan" rows: some of another row. */
  readonly somes: ReadonlyMap<number, number>;
}

/** Each row is part of one sum at most: the first that was found has it. */
export function rowTree({ rowSums, matrix }: InferredTable, isOfWhich: (label: string) => boolean): RowTree {
  const parents = new Map<number, { row: number; sign: 1 | -1 }>();
  const totals = new Set<number>();
  const others: FoundSum[] = [];
  for (const sum of rowSums) {
    // A definition's tree adds up no percentages; that these come to a hundred is said apart.
    if (isPercentRow(matrix, sum.target) || totals.has(sum.target) || sum.terms.some((term) => parents.has(term.at))) {
      others.push(sum);
      continue;
    }
    totals.add(sum.target);
    for (const { at, sign } of sum.terms) parents.set(at, { row: sum.target, sign });
  }
  const somes = new Map<number, number>();
  let whole: number | null = null;
  matrix.rows.forEach((row, at) => {
    if (row.kind !== "figures") return;
    if (!isOfWhich(row.label ?? "") || parents.has(at) || totals.has(at)) whole = at;
    else if (whole !== null && isSome(matrix, at, whole)) somes.set(at, whole);
  });
  return { parents, totals, others, somes };
}

/** No figure of the part is larger than that of the whole. */
function isSome(matrix: InferredTable["matrix"], part: number, whole: number): boolean {
  return matrix.columns.every((_, column) => {
    const [a, b] = [matrix.figure(part, column), matrix.figure(whole, column)];
    return !a || !b || matrix.percent[column] === true || a.value <= b.value;
  });
}
