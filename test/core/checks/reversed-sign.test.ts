import { check as difference } from "../../../src/core/checks/difference";
import { check } from "../../../src/core/checks/reversed-sign";
import { column, type ReportFixture, runOn, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(actual: Input, budget: Input, variance: Input): ReportFixture {
  return {
    tables: [
      { columns: [column.actual, column.budget, column.variance], notation: "one", rows: [[{ id: "a" }, actual, budget, variance]] },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "agreed sign", report: row(373, 388.8, -15.8), passes: 1 },
    { name: "a nil difference has no sign", report: row(17.7, 17.7, 0) },
    { name: "no opposite fits: left to the check on differences", report: row(373, 388.8, -19.8), passes: 0 },
    { name: "not to be judged", report: row(373, null, -19.8), passes: 0 },
  ],
  invalid: [
    {
      name: "sign forgotten",
      report: row(373, 388.8, 15.8),
      findings: [
        {
          at: "D3",
          message: "fails",
          severity: "error",
          expected: ["-15,9", "-15,7"],
          repair: { value: "-15,8", number: -15.8, safe: true },
          nl: "D3 'Rij a' toont 15,8, maar B3 − C3 = -15,8; verwacht -15,9 t/m -15,7.",
        },
      ],
    },
    {
      name: "formula the other way round",
      report: row(373, 388.8, { value: 15.8, formula: "C3-B3" }),
      findings: [{ at: "D3", message: "fails", repair: { value: "-15,8", number: -15.8, safe: false } }],
    },
  ],
});

test("one cause, one finding: the check on differences leaves a reversed sign to this one", () => {
  const run = runOn([difference, check], row(373, 388.8, 15.8));
  expect(run.findings.map((finding) => finding.check)).toEqual(["reversed-sign"]);
});
