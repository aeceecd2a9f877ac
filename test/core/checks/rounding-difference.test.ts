import { check } from "../../../src/core/checks/rounding-difference";
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
    { name: "adds up as printed", report: total(695.2, [388.8, 259.7, 46.7]), passes: 1 },
    { name: "a violation is told by the sum", report: total(659.1, [388.8, 259.7, 46.7]), passes: 0 },
    { name: "a part that is exact to more digits", report: total(695.2, [388.83, 259.7, 46.7]), passes: 0 },
    { name: "a total that holds more than it shows", report: total(695.23, [388.8, 259.7, 46.7]), passes: 0 },
  ],
  invalid: [
    {
      name: "likely",
      report: total(695.1, [388.8, 259.7, 46.7]),
      findings: [
        {
          at: "B6",
          message: "explained",
          severity: "info",
          nl: "B6 'Totaal' = 695,1, B3:B5 = 695,2: verklaard door afronding (kans 33%).",
        },
      ],
    },
    {
      name: "rare",
      report: total(15.2, [1, 2, 3, 4, 5]),
      findings: [
        {
          at: "B8",
          message: "rare",
          severity: "warning",
          nl: "B8 'Totaal' = 15,2 wijkt 2 eenheden af van B3:B7 = 15,0; door afronding gebeurt dat in 1,7% van de gevallen.",
        },
      ],
    },
    {
      name: "difference",
      report: {
        tables: [{ columns: [column.actual, column.budget, column.variance], notation: "one", rows: [[{ id: "a" }, 235.1, 259.7, -24.5]] }],
      },
      findings: [{ at: "D3", message: "explained", severity: "info" }],
    },
  ],
});
