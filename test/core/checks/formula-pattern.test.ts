import { check } from "../../../src/core/checks/formula-pattern";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function variances(formulas: readonly string[]): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        rows: formulas.map((formula, index) => [{ id: `r${index}` }, 30, 20, { value: 10, formula }] as const),
      },
    ],
  };
}

function tree(total: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a", partOf: "s" }, 1],
          [{ id: "b", partOf: "s" }, 2],
          [{ id: "c", partOf: "s" }, "-"],
          [{ id: "s", kind: "subtotal", partOf: "t" }, 3],
          [{ id: "d", partOf: "t" }, 4],
          [{ id: "e" }, 9],
          [{ id: "t", kind: "total" }, total],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "differences of their own row", report: variances(["B3-C3", "B4-C4"]), passes: 2 },
    { name: "a total of its parts", report: tree({ value: 7, formula: "B6+B7" }), passes: 1 },
    { name: "a total of what its parts are made of", report: tree({ value: 7, formula: "SUM(B3:B5,B7)" }), passes: 1 },
    { name: "no formulas", report: tree(7), passes: 0 },
    { name: "nothing it refers to, like its neighbours", report: variances(["5+5", "5+5", "5+5"]), passes: 3 },
  ],
  invalid: [
    {
      name: "the actual of another row",
      report: variances(["B3-C3", "B3-C4"]),
      findings: [
        {
          at: "D4",
          message: "cells",
          severity: "warning",
          nl: "D4 'Rij r1' verwijst naar B3, C4; volgens de definitie volgt hij uit B4 − C4.",
        },
      ],
    },
    { name: "a part skipped", report: tree({ value: 7, formula: "SUM(B6:B6)" }), findings: [{ at: "B9", message: "cells" }] },
    { name: "a row too many", report: tree({ value: 16, formula: "SUM(B6:B8)" }), findings: [{ at: "B9", message: "cells" }] },
    { name: "counts double", report: tree({ value: 10, formula: "SUM(B3:B8)" }), findings: [{ at: "B9", message: "cells" }] },
    {
      name: "another form than its neighbours",
      report: variances(["5+5", "5+5", "6+4"]),
      findings: [{ at: "D5", message: "neighbours", nl: "D5 'Rij r2' rekent anders dan 2 buurcellen." }],
    },
    {
      name: "cells of another table",
      report: {
        tables: [
          {
            columns: [column.actual, column.budget, column.variance],
            rows: [[{ id: "a" }, 30, 20, { value: 10, formula: "BladB!B3-C3" }]],
          },
          { columns: [column.actual], rows: [[{ id: "b", label: "Anders" }, 30]] },
        ],
      },
      findings: [{ at: "D3", message: "cells", nl: "D3 'Rij a' verwijst naar BladB!B3, C3; volgens de definitie volgt hij uit B3 − C3." }],
    },
  ],
});
