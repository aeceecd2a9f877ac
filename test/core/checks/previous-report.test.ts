import { check } from "../../../src/core/checks/previous-report";
import { column, type ReportFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function report(year: number, actual: Input, prior: Input): ReportFixture {
  return {
    period: { kind: "eight-months", year },
    indicators: [{ id: "ww", label: "Nieuwe WW-uitkeringen" }],
    tables: [
      {
        columns: [column.actual, column.prior],
        notation: "one",
        rows: [
          [{ id: "a", indicator: "ww" }, actual, prior],
          [{ id: "b" }, 1, 1],
        ],
      },
    ],
  };
}

/** Two measured columns and two of last year, under spanning headers that name their year. */
function grouped(
  year: number,
  figures: readonly [Input, Input, Input, Input],
  groups: readonly [string, string] = ["Fouten", "Twijfel"],
): ReportFixture {
  const columns = ([column.actual, column.prior] as const).flatMap((own, back) =>
    groups.map((group, at) => ({
      ...own,
      id: `${own.id}${at}`,
      header: `K${at}${back}`,
      group: `${group} {year${back === 0 ? "" : "-1"}}`,
    })),
  );
  return { period: { kind: "eight-months", year }, tables: [{ columns, rows: [[{ id: "a" }, ...figures]] }] };
}

testCheck(check, {
  valid: [
    { name: "unchanged", report: report(2024, 400, 388.3), previous: report(2023, 388.3, 350), passes: 2 },
    { name: "unchanged but for rounding", report: report(2024, 400, 388.3), previous: report(2023, 388.3123, 350) },
    { name: "no previous report", report: report(2024, 400, 388.3), passes: 0 },
    { name: "nothing in common", report: report(2024, 400, 388.3), previous: report(2021, 388.8, 350), passes: 0 },
    { name: "not a figure", report: report(2024, 400, "n.b."), previous: report(2023, 388.8, 350), passes: 1 },
    {
      name: "a row without an indicator under two spanning headers: each with its own",
      report: grouped(2024, [3, 4, 10, 20]),
      previous: grouped(2023, [10, 20, 1, 2]),
      passes: 2,
    },
    {
      name: "two columns about the same time that nothing tells apart",
      report: grouped(2024, [3, 4, 11, 21], ["A", "A"]),
      previous: grouped(2023, [10, 20, 1, 2], ["A", "A"]),
      passes: 0,
    },
  ],
  invalid: [
    {
      name: "revised in a row without an indicator",
      report: grouped(2024, [3, 4, 10, 21]),
      previous: grouped(2023, [10, 20, 1, 2]),
      findings: [{ at: "E3", message: "fails", severity: "warning", expected: ["20", "20"] }],
      passes: 1,
    },
    {
      name: "revised or a typo",
      report: report(2024, 400, 388.8),
      previous: report(2023, 388.3, 350),
      findings: [
        {
          at: "C3",
          message: "fails",
          severity: "warning",
          expected: ["388,3", "388,3"],
          nl: "C3 'Rij a' = 388,8; in het vorige verslag 388,3 (BladA!B3 'Rij a'). Herzien of tikfout?",
        },
      ],
    },
  ],
});
