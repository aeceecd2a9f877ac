import { check } from "../../../src/core/checks/previous-report";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function report(year: number, actual: Input, prior: Input): ReportFixture {
  return {
    period: { kind: "eight-months", year },
    indicators: [{ id: "ww", label: "Nieuwe WW-uitkeringen" }],
    tables: [
      {
        columns: [column.actual, column.prior],
        notation: "one",
        rows: [
          [{ id: "a", indicator: "ww" }, actual, prior],
          [{ id: "b" }, 1, 2],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "unchanged", report: report(2024, 400, 388.3), previous: report(2023, 388.3, 350), passes: 1 },
    { name: "unchanged but for rounding", report: report(2024, 400, 388.3), previous: report(2023, 388.3123, 350) },
    { name: "no previous report", report: report(2024, 400, 388.3), passes: 0 },
    { name: "nothing in common", report: report(2024, 400, 388.3), previous: report(2021, 388.8, 350), passes: 0 },
    { name: "not a figure", report: report(2024, 400, "n.b."), previous: report(2023, 388.8, 350), passes: 0 },
  ],
  invalid: [
    {
      name: "revised or a typo",
      report: report(2024, 400, 388.8),
      previous: report(2023, 388.3, 350),
      findings: [
        {
          at: "C3",
          message: "fails",
          severity: "warning",
          expected: ["388,3", "388,3"],
          nl: "C3 'Rij a' = 388,8; in het vorige verslag 388,3 (BladA!B3 'Rij a'). Herzien of tikfout?",
        },
      ],
    },
  ],
});
