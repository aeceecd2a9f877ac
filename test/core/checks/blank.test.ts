import { check } from "../../../src/core/checks/blank";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(value: Input, fill: "required" | "optional" = "required"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a", partOf: "t", fill }, value],
          [{ id: "b", partOf: "t" }, 3],
          [{ id: "t", kind: "total" }, 10],
          [{ id: "los" }, value === null && fill === "required" ? null : 1],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "filled", report: rows(7), passes: 4 },
    { name: "a code is filled", report: rows("n.b."), passes: 4 },
    { name: "may be blank", report: rows(null, "optional"), passes: 3 },
  ],
  invalid: [
    {
      name: "blank",
      report: rows(null),
      findings: [
        {
          at: "B3",
          message: "counts",
          severity: "warning",
          nl: "B3 'Rij a' is leeg terwijl de definitie een waarde vraagt; hij telt niet mee in B5.",
        },
        { at: "B6", message: "fails", nl: "B6 'Rij los' is leeg terwijl de definitie een waarde vraagt." },
      ],
    },
  ],
});
