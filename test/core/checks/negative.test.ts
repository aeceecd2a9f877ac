import { check } from "../../../src/core/checks/negative";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(
  value: Input,
  others: readonly (readonly [Input, Input])[],
  limits?: { min?: string },
  prior: Input = 12,
  notation = "count",
): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        notation,
        rows: [
          [{ id: "a", ...(limits ? { limits } : {}) }, value, prior, null],
          ...others.map((pair, index) => [{ id: `b${index}` }, ...pair, null] as const),
        ],
      },
    ],
  };
}

const positive = [
  [3, 4],
  [5, 6],
  [7, 8],
] as const;

testCheck(check, {
  valid: [
    { name: "above zero", report: rows(9, positive, { min: "0" }), passes: 8 },
    {
      name: "others are negative too",
      report: rows(
        -41,
        [
          [-56, -66],
          [135, 132],
          [7, 8],
        ],
        undefined,
        5,
      ),
    },
    { name: "too few to tell", report: rows(-41, [[3, 4]]) },
    { name: "no other period", report: rows(-41, positive, undefined, null) },
    { name: "below zero is allowed", report: rows(-41, positive, { min: "-100" }) },
    { name: "percentages are told by their range", report: rows(-0.4, positive, { min: "0" }, 0.1, "percent") },
  ],
  invalid: [
    {
      name: "below a limit of zero",
      report: rows(-9134, [], { min: "0" }),
      findings: [{ at: "B3", message: "limit", severity: "error", nl: "B3 'Rij a' toont -9.134; lager dan 0 kan dit cijfer niet zijn." }],
    },
    { name: "the only one", report: rows(-9, positive), findings: [{ at: "B3", message: "alone", severity: "warning" }] },
  ],
});
