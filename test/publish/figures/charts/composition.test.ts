import { column, type TableFixture } from "../../../support/check";
import { bars, chart2020, chartOf, charts2020, drawnOf, misplaced, textsOf, theme } from "./drawn";

const { text, prior } = theme.colours;
const COLUMNS = [column.actual];

function drawn(rows: TableFixture["rows"], more: Partial<TableFixture> = {}) {
  const notations = { exact: { kind: "number", decimals: 0, roundingUnit: "exact" } } as const;
  return drawnOf("composition", { notations, tables: [{ columns: COLUMNS, notation: "exact", ...more, rows }] });
}

test("parts stand end to end within their total, also those of parts", () => {
  const figure = drawn([
    [{ id: "alles", kind: "total" }, 100],
    [{ id: "a", kind: "subtotal", level: 1, partOf: "alles" }, 60],
    [{ id: "a1", level: 2, partOf: "a" }, 45],
    [{ id: "a2", level: 2, partOf: "a" }, 15],
    [{ id: "b", level: 1, partOf: "alles" }, 40],
  ]);
  const [all, a, a1, a2, b] = bars(figure, text).slice(1);
  if (!all || !a || !a1 || !a2 || !b) throw new Error("no bars");
  const unit = all.width / 100;
  const spans = [a, a1, a2, b].map((bar) => [(bar.x - all.x) / unit, (bar.x + bar.width - all.x) / unit]);
  const expected = [
    [0, 60],
    [0, 45],
    [45, 60],
    [60, 100],
  ];
  spans.forEach((span, at) => span.forEach((end, side) => expect(end).toBeCloseTo(expected[at]?.[side] ?? -1, 2)));
  expect(figure.data.rows.map((row) => row[2])).toEqual(["100%", "60%", "45%", "15%", "40%"]);
});

test("parts of both signs stand from zero, and the chart says so", () => {
  const figure = drawn([
    [{ id: "a", partOf: "netto" }, 100],
    [{ id: "b", partOf: "netto" }, -30],
    [{ id: "netto", kind: "total" }, 70],
  ]);
  const [a, b, net] = bars(figure, text).slice(1);
  if (!a || !b || !net) throw new Error("no bars");
  expect(b.x + b.width).toBeCloseTo(a.x, 2);
  expect(net.x).toBeCloseTo(a.x, 2);
  expect(figure.data.rows.map((row) => row[2])).toEqual(["", "", ""]);
  expect(textsOf(figure).join(" ")).toContain("elk vanaf nul");
});

test("negative parts of a negative total are a composition like any other", () => {
  const figure = drawn([
    [{ id: "a", partOf: "t" }, -30],
    [{ id: "b", partOf: "t" }, -10],
    [{ id: "t", kind: "total" }, -40],
  ]);
  expect(figure.data.rows.map((row) => row[2])).toEqual(["75%", "25%", "100%"]);
  const [a, b, total] = bars(figure, text).slice(1);
  expect((b?.x ?? 0) + (b?.width ?? 0)).toBeCloseTo(a?.x ?? 0, 2);
  expect(b?.x).toBeCloseTo(total?.x ?? 0, 2);
});

test.each<[string, TableFixture]>([
  [
    "parts that do not add up",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a", partOf: "t" }, 10],
        [{ id: "b", partOf: "t" }, 20],
        [{ id: "t", kind: "total" }, 99],
      ],
    },
  ],
  [
    "one part",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a", partOf: "t" }, 10],
        [{ id: "t", kind: "total" }, 10],
      ],
    },
  ],
  [
    "a weighted total",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a", partOf: "t" }, 10],
        [{ id: "b", partOf: "t" }, 20],
        [{ id: "t", kind: "total", total: "weighted" }, 15],
      ],
    },
  ],
  [
    "percentages",
    {
      columns: COLUMNS,
      notation: "percent",
      rows: [
        [{ id: "a", partOf: "t" }, 0.1],
        [{ id: "b", partOf: "t" }, 0.2],
        [{ id: "t", kind: "total" }, 0.3],
      ],
    },
  ],
  [
    "parts that are not known",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a", partOf: "t" }, "n.b."],
        [{ id: "b", partOf: "t" }, null],
        [{ id: "t", kind: "total" }, 30],
      ],
    },
  ],
  [
    "no total",
    {
      columns: COLUMNS,
      rows: [
        [{ id: "a" }, 10],
        [{ id: "b" }, 20],
      ],
    },
  ],
])("there is no chart: %s", (_, table) => expect(chartOf("composition", { tables: [table] })).toBeNull());

test("of two totals the one that does not add up stands from zero", () => {
  const figure = drawn([
    [{ id: "t", kind: "total" }, 30],
    [{ id: "a", partOf: "t" }, 10],
    [{ id: "b", partOf: "t" }, 20],
    [{ id: "u", kind: "total" }, 99],
    [{ id: "c", partOf: "u" }, 10],
    [{ id: "d", partOf: "u" }, 20],
  ]);
  const [t, , b, , c, d] = bars(figure, text).slice(1);
  expect(b?.x).toBeGreaterThan(t?.x ?? 0);
  expect([c?.x, d?.x]).toEqual([t?.x, t?.x]);
  expect(figure.data.rows.map((row) => row[2])).toEqual(["100%", "33%", "67%", "", "", ""]);
});

test("parts that are nil or do not apply are told, not drawn", () => {
  const figure = drawn([
    [{ id: "t", kind: "total" }, 30],
    [{ id: "a", partOf: "t" }, 10],
    [{ id: "b", partOf: "t", fill: "optional" }, "-"],
    [{ id: "c", partOf: "t", fill: "optional" }, "n.v.t."],
    [{ id: "d", partOf: "t" }, 20],
  ]);
  expect(figure.data.rows.map((row) => row.slice(1))).toEqual([
    ["30", "100%"],
    ["10", "33%"],
    ["-", ""],
    ["n.v.t.", ""],
    ["20", "67%"],
  ]);
  expect(bars(figure, text).slice(1)).toHaveLength(3);
});

test("shares that the table prints are shown as printed; blank stays blank", async () => {
  const { data } = await chart2020("overtredingen-inlichtingenplicht-composition");
  expect(data.rows[0]?.slice(1)).toEqual(["7.900", "", "9.600", ""]);
  expect(data.rows[4]?.slice(1)).toEqual(["*0", "0%", "*0", "0%"]);
  expect(data.head.join(" ")).not.toContain("berekend");
});

test("this year and last year have the same scale", async () => {
  const figure = await chart2020("afhandeling-bezwaren-composition");
  const [now, then] = [bars(figure, text)[1], bars(figure, prior)[1]];
  expect((then?.width ?? 0) / (now?.width ?? 1)).toBeCloseTo(45400 / 57600, 3);
});

test("rows that are no part of a total are left out, and the chart says so", async () => {
  const figure = await chart2020("aantal-medewerkers-composition");
  expect(figure.data.rows.map(([name]) => name)).toEqual(["Vaste medewerkers", "Tijdelijke medewerkers", "Totaal"]);
  expect(textsOf(figure).join(" ")).toContain("geen deel van een totaal");
});

test("a forecast is hatched; an average of unknown weights is no composition", async () => {
  const figures = await charts2020();
  expect(figures.find((figure) => figure.id === "raming-uitvoeringskosten-now-composition")?.svg).toContain("<pattern");
  expect(figures.some((figure) => figure.id === "financiele-rechtmatigheid-composition")).toBe(false);
});

test("columns that are regimes: beside each other, with one scale and no shares", () => {
  const columns = ["1", "2", "3.1", "3.2", "4"].map((name) => ({
    ...column.actual,
    id: `now-${name}`,
    header: name,
    group: "NOW-regeling",
  }));
  const figure = drawn(
    [
      [{ id: "t", kind: "total" }, 100, 50, 10, 5, 1],
      [{ id: "a", partOf: "t" }, 60, 30, 6, 3, 1],
      [{ id: "b", partOf: "t" }, 40, 20, 4, 2, 0],
    ],
    { columns },
  );
  expect(figure.data.head).toEqual(["Onderwerp 1", ...["1", "2", "3.1", "3.2", "4"].map((name) => `NOW-regeling ${name}`)]);
  const totals = bars(figure, text).filter((bar, _, all) => bar.y === all[0]?.y);
  expect((totals[1]?.width ?? 0) / (totals[0]?.width ?? 1)).toBeCloseTo(0.5, 3);
  expect(misplaced(figure)).toEqual([]);
});

test("many small parts each have their row and figure", () => {
  const parts = Array.from(
    { length: 34 },
    (_, at) => [{ id: `p${at}`, label: `Onderdeel met een naam ${at}`, partOf: "t", level: 1 }, at === 0 ? 9967 : 1] as const,
  );
  const figure = drawn([...parts, [{ id: "t", kind: "total" }, 10000]]);
  expect(figure.data.rows).toHaveLength(35);
  expect(misplaced(figure)).toEqual([]);
  expect(figure.height).toBeGreaterThan(35 * 24);
});

test("rows that are parts of each other do no harm", () => {
  const figure = drawn([
    [{ id: "t", kind: "total" }, 30],
    [{ id: "a", partOf: "t" }, 10],
    [{ id: "b", partOf: "t" }, 20],
    [{ id: "c", partOf: "d" }, 5],
    [{ id: "d", partOf: "c" }, 5],
  ]);
  expect(figure.data.rows.map((row) => row.slice(1))).toEqual([
    ["30", "100%"],
    ["10", "33%"],
    ["20", "67%"],
    ["5", ""],
    ["5", ""],
  ]);
});
