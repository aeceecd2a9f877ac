import { check } from "../../../src/core/checks/error-value";
import { column, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

const cell = (value: Input) => ({ tables: [{ columns: [column.actual], rows: [[{ id: "a" }, value] as const] }] });

testCheck(check, {
  valid: [
    { name: "a number", report: cell(1), passes: 1 },
    { name: "a blank is no error", report: cell(null), passes: 0 },
  ],
  invalid: [
    {
      name: "division by zero",
      report: cell({ error: "#DIV/0!" }),
      findings: [{ at: "B3", message: "fails", severity: "error", nl: "B3 'Rij a' toont #DIV/0!." }],
    },
  ],
});
