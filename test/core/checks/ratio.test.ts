import { check } from "../../../src/core/checks/ratio";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(variance: Input, budget: Input, percent: Input): ReportFixture {
  const ratio = {
    id: "percent",
    role: "variance-percent",
    header: "%",
    notation: "percent1",
    derive: { kind: "ratio", of: "variance", base: "budget" },
  } as const;
  return {
    tables: [
      {
        columns: [column.budget, { ...column.variance, derive: undefined }, ratio],
        notation: "one",
        rows: [[{ id: "a" }, budget, variance, percent]],
      },
    ],
  };
}

testCheck(check, {
  valid: [{ name: "rounded", report: row(-15.8, 388.8, -0.041), passes: 1 }],
  invalid: [
    {
      name: "wrong digit",
      report: row(-15.8, 388.8, -0.081),
      findings: [{ at: "D3", message: "fails", severity: "error", nl: "D3 'Rij a' toont -8,1%; uit C3 en B3 volgt -4,1%." }],
    },
  ],
  undecided: [{ name: "base zero", report: row(-15.8, 0, 1), findings: [{ at: "D3", message: "base-zero" }] }],
});
