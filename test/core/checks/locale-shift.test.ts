import { check as digits } from "../../../src/core/checks/digits";
import { check } from "../../../src/core/checks/locale-shift";
import { check as scale } from "../../../src/core/checks/scale";
import { column, type ReportFixture, runOn, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function grown(actual: Input): ReportFixture {
  return { tables: [{ columns: [column.actual, column.prior, column.growth], rows: [[{ id: "a" }, actual, 229047, 0.46]] }] };
}

function plain(actual: Input, prior: Input, others: readonly Input[] = [], notation = "count"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.prior],
        notation,
        rows: [[{ id: "a" }, actual, prior], ...others.map((other, index) => [{ id: `b${index}` }, other, null] as const)],
      },
    ],
  };
}

const finding = { at: "B3", message: "fails", severity: "error" } as const;

testCheck(check, {
  valid: [
    { name: "whole numbers", report: grown(334227), passes: 2 },
    { name: "more than three decimals is a calculation", report: plain(334.22719, 229047) },
    { name: "a formula may give a fraction", report: plain({ value: 334.227, formula: "A1/3" }, 229047) },
    { name: "fits as it stands", report: plain(334.5, 229) },
    { name: "nothing to compare with", report: plain(334.5, null), passes: 1 },
    {
      name: "a rule that holds now",
      report: {
        tables: [
          {
            columns: [column.actual],
            rows: [
              [{ id: "a", partOf: "t" }, 1.5],
              [{ id: "b", partOf: "t" }, 90000],
              [{ id: "t" }, 90001.5],
            ],
          },
        ],
      },
    },
    { name: "decimals belong here", report: plain(334.2, 229047, [], "one"), passes: 0 },
  ],
  invalid: [
    {
      name: "a rule tells",
      report: grown(334.227),
      findings: [
        {
          ...finding,
          expected: ["334.227", "334.227"],
          repair: { value: "334.227", number: 334227, safe: true },
          nl: "B3 'Rij a' = 334,227 waar 334.227 past: een punt is als komma gelezen.",
        },
      ],
    },
    { name: "trailing zeros lost", report: plain(334.2, 229000), findings: [finding] },
    { name: "the other rows tell", report: plain(9.134, null, [5737, 3094]), findings: [finding] },
  ],
});

test("one cause, one finding: scale and digits leave the cell to this check", () => {
  const run = runOn([digits, scale, check], grown(334.227));
  expect(run.findings.map((each) => each.check)).toEqual(["locale-shift"]);
});
