import { goldenTable } from "../../tables/golden";
import { column, type ReportFixture, type TableFixture } from "../../../support/check";
import { bars, chart2020, charts2020, chartOf, drawnOf, misplaced, textsOf, theme } from "./drawn";

const { text } = theme.colours;
const INDICATORS: ReportFixture["indicators"] = ["stuks", "dagen", "euro", "fte"].map((unit) => ({ id: unit, label: unit, unit }));

test("growth that the table prints is shown as printed", async () => {
  const { data } = await chart2020("belangrijkste-volumeontwikkelingen-uitkeringsverstrekking-growth");
  const printed = goldenTable("belangrijkste-volumeontwikkelingen-uitkeringsverstrekking").rows;
  expect(data.rows.map((row) => row.slice(1))).toEqual(printed.map((row) => row.slice(2)));
  expect(data.rows.slice(0, 4).map(([name]) => name)).toEqual([
    "WW: Nieuwe uitkeringen",
    "WW: Beëindigde uitkeringen",
    "WW: Lopende uitkeringen",
    "WIA: Nieuwe uitkeringen",
  ]);
});

test("growth that it does not print is computed, as far as rounding says, and marked so", async () => {
  const { data } = await chart2020("kerncijfers-growth");
  const row = (label: string) => data.rows.find(([name]) => name?.includes(label))?.slice(1);
  expect(data.head).toContain("% +/- (berekend)");
  expect(row("nieuwe WW-uitkeringen")).toEqual(["334.200", "229.000", "46%", ""]);
  expect(row("(einde periode)")).toEqual(["1,3 miljoen", "1,2 miljoen", "0 t/m 17%", ""]);
  expect(row("tijdig afgehandelde klachten")).toEqual(["99,8%", "99,5%", "0,3 %-punten", "gunstig"]);
  expect(row("aan werk geholpen")).toEqual(["6.900", "9.300", "-27 t/m -25%", "ongunstig"]);
});

test("two groups of columns beside each other, with the same scales", async () => {
  const figure = await chart2020("financiele-rechtmatigheid-growth");
  const row = figure.data.rows.find(([name]) => name === "Kaderwet SZW-subsidies");
  expect(row?.slice(1)).toEqual(["22,0", "22,6", "-0,6", "22,3", "0,0", "22,3"]);
  const long = bars(figure, text).filter((bar) => bar.width > 100);
  expect((long[1]?.width ?? 0) / (long[0]?.width ?? 1)).toBeCloseTo(22.3 / 22, 2);
  for (const words of ["Financiële fouten", "Onzekerheden"]) expect(textsOf(figure)).toContain(words);
});

test("counts of eight months are not compared with those of a year", async () => {
  const ids = (await charts2020()).map((figure) => figure.id);
  expect(ids).not.toContain("prestatie-indicatoren-growth");
  expect(ids).not.toContain("klanttevredenheid-growth");
});

test.each<[string, TableFixture]>([
  ["no year before", { columns: [column.actual], rows: [[{ id: "a" }, 1]] }],
  [
    "a year against eight months",
    { columns: [column.actual, { ...column.prior, period: { span: "year", year: -1 } }], rows: [[{ id: "a" }, 1, 2]] },
  ],
  ["all not applicable", { columns: [column.actual, column.prior], rows: [[{ id: "a", fill: "optional" }, 1, "n.v.t."]] }],
])("there is no chart: %s", (_, table) => expect(chartOf("growth", { tables: [table] })).toBeNull());

test("percentages may be compared over any span, in %-punten", () => {
  const figure = drawnOf("growth", {
    tables: [
      {
        notation: "percent",
        columns: [column.actual, { ...column.prior, period: { span: "year", year: -1 } }],
        rows: [[{ id: "a" }, 0.9, 0.95]],
      },
    ],
  });
  expect(figure.data.head[3]).toBe("Verschil in %-punten (berekend)");
  expect(figure.data.rows).toEqual([["Rij a", "90%", "95%", "-5"]]);
});

test("one row, codes, negative and huge figures", () => {
  const figure = drawnOf("growth", {
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        rows: [
          [{ id: "a" }, -5, -10, "n.v.t."],
          [{ id: "b" }, 123456789012, 1, 123456789011],
          [{ id: "c", fill: "optional" }, 7, "N.v.t.", null],
        ],
      },
    ],
  });
  expect(figure.data.rows.map((row) => row.slice(1))).toEqual([
    ["-5", "-10", "n.v.t."],
    ["123.456.789.012", "1", "12.345.678.901.100%"],
    ["7", "N.v.t.", ""],
  ]);
  expect(misplaced(figure)).toEqual([]);
});

test("many units in one table: figures in columns, and only growth is drawn", () => {
  const rows: TableFixture["rows"] = ["stuks", "dagen", "euro", "fte"].map(
    (unit, at) => [{ id: unit, indicator: unit }, 10 ** at, 2 * 10 ** at] as const,
  );
  const figure = drawnOf("growth", { indicators: INDICATORS, tables: [{ columns: [column.actual, column.prior], rows }] });
  expect(bars(figure, text)).toEqual([]);
  const few = drawnOf("growth", { indicators: INDICATORS, tables: [{ columns: [column.actual, column.prior], rows: rows.slice(0, 2) }] });
  expect(bars(few, text)).toHaveLength(3);
  expect(textsOf(few).join(" ")).toContain("dezelfde schaal");
});
