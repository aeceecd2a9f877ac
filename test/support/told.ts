import { addressName } from "../../src/core/table/address";
import type { BoundRelation } from "../../src/core/table/relations";

/** "sum B5 <- B3 + B4": short, on the first sheet unless named. */
export function told(relation: BoundRelation): string {
  const name = (cell: BoundRelation["target"]): string => addressName(cell.address).replace("BladA!", "");
  const terms = relation.terms.map((term) => `${term.sign === 1 ? "+" : "-"}${name(term.cell)}`);
  const omitted = (relation.omitted ?? []).map((cell) => `(${name(cell)})`);
  return [relation.kind, name(relation.target), "<-", ...terms, ...omitted, ...(relation.incomplete ? ["incomplete"] : [])].join(" ");
}
