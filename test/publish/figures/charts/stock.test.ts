import { goldenTable } from "../../tables/golden";
import { column, type ReportFixture, type TableFixture } from "../../../support/check";
import { bars, chart2020, chartOf, drawnOf, flat, misplaced, theme } from "./drawn";

const END = { ...column.actual, period: { span: "end" } } as const;
const YEAR_END = { ...column.prior, period: { span: "year-end", year: -1 } } as const;
const CHANGE = { ...column.variance, derive: { kind: "difference", minuend: "actual", subtrahend: "prior" } } as const;
const INDICATORS: ReportFixture["indicators"] = [{ id: "voorraad", label: "Voorraad", direction: "lower", measure: "stock" }];

test("stocks and backlogs of 2020: as printed, with what part of the stock is overdue", async () => {
  const { data } = await chart2020("voorraadontwikkeling-stock");
  const printed = goldenTable("voorraadontwikkeling").rows.filter((row) => row.some((each) => each !== ""));
  expect(data.rows.map((row) => [row[2], row[1], row[3]])).toEqual(printed.map((row) => row.slice(1)));
  expect(data.rows.map((row) => row[4])).toEqual(["", "28%", "", "33%", "", "56%", "", "43%"]);
  expect(data.rows.map((row) => row[6])).toEqual(["", "", "ongunstig", "", "ongunstig", "", "", ""]);
  expect(data.head[4]).toContain("berekend");
});

test("what is some of a stock stands within the outline of that stock, from the same zero", () => {
  const figure = drawnOf("stock", {
    tables: [
      {
        columns: [END, YEAR_END],
        rows: [
          [{ id: "a" }, 100, 80],
          [{ id: "b", level: 1, ofWhich: "a" }, 25, 40],
        ],
      },
    ],
  });
  const [stock, backlog] = bars(figure, theme.colours.text).slice(1);
  if (!stock || !backlog) throw new Error("no bars");
  expect(backlog.width / stock.width).toBeCloseTo(0.25, 3);
  const outlines = flat(figure.shapes).filter((shape) => shape.shape === "rect" && shape.stroke === theme.colours.rule);
  // The first is in the legend.
  expect(outlines.slice(1).map((shape) => (shape.shape === "rect" ? shape.width / stock.width : 0))).toEqual([
    expect.closeTo(1, 3),
    expect.closeTo(0.8, 3),
  ]);
  expect(figure.data.rows).toEqual([
    ["Rij a", "100", "80", "20", "", ""],
    ["Rij b", "25", "40", "-15", "24 t/m 26%", "49 t/m 51%"],
  ]);
  expect(figure.data.head[3]).toBe("Verschil (berekend)");
  expect(misplaced(figure)).toEqual([]);
});

test("a change printed as last year − now: its own figures, and a stock that fell is good news", () => {
  const figure = drawnOf("stock", {
    indicators: INDICATORS,
    tables: [
      {
        columns: [END, YEAR_END, { ...CHANGE, derive: { kind: "difference", minuend: "prior", subtrahend: "actual" } }],
        rows: [[{ id: "a", indicator: "voorraad" }, 80, 100, 20]],
      },
    ],
  });
  const [row] = figure.data.rows;
  expect([row?.includes("20"), row?.includes("gunstig")]).toEqual([true, true]);
});

test("a printed change of an indicator that is a stock makes a stock chart too", () => {
  const figure = drawnOf("stock", {
    indicators: INDICATORS,
    tables: [{ columns: [YEAR_END, END, CHANGE], rows: [[{ id: "a", indicator: "voorraad" }, 80, 100, 20]] }],
  });
  expect(figure.data.rows).toEqual([["Rij a", "100", "80", "20", "ongunstig"]]);
});

test.each<[string, TableFixture]>([
  [
    "flows over a period",
    {
      columns: [column.actual, column.prior],
      rows: [
        [{ id: "a" }, 1, 2],
        [{ id: "b", ofWhich: "a" }, 1, 1],
      ],
    },
  ],
  ["no row is some of another", { columns: [END, YEAR_END], rows: [[{ id: "a" }, 1, 2]] }],
  [
    "no figures",
    {
      columns: [END, YEAR_END],
      rows: [
        [{ id: "a", fill: "optional" }, "-", 2],
        [{ id: "b", ofWhich: "a", fill: "optional" }, "-", 1],
      ],
    },
  ],
])("there is no chart: %s", (_, table) => expect(chartOf("stock", { tables: [table] })).toBeNull());
