import { check } from "../../../src/core/checks/copied-column";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function table(rows: readonly (readonly [Input, Input])[], second: keyof typeof column = "prior"): ReportFixture {
  return {
    tables: [{ columns: [column.actual, column[second]], rows: rows.map((pair, index) => [{ id: `r${index}` }, ...pair] as const) }],
  };
}

testCheck(check, {
  valid: [
    {
      name: "figures that differ",
      report: table([
        [98, 98],
        [92, 89],
        [88, 90],
      ]),
      passes: 1,
    },
    {
      name: "equal figures of too few kinds",
      report: table([
        [98, 98],
        [98, 98],
        [90, 90],
      ]),
      passes: 1,
    },
    {
      name: "too few figures",
      report: table([
        [98, 98],
        [92, 92],
        [0, 0],
        [null, 5],
        ["-", "-"],
      ]),
      passes: 0,
    },
    { name: "nothing to compare with", report: { tables: [{ columns: [column.actual], rows: [[{ id: "a" }, 3]] }] }, passes: 0 },
  ],
  invalid: [
    {
      name: "last year's figures",
      report: table([
        [0, 0],
        [98, 98],
        [92, 92],
        [88, 88],
      ]),
      findings: [
        {
          at: "B4",
          message: "fails",
          severity: "warning",
          nl: "Kolom 'Realisatie' heeft in alle 3 regels hetzelfde cijfer als kolom 'Vorig jaar'.",
        },
      ],
    },
    {
      name: "the budget",
      report: table(
        [
          [98, 98],
          [92, 92],
          [88, 88],
        ],
        "budget",
      ),
      findings: [{ at: "B3", message: "fails" }],
    },
  ],
});
