import { type Case, column, judge, row, table } from "./cases";

const CASES: readonly Case[] = [
  [
    "a marker without text",
    (d) => (row(d, "r11").marker = { symbol: "**", place: "after" }),
    ["warning footnote-missing tables[0].rows[1].marker"],
  ],
  [
    "a column's marker without text",
    (d) => (column(d, "norm", 1).marker = { symbol: "*", place: "after" }),
    ["warning footnote-missing tables[1].columns[2].marker"],
  ],
  [
    "a text without marker",
    (d) => table(d, 1).footnotes?.push({ marker: "1", text: "Een." }) ?? (table(d, 1).footnotes = [{ marker: "1", text: "Een." }]),
    ["warning footnote-unused tables[1].footnotes[0]"],
  ],
  ["two texts", (d) => table(d).footnotes?.push({ marker: "*", text: "Anders." }), ["error duplicate-footnote tables[0].footnotes[1]"]],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
