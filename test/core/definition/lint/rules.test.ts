import { lintJson } from "../../../../src/core/definition/lint";
import { must, sample } from "../fixture";
import { type Case, column, judge, relations, row } from "./cases";

const CASES: readonly Case[] = [
  ["part and of which", (d) => (row(d, "r11").ofWhich = "s1"), ["error part-and-of-which tables[0].rows[1]"]],
  ["sign without part", (d) => (row(d, "t").sign = -1), ["warning sign-without-part tables[0].rows[9].sign"]],
  ["total without parts", (d) => (row(d, "bezwaren").total = "weighted"), ["warning total-without-parts tables[1].rows[2].total"]],
  ["a total of nothing", (d) => (row(d, "bezwaren").kind = "total"), ["info total-without-parts tables[1].rows[2]"]],
  ["too few terms", (d) => (must(relations(d)[0]).kind = "growth"), ["error relation-terms relations[0].terms"]],
  [
    "too many terms",
    (d) => Object.assign(must(relations(d)[0]), { kind: "time-proportional", terms: [{ row: "klanten" }, { row: "op-tijd" }] }),
    ["error relation-terms relations[0].terms"],
  ],
  ["target among the terms", (d) => (must(must(relations(d)[0]).terms[0]).row = "bezwaren"), ["error relation-self relations[0]"]],
  ["term twice", (d) => must(relations(d)[0]).terms.push({ row: "klanten" }), ["warning relation-term-twice relations[0].terms"]],
  [
    "no column in common",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "same-figure",
        target: { table: "kosten", row: "t", column: "budget" },
        terms: [{ table: "prestaties", row: "klanten" }],
      }),
    [],
  ],
  [
    "no column of that name",
    (d) => {
      relations(d).push({
        id: "x",
        kind: "same-figure",
        target: { table: "kosten", row: "t" },
        terms: [{ table: "prestaties", row: "klanten" }],
      });
      column(d, "actual", 1).id = "realisatie";
      must(relations(d)[0]).columns = ["prior"];
    },
    ["error relation-columns relations[1]"],
  ],
  [
    "the same sum twice",
    (d) => relations(d).push({ id: "x", kind: "sum", target: { table: "kosten", row: "t" }, terms: [{ row: "s1" }, { row: "s2" }] }),
    ["info sum-twice relations[1]"],
  ],
  [
    "a part too many",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "sum",
        target: { table: "kosten", row: "t" },
        terms: [{ row: "s1" }, { row: "s2" }, { row: "w" }],
      }),
    ["warning sum-overlap relations[1]", "error forced-value relations[1]"],
  ],
  [
    "sums that ask for equal parts",
    (d) => relations(d).push({ id: "x", kind: "sum", target: { table: "kosten", row: "t" }, terms: [{ row: "s1" }, { row: "w" }] }),
    ["warning sum-overlap relations[1]"],
  ],
  [
    "two detours to one sum",
    (d) =>
      relations(d).push({
        id: "x",
        kind: "sum",
        target: { table: "kosten", row: "t" },
        terms: [{ row: "r11" }, { row: "r12" }, { row: "r21" }, { row: "r22", sign: -1 }],
      }),
    [],
  ],
  [
    "constants that clash",
    (d) =>
      relations(d).push(
        {
          id: "x",
          kind: "sum",
          target: { table: "prestaties", row: "klanten", column: "actual" },
          terms: [{ row: "bezwaren", column: "actual" }],
          constant: "1.5",
        },
        {
          id: "y",
          kind: "sum",
          target: { table: "prestaties", row: "klanten", column: "actual" },
          terms: [{ row: "bezwaren", column: "actual" }],
          constant: "1",
        },
      ),
    ["error contradiction relations[2]"],
  ],
  [
    "a difference and a sum that clash",
    (d) =>
      relations(d).push(
        { id: "x", kind: "difference", target: { table: "kosten", row: "w" }, terms: [{ row: "t" }, { row: "s1" }], columns: ["actual"] },
        {
          id: "y",
          kind: "same-figure",
          target: { table: "kosten", row: "w", column: "actual" },
          terms: [{ row: "r21", column: "actual" }],
        },
      ),
    ["error forced-value relations[2]"],
  ],
  [
    "one indicator for a total and its part",
    (d) => {
      row(d, "t").indicator = "klanten";
      row(d, "s1").indicator = "klanten";
    },
    ["error forced-value tables[0].rows[9]"],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});

test("a total that follows by a relation of another kind is no total of nothing", () => {
  const told = (kind: "stock-flow" | null): readonly string[] => {
    const input = sample();
    row(input, "bezwaren").kind = "total";
    if (kind)
      relations(input).push({
        id: "verloop",
        kind,
        target: { table: "prestaties", row: "bezwaren" },
        terms: [{ row: "klanten" }],
        columns: ["actual"],
      });
    return lintJson(JSON.stringify(input), "test.json").map(({ rule }) => rule);
  };
  expect(told(null)).toContain("total-without-parts");
  expect(told("stock-flow")).not.toContain("total-without-parts");
});
