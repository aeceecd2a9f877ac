import { check } from "../../../src/core/checks/norm-undecidable";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(norm: Input, actual: Input, prior: Input = null): ReportFixture {
  return {
    indicators: [{ id: "i", label: "Indicator", direction: "higher", norm: { value: "90%", basis: "level" } }],
    tables: [
      {
        columns: [column.norm, column.actual, column.prior],
        notation: "percent",
        rows: [[{ id: "a", indicator: "i" }, norm, actual, prior]],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "clear of the norm", report: row(0.9, 0.92), passes: 1 },
    { name: "unrounded source", report: row(0.9, 0.9003), passes: 1 },
    { name: "last year's figure had last year's norm", report: row(0.9, 0.92, 0.9), passes: 1 },
    { name: "nothing to judge", report: row(0.9, "n.b."), passes: 0 },
  ],
  invalid: [],
  undecided: [
    {
      name: "norm within the rounding interval",
      report: row(0.9, 0.9),
      findings: [
        {
          at: "C3",
          message: "undecided",
          severity: "warning",
          nl: "C3 'Rij a' = 90% (van 89,5% tot 90,5%): of de norm 90% is gehaald, is uit de afgeronde waarde niet af te leiden.",
        },
      ],
    },
  ],
});
