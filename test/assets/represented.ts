import { figureKey } from "../../src/core/definition/period";
import type { Definition, Reference, RowSpec, TableSpec } from "../../src/core/definition/schema";
import { columnOf, type GoldenCell, type GoldenRelation, rowOf, tableOf } from "./files";

/** Whether a definition says a relation: by its row tree, derived columns, indicators, norms or named relations. */
export function isRepresented(definition: Definition, relation: GoldenRelation): boolean {
  const table = tableOf(definition, relation.target.table);
  const row = rowOf(table, relation.target.row);
  if (isNamed(definition, relation)) return true;
  switch (relation.kind) {
    case "sum":
      return relation.constant === undefined && isSumOfParts(table, row, relation);
    case "weighted-total":
      return row.total === "weighted" && isSumOfParts(table, row, relation);
    case "of-which":
      return relation.terms.every((term) => term.table === table.id && rowOf(table, term.row).ofWhich === row.id);
    case "same-figure":
      return relation.terms.every(
        (term) => keyOf(definition, term) !== null && keyOf(definition, term) === keyOf(definition, relation.target),
      );
    case "norm":
      return isNorm(definition, row, relation);
    default:
      return isDerived(table, row, relation);
  }
}

function place(cell: GoldenCell): string {
  return `${cell.table}/${cell.row}/${cell.column}/${cell.sign ?? 1}`;
}

function isNamed(definition: Definition, relation: GoldenRelation): boolean {
  const wanted = [relation.target, ...relation.terms].map(place).join(" ");
  return definition.relations.some((named) => {
    if (named.kind !== relation.kind || named.constant !== relation.constant) return false;
    return (named.columns ?? [""]).some(
      (column) => [named.target, ...named.terms].map((one) => place(fill(one, named.target, column))).join(" ") === wanted,
    );
  });
}

function fill(one: Reference, target: Reference, column: string): GoldenCell {
  return { table: one.table ?? target.table ?? "", row: one.row, column: one.column ?? column, sign: one.sign ?? 1 };
}

function isSumOfParts(table: TableSpec, row: RowSpec, relation: GoldenRelation): boolean {
  const { column } = relation.target;
  const parts = table.rows
    .filter((part) => part.partOf === row.id)
    .map((part) => ({ table: table.id, row: part.id, column, sign: part.sign ?? 1 }));
  return parts.length > 0 && parts.map(place).join(" ") === relation.terms.map(place).join(" ");
}

function keyOf(definition: Definition, cell: GoldenCell): string | null {
  const table = tableOf(definition, cell.table);
  const { indicator } = rowOf(table, cell.row);
  const column = columnOf(table, cell.column);
  return indicator === undefined ? null : figureKey(column.role, column.period, indicator, definition);
}

function isNorm(definition: Definition, row: RowSpec, relation: GoldenRelation): boolean {
  const table = tableOf(definition, relation.target.table);
  const indicator = definition.indicators.find((one) => one.id === row.indicator);
  const norm = relation.terms.map((term) => columnOf(table, term.column).role).join();
  const judged = ["actual", "prior", "forecast"].includes(columnOf(table, relation.target.column).role);
  return norm === "norm" && judged && indicator?.norm !== undefined && indicator.direction !== "informative";
}

function isDerived(table: TableSpec, row: RowSpec, relation: GoldenRelation): boolean {
  const rule = columnOf(table, relation.target.column).derive;
  if (!rule || row.cells?.[relation.target.column]?.derive === false) return false;
  const own = relation.terms.filter((term) => term.row === row.id).map((term) => term.column);
  const terms = own.join(" ");
  const sameRow = own.length === relation.terms.length;
  switch (rule.kind) {
    case "difference":
      return relation.kind === "difference" && sameRow && terms === `${rule.minuend} ${rule.subtrahend}`;
    case "growth":
      return relation.kind === "growth" && sameRow && terms === `${rule.of} ${rule.base}`;
    case "ratio":
      return (
        (relation.kind === "ratio" && sameRow && terms === `${rule.of} ${rule.base}`) ||
        (relation.kind === "growth" && sameRow && isGrowth(table, rule, terms))
      );
    case "share":
      return (
        relation.kind === "share" && terms === rule.of && relation.terms[1]?.row === row.partOf && relation.terms[1]?.column === rule.of
      );
    case "time-proportional":
      return relation.kind === "time-proportional" && sameRow && terms === rule.of;
    case "attained-share":
      return relation.kind === "ratio" && sameRow && terms === `${rule.of} ${rule.norm}`;
    case "norm-verdict":
      return false;
  }
}

/** A difference over its subtrahend is the growth of the minuend. */
function isGrowth(table: TableSpec, rule: { readonly of: string; readonly base: string }, terms: string): boolean {
  const of = columnOf(table, rule.of).derive;
  return of?.kind === "difference" && of.subtrahend === rule.base && terms === `${of.minuend} ${of.subtrahend}`;
}
