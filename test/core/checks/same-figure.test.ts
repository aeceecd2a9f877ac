import { check } from "../../../src/core/checks/same-figure";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function twice(first: Input, second: Input): ReportFixture {
  const indicators = [{ id: "ww", label: "Nieuwe WW-uitkeringen" }];
  return {
    indicators,
    tables: [
      { columns: [column.actual], rows: [[{ id: "a", indicator: "ww", label: "WW" }, first]] },
      { columns: [column.actual], notation: "hundreds", rows: [[{ id: "b", indicator: "ww", label: "Nieuwe WW" }, second]] },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "the same but for rounding", report: twice(334227, 334200), passes: 1 },
    { name: "a code in one place is a choice", report: twice(334227, "-"), passes: 0 },
    { name: "a code in the other place too", report: twice("-", 334200), passes: 0 },
  ],
  invalid: [
    {
      name: "another figure",
      report: twice(334227, 334800),
      findings: [
        {
          at: "B3",
          message: "fails",
          severity: "error",
          expected: ["334.750", "334.850"],
          nl: "B3 'WW' toont 334.227 en BladB!B3 'Nieuwe WW' toont 334.800; verwacht 334.750 t/m 334.850.",
        },
      ],
    },
  ],
  undecided: [{ name: "blank in one place", report: twice(null, 334200), findings: [{ at: "B3", message: "target-blank" }] }],
});
