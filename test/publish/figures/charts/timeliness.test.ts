import { column, type ReportFixture, type TableFixture } from "../../../support/check";
import { bars, chart2020, chartOf, drawnOf, flat, misplaced, textsOf, theme } from "./drawn";

const { text, accent } = theme.colours;
const COLUMNS = [column.norm, column.actual, column.prior, column.forecast];
const INDICATORS: ReportFixture["indicators"] = [{ id: "tijdig", label: "Tijdig", direction: "higher", measure: "ratio" }];

test("timely payments of 2020, last year before this year", async () => {
  const figure = await chart2020("tijdige-eerste-betaling-timeliness");
  expect(figure.title).toBe("Tijdige eerste betaling: op tijd, tegen de norm");
  expect(figure.data.rows.map((row) => row.slice(1))).toEqual([
    ["90%", "98%", "98%", "gehaald"],
    ["85%", "92%", "89%", "gehaald"],
    ["85%", "88%", "90%", "gehaald"],
    ["85%", "87%", "90%", "gehaald"],
  ]);
  const [now] = bars(figure, text).slice(1);
  const [then] = bars(figure, theme.colours.prior).slice(1);
  expect(then?.x).toBeLessThan(now?.x ?? 0);
});

test("of the performance indicators only the percentages, and not all are about time", async () => {
  const figure = await chart2020("prestatie-indicatoren-timeliness");
  expect(figure.title).toBe("Prestatie-indicatoren: percentages tegen de norm");
  expect(figure.data.rows).toHaveLength(13);
  expect(figure.data.rows.map((row) => row[1]).every((norm) => norm?.endsWith("%"))).toBe(true);
});

test("all columns have one scale from zero, and the norm lies at its figure", () => {
  const figure = drawnOf("timeliness", {
    indicators: INDICATORS,
    tables: [
      {
        notation: "percent",
        columns: COLUMNS,
        rows: [
          [{ id: "a", indicator: "tijdig" }, 0.5, 1, 0.9, "-"],
          [{ id: "b", indicator: "tijdig" }, 0.5, 0.25, 0.9, 0.6],
        ],
      },
    ],
  });
  const [a, b] = bars(figure, text).slice(1);
  if (!a || !b) throw new Error("no columns");
  expect(b.height / a.height).toBeCloseTo(0.25, 3);
  expect(a.y + a.height).toBeCloseTo(b.y + b.height, 3);
  const norms = flat(figure.shapes).flatMap((shape) =>
    shape.shape === "line" && shape.stroke === accent && shape.y1 === shape.y2 ? [shape.y1] : [],
  );
  expect(norms).toHaveLength(2);
  expect((a.y + a.height - (norms[0] ?? 0)) / a.height).toBeCloseTo(0.5, 3);
  expect(textsOf(figure)).toEqual(expect.arrayContaining(["norm 50%", "gehaald", "niet gehaald", "prognose gehaald", "-"]));
  expect(misplaced(figure)).toEqual([]);
});

test("long figures and labels stay apart", () => {
  const rows: TableFixture["rows"] = Array.from({ length: 6 }, (_, at) => [
    {
      id: `r${at}`,
      label: "Arbeidsongeschiktheidsverzekeringsbeoordelingen binnen de wettelijke beslistermijn afgehandeld",
      notation: "lang",
    },
    0.95,
    12345.6789,
    -0.5,
    0.99999,
  ]);
  const figure = drawnOf("timeliness", { notations: { lang: { kind: "percent", decimals: 4 } }, tables: [{ columns: COLUMNS, rows }] });
  expect(textsOf(figure)).toContain("1.234.567,8900%");
  expect(misplaced(figure)).toEqual([]);
});

test.each<[string, TableFixture]>([
  ["one percentage", { columns: COLUMNS, notation: "percent", rows: [[{ id: "a" }, 0.9, 0.8, 0.7, 0.6]] }],
  [
    "counts",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a" }, 9, 8, 7, 6],
        [{ id: "b" }, 9, 8, 7, 6],
      ],
    },
  ],
  [
    "no norms",
    {
      columns: [column.actual],
      notation: "percent",
      rows: [
        [{ id: "a" }, 0.9],
        [{ id: "b" }, 0.8],
      ],
    },
  ],
])("there is no chart: %s", (_, table) => expect(chartOf("timeliness", { tables: [table] })).toBeNull());
