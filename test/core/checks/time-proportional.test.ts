import { check } from "../../../src/core/checks/time-proportional";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(budget: Input, year: Input): ReportFixture {
  const period = { ...column.budget, period: { span: "period" }, derive: { kind: "time-proportional", of: "budget-year" } } as const;
  const full = { id: "budget-year", role: "budget-year", header: "Begroting 2020", period: { span: "year" } } as const;
  return { tables: [{ columns: [period, full], notation: "one", rows: [[{ id: "a" }, budget, year]] }] };
}

testCheck(check, {
  valid: [{ name: "eight twelfths", report: row(388.8, 583.2), passes: 1 }],
  invalid: [
    {
      name: "not in proportion",
      report: row(398.8, 583.2),
      findings: [{ at: "B3", message: "fails", severity: "error", expected: ["388,8", "388,8"] }],
    },
  ],
  undecided: [{ name: "year budget not known", report: row(388.8, "n.b."), findings: [{ at: "B3", message: "part-not-known" }] }],
});
