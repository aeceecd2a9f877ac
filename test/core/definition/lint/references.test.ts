import { must } from "../fixture";
import { type Case, column, judge, relations, row, table } from "./cases";

const CASES: readonly Case[] = [
  ["chapter", (d) => (table(d).chapter = "kostn"), ["error unknown-reference tables[0].chapter"]],
  ["notation of the table", (d) => (table(d).notation = "x"), ["error unknown-reference tables[0].notation"]],
  ["notation of a column", (d) => (column(d, "percent").notation = "x"), ["error unknown-reference tables[0].columns[4].notation"]],
  ["notation of a row", (d) => (row(d, "r11").notation = "x"), ["error unknown-reference tables[0].rows[1].notation"]],
  [
    "notation that every object has",
    (d) => (row(d, "r11").notation = "constructor"),
    ["error unknown-reference tables[0].rows[1].notation"],
  ],
  [
    "notation of a cell",
    (d) => (row(d, "r11").cells = { actual: { notation: "x" } }),
    ["error unknown-reference tables[0].rows[1].cells.actual.notation"],
  ],
  ["column of a cell", (d) => (row(d, "r11").cells = { actua: {} }), ["error unknown-reference tables[0].rows[1].cells.actua"]],
  ["indicator", (d) => (row(d, "r11").indicator = "x"), ["error unknown-reference tables[0].rows[1].indicator"]],
  ["part of", (d) => (row(d, "r11").partOf = "s9"), ["error unknown-reference tables[0].rows[1].partOf"]],
  ["of which", (d) => (row(d, "w").ofWhich = "tt"), ["error unknown-reference tables[0].rows[10].ofWhich"]],
  [
    "derive",
    (d) => (column(d, "variance").derive = { kind: "difference", minuend: "actuel", subtrahend: "budget" }),
    ["error unknown-reference tables[0].columns[3].derive.minuend"],
  ],
  ["explanation", (d) => (table(d).materiality = { explanation: "x" }), ["error unknown-reference tables[0].materiality.explanation"]],
  ["table of a target", (d) => (must(relations(d)[0]).target.table = "x"), ["error unknown-reference relations[0].target.table"]],
  [
    "no table at all",
    (d) => Object.assign(must(relations(d)[0]), { target: { row: "bezwaren" }, terms: [{ row: "klanten" }] }),
    ["error unknown-reference relations[0].target"],
  ],
  ["row of a term", (d) => (must(must(relations(d)[0]).terms[0]).row = "x"), ["error unknown-reference relations[0].terms[0].row"]],
  [
    "column of a term",
    (d) => (must(must(relations(d)[0]).terms[0]).column = "x"),
    ["error unknown-reference relations[0].terms[0].column"],
  ],
  [
    "columns of a relation",
    (d) => (must(relations(d)[0]).columns = ["actual", "budget"]),
    ["error unknown-reference relations[0].columns[1]"],
  ],
  [
    "slot",
    (d) => (must(d.figures?.[0]).slots["headline"] = { table: "prestaties", row: "x" }),
    ["error unknown-reference figures[0].slots.headline.row"],
  ],
  [
    "slot list",
    (d) => (must(d.figures?.[0]).slots["headline"] = [{ row: "klanten" }]),
    ["error unknown-reference figures[0].slots.headline[0]"],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
