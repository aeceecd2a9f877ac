import type { DefinitionInput } from "../../../../src/core/definition/schema";
import { type Case, indicator, judge, row, table } from "./cases";

type Columns = DefinitionInput["tables"][number]["columns"];

const share: Columns[number] = {
  id: "attained",
  role: "share",
  header: "% van norm",
  notation: "percent",
  derive: { kind: "attained-share", of: "actual", norm: "norm" },
};
const verdict: Columns[number] = {
  id: "verdict",
  role: "text",
  header: "Oordeel",
  notation: "words",
  derive: { kind: "norm-verdict", of: "actual", norm: "norm", words: { met: "op schema", missed: "achter" } },
};

function add(d: DefinitionInput, added: Columns[number], change: Partial<Columns[number]> = {}): void {
  table(d, 1).columns.push({ ...added, ...change });
}

const CASES: readonly Case[] = [
  [
    "share and verdict of a norm",
    (d) => {
      add(d, share);
      add(d, verdict);
    },
    [],
  ],
  [
    "a verdict in a column of figures",
    (d) => add(d, verdict, { role: "share", notation: "percent" }),
    ["error derive-text tables[1].columns[7].derive"],
  ],
  [
    "a share in a column of words",
    (d) => add(d, share, { role: "text", notation: "words" }),
    ["error derive-text tables[1].columns[7].derive"],
  ],
  [
    "against a column that is no norm",
    (d) => add(d, share, { derive: { kind: "attained-share", of: "actual", norm: "prior" } }),
    ["warning derive-norm tables[1].columns[7].derive.norm"],
  ],
  [
    "against a column that is not there",
    (d) => add(d, share, { derive: { kind: "attained-share", of: "actual", norm: "nrom" } }),
    ["error unknown-reference tables[1].columns[7].derive.norm"],
  ],
  [
    "against itself",
    (d) => add(d, share, { derive: { kind: "attained-share", of: "norm", norm: "norm" } }),
    ["error derive-equal tables[1].columns[7].derive"],
  ],
  ["a share that is no percentage", (d) => add(d, share, { notation: "count" }), ["warning derive-notation tables[1].columns[7].derive"]],
  [
    "a verdict where nothing says what is better",
    (d) => {
      add(d, verdict);
      indicator(d).direction = "informative";
    },
    ["warning derive-norm tables[1].columns[7].derive"],
  ],
  [
    "a norm that says itself what is better",
    (d) => {
      add(d, verdict);
      indicator(d).direction = "informative";
      d.notations["most"] = { kind: "percent", prefix: "≤" };
      row(d, "op-tijd").cells = { ...row(d, "op-tijd").cells, norm: { notation: "most" } };
    },
    [],
  ],
  [
    "a share of a norm in words",
    (d) => {
      add(d, share);
      d.notations["answer"] = { kind: "yes-no" };
      row(d, "op-tijd").cells = { ...row(d, "op-tijd").cells, norm: { notation: "answer" } };
    },
    ["warning derive-norm tables[1].columns[7].derive"],
  ],
  [
    "rows that are not derived are not asked",
    (d) => {
      add(d, verdict);
      indicator(d).direction = "informative";
      row(d, "op-tijd").cells = { ...row(d, "op-tijd").cells, verdict: { derive: false } };
    },
    [],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  judge(change, expected);
});
