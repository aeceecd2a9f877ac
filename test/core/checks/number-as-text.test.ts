import { check } from "../../../src/core/checks/number-as-text";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function cell(value: Input, notation = "count"): ReportFixture {
  return { tables: [{ columns: [column.actual], notation, rows: [[{ id: "a" }, value]] }] };
}

testCheck(check, {
  valid: [
    { name: "a number", report: cell(1234), passes: 1 },
    { name: "a code is no number", report: cell("n.v.t."), passes: 0 },
  ],
  invalid: [
    {
      name: "with a note",
      report: cell("1.234²"),
      findings: [
        {
          at: "B3",
          message: "marked",
          severity: "error",
          repair: { value: "1.234", number: 1234, safe: true },
          nl: "B3 'Rij a' '1.234²' is tekst; gelezen als 1.234 met noot ².",
        },
      ],
    },
    {
      name: "with thousands",
      report: cell("13 285"),
      findings: [{ at: "B3", message: "fails", repair: { value: "13.285", number: 13285, safe: true } }],
    },
    {
      name: "a percentage",
      report: cell("46%", "percent"),
      findings: [{ at: "B3", message: "fails", repair: { value: "46%", number: 0.46, safe: true } }],
    },
    {
      name: "a formula that gives text",
      report: cell({ value: "46", formula: 'TEXT(C1,"0")' }),
      findings: [{ at: "B3", message: "fails", repair: { value: "46", number: 46, safe: false } }],
    },
  ],
});
