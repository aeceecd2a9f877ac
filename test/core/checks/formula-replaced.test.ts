import { check } from "../../../src/core/checks/formula-replaced";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(variances: readonly Input[]): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        rows: variances.map((variance, index) => [{ id: `r${index}` }, 30 + index, 20, variance] as const),
      },
    ],
  };
}

function formula(row: number): Input {
  return { value: row + 7, formula: `B${row}-C${row}` };
}

testCheck(check, {
  valid: [
    { name: "all formulas", report: rows([formula(3), formula(4), formula(5)]), passes: 3 },
    { name: "all numbers: nothing was replaced", report: rows([10, 11, 12]), passes: 0 },
    { name: "a code among formulas", report: rows([formula(3), formula(4), formula(5), "n.v.t."]), passes: 4 },
    { name: "a blank among formulas", report: rows([formula(3), formula(4), formula(5), null]), passes: 3 },
    { name: "one formula proves nothing", report: rows([formula(3), 11]), passes: 0 },
  ],
  invalid: [
    {
      name: "a number among formulas down the column",
      report: rows([formula(3), 11, formula(5)]),
      findings: [{ at: "D4", message: "fails", severity: "warning", nl: "D4 'Rij r1' is een getal (11); 2 buurcellen zijn formules." }],
    },
    {
      name: "a number among formulas across the row",
      report: {
        tables: [
          {
            columns: [column.actual, column.prior, column.budget],
            rows: [
              [{ id: "a", partOf: "t" }, 1, 2, 3],
              [{ id: "t" }, { value: 1, formula: "SUM(B3:B3)" }, { value: 2, formula: "SUM(C3:C3)" }, 3],
            ],
          },
        ],
      },
      findings: [{ at: "D4", message: "fails" }],
    },
  ],
});
