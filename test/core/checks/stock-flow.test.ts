import { check } from "../../../src/core/checks/stock-flow";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function rows(before: Input, inflow: Input, outflow: Input, after: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        notation: "hundreds",
        rows: [
          [{ id: "vorige" }, before],
          [{ id: "in" }, inflow],
          [{ id: "uit" }, outflow],
          [{ id: "nieuwe", label: "Voorraad" }, after],
        ],
      },
    ],
    relations: [
      {
        id: "voorraad",
        kind: "stock-flow",
        target: { table: "tabel", row: "nieuwe", column: "actual" },
        terms: [
          { row: "vorige", column: "actual", table: "tabel" },
          { row: "in", column: "actual", table: "tabel" },
          { row: "uit", column: "actual", table: "tabel", sign: -1 },
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "follows", report: rows(10000, 3000, 2000, 11000), passes: 1 },
    { name: "a unit more than rounding", report: rows(10000, 3000, 2000, 11200) },
  ],
  invalid: [
    { name: "does not follow", report: rows(10000, 3000, 2000, 12000), findings: [{ at: "B6", message: "fails", severity: "warning" }] },
  ],
  undecided: [{ name: "outflow blank", report: rows(10000, 3000, null, 11000), findings: [{ at: "B6", message: "part-blank" }] }],
});
