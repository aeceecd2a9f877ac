import { column, type ReportFixture } from "../../../support/check";
import type { Input } from "../../../support/sheet";
import { bars, chartOf, drawnOf, misplaced, theme } from "./drawn";

function report(before: Input, inflow: Input, outflow: Input, after: Input, columns = [column.actual]): ReportFixture {
  return {
    tables: [
      {
        columns,
        rows: [
          [{ id: "vorige", label: "Begin van het jaar" }, before],
          [{ id: "in", label: "Ingestroomd" }, inflow],
          [{ id: "uit", label: "Afgehandeld" }, outflow],
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
          { row: "vorige", column: "actual" },
          { row: "in", column: "actual" },
          { row: "uit", column: "actual", sign: -1 },
        ],
      },
    ],
  };
}

test("every step begins where the one before it ended", () => {
  const figure = drawnOf("stock-flow", report(100, 40, 60, 80));
  expect(figure.data.rows).toEqual([
    ["Begin van het jaar", "100"],
    ["+ Ingestroomd", "40"],
    ["- Afgehandeld", "60"],
    ["Voorraad", "80"],
  ]);
  const [opening] = bars(figure, theme.colours.prior).slice(1);
  const [inflow, outflow] = bars(figure, theme.colours.muted).slice(1);
  const [closing] = bars(figure, theme.colours.text).slice(1);
  if (!opening || !inflow || !outflow || !closing) throw new Error("no bars");
  const unit = opening.width / 100;
  expect(inflow.x).toBeCloseTo(opening.x + opening.width, 2);
  expect(inflow.width).toBeCloseTo(40 * unit, 2);
  expect(outflow.x).toBeCloseTo(closing.x + closing.width, 2);
  expect(outflow.x + outflow.width).toBeCloseTo(inflow.x + inflow.width, 2);
  expect(misplaced(figure)).toEqual([]);
});

test("two stocks have a heading each, and figures of several columns their headers", () => {
  const base = report(100, 40, 60, 80);
  const two: ReportFixture = {
    tables: [
      {
        columns: [column.prior, column.actual],
        rows: [
          [{ id: "a", label: "WIA" }, 10, 12],
          [{ id: "a-in", label: "In" }, null, 2],
          [{ id: "b", label: "WW" }, 20, 15],
          [{ id: "b-uit", label: "Uit" }, null, 5],
        ],
      },
    ],
    relations: (["a", "b"] as const).map((row) => ({
      id: row,
      kind: "stock-flow" as const,
      target: { table: "tabel", row, column: "actual" },
      terms: [
        { row, column: "prior" },
        { row: row === "a" ? "a-in" : "b-uit", column: "actual", sign: row === "a" ? (1 as const) : (-1 as const) },
      ],
    })),
  };
  expect(drawnOf("stock-flow", base).data.rows).toHaveLength(4);
  expect(drawnOf("stock-flow", two).data.rows).toEqual([
    ["WIA, Vorig jaar", "10"],
    ["+ In, Realisatie", "2"],
    ["WIA, Realisatie", "12"],
    ["WW, Vorig jaar", "20"],
    ["- Uit, Realisatie", "5"],
    ["WW, Realisatie", "15"],
  ]);
});

test.each<[string, ReportFixture]>([
  ["the figures do not follow", report(100, 40, 60, 95)],
  ["a figure is not known", report(100, "n.b.", 60, 80)],
  ["no relation says so", { ...report(100, 40, 60, 80), relations: [] }],
])("there is no chart: %s", (_, fixture) => expect(chartOf("stock-flow", fixture)).toBeNull());
