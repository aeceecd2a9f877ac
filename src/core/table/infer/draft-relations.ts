import type { DefinitionInput } from "../../definition/schema";
import { isAdditiveColumn } from "./additive";
import type { InferredTable } from "./infer";
import type { RowTree } from "./tree";

type DraftRelation = NonNullable<DefinitionInput["relations"]>[number];

/** The relations of a table that its rows and columns cannot say by themselves. */
export function draftRelations(
  table: InferredTable,
  tree: RowTree,
  derived: ReadonlyMap<number, number>,
  id: string,
  rows: readonly string[],
  columns: readonly string[],
): readonly DraftRelation[] {
  return [
    ...secondSums(table, tree, id, rows, columns),
    ...sumsAcross(table, id, rows, columns),
    ...fixedShares(table, derived, id, rows, columns),
  ];
}

/** Sums over rows beside the tree, for the columns in which they hold figures. */
function secondSums(
  table: InferredTable,
  tree: RowTree,
  id: string,
  rows: readonly string[],
  columns: readonly string[],
): readonly DraftRelation[] {
  return tree.others.flatMap((sum, nth): DraftRelation[] => {
    const has = (column: number): boolean =>
      table.matrix.figure(sum.target, column) !== null && sum.terms.some((term) => table.matrix.figure(term.at, column) !== null);
    const over = columns.filter((_, column) => isAdditiveColumn(table, column) && has(column));
    const terms = sum.terms.flatMap(({ at, sign }) =>
      isBlankRow(table, at) ? [] : [{ row: rows[at] ?? "", ...(sign === -1 ? { sign: -1 as const } : {}) }],
    );
    if (over.length === 0 || terms.length === 0) return [];
    return [{ id: `${id}-som-${nth + 1}`, kind: "sum", target: { table: id, row: rows[sum.target] ?? "" }, terms, columns: over }];
  });
}

function isBlankRow(table: InferredTable, row: number): boolean {
  return table.matrix.columns.every((_, column) => table.matrix.reading(row, column).kind === "blank");
}

/** Sums over columns, row by row. */
function sumsAcross(table: InferredTable, id: string, rows: readonly string[], columns: readonly string[]): readonly DraftRelation[] {
  return table.columnSums.flatMap((sum, nth) =>
    table.matrix.rows.flatMap((_, row): DraftRelation[] => {
      const terms = sum.terms.filter((term) => table.matrix.reading(row, term.at).kind !== "blank");
      if (!table.matrix.figure(row, sum.target) || !terms.some((term) => table.matrix.figure(row, term.at))) return [];
      const at = { row: rows[row] ?? "" };
      return [
        {
          id: `${id}-rij-${rows[row] ?? ""}${nth === 0 ? "" : `-${nth + 1}`}`,
          kind: "sum",
          target: { table: id, ...at, column: columns[sum.target] ?? "" },
          terms: terms.map((term) => ({ ...at, column: columns[term.at] ?? "", ...(term.sign === -1 ? { sign: -1 as const } : {}) })),
        },
      ];
    }),
  );
}

/** Shares of a whole that the tree of parts does not give. */
function fixedShares(
  table: InferredTable,
  derived: ReadonlyMap<number, number>,
  id: string,
  rows: readonly string[],
  columns: readonly string[],
): readonly DraftRelation[] {
  return table.shares
    .filter((share) => !derived.has(share.target))
    .flatMap((share) =>
      table.matrix.rows.flatMap((_, row): DraftRelation[] => {
        const whole = share.wholes[row];
        if (share.outcomes[row] === "none" || whole === null || whole === undefined) return [];
        const column = columns[share.of] ?? "";
        return [
          {
            id: `${id}-aandeel-${rows[row] ?? ""}-${columns[share.target] ?? ""}`,
            kind: "share",
            target: { table: id, row: rows[row] ?? "", column: columns[share.target] ?? "" },
            terms: [
              { row: rows[row] ?? "", column },
              { row: rows[whole] ?? "", column },
            ],
          },
        ];
      }),
    );
}
