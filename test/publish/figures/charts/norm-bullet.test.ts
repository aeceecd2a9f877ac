import { column, type ReportFixture } from "../../../support/check";
import { bars, chart2020, chartOf, drawnOf, flat, misplaced, textsOf, theme } from "./drawn";

const { text, prior, accent } = theme.colours;

function rowOf(figure: { data: { rows: readonly (readonly string[])[] } }, label: string): readonly string[] {
  const found = figure.data.rows.find(([name]) => name?.includes(label));
  if (!found) throw new Error(`no row ${label}`);
  return found.slice(1);
}

describe("the performance indicators of 2020", () => {
  test.each<[string, readonly string[]]>([
    ["Eerste betaling WIA", ["85%", "88%", "90%", "88%", "gehaald; prognose gehaald"]],
    ["WIA: omvang voorraad", ["7.500", "34.600", "31.700", "37.500", "niet gehaald; prognose niet gehaald"]],
    ["Wajong: omvang voorraad", ["1.000", "700", "800", "800", "gehaald; prognose gehaald"]],
    ["verzuimduur", ["65 dagen", "46 dagen", "48 dagen", "46 dagen", "gehaald; prognose gehaald"]],
    // A yearly norm counts for eight months of twelve; the forecast is about the whole year.
    ["geplaatste Wajongers", ["8.000, tijdsevenredig 5.333", "4.300", "8.600", "6.000", "niet gehaald; prognose niet gehaald"]],
    // 80% may be just below 80%.
    ["beschut werk", ["80%", "81%", "82%", "80%", "gehaald; prognose onbeslist"]],
    ["uitvoeringskosten", ["≤100%", "93,0%", "100%", "*-", "gehaald"]],
    ["ISO", ["ja", "ja", "ja", "ja", "gehaald; prognose gehaald"]],
    ["gegevensleveringen", ["95%", "99,2%", "99,7%", "≥95%", "gehaald; prognose gehaald"]],
    ["Percentage rechtmatigheid", ["99%", "**99,6%", "99,1%", "*99%", "gehaald; prognose onbeslist"]],
  ])("%s", async (label, figures) => {
    expect(rowOf(await chart2020("prestatie-indicatoren-norm"), label)).toEqual(figures);
  });

  test("categories and headings stand above their rows, and footnotes that are referred to below", async () => {
    const texts = textsOf(await chart2020("prestatie-indicatoren-norm"));
    for (const words of ["Uitkeren", "Tijdigheid:", "Klantgerichtheid"]) expect(texts).toContain(words);
    expect(texts.some((each) => each.startsWith("** "))).toBe(true);
  });

  test("a norm that does not apply has no verdict and no mark", async () => {
    const figure = await chart2020("klanttevredenheid-norm");
    expect(rowOf(figure, "online vacaturebemiddeling")).toEqual(["n.v.t.", "6,5", "6,0", ""]);
    const norms = flat(figure.shapes).filter((shape) => shape.shape === "line" && shape.stroke === accent);
    // One in the legend, and those of the two rows that have a norm.
    expect(norms).toHaveLength(3);
  });
});

const INDICATORS: ReportFixture["indicators"] = [
  { id: "hoog", label: "Hoog", unit: "stuks", direction: "higher", measure: "ratio" },
  { id: "laag", label: "Laag", unit: "stuks", direction: "lower", measure: "stock" },
  { id: "dagen", label: "Dagen", unit: "dagen", direction: "lower", measure: "average" },
];

const COLUMNS = [column.norm, column.actual, column.prior, column.forecast];

test("marks are as long as their figures, from zero, and the norm lies at its figure", () => {
  const figure = drawnOf("norm", {
    indicators: INDICATORS,
    tables: [
      {
        columns: COLUMNS,
        rows: [
          [{ id: "a", indicator: "hoog" }, 50, 100, 80, 60],
          [{ id: "b", indicator: "laag" }, 50, 25, 75, 0],
        ],
      },
    ],
  });
  const [, ...actual] = bars(figure, text);
  const [, ...priors] = bars(figure, prior);
  const [long, short] = actual;
  if (!long || !short) throw new Error("no bars");
  expect(short.width / long.width).toBeCloseTo(0.25, 3);
  expect((priors[0]?.width ?? 0) / long.width).toBeCloseTo(0.8, 3);
  expect(short.x).toBe(long.x);
  // Last year's bar is thinner, and lies below.
  expect(priors[0]?.height).toBeLessThan(long.height);
  expect(priors[0]?.y).toBeGreaterThan(long.y);
  const norms = flat(figure.shapes).flatMap((shape) => (shape.shape === "line" && shape.stroke === accent ? [shape.x1] : []));
  expect(norms.slice(1).map((x) => (x - long.x) / long.width)).toEqual([expect.closeTo(0.5, 3), expect.closeTo(0.5, 3)]);
  expect(figure.data.rows.map((row) => row.at(-1))).toEqual(["gehaald; prognose gehaald", "gehaald; prognose gehaald"]);
  expect(misplaced(figure)).toEqual([]);
});

test("rows of another unit have their own scale, and the chart says so", () => {
  const rows: ReportFixture["tables"][0]["rows"] = [
    [{ id: "a", indicator: "hoog" }, 50, 100, 80, 60],
    [{ id: "b", indicator: "dagen" }, 3, 4, 5, 6],
  ];
  const figure = drawnOf("norm", { indicators: INDICATORS, tables: [{ columns: COLUMNS, rows }] });
  const [, a, b] = bars(figure, text);
  expect((b?.width ?? 0) / (a?.width ?? 1)).toBeGreaterThan(0.5);
  expect(textsOf(figure).join(" ")).toContain("hebben dezelfde schaal");
});

test("the forecast is hatched, never solid", () => {
  const figure = drawnOf("norm", {
    indicators: INDICATORS,
    tables: [{ columns: COLUMNS, rows: [[{ id: "a", indicator: "hoog" }, 50, 100, 80, 60]] }],
  });
  const hatched = flat(figure.shapes).filter((shape) => shape.shape === "rect" && shape.fill !== null && typeof shape.fill !== "string");
  expect(hatched).toHaveLength(2);
  expect(figure.svg).toContain("<pattern");
});

test.each<[string, ReportFixture["tables"][0]]>([
  ["no norm column", { columns: [column.actual, column.prior], rows: [[{ id: "a" }, 1, 2]] }],
  ["no norm applies", { columns: COLUMNS, rows: [[{ id: "a", fill: "optional" }, "n.v.t.", 2, 3, 4]] }],
  ["nothing was measured", { columns: COLUMNS, rows: [[{ id: "a", fill: "optional" }, 5, "n.v.t.", "-", null]] }],
  ["norms in words", { columns: COLUMNS, rows: [[{ id: "a", notation: "yes-no" }, "ja", "ja", "nee", "ja"]] }],
  ["words", { columns: [column.text], rows: [[{ id: "a" }, "goed"]] }],
])("there is no chart: %s", (_, table) => expect(chartOf("norm", { tables: [table] })).toBeNull());

test("last year's norm is not what this year is held against", () => {
  const figure = drawnOf("norm", {
    indicators: INDICATORS,
    tables: [
      {
        columns: [{ ...column.norm, id: "oud", header: "Norm 2019", period: { span: "year", year: -1 } }, column.norm, column.actual],
        rows: [[{ id: "a", indicator: "hoog" }, 10, 50, 40]],
      },
    ],
  });
  expect(figure.data.head).toEqual(["Onderwerp 1", "Norm", "Realisatie", "Oordeel"]);
  expect(figure.data.rows).toEqual([["Rij a", "50", "40", "niet gehaald"]]);
});

test("a norm that is merged over several rows counts for each of them", () => {
  const figure = drawnOf("norm", {
    indicators: INDICATORS,
    tables: [
      {
        columns: [column.norm, column.actual],
        rows: [
          [{ id: "a", indicator: "hoog" }, 50, 60],
          [{ id: "b", indicator: "hoog" }, null, 40],
          [{ id: "c", indicator: "hoog" }, null, 70],
          [{ id: "d", indicator: "hoog", fill: "optional" }, null, 70],
        ],
        options: { merges: [{ top: 2, left: 1, bottom: 4, right: 1 }] },
      },
    ],
  });
  expect(figure.data.rows.map((row) => row.slice(1))).toEqual([
    ["50", "60", "gehaald"],
    ["50", "40", "niet gehaald"],
    ["50", "70", "gehaald"],
    ["", "70", ""],
  ]);
});

test("the description is in the language of the program, the chart in that of the report", () => {
  const report: ReportFixture = {
    indicators: INDICATORS,
    tables: [
      {
        columns: COLUMNS,
        rows: Array.from({ length: 15 }, (_, at) => [{ id: `r${at}`, indicator: "hoog" }, 50, 100 - 5 * at, 80, 60] as const),
      },
    ],
  };
  const figure = drawnOf("norm", report, "en");
  expect(figure.description).toMatch(/And 3 more rows in the data\.$/);
  expect(figure.description).toContain("Rij r0: Norm 50; Realisatie 100");
  expect(textsOf(figure)).toContain("gehaald");
  expect(drawnOf("norm", report).description).toMatch(/En nog 3 rijen in de gegevens\.$/);
});
