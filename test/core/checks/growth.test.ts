import { check } from "../../../src/core/checks/growth";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(actual: Input, prior: Input, growth: Input, notation = "count"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        notation,
        rows: [[{ id: "a", label: "Nieuwe uitkeringen" }, actual, prior, growth]],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "rounded to whole per cents", report: row(334227, 229047, 0.46), passes: 1 },
    { name: "a live formula", report: row(334227, 229047, { value: 334227 / 229047 - 1, formula: "B3/C3-1" }) },
    { name: "n.v.t. where the base is zero", report: row(26, 0, "n.v.t."), passes: 0 },
  ],
  invalid: [
    {
      name: "wrong digit",
      report: row(334227, 229047, 0.41),
      findings: [
        {
          at: "D3",
          message: "fails",
          severity: "error",
          expected: ["46%", "46%"],
          nl: "D3 'Nieuwe uitkeringen' toont 41%; uit B3 en C3 volgt 46%.",
        },
      ],
    },
  ],
  undecided: [
    {
      name: "base may be zero",
      report: row(26, 0, 1),
      findings: [{ at: "D3", message: "base-zero", severity: "info", nl: "D3 'Nieuwe uitkeringen' is niet bepaalbaar: C3 kan 0 zijn." }],
    },
    { name: "base below zero", report: row(26, -13, 1), findings: [{ at: "D3", message: "base-not-positive" }] },
    { name: "code where the growth is known", report: row(334227, 229047, "n.v.t."), findings: [{ at: "D3", message: "target-code" }] },
  ],
});
