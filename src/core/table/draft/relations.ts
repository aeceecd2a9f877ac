import type { DefinitionInput } from "../../definition/schema";
import { at as item } from "../infer/at";
import type { InferredRelation, InferredTable } from "../infer/infer";
import type { RowTree } from "../infer/tree";

type DraftRelation = NonNullable<DefinitionInput["relations"]>[number];

/** The ids that a draft gives to the table and its rows and figure columns. */
export interface DraftNames {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * The relations of a table that its tree of rows and its derived columns do not say by themselves: second sums, sums over
 * columns, changes from row to row, shares of a fixed whole. What holds alike in several columns is one relation.
 */
export function draftRelations(
  table: InferredTable,
  tree: RowTree,
  derivedShares: ReadonlyMap<number, number>,
  names: DraftNames,
): readonly DraftRelation[] {
  const inTree = new Set(table.rowSums.flatMap((sum, at) => (tree.others.includes(sum) ? [] : [`row-sum-${at}`])));
  const derived = new Set([
    ...table.pairs.map((pair) => `${pair.kind}-${pair.target}`),
    ...[...derivedShares.keys()].map((column) => `share-${column}`),
  ]);
  const groups = new Map<string, InferredRelation[]>();
  for (const relation of table.relations) {
    if (inTree.has(relation.rule) || derived.has(relation.rule)) continue;
    const key = groupOf(relation);
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return [...groups.values()].map((relations, at) => draftRelation(relations, at, names));
}

function isWithinColumn({ target, terms }: InferredRelation): boolean {
  return terms.every((term) => term.column === target.column);
}

function groupOf(relation: InferredRelation): string {
  const { rule, target, terms } = relation;
  const places = terms.map((term) => `${term.sign}/${term.row}`);
  return JSON.stringify([rule, target.row, places, isWithinColumn(relation) ? null : [target.column, terms.map((term) => term.column)]]);
}

function draftRelation(relations: readonly InferredRelation[], at: number, { table, rows, columns }: DraftNames): DraftRelation {
  const first = item(relations, 0);
  const within = isWithinColumn(first);
  const column = (index: number): { column?: string } => (within ? {} : { column: item(columns, index) });
  // Named sums may subtract: a difference of two rows is a sum with signs.
  const kind = first.kind === "difference" ? "sum" : first.kind;
  return {
    id: `${table}-${kind}-${at + 1}`,
    kind,
    target: { table, row: item(rows, first.target.row), ...column(first.target.column) },
    terms: first.terms.map((term) => ({
      row: item(rows, term.row),
      ...column(term.column),
      ...(term.sign === -1 ? { sign: -1 as const } : {}),
    })),
    ...(within ? { columns: relations.map((relation) => item(columns, relation.target.column)) } : {}),
  };
}
