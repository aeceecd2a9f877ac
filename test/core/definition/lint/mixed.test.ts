import { must } from "../fixture";
import { type Case, column, judge, relations, row, table } from "./cases";

const CASES: readonly Case[] = [
  ["a part in other kind of figure", (d) => (row(d, "r11").notation = "percent"), ["error sum-mixed tables[0].rows[3]"]],
  ["a table named by a term only", (d) => delete must(relations(d)[0]).target.table, []],
  ["percentages as parts", (d) => (table(d).notation = "percent"), ["warning sum-percent tables[0].rows[3]"]],
  ["a column of percentages beside columns that add up", (d) => (column(d, "actual").notation = "percent"), []],
  ["a part in words", (d) => (row(d, "r11").notation = "words"), ["error sum-mixed tables[0].rows[3]"]],
  ["a part in another scale", (d) => (row(d, "r11").notation = "count"), ["warning sum-mixed tables[0].rows[3]"]],
  [
    "a weighted total unlike its parts",
    (d) => {
      row(d, "t").total = "weighted";
      row(d, "t").notation = "percent";
    },
    ["warning weighted-notation tables[0].rows[9]"],
  ],
  ["a weighted total like its parts", (d) => (row(d, "t").total = "weighted"), []],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
