import { check } from "../../../src/core/checks/share";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(part: Input, whole: Input, share: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.share],
        notation: "hundreds",
        rows: [
          [{ id: "totaal", cells: { share: { fill: "none" } } }, whole, null],
          [{ id: "a", partOf: "totaal" }, part, share],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "rounded", report: row(2800, 7900, 0.35), passes: 1 },
    { name: "the other end of the interval", report: row(2800, 7900, 0.36) },
  ],
  invalid: [
    {
      name: "wrong digit",
      report: row(2800, 7900, 0.39),
      findings: [{ at: "C4", message: "fails", severity: "error", expected: ["35%", "36%"] }],
    },
  ],
  undecided: [{ name: "part blank", report: row(null, 7900, 0.35), findings: [{ at: "C4", message: "part-blank" }] }],
});
