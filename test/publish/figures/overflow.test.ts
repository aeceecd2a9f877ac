import type { Definition } from "../../../src/core/definition/schema";
import { figuresOf } from "../../../src/publish/figures/registry";
import type { Figure } from "../../../src/publish/figures/figure";
import { misplaced, parsed, textsOf } from "./charts/drawn";
import { context2023, figureOf, made } from "./figures";

jest.setTimeout(60_000);

/** Whatever words and numbers a report has: they stay in their boxes, do not collide, and are text. */

type Words = (text: string) => string;

/** Every title, lead, label, header, unit and source of the definition changed. */
function withWords(definition: Definition, change: Words): Definition {
  return {
    ...definition,
    indicators: definition.indicators.map((indicator) => ({ ...indicator, unit: change(indicator.unit ?? "") })),
    tables: definition.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.role === "label" ? column : { ...column, header: change(column.header), group: change("groep") },
      ),
      rows: table.rows.map((row) => ({ ...row, label: row.label === null ? null : change(row.label), aliases: [row.label ?? ""] })),
    })),
    figures: definition.figures.map((figure) => ({
      ...figure,
      title: change(figure.title),
      lead: change(figure.lead ?? ""),
      source: change(figure.source ?? ""),
    })),
  };
}

const LONG = "arbeidsongeschiktheidsverzekeringsuitkeringsverstrekkingsbeoordelingscapaciteit";
const CASES: readonly (readonly [string, Words])[] = [
  ["the longest Dutch words", (text) => `${LONG} ${text}`],
  ["words without an end", () => "x".repeat(500)],
  ["long sentences", (text) => `${text} `.repeat(40)],
  ["a script", (text) => `<script>alert("${text}")</script>`],
  ["a formula", (text) => `=cmd|'/C calc'!A0 ${text}`],
  ["direction marks and control characters", (text) => `\u202e${text}\u0007\u2067\ud800`],
  ["other scripts", () => "漢字 كلمة עברית ελληνικά"],
];

/** The definition's words are changed behind the binding: binding to strange labels is another matter. */
async function figuresWith(change: Words): Promise<readonly Figure[]> {
  const context = await context2023();
  const changed = withWords(context.definition, change);
  const tables = context.report.tables.map((table) => {
    const spec = changed.tables.find(({ id }) => id === table.spec.id) ?? table.spec;
    const rows = new Map(spec.rows.map((row) => [row.id, row]));
    const columns = new Map(spec.columns.map((column) => [column.id, column]));
    const cell: typeof table.cell = (row, column) => {
      const found = table.cell(row, column);
      return found && { ...found, table: spec, row: rows.get(row) ?? found.row, column: columns.get(column) ?? found.column };
    };
    return { ...table, spec, cell };
  });
  const report = { ...context.report, tables, table: (id: string) => tables.find(({ spec }) => spec.id === id) ?? null };
  return figuresOf({ ...context, definition: changed, report })
    .filter(({ from }) => from === "definition")
    .map(made);
}

test.each(CASES)("%s stay in their boxes, as text", async (_, change) => {
  const figures = await figuresWith(change);
  expect(figures).toHaveLength(9);
  for (const figure of figures) {
    expect([figure.id, misplaced(figure)]).toEqual([figure.id, []]);
    expect(parsed(figure).querySelectorAll("script")).toHaveLength(0);
    expect(figure.svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0007]/);
    // A page as a whole may shrink; no figure is left out.
    const numbers = textsOf(figure).filter((text) => /^(?:€ )?\d[\d.,]*(?: \S+)?$/.test(text));
    expect(numbers.length).toBeGreaterThanOrEqual(figure.cells.length);
  }
});

test.each([
  ["a number of eighteen figures", 123456789012345680],
  ["nothing but a zero", 0],
  ["a number below zero", -987654321],
])("%s fits wherever figures stand", (_, value) => {
  const fixture = {
    tables: [
      {
        columns: [
          { id: "actual", role: "actual" as const, header: "Realisatie" },
          { id: "prior", role: "prior" as const, header: "Vorig jaar" },
        ],
        rows: [
          [{ id: "totaal", label: "Totaal", kind: "total" as const }, value, value],
          [{ id: "a", label: "Deel a", partOf: "totaal" }, value, 1],
          [{ id: "b", label: "Deel b", partOf: "totaal" }, 2, value],
        ] as const,
      },
    ],
  };
  const cell = (row: string, column = "actual") => ({ table: "tabel", row, column });
  for (const figure of [
    { kind: "card", slots: { headline: cell("totaal"), items: [cell("a"), cell("b")] } },
    { kind: "card", slots: { items: [cell("totaal"), cell("a")] } },
    {
      kind: "grid",
      slots: { totaal: [cell("totaal"), cell("totaal", "prior")], a: [cell("a"), cell("a", "prior")], b: [cell("b"), cell("b", "prior")] },
    },
  ]) {
    const drawn = figureOf({ id: "f", title: "Figuur", ...figure }, fixture);
    expect(misplaced(drawn)).toEqual([]);
    const printed = drawn.data.rows.flatMap(([, ...cells]) => cells);
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(printed));
  }
});
