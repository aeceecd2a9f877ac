import { check } from "../../../src/core/checks/notation-kind";
import { column, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

const cell = (value: Input, notation = "count") => ({
  tables: [{ columns: [column.actual], notation, rows: [[{ id: "a" }, value] as const] }],
});

testCheck(check, {
  valid: [
    { name: "a number", report: cell(3), passes: 1 },
    { name: "a code", report: cell("N.v.t."), passes: 1 },
    { name: "yes", report: cell("ja", "yes-no"), passes: 1 },
    { name: "a blank has its own check", report: cell(null), passes: 0 },
    { name: "a unit in the format is no date", report: cell({ value: 46, format: '0 "dagen"' }), passes: 1 },
    { name: "words where words belong", report: cell("abc", "words"), passes: 0 },
  ],
  invalid: [
    {
      name: "text",
      report: cell("abc"),
      findings: [
        {
          at: "B3",
          message: "number",
          severity: "error",
          nl: "B3 'Rij a' bevat 'abc'; hier hoort een getal of een code ('-', 'n.v.t.', 'n.b.').",
        },
      ],
    },
    {
      name: "a date that was meant as a number",
      report: cell({ value: 44015, format: "d-m-yyyy" }),
      findings: [{ at: "B3", message: "date", severity: "error", nl: "B3 'Rij a' toont de datum 3-7-2020; Excel bewaart daarvoor 44015." }],
    },
    { name: "a time", report: cell({ value: 0.5, format: "h:mm" }), findings: [{ at: "B3", message: "date" }] },
    { name: "yes for a number", report: cell("ja"), findings: [{ at: "B3", message: "number" }] },
    { name: "a number for yes or no", report: cell(3, "yes-no"), findings: [{ at: "B3", message: "yes-no" }] },
    { name: "text for yes or no", report: cell("misschien", "yes-no"), findings: [{ at: "B3", message: "yes-no" }] },
  ],
});
