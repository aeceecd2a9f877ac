import { check } from "../../../src/core/checks/sum";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function total(value: Input, parts: readonly Input[], notation = "one"): ReportFixture {
  return {
    tables: [
      {
        columns: [column.actual],
        notation,
        rows: [
          ...parts.map((part, index) => [{ id: `deel-${index}`, partOf: "totaal" }, part] as const),
          [{ id: "totaal", label: "Totaal", kind: "total" }, value],
        ],
      },
    ],
  };
}

testCheck(check, {
  valid: [
    { name: "adds up exactly", report: total(695.2, [388.8, 259.7, 46.7]), passes: 1 },
    { name: "one unit off by rounding", report: total(695.1, [388.8, 259.7, 46.7]) },
    { name: "nil and not applicable do not count", report: total(1892, [1791, 3, "n.v.t.", 98, "-"], "count") },
    { name: "hundreds", report: total(7900, [2800, 3400, 1700, 0], "hundreds") },
    { name: "a live formula with its unrounded outcome", report: total({ value: 695.23, formula: "SUM(B3:B5)" }, [388.8, 259.7, 46.7]) },
  ],
  invalid: [
    {
      name: "digits swapped",
      report: total(659.1, [388.8, 259.7, 46.7]),
      findings: [
        {
          at: "B6",
          message: "fails",
          severity: "error",
          expected: ["695,1", "695,3"],
          nl: "B6 'Totaal' toont 659,1; B3:B5 tellen op tot 695,2, verwacht 695,1 t/m 695,3.",
        },
      ],
    },
    { name: "more than rounding allows", report: total(695.6, [388.8, 259.7, 46.7]), findings: [{ at: "B6", message: "fails" }] },
    {
      name: "a part that a code keeps out is named",
      report: total(695.2, [388.8, "n.v.t.", 46.7]),
      findings: [
        {
          at: "B6",
          message: "fails",
          nl: "B6 'Totaal' toont 695,2; B3 + B5 tellen op tot 435,5, verwacht 435,4 t/m 435,6. B4 (n.v.t.) telt niet mee.",
        },
      ],
    },
    {
      name: "two parts that codes keep out",
      report: total(695.2, [388.8, "n.v.t.", "-"]),
      findings: [
        { at: "B6", message: "fails", nl: "B6 'Totaal' toont 695,2; B3 is 388,8, verwacht 388,8. B4 (n.v.t.), B5 (-) tellen niet mee." },
      ],
    },
    {
      name: "exact value of a cell that holds more than it shows",
      report: total(695.9234, [388.8, 259.7, 46.7]),
      findings: [
        {
          at: "B6",
          message: "fails",
          nl: "B6 'Totaal' toont 695,9 (exact 695,9234); B3:B5 tellen op tot 695,2, verwacht 695,0500 t/m 695,3500.",
        },
      ],
    },
  ],
  undecided: [
    {
      name: "blank part",
      report: total(695.2, [388.8, null, 46.7]),
      findings: [{ at: "B6", message: "part-blank", severity: "info", nl: "B6 'Totaal' is niet te controleren: B4 is leeg." }],
    },
    { name: "part not known", report: total(695.2, [388.8, "n.b.", 46.7]), findings: [{ at: "B6", message: "part-not-known" }] },
    {
      name: "part no number",
      report: total(695.2, [388.8, "abc", { error: "#REF!" }]),
      findings: [{ at: "B6", message: "part-unreadable" }],
    },
    { name: "no part counts", report: total(86580, ["N.v.t.", "N.v.t."], "count"), findings: [{ at: "B5", message: "no-parts" }] },
    { name: "total blank", report: total(null, [388.8, 259.7]), findings: [{ at: "B5", message: "target-blank" }] },
    { name: "total a code", report: total("-", [388.8, 259.7]), findings: [{ at: "B5", message: "target-code" }] },
    { name: "total no number", report: total("abc", [388.8, 259.7]), findings: [{ at: "B5", message: "target-unreadable" }] },
  ],
});
