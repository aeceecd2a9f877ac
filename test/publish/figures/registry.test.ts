import type { FigureContext } from "../../../src/publish/figures/figure";
import { figuresOf } from "../../../src/publish/figures/registry";
import { DEFAULT_THEME } from "../../../src/publish/figures/theme";
import { column, type ReportFixture } from "../../support/check";
import { parsed, textsOf } from "./charts/drawn";
import { at, context2023, type FigureInput, figureOf, made, outcomesOf } from "./figures";

const FIXTURE: ReportFixture = {
  indicators: [
    { id: "aanvragen", label: "Aanvragen", unit: "aanvragen" },
    { id: "dagen", label: "Doorlooptijd", unit: "dagen" },
  ],
  tables: [
    {
      columns: [column.actual, column.prior],
      footnotes: [{ marker: "*", text: "Voorlopig cijfer." }],
      rows: [
        [{ id: "totaal", label: "Totaal", kind: "total", indicator: "aanvragen" }, 100, 80],
        [{ id: "toegekend", label: "Toegekend", partOf: "totaal" }, 75, 60],
        [{ id: "afgewezen", label: "Afgewezen", partOf: "totaal", marker: { symbol: "*", place: "after" } }, 25, 20],
        [{ id: "duur", label: "Gemiddelde duur", indicator: "dagen" }, 12, 14],
        [{ id: "op-tijd", label: "Op tijd", notation: "percent" }, 0.9, 0.8],
        [{ id: "leeg", label: "Leeg", fill: "optional" }, null, 1],
        [{ id: "fout", label: "Fout" }, { error: "#DIV/0!" }, 1],
        [{ id: "niet", label: "Niet van toepassing" }, "n.v.t.", 1],
      ],
    },
  ],
};

const CARD: FigureInput = {
  id: "kaart",
  kind: "card",
  title: "Kaart {year}",
  slots: { headline: at("totaal"), items: [at("toegekend"), at("afgewezen")] },
};

test("a card of any definition: headline with its unit, parts, footnote, and what stands behind it", () => {
  const figure = figureOf({ ...CARD, lead: "Over {year}.", source: "Bron: rapport {year}", icon: "people" }, FIXTURE);
  expect(figure).toMatchObject({
    id: "kaart",
    kind: "card",
    title: expect.stringMatching(/^Kaart \d{4}$/) as string,
    tables: ["tabel"],
    stamp: null,
  });
  expect(textsOf(figure)).toEqual(expect.arrayContaining(["100", "aanvragen", "Totaal", "75", "25", "Afgewezen*", "* Voorlopig cijfer."]));
  expect(figure.description).toMatch(/^Kaart \d{4}, realisatie\. Totaal 100 aanvragen\. Toegekend 75; Afgewezen\* 25\.$/);
  expect(figure.cells).toEqual(["BladA!B3", "BladA!B4", "BladA!B5"]);
  expect(figure.data).toEqual({
    head: ["Onderdeel", "Realisatie"],
    rows: [
      ["Totaal (aanvragen)", "100"],
      ["Toegekend", "75"],
      ["Afgewezen*", "25"],
    ],
  });
});

test("bars are as long as parts are of their whole", () => {
  const document = parsed(figureOf(CARD, FIXTURE));
  const bars = [...document.querySelectorAll(`rect[height="5"][fill="${DEFAULT_THEME.colours.accent}"]`)].map((bar) =>
    Number(bar.getAttribute("width")),
  );
  const [whole] = [...document.querySelectorAll(`rect[height="5"][fill="${DEFAULT_THEME.colours.rule}"]`)].map((bar) =>
    Number(bar.getAttribute("width")),
  );
  expect(bars.map((bar) => bar / (whole ?? 0))).toEqual([0.75, 0.25]);
});

test("codes are printed as they are, and figures of different kinds without bars", () => {
  const figure = figureOf({ ...CARD, slots: { items: [at("duur"), at("op-tijd"), at("niet")] } }, FIXTURE);
  expect(textsOf(figure)).toEqual(expect.arrayContaining(["90%", "n.v.t."]));
});

test.each<readonly [string, Partial<FigureInput>, RegExp]>([
  ["an unknown kind", { kind: "cart" }, /Onbekende soort figuur 'cart'\. Bedoeld 'card'\?/],
  ["a kind like none", { kind: "taartdiagram" }, /Bekend zijn: card, grid, page\./],
  ["an unknown icon", { icon: "peple" }, /Onbekend pictogram 'peple'\. Bedoeld 'people'\?/],
  ["a blank cell", { slots: { headline: at("leeg") } }, /BladA!B8 voor plaats 'headline' is leeg/],
  ["a cell with an error", { slots: { headline: at("fout") } }, /BladA!B9 voor plaats 'headline' bevat een foutwaarde/],
  ["a row that is not there", { slots: { items: [at("totaal"), at("weg")] } }, /Rij 'weg', kolom 'actual'/],
  ["a column that is not named where there are two", { slots: { items: [{ table: "tabel", row: "totaal" }] } }, /kolom '\(niet genoemd\)'/],
  ["a table that is not there", { slots: { headline: at("totaal", "actual", "weg") } }, /noemt geen tabel van de rapportdefinitie \(weg\)/],
  [
    "rows of a grid with other columns",
    { kind: "grid", slots: { a: [at("totaal"), at("totaal", "prior")], b: [at("toegekend")] } },
    /Plaats 'b' heeft andere kolommen/,
  ],
])("%s gives a reason instead of a figure", (_, change, told) => {
  const [outcome] = outcomesOf([{ ...CARD, ...change }], FIXTURE);
  expect(outcome?.figure).toBeNull();
  expect(outcome?.problem?.nl).toMatch(told);
  expect(outcome?.problem?.en).not.toBe("");
  expect(outcome).toMatchObject({ id: "kaart", from: "definition" });
});

describe("a page", () => {
  const page = (slots: FigureInput["slots"]): FigureInput => ({ id: "pagina", kind: "page", title: "Pagina", slots });

  test("shows of its cards what it asks for, and all where it asks for nothing", () => {
    const some = outcomesOf([CARD, page({ kaart: [at("totaal"), at("toegekend")] })], FIXTURE).slice(1);
    expect(some.map(({ id }) => id)).toEqual(["pagina", "pagina-16-9"]);
    for (const outcome of some) {
      expect(textsOf(made(outcome))).toEqual(expect.arrayContaining(["100", "75"]));
      expect(textsOf(made(outcome))).not.toContain("25");
    }
    const all = made(outcomesOf([CARD, page({ kaart: [] })], FIXTURE)[1]);
    expect(textsOf(all)).toContain("25");
    expect(all.tables).toEqual(["tabel"]);
    expect(all.cells).toEqual(["BladA!B3", "BladA!B4", "BladA!B5"]);
  });

  test.each([
    ["a card that is not there", { kart: [] }, /'kart' van de pagina noemt geen kaart/],
    ["a figure that its card lacks", { kaart: [at("duur")] }, /noemt 'Gemiddelde duur', maar die kaart heeft dat cijfer niet/],
  ])("%s gives a reason", (_, slots, told) => {
    expect(outcomesOf([CARD, page(slots)], FIXTURE)[1]?.problem?.nl).toMatch(told);
  });
});

test("a table that the workbook lacks is named", async () => {
  const context = await context2023();
  const tables = context.report.tables.filter(({ spec }) => spec.id !== "handhaving");
  const report: FigureContext["report"] = { ...context.report, tables, table: (id) => tables.find(({ spec }) => spec.id === id) ?? null };
  const missing = figuresOf({ ...context, report }).filter(({ problem }) => problem !== null);
  expect(missing.map(({ id }) => id)).toEqual(["handhaving", "infographic"]);
  for (const { problem } of missing) expect(problem?.nl).toContain("De tabel 'Handhaving'");
});
