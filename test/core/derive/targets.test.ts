import { isDerived } from "../../../src/core/derive/targets";
import type { DefinitionInput } from "../../../src/core/definition/schema";
import { costs, definitionOf, type TableInput } from "./report";

const table: TableInput = {
  ...costs,
  columns: [
    ...costs.columns,
    { id: "share", role: "share", header: "Aandeel", notation: "whole", derive: { kind: "share", of: "actual" } },
  ],
  rows: [
    ...costs.rows,
    { id: "anders", label: "Anders", kind: "total" },
    { id: "gewogen", label: "Gewogen", kind: "total", total: "weighted" },
    { id: "g1", label: "G1", partOf: "gewogen" },
    { id: "los", label: "Los", kind: "subtotal" },
    { id: "l1", label: "L1", partOf: "los", fill: "optional" },
    {
      id: "l2",
      label: "L2",
      partOf: "los",
      cells: { actual: { fill: "none" }, percent: { derive: false }, variance: { fill: "none" }, year: { fill: "required" } },
    },
    { id: "tarief", label: "Tarief", kind: "total", notation: "percent" },
    { id: "t1", label: "T1", partOf: "tarief" },
  ],
};

const relations: NonNullable<DefinitionInput["relations"]> = [
  { id: "overal", kind: "sum", target: { table: "kosten", row: "anders" }, terms: [{ row: "a" }, { row: "b" }], columns: ["actual"] },
  { id: "jaar", kind: "sum", target: { table: "kosten", row: "anders", column: "year" }, terms: [{ row: "a" }] },
  { id: "typed", kind: "sum", target: { table: "kosten", row: "a", column: "actual" }, terms: [{ row: "b" }] },
  { id: "check", kind: "same-figure", target: { table: "kosten", row: "b", column: "actual" }, terms: [{ row: "a" }] },
  { id: "elders", kind: "sum", target: { table: "kosten", row: "gewogen", column: "year" }, terms: [{ table: "ander", row: "a" }] },
  { id: "zacht", kind: "sum", target: { table: "kosten", row: "gewogen", column: "actual" }, terms: [{ row: "a" }], severity: "warning" },
  { id: "vreemd", kind: "sum", target: { table: "ander", row: "anders", column: "year" }, terms: [{ row: "a" }] },
];

const definition = definitionOf(
  [table, { ...table, id: "ander" }, { ...table, id: "derde" }],
  [...relations, { id: "alle", kind: "sum", target: { table: "derde", row: "anders" }, terms: [{ row: "a" }] }],
);

function ask(path: string): boolean {
  const [id, row = "", column = ""] = path.split("/");
  const spec = definition.tables.find((one) => one.id === id);
  if (!spec) throw new Error(`no table ${id}`);
  return isDerived(definition, spec, row, column);
}

test.each([
  ["kosten/a/variance", "difference"],
  ["kosten/a/budget", "time-proportional"],
  ["kosten/totaal/variance", "difference on a total"],
  ["kosten/totaal/actual", "sum of parts"],
  ["kosten/a/share", "share of the whole it is part of"],
  ["kosten/totaal/share", "all of itself"],
  ["kosten/anders/actual", "named sum for its columns"],
  ["kosten/anders/year", "named sum for one column"],
  ["kosten/los/year", "a sum with a part that must be there"],
  ["derde/anders/actual", "named sum for all columns of figures"],
])("%s is derived: %s", (path) => expect(ask(path)).toBe(true));

test.each([
  ["kosten/a/actual", "typed, though a named sum links it"],
  ["kosten/b/actual", "checked only"],
  ["kosten/a/label", "words"],
  ["kosten/kop/variance", "a heading"],
  ["kosten/wit/variance", "a spacer"],
  ["kosten/gewogen/actual", "weighted, and the named sum is a warning"],
  ["kosten/gewogen/year", "from another table"],
  ["kosten/los/actual", "all parts may be absent"],
  ["kosten/l2/percent", "said not to follow"],
  ["kosten/l2/variance", "never filled"],
  ["kosten/tarief/actual", "percentages do not add up"],
  ["ander/anders/actual", "no relation of its own for this column"],
  ["kosten/weg/actual", "no such row"],
  ["kosten/a/weg", "no such column"],
])("%s is not: %s", (path) => expect(ask(path)).toBe(false));
