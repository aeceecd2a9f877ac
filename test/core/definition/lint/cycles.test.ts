import { type Case, column, judge, row } from "./cases";

const CASES: readonly Case[] = [
  ["row part of itself", (d) => (row(d, "t").partOf = "t"), ["error cycle tables[0].rows[9]"]],
  ["rows in a circle", (d) => (row(d, "t").partOf = "r11"), ["error cycle tables[0].rows[1]"]],
  ["of which in a circle", (d) => (row(d, "t").ofWhich = "w"), ["error cycle tables[0].rows[9]"]],
  [
    "columns in a circle",
    (d) => (column(d, "budget").derive = { kind: "difference", minuend: "actual", subtrahend: "variance" }),
    ["error cycle tables[0].columns[2]"],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
