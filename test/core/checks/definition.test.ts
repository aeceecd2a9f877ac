import { check } from "../../../src/core/checks/definition";
import { column, type ReportFixture, runOn, testCheck } from "../../support/check";

function twice(second: readonly { row: string; sign?: 1 | -1 }[], kind: "sum" | "difference" = "difference"): ReportFixture {
  const at = { table: "tabel", column: "actual" } as const;
  return {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a", label: "A" }, 10],
          [{ id: "b" }, 4],
          [{ id: "c" }, 6],
        ],
      },
    ],
    relations: [
      {
        id: "een",
        kind: "difference",
        target: { ...at, row: "c" },
        terms: [
          { ...at, row: "a" },
          { ...at, row: "b" },
        ],
      },
      { id: "twee", kind, target: { ...at, row: "c" }, terms: second.map((term) => ({ ...at, ...term })) },
    ],
  };
}

testCheck(check, {
  valid: [{ name: "two ways to say the same", report: twice([{ row: "a" }, { row: "b", sign: -1 }], "sum"), passes: 1 }],
  invalid: [],
});

test("two rules that cannot both be true", () => {
  const run = runOn([check], twice([{ row: "b" }, { row: "a" }]));
  const found = run.findings.filter((finding) => finding.message === "contradictory");
  expect(found.map((finding) => [finding.severity, finding.cell?.row.id, finding.data?.["first"], finding.data?.["second"]])).toEqual([
    ["error", "c", "een/actual", "twee/actual"],
  ]);
});

test("faults that lint finds are errors of the definition", () => {
  const run = runOn([check], { tables: [{ columns: [column.actual], rows: [[{ id: "a", indicator: "bestaat-niet" }, 1]] }] });
  expect(run.findings.map((finding) => [finding.message, finding.severity, finding.cell])).toEqual([["lint", "error", null]]);
});
