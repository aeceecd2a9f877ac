import { fillOf } from "../resolve";
import type { Definition, RelationSpec } from "../schema";
import { type LintMessage, report } from "./message";
import { cellName, homeOf, relationCells } from "./sums";

/** How many terms each kind of relation takes. */
const TERMS: Readonly<Record<RelationSpec["kind"], readonly [min: number, max: number]>> = {
  sum: [1, Infinity],
  difference: [2, Infinity],
  growth: [2, 2],
  share: [2, 2],
  ratio: [2, 2],
  "of-which": [1, Infinity],
  "weighted-total": [1, Infinity],
  "stock-flow": [2, Infinity],
  "same-figure": [1, Infinity],
  "time-proportional": [1, 1],
};

/** relation-terms, relation-self, relation-term-twice, relation-unfilled, relation-columns. */
export function* relations(definition: Definition): Iterable<LintMessage> {
  for (const [index, relation] of definition.relations.entries()) {
    const at = ["relations", index];
    const [min, max] = TERMS[relation.kind];
    const count = relation.terms.length;
    if (count < min || count > max) {
      const wanted = min === max ? [`precies ${min}`, `exactly ${min}`] : [`minstens ${min}`, `at least ${min}`];
      yield report(
        "error",
        "relation-terms",
        [...at, "terms"],
        `Een relatie van de soort '${relation.kind}' heeft ${wanted[0]} termen; hier staan er ${count}.`,
        `A relation of kind '${relation.kind}' has ${wanted[1]} terms; here are ${count}.`,
      );
    }
    const cells = relationCells(definition, relation);
    const names = cells.map((places) => places.map(cellName));
    if (names.some(([target, ...terms]) => target !== undefined && terms.includes(target))) {
      yield report(
        "error",
        "relation-self",
        at,
        `Het doel van relatie '${relation.id}' staat ook onder haar termen.`,
        `The target of relation '${relation.id}' is also among its terms.`,
      );
    }
    if (names.some(([, ...terms]) => new Set(terms).size < terms.length)) {
      yield report(
        "warning",
        "relation-term-twice",
        [...at, "terms"],
        `Relatie '${relation.id}' telt een cel twee keer.`,
        `Relation '${relation.id}' counts a cell twice.`,
      );
    }
    const never = cells.flat().find((cell) => fillOf(cell.table, cell.row, cell.column) === "none");
    if (never) {
      yield report(
        "warning",
        "relation-unfilled",
        at,
        `Relatie '${relation.id}' vraagt cel ${cellName(never)}, die nooit gevuld wordt.`,
        `Relation '${relation.id}' asks for cell ${cellName(never)}, which is never filled.`,
      );
    }
    const declared = [relation.target, ...relation.terms].every((one) =>
      definition.tables.some((table) => table.id === (one.table ?? homeOf(relation))),
    );
    if (declared && cells.length === 0 && relation.columns === undefined) {
      yield report(
        "error",
        "relation-columns",
        at,
        `Relatie '${relation.id}' noemt geen kolommen, en haar tabellen hebben er geen gemeen.`,
        `Relation '${relation.id}' names no columns, and its tables have none in common.`,
      );
    }
  }
}
