import { check } from "../../../src/core/checks/variance-explained";
import { column, type ReportFixture, runOn, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

const explanation = { id: "toelichting", role: "text", header: "Toelichting", notation: "words" } as const;

interface Case {
  readonly actual: Input;
  readonly budget: Input;
  readonly text: Input;
  readonly materiality?: object;
}

function report({ actual, budget, text, materiality = { amount: "5", percent: "5" } }: Case): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, explanation],
        materiality: { ...materiality, explanation: "toelichting" },
        rows: [[{ id: "a" }, actual, budget, text]],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "explained", report: report({ actual: 70, budget: 85, text: "Vertraagde projecten." }), passes: 1 },
    { name: "small in amount", report: report({ actual: 4, budget: 2, text: null }), passes: 1 },
    { name: "small in per cents", report: report({ actual: 990, budget: 1000, text: null }), passes: 1 },
    { name: "no limits", report: report({ actual: 1, budget: 1000, text: null, materiality: {} }), passes: 1 },
    { name: "a row without figures", report: report({ actual: null, budget: null, text: null }), passes: 0 },
    {
      name: "a table without a column for it",
      report: { tables: [{ columns: [column.actual, column.budget], rows: [[{ id: "a" }, 1, 1000]] }] },
      passes: 0,
    },
    {
      name: "any of two limits, none reached",
      report: report({ actual: 101, budget: 100, text: null, materiality: { amount: "5", percent: "5", mode: "any" } }),
      passes: 1,
    },
  ],
  invalid: [
    {
      name: "material in both",
      report: report({ actual: 70, budget: 85, text: null }),
      findings: [
        {
          at: "D3",
          message: "fails",
          severity: "warning",
          nl: "D3 'Rij a' wijkt materieel af: 70 tegen een begroting van 85. De toelichting is leeg.",
        },
      ],
    },
    { name: "exactly at the limit", report: report({ actual: 95, budget: 100, text: null }), findings: [{ at: "D3", message: "fails" }] },
    {
      name: "any of two limits",
      report: report({ actual: 1006, budget: 1000, text: null, materiality: { amount: "5", percent: "5", mode: "any" } }),
      findings: [{ at: "D3", message: "fails" }],
    },
    {
      name: "anything against a budget of zero",
      report: report({ actual: 9, budget: 0, text: null }),
      findings: [{ at: "D3", message: "fails" }],
    },
  ],
  undecided: [
    {
      name: "a budget that is not known",
      report: report({ actual: 70, budget: "n.b.", text: null }),
      findings: [{ at: "D3", message: "undecided", severity: "info" }],
    },
  ],
});

test("a budget that is still to be filled in everywhere is told once, by the check on blanks; every row still counts", () => {
  const rows = ["a", "b", "c"].map((id) => [{ id }, 70, null, null] as const);
  const run = runOn([check], {
    tables: [
      {
        columns: [column.actual, column.budget, explanation],
        materiality: { amount: "5", explanation: "toelichting" },
        rows,
      },
    ],
  });
  expect(run.findings).toEqual([]);
  expect(run.summary.undecided).toBe(3);
});
