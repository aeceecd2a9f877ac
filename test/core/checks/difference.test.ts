import { check } from "../../../src/core/checks/difference";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(actual: Input, budget: Input, variance: Input, convention: "printed" | "unrounded" | "unstated" = "unrounded"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        notation: "one",
        convention,
        rows: [[{ id: "a", label: "1.2 Continueren" }, actual, budget, variance]],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "exact", report: row(373, 388.8, -15.8), passes: 1 },
    { name: "one unit off by rounding", report: row(235.1, 259.7, -24.5) },
    { name: "unstated convention, one unit off", report: row(235.1, 259.7, -24.5, "unstated") },
    { name: "from printed figures", report: row(235.1, 259.7, -24.6, "printed") },
    { name: "a difference that is nil", report: row(17.7, 17.7, 0) },
  ],
  invalid: [
    {
      name: "too far off",
      report: row(235.1, 259.7, -28.6),
      findings: [
        {
          at: "D3",
          message: "fails",
          severity: "error",
          expected: ["-24,7", "-24,5"],
          nl: "D3 '1.2 Continueren' toont -28,6; B3 − C3 is -24,6, verwacht -24,7 t/m -24,5.",
        },
      ],
    },
    {
      name: "printed convention allows no rounding",
      report: row(235.1, 259.7, -24.5, "printed"),
      findings: [{ at: "D3", message: "fails" }],
    },
  ],
  undecided: [
    { name: "budget blank", report: row(235.1, null, -24.6), findings: [{ at: "D3", message: "part-blank" }] },
    { name: "budget a code", report: row(235.1, "n.v.t.", 3), findings: [{ at: "D3", message: "no-parts" }] },
  ],
});
