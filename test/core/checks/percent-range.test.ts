import { check } from "../../../src/core/checks/percent-range";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function level(value: Input, limits?: { min?: string; max?: string }, notation = "percent"): ReportFixture {
  return {
    notations: { bare: { kind: "number", decimals: 1, scale: "0.01" } },
    tables: [{ columns: [column.actual], notation, rows: [[{ id: "a", ...(limits ? { limits } : {}) }, value]] }],
  };
}

function growth(value: Input, actual: Input = 334227): ReportFixture {
  return { tables: [{ columns: [column.actual, column.prior, column.growth], rows: [[{ id: "a" }, actual, 229047, value]] }] };
}

testCheck(check, {
  valid: [
    { name: "a fraction", report: level(0.46), passes: 1 },
    { name: "within limits", report: level(0.46, { min: "0", max: "1" }) },
    { name: "the rounding interval reaches the limit", report: level(1, { max: "0.996" }) },
    { name: "budget used", report: level(1.2) },
    { name: "in per cents without the sign", report: level(22, undefined, "bare"), passes: 1 },
    { name: "large growth that follows from its figures", report: growth(17, 4122846), passes: 1 },
    { name: "growth that cannot be checked", report: growth(5, null) },
  ],
  invalid: [
    {
      name: "46 for 46%",
      report: level(46),
      findings: [
        {
          at: "B3",
          message: "hundredfold",
          severity: "error",
          repair: { value: "46%", number: 0.46, safe: false },
          nl: "B3 'Rij a' toont 4.600%; bedoeld 46%?",
        },
      ],
    },
    {
      name: "46 for 46% under limits",
      report: level(46, { min: "0", max: "1" }),
      findings: [{ at: "B3", message: "hundredfold", severity: "error" }],
    },
    {
      name: "above the limit",
      report: level(1.3, { min: "0.5", max: "1" }),
      findings: [{ at: "B3", message: "limits", severity: "error", expected: ["50%", "100%"] }],
    },
    {
      name: "above an upper limit",
      report: level(130, { max: "1" }),
      findings: [{ at: "B3", message: "limits", expected: ["…", "100%"] }],
    },
    { name: "below a lower limit", report: level(-0.3, { min: "0" }), findings: [{ at: "B3", message: "limits", expected: ["0%", "…"] }] },
    { name: "unusual without limits", report: level(2.6), findings: [{ at: "B3", message: "large", severity: "warning" }] },
    {
      name: "growth a hundred times too large",
      report: growth(46),
      findings: [{ at: "D3", message: "hundredfold", severity: "error", repair: { value: "46%", number: 0.46, safe: false } }],
    },
    { name: "growth nothing can check", report: growth(46, null), findings: [{ at: "D3", message: "large", severity: "warning" }] },
  ],
});
