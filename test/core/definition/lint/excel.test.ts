import { must } from "../fixture";
import { type Case, column, judge, table } from "./cases";

const CASES: readonly Case[] = [
  ["an endless table name", (d) => (table(d).id = "k".repeat(256)), ["error excel-table-name tables[0].id"]],
  ["a table named after a digit", (d) => (table(d).id = "2e"), ["error excel-table-name tables[0].id"]],
  ["a table named as a cell", (d) => (table(d).id = "ict1"), ["error excel-table-name tables[0].id"]],
  ["a table named as a cell beyond the sheet", (d) => (table(d).id = "xyz1"), []],
  ["a table named R1C1", (d) => (table(d).id = "r1c1"), ["error excel-table-name tables[0].id"]],
  [
    "two names that are one in Excel",
    (d) => {
      table(d).id = "a-b";
      table(d, 1).id = "a_b";
    },
    ["error excel-table-name tables[1].id"],
  ],
  [
    "two header rows in an Excel table",
    (d) => (table(d, 1).form = "table"),
    ["error excel-group tables[1].columns[3].group", "error excel-header tables[1].columns[0].header"],
  ],
  [
    "equal headers in an Excel table",
    (d) => (column(d, "year").header = "Verschil"),
    ["error excel-header tables[0].columns[5]", "error ambiguous-header tables[0].columns[5]"],
  ],
  ["a long header", (d) => (column(d, "year").header = "x".repeat(256)), ["error excel-header tables[0].columns[5]"]],
  ["a long sheet name", (d) => (must(d.chapters[0]).sheet = "x".repeat(32)), ["error sheet-name chapters[0].sheet"]],
  ["a slash in a sheet name", (d) => (must(d.chapters[0]).sheet = "Kosten/baten"), ["error sheet-name chapters[0].sheet"]],
  ["an apostrophe around a sheet name", (d) => (must(d.chapters[0]).sheet = "'Kosten"), ["error sheet-name chapters[0].sheet"]],
  ["a sheet name of Excel's own", (d) => (must(d.chapters[0]).sheet = "History"), ["error sheet-name chapters[0].sheet"]],
  ["a shared sheet", (d) => (must(d.chapters[1]).sheet = "kosten"), ["error sheet-shared chapters[1].sheet"]],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
