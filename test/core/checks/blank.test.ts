import { check } from "../../../src/core/checks/blank";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(value: Input, fill: "required" | "optional" = "required"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a", partOf: "t", fill }, value],
          [{ id: "b", partOf: "t" }, 3],
          [{ id: "t", kind: "total" }, 10],
          [{ id: "los" }, value === null && fill === "required" ? null : 1],
        ],
      },
    ],
  };
}

/** A report that was just begun: last year is there, this year and what follows from it are not. */
function begun(...actual: readonly Input[]): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        rows: actual.map((value, index) => [{ id: `r${index}` }, value, 100 + index, null]),
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "filled", report: rows(7), passes: 4 },
    { name: "a code is filled", report: rows("n.b."), passes: 4 },
    { name: "may be blank", report: rows(null, "optional"), passes: 3 },
  ],
  invalid: [
    {
      name: "blank",
      report: rows(null),
      findings: [
        {
          at: "B3",
          message: "counts",
          severity: "warning",
          nl: "B3 'Rij a' is leeg terwijl de definitie een waarde vraagt; hij telt niet mee in B5.",
        },
        { at: "B6", message: "fails", nl: "B6 'Rij los' is leeg terwijl de definitie een waarde vraagt." },
      ],
    },
    {
      name: "a column that nobody filled in is told once",
      report: begun(null, null, null, null),
      findings: [
        { at: "B3", message: "column", severity: "warning", nl: "Kolom 'Realisatie' is nog leeg: 4 cijfers (B3:B6)." },
        { at: "D3", message: "derived", nl: "Kolom '% +/-' is nog leeg: 4 cijfers (D3:D6). Ze volgen uit andere cellen." },
      ],
    },
    {
      name: "one figure in it, and each blank is told",
      report: begun(null, 5, null),
      findings: [
        { at: "B3", message: "counts" },
        { at: "D3", message: "derived" },
        { at: "B5", message: "counts" },
      ],
    },
  ],
});
