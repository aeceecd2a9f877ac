import type { Definition, TableSpec } from "../../definition/schema";

/**
 * The rows that are what is left of others (baten − lasten): small beside what they come from, they swing by nature. A sum
 * with such a row in it is one too.
 */
export function balances({ rows, id }: TableSpec, relations: Definition["relations"]): ReadonlySet<string> {
  const left = new Set(rows.flatMap((row) => (row.partOf !== undefined && row.sign === -1 ? [row.partOf] : [])));
  for (const { kind, target, terms } of relations) {
    const subtracts = kind === "difference" || (kind === "sum" && terms.some(({ sign: way }) => way === -1));
    // Of several columns in one row it is a column that is the difference, not the row.
    const overRows = terms.every(({ row }) => row !== target.row);
    if (subtracts && overRows && (target.table ?? terms[0]?.table) === id) left.add(target.row);
  }
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const row of rows) if (row.partOf !== undefined && left.has(row.id)) left.add(row.partOf);
  }
  return left;
}
