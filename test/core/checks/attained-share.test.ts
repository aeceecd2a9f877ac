import { check } from "../../../src/core/checks/attained-share";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

const attained = {
  id: "attained",
  role: "share",
  header: "% van norm",
  notation: "percent",
  derive: { kind: "attained-share", of: "actual", norm: "norm" },
} as const;

function row(norm: Input, actual: Input, share: Input, basis: "level" | "full-year" = "full-year"): ReportFixture {
  return {
    indicators: [{ id: "i", label: "Controles", direction: "higher", norm: { value: "6.000", basis } }],
    tables: [{ columns: [column.norm, column.actual, attained], rows: [[{ id: "a", indicator: "i" }, norm, actual, share]] }],
  };
}

testCheck(check, {
  valid: [
    { name: "of the norm for eight months", report: row(6000, 3300, 0.83), passes: 1 },
    { name: "of a level", report: row(6000, 3300, 0.55, "level"), passes: 1 },
    { name: "no norm, no share", report: row("n.v.t.", 3300, "n.v.t."), passes: 0 },
  ],
  invalid: [
    {
      name: "of the whole year's norm",
      report: row(6000, 3300, 0.55),
      findings: [
        {
          at: "D3",
          message: "fails",
          severity: "error",
          expected: ["82%", "83%"],
          nl: "D3 'Rij a' toont 55%; C3 / (B3 × 8/12) geeft 82% t/m 83%.",
        },
      ],
    },
  ],
  undecided: [
    { name: "figure not known yet", report: row(6000, "n.b.", 0.83), findings: [{ at: "D3", message: "part-not-known" }] },
    { name: "a norm of nothing", report: row(0, 3300, 0.83), findings: [{ at: "D3", message: "base-zero" }] },
  ],
});
