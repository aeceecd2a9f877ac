import { check } from "../../../src/core/checks/norm-differs";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(agreed: string, norm: Input, notation = "percent", basis: "level" | "full-year" = "level"): ReportFixture {
  return {
    indicators: [{ id: "i", label: "Indicator", direction: "higher", norm: { value: agreed, basis } }],
    tables: [
      {
        columns: [column.norm, column.actual],
        notation,
        rows: [
          [{ id: "a", indicator: "i" }, norm, null],
          [{ id: "b" }, 1, null],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "the agreed norm", report: row("90%", 0.9), passes: 1 },
    { name: "the agreed word", report: row("ja", "Ja", "yes-no") },
    { name: "the full-year norm", report: row("8.000", 8000, "count", "full-year") },
    { name: "its share of the year", report: row("9.000", 6000, "count", "full-year") },
    { name: "not applicable", report: row("90%", "n.v.t."), passes: 0 },
  ],
  invalid: [
    {
      name: "another norm",
      report: row("90%", 0.85),
      findings: [
        {
          at: "B3",
          message: "fails",
          severity: "error",
          expected: ["90%", "90%"],
          nl: "B3 'Rij a' toont als norm 85%; in de rapportdefinitie staat 90%.",
        },
      ],
    },
    { name: "a share of a norm that is a level", report: row("9.000", 6000, "count"), findings: [{ at: "B3", message: "fails" }] },
    { name: "text for a number", report: row("90%", "abc"), findings: [{ at: "B3", message: "fails" }] },
    { name: "another word", report: row("ja", "nee", "yes-no"), findings: [{ at: "B3", message: "fails", expected: ["ja", "ja"] }] },
  ],
});
