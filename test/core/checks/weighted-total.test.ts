import { check } from "../../../src/core/checks/weighted-total";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(total: Input, parts: readonly Input[]): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        notation: "one",
        rows: [
          ...parts.map((part, index) => [{ id: `deel-${index}`, partOf: "totaal" }, part] as const),
          [{ id: "totaal", label: "Totaal", kind: "total", total: "weighted" }, total],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "between the parts", report: rows(0.4, [0, 0.9, 22]), passes: 1 },
    { name: "a part that does not apply", report: rows(0.4, [0, "n.v.t.", 22]) },
  ],
  invalid: [
    {
      name: "above all parts",
      report: rows(24, [0, 0.9, 22]),
      findings: [{ at: "B6", message: "fails", severity: "error", nl: "B6 'Totaal' toont 24,0; de delen B3:B5 lopen van 0,0 tot 22,0." }],
    },
  ],
  undecided: [{ name: "blank part", report: rows(0.4, [0, null, 22]), findings: [{ at: "B6", message: "part-blank" }] }],
});
