import { varianceReview } from "../../../src/app/check/variance-review";
import { nativeCharts } from "../../../src/app/insert/native-charts";
import { exact } from "../../../src/core/numeric/exact";
import { column, reportOf, type TableFixture } from "../../support/check";

const TURNED = { ...column.variance, derive: { kind: "difference", minuend: "budget", subtrahend: "actual" } } as const;
const CHANGE = { ...column.variance, id: "change", derive: { kind: "difference", minuend: "actual", subtrahend: "prior" } } as const;
const UNSAID = { id: "variance", role: "variance", header: "Verschil" } as const;
const { actual, budget, prior } = column;

/** Costs, half again over budget in one row and under it in the other. */
function review(columns: TableFixture["columns"], rows: TableFixture["rows"], more: Partial<TableFixture> = {}) {
  const report = reportOf({ tables: [{ nature: "cost", materiality: { amount: "50", percent: "10" }, ...more, columns, rows }] });
  return {
    report,
    lines: varianceReview(report).map(({ row, amount, percent, favour, material }) => ({ row, amount, percent, favour, material })),
  };
}

describe("the variance is read as the table prints it, and more cost than budgeted is never good news", () => {
  test.each<[string, TableFixture["columns"], TableFixture["rows"], number]>([
    [
      "actual − budget",
      [actual, budget, column.variance],
      [
        [{ id: "a" }, 150, 100, 50],
        [{ id: "b" }, 90, 100, -10],
      ],
      1,
    ],
    [
      "budget − actual",
      [actual, budget, TURNED],
      [
        [{ id: "a" }, 150, 100, -50],
        [{ id: "b" }, 90, 100, 10],
      ],
      -1,
    ],
    [
      "without saying of what",
      [actual, budget, UNSAID],
      [
        [{ id: "a" }, 150, 100, 50],
        [{ id: "b" }, 90, 100, -10],
      ],
      1,
    ],
    [
      "no column for it",
      [actual, budget],
      [
        [{ id: "a" }, 150, 100],
        [{ id: "b" }, 90, 100],
      ],
      1,
    ],
    [
      "a blank where budget − actual belongs",
      [actual, budget, TURNED],
      [
        [{ id: "a" }, 150, 100, null],
        [{ id: "b" }, 90, 100, null],
      ],
      -1,
    ],
    [
      "beside a difference with last year",
      [actual, budget, prior, CHANGE, TURNED],
      [
        [{ id: "a" }, 150, 100, 70, 80, -50],
        [{ id: "b" }, 90, 100, 99, -9, 10],
      ],
      -1,
    ],
  ])("%s", (_, columns, rows, way) => {
    expect(review(columns, rows).lines).toEqual([
      { row: "a", amount: exact(50 * way), percent: 0.5 * way, favour: "unfavourable", material: true },
      { row: "b", amount: exact(-10 * way), percent: -0.1 * way, favour: "favourable", material: false },
    ]);
  });

  test("revenue: the other way round; neutral: no judgement", () => {
    const rows: TableFixture["rows"] = [
      [{ id: "a", nature: "revenue" }, 150, 100, -50],
      [{ id: "b", nature: "neutral" }, 90, 100, 10],
    ];
    expect(review([actual, budget, TURNED], rows).lines.map(({ favour }) => favour)).toEqual(["favourable", "neutral"]);
  });
});

test("a full year is held against the year's budget, eight months are not", () => {
  const year = { id: "year", role: "budget-year", header: "Jaarbegroting" } as const;
  const rows: TableFixture["rows"] = [[{ id: "a" }, 150, 100]];
  expect(review([{ ...actual, period: { span: "year" } }, year], rows).lines).toMatchObject([
    { amount: exact(50), favour: "unfavourable" },
  ]);
  expect(review([actual, year], rows).lines).toEqual([]);
});

test("Excel's own chart of a difference the other way round has overspending as bad news, by formula and in words", () => {
  const rows: TableFixture["rows"] = [
    [{ id: "a" }, 150, 100, -50],
    [{ id: "b" }, 90, 100, 10],
    [{ id: "c" }, 70, 100, "n.b."],
  ];
  const { report } = review([actual, budget, TURNED], rows);
  const chart = nativeCharts({ definition: report.definition, report, language: "nl" }).find(({ kind }) => kind === "variance");
  expect(chart?.data.header).toEqual(["", "Verschil gunstig", "Verschil ongunstig"]);
  expect(chart?.data.rows.map((row) => row.slice(1).map(({ value, formula }) => [value, formula]))).toEqual([
    [
      [0, "MAX(BladA!D3,0)"],
      [-50, "MIN(BladA!D3,0)"],
    ],
    [
      [10, "MAX(BladA!D4,0)"],
      [0, "MIN(BladA!D4,0)"],
    ],
    [
      [30, "MAX(BladA!C5-BladA!B5,0)"],
      [0, "MIN(BladA!C5-BladA!B5,0)"],
    ],
  ]);
  expect(chart?.data.told[0]).toMatch(/-50, ongunstig$/);
});
