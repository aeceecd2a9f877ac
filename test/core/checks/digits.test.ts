import { check } from "../../../src/core/checks/digits";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(values: readonly Input[], notation = "one"): ReportFixture {
  return {
    notations: { exact: { kind: "number", decimals: 0, roundingUnit: "exact" } },
    tables: [{ columns: [column.actual], notation, rows: values.map((value, index) => [{ id: `r${index}` }, value] as const) }],
  };
}

testCheck(check, {
  valid: [
    { name: "decimals of the column", report: rows([46.7, 37.3, 5]), passes: 3 },
    { name: "a live formula", report: rows([{ value: 46.7234, formula: "C1/3" }, 37.3]), passes: 1 },
    { name: "an unrounded source", report: rows([46.7234, 37.3123, 5.1234, 8]), passes: 4 },
    { name: "per cents", report: rows([0.46], "percent") },
    {
      name: "what was computed from the other cells and kept as a value, with the noise of binary numbers",
      report: {
        tables: [
          {
            columns: [column.actual, column.budget, column.variance],
            convention: "unrounded",
            rows: [
              [{ id: "a" }, 20, 10, 10],
              [{ id: "b" }, 5681.3, 5610.8, 70.50000000000091],
            ],
            notation: "one",
          },
          {
            columns: [column.actual, column.prior, column.growth],
            rows: [[{ id: "a" }, 3, 9, -0.6666666666666667]],
          },
        ],
      },
      passes: 9,
    },
  ],
  invalid: [
    {
      name: "two decimals",
      report: rows([46.72, 37.3, 5]),
      findings: [{ at: "B3", message: "fails", severity: "warning", nl: "B3 'Rij r0' bevat 46,72; de kolom toont 46,7." }],
      passes: 2,
    },
    {
      name: "a difference with digits that its parts do not give",
      report: { tables: [{ columns: [column.actual, column.budget, column.variance], rows: [[{ id: "a" }, 20, 10, 10.4]] }] },
      findings: [{ at: "D3", message: "fails" }],
    },
    { name: "not rounded to hundreds", report: rows([33741, 36600, 18200], "hundreds"), findings: [{ at: "B3", message: "fails" }] },
    { name: "a fraction of an exact count", report: rows([16.5, 54], "exact"), findings: [{ at: "B3", message: "fails" }] },
    { name: "tenths of per cents", report: rows([0.4632], "percent"), findings: [{ at: "B3", message: "fails" }] },
    {
      name: "alone in a sum of hundreds",
      report: {
        tables: [
          {
            columns: [column.actual],
            notation: "hundreds",
            rows: [
              [{ id: "a", partOf: "t" }, 2804],
              [{ id: "b", partOf: "t" }, 3400],
              [{ id: "t" }, 6200],
            ],
          },
        ],
      },
      findings: [
        {
          at: "B3",
          message: "unit",
          severity: "error",
          nl: "B3 'Rij a' = 2.804 is geen veelvoud van 100, zoals de andere cijfers in de kolom.",
        },
      ],
    },
    {
      name: "not alone",
      report: {
        tables: [
          {
            columns: [column.actual],
            notation: "hundreds",
            rows: [
              [{ id: "a", partOf: "t" }, 2804],
              [{ id: "b", partOf: "t" }, 3417],
              [{ id: "t" }, 6200],
            ],
          },
        ],
      },
      findings: [
        { at: "B3", message: "fails", severity: "warning" },
        { at: "B4", message: "fails", severity: "warning" },
      ],
    },
  ],
});
