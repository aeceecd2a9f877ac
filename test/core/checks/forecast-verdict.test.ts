import { check } from "../../../src/core/checks/forecast-verdict";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(norm: Input, forecast: Input, direction: "higher" | "lower" = "higher", notation = "count"): ReportFixture {
  return {
    indicators: [{ id: "i", label: "Indicator", direction, norm: { value: "1", basis: "full-year" } }],
    tables: [
      { columns: [column.norm, column.actual, column.forecast], notation, rows: [[{ id: "a", indicator: "i" }, norm, 1, forecast]] },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "meets the full norm", report: row(8000, 8600), passes: 1 },
    { name: "at least the norm, as printed", report: row(0.95, { value: 0.95, format: '"≥"0%' }, "higher", "percent"), passes: 1 },
    { name: "at most the norm, as printed", report: row(0.95, { value: 0.95, format: '"≤"0%' }, "lower", "percent"), passes: 1 },
    {
      name: "a bound on the wrong side does not tell",
      report: row(0.95, { value: 0.95, format: '"≤"0%' }, "higher", "percent"),
      passes: 0,
    },
    { name: "nor on the other", report: row(0.95, { value: 0.95, format: '"≥"0%' }, "lower", "percent"), passes: 0 },
    { name: "not foreseen", report: row(8000, "-"), passes: 0 },
  ],
  invalid: [
    {
      name: "misses the norm",
      report: row(8000, 6000),
      findings: [
        {
          at: "D3",
          message: "missed",
          severity: "info",
          nl: "D3 'Rij a': de prognose is 6.000 en de norm minimaal 8.000: naar verwachting niet gehaald.",
        },
      ],
    },
  ],
});
