import { goldenTable } from "../../tables/golden";
import { column, type ReportFixture, type TableFixture } from "../../../support/check";
import { bars, chart2020, chartOf, drawnOf, flat, misplaced, textsOf, theme } from "./drawn";

const { text, good, bad, muted, background } = theme.colours;
const COLUMNS = [column.actual, column.budget, column.variance];
const PERCENT = {
  id: "percent",
  role: "variance-percent",
  header: "%",
  notation: "percent1",
  derive: { kind: "ratio", of: "variance", base: "budget" },
} as const;

function drawn(table: Partial<TableFixture> & Pick<TableFixture, "rows">, more: Partial<ReportFixture> = {}) {
  return drawnOf("variance", { ...more, tables: [{ columns: COLUMNS, ...table }] });
}

test("the budget result of 2020: every figure as printed, and what it means for costs", async () => {
  const { data } = await chart2020("begrotingsresultaat-uwv-variance");
  const printed = goldenTable("begrotingsresultaat-uwv").rows.filter((row) => row.slice(1).some((each) => each !== ""));
  expect(data.rows.map((row) => row.slice(1, 5))).toEqual(printed.map((row) => row.slice(1, 5)));
  const words = new Map(data.rows.map((row) => [row[0], row[5]]));
  expect(words.get("Invoering wet- en regelgeving")).toBe("ongunstig");
  expect(words.get("1.2 Continueren")).toBe("gunstig");
  expect(words.get("Onttrekking aan egalisatiereserve")).toBe("");
  expect(data.head.slice(1)).toEqual([
    "Realisatie eerste acht maanden 2020",
    "Begroting eerste acht maanden 2020",
    "Verschil",
    "%",
    "Oordeel",
  ]);
});

test("a percentage that the table does not print is computed and marked so", async () => {
  const figure = await chart2020("overzicht-aantallen-gerealiseerde-sociaal-medische-beoordelingen-variance");
  expect(figure.data.head[4]).toBe("Verschil in % (berekend)");
  expect(figure.data.rows.map((row) => [row[3], row[4], row[5]])).toEqual([
    ["-1.041", "-2%", ""],
    ["2.010", "8%", ""],
    ["-9.637", "-32%", "ongunstig"],
    ["-8.668", "-8%", "ongunstig"],
  ]);
  expect(textsOf(figure).join(" ")).toContain("Berekend:");
});

test("a table that prints budget − actual: its own figures, and overspending is bad news all the same", () => {
  const figure = drawn({
    nature: "cost",
    columns: [
      column.actual,
      column.budget,
      { ...column.variance, derive: { kind: "difference", minuend: "budget", subtrahend: "actual" } },
      PERCENT,
    ],
    rows: [
      [{ id: "a" }, 120, 100, -20, "-20,0%"],
      [{ id: "b" }, 90, 100, 10, "10,0%"],
    ],
  });
  expect(figure.data.rows.map((row) => row.slice(3))).toEqual([
    ["-20", "-20,0%", "ongunstig"],
    ["10", "10,0%", "gunstig"],
  ]);
  expect(textsOf(figure).join(" ")).not.toContain("erekend");
});

test("differences and figures have one scale in each panel, from zero to either side", () => {
  const figure = drawn({
    nature: "cost",
    rows: [
      [{ id: "a" }, 100, 80, 20],
      [{ id: "b" }, 50, 90, -40],
    ],
  });
  const [, a, b] = bars(figure, text);
  expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(0.5, 3);
  const [up] = bars(figure, bad).slice(1);
  const [down] = bars(figure, good).slice(1);
  if (!up || !down) throw new Error("no bars");
  expect(down.width / up.width).toBeCloseTo(2, 3);
  expect(down.x + down.width).toBeCloseTo(up.x, 3);
});

test("the budget is outlined, the actual solid", () => {
  const figure = drawn({ rows: [[{ id: "a" }, 100, 80, 20]] });
  const outlined = flat(figure.shapes).filter((shape) => shape.shape === "rect" && shape.stroke === text && shape.fill === background);
  expect(outlined).toHaveLength(2);
});

test.each<[string, TableFixture["nature"], "higher" | "lower" | "informative" | "equal" | null, readonly string[]]>([
  ["costs", "cost", null, ["ongunstig", "gunstig", ""]],
  ["revenue", "revenue", null, ["gunstig", "ongunstig", ""]],
  ["an indicator of which more is better", "cost", "higher", ["gunstig", "ongunstig", ""]],
  ["an indicator of which less is better", "revenue", "lower", ["ongunstig", "gunstig", ""]],
])("news is good or bad by nature and direction: %s", (_, nature, direction, words) => {
  const indicator = direction === null ? {} : { indicator: "i" };
  const figure = drawn(
    {
      nature,
      rows: [
        [{ id: "a", ...indicator }, 12, 10, 2],
        [{ id: "b", ...indicator }, 8, 10, -2],
        [{ id: "c", ...indicator }, 10, 10, 0],
      ],
    },
    direction === null ? {} : { indicators: [{ id: "i", label: "I", direction }] },
  );
  expect(figure.data.rows.map((row) => row.at(-1))).toEqual(words);
});

test("where nothing says which way is better, differences are neutral and no word is spent on it", () => {
  const figure = drawn({ rows: [[{ id: "a" }, 12, 10, 2]] });
  expect(figure.data.head).not.toContain("Oordeel");
  expect(bars(figure, muted).length).toBeGreaterThan(0);
  expect([...bars(figure, good), ...bars(figure, bad)]).toEqual([]);
});

test("without a column for it the difference is computed from the printed figures", () => {
  const figure = drawn({ columns: [column.budget, column.actual], notation: "one", rows: [[{ id: "a" }, 66.5, 58]] });
  expect(figure.data.head.slice(3)).toEqual(["Verschil (berekend)", "Verschil in % (berekend)"]);
  expect(figure.data.rows[0]?.slice(3)).toEqual(["-8,5", "-13%"]);
});

test("a budget of zero or less has no percentage; codes and blanks have no marks", () => {
  const figure = drawn({
    columns: [...COLUMNS, PERCENT],
    rows: [
      [{ id: "a" }, 5, 0, 5, "n.v.t."],
      [{ id: "b" }, -18, -18, 0, null],
      [{ id: "c", fill: "optional" }, "n.v.t.", 4, "n.v.t.", "-"],
      [{ id: "d", fill: "optional" }, null, "n.b.", null, null],
    ],
  });
  expect(figure.data.rows.map((row) => row.slice(1, 5))).toEqual([
    ["5", "0", "5", "n.v.t."],
    ["-18", "-18", "0", ""],
    ["n.v.t.", "4", "n.v.t.", "-"],
    ["", "n.b.", "", ""],
  ]);
  // The legend, and the rows with an actual that is a figure.
  expect(bars(figure, text)).toHaveLength(3);
  expect(misplaced(figure)).toEqual([]);
});

test("huge figures beside small ones", () => {
  const figure = drawn({ columns: [...COLUMNS, PERCENT], rows: [[{ id: "a" }, 1000000, 5, 999995, 199999]] });
  expect(figure.data.rows[0]?.slice(1, 5)).toEqual(["1.000.000", "5", "999.995", "19.999.900,0%"]);
  expect(misplaced(figure)).toEqual([]);
});

test.each<[string, TableFixture]>([
  ["no budget", { columns: [column.actual, column.prior], rows: [[{ id: "a" }, 1, 2]] }],
  ["no row has both figures", { columns: COLUMNS, rows: [[{ id: "a", fill: "optional" }, "n.v.t.", 2, null]] }],
])("there is no chart: %s", (_, table) => expect(chartOf("variance", { tables: [table] })).toBeNull());
