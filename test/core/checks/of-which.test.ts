import { check } from "../../../src/core/checks/of-which";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(whole: Input, some: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "voorraad", label: "Voorraad" }, whole],
          [{ id: "achterstand", ofWhich: "voorraad" }, some],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "less than the whole", report: rows(21078, 5943), passes: 1 },
    { name: "all of it", report: rows(21078, 21078) },
  ],
  invalid: [
    {
      name: "more than the whole",
      report: rows(21078, 25943),
      findings: [
        {
          at: "B3",
          message: "fails",
          severity: "error",
          nl: "B3 'Voorraad' toont 21.078, maar B4 is daarvan een deel en toont 25.943; verwacht ten minste 25.943.",
        },
      ],
    },
  ],
  undecided: [{ name: "not known", report: rows(21078, "n.b."), findings: [{ at: "B3", message: "part-not-known" }] }],
});
