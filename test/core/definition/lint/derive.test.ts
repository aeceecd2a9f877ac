import { type Case, column, judge } from "./cases";

const CASES: readonly Case[] = [
  [
    "derived words",
    (d) => (column(d, "toelichting").derive = { kind: "share", of: "label" }),
    ["error derive-text tables[0].columns[6].derive", "error derive-text tables[0].columns[6].derive.of"],
  ],
  [
    "derived from itself and itself",
    (d) => (column(d, "variance").derive = { kind: "difference", minuend: "actual", subtrahend: "actual" }),
    ["error derive-equal tables[0].columns[3].derive"],
  ],
  [
    "share of nothing",
    (d) => (column(d, "growth", 1).derive = { kind: "share", of: "actual" }),
    ["warning derive-share tables[1].columns[5].derive"],
  ],
  [
    "growth that is no percentage",
    (d) => (column(d, "growth", 1).notation = "count"),
    ["warning derive-notation tables[1].columns[5].derive"],
  ],
  [
    "in proportion to eight months",
    (d) => (column(d, "budget").derive = { kind: "time-proportional", of: "actual" }),
    ["error derive-period tables[0].columns[2].derive.of"],
  ],
  ["in proportion to the year", (d) => (column(d, "budget").derive = { kind: "time-proportional", of: "year" }), []],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
