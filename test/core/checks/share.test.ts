import { check } from "../../../src/core/checks/share";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function row(part: Input, whole: Input, share: Input): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual, column.share],
        notation: "hundreds",
        rows: [
          [{ id: "totaal", cells: { share: { fill: "none" } } }, whole, null],
          [{ id: "a", partOf: "totaal" }, part, share],
        ],
      },
    ],
  };
}

/** A total with a share of its own. */
function total(share: Input): ReportFixture {
  const rows = [
    [{ id: "totaal" }, 7900, share],
    [{ id: "a", partOf: "totaal" }, 2800, 0.35],
    [{ id: "b", partOf: "totaal", cells: { share: { fill: "none" } } }, 5100, null],
  ] as const;
  return { tables: [{ columns: [column.actual, column.share], notation: "hundreds", rows }] };
}

testCheck(check, {
  valid: [
    { name: "a total is all of itself", report: total(1), passes: 2 },
    { name: "rounded", report: row(2800, 7900, 0.35), passes: 1 },
    { name: "the other end of the interval", report: row(2800, 7900, 0.36) },
  ],
  invalid: [
    {
      name: "a total is all of itself, however it was rounded",
      report: total(0.99),
      findings: [{ at: "C3", message: "fails", severity: "error", expected: ["100%", "100%"] }],
    },
    {
      name: "wrong digit",
      report: row(2800, 7900, 0.39),
      findings: [{ at: "C4", message: "fails", severity: "error", expected: ["35%", "36%"] }],
    },
  ],
  undecided: [{ name: "part blank", report: row(null, 7900, 0.35), findings: [{ at: "C4", message: "part-blank" }] }],
});
