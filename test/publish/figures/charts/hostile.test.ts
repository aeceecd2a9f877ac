import { column, type ReportFixture } from "../../../support/check";
import { CHART_KINDS } from "../../../../src/publish/figures/charts/chart-kinds";
import type { TableSpec } from "../../../../src/core/definition/schema";
import { fixture, misplaced, parsed } from "./drawn";

/** Texts that someone may put in a label, header, title, unit or cell; all come out as harmless text that stays in place. */
const HOSTILE: readonly (readonly [name: string, text: string, shown: string])[] = [
  ["a script", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["an attribute", `" onmouseover="alert(1)' x='`, `" onmouseover="alert(1)' x='`],
  ["an entity", "&lt;b&gt; &#x41;", "&lt;b&gt; &#x41;"],
  ["a formula", "=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"],
  ["right-to-left marks", "Rij \u202e321\u202c\u200f\u2067x", "Rij 321x"],
  ["control characters", "a\u0000b\u0007c\td\r\ne\u2028f", "a b c d e f"],
  ["a lone surrogate", "a\ud800b", "a\ufffdb"],
  ["500 characters without a space", "x".repeat(500), "x".repeat(500)],
  ["500 characters of words", "woord ".repeat(83).trim(), "woord ".repeat(83).trim()],
  [
    "a long compound",
    "arbeidsongeschiktheidsverzekeringsvoorzieningenbeoordelingsachterstand",
    "arbeidsongeschiktheidsverzekeringsvoorzieningenbeoordelingsachterstand",
  ],
  ["another script", "עברית العربية 漢字 🙂", "עברית العربية 漢字 🙂"],
  ["nothing but blanks", "   ", "   "],
];

const MOMENTS = [
  { ...column.actual, period: { span: "end" } },
  { ...column.prior, period: { span: "year-end", year: -1 } },
] as const;

/** A table that suits each kind. */
const REPORTS: Readonly<Record<string, ReportFixture>> = {
  norm: {
    tables: [
      {
        columns: [column.norm, column.actual, column.prior, column.forecast],
        rows: [
          [{ id: "a" }, 5, 6, 7, "n.v.t."],
          [{ id: "b" }, 1, 2, 3, 4],
        ],
      },
    ],
  },
  timeliness: {
    tables: [
      {
        notation: "percent",
        columns: [column.norm, column.actual],
        rows: [
          [{ id: "a" }, 0.5, 0.6],
          [{ id: "b" }, 0.1, 0.2],
        ],
      },
    ],
  },
  variance: {
    tables: [
      {
        columns: [column.actual, column.budget, column.variance],
        rows: [
          [{ id: "a" }, 5, 6, -1],
          [{ id: "b" }, 1, 2, -1],
        ],
      },
    ],
  },
  growth: {
    tables: [
      {
        columns: [column.actual, column.prior, column.growth],
        rows: [
          [{ id: "a" }, 5, 6, -0.17],
          [{ id: "b" }, 1, 2, -0.5],
        ],
      },
    ],
  },
  composition: {
    tables: [
      {
        columns: [column.actual, column.share],
        rows: [
          [{ id: "a", partOf: "t" }, 5, 0.5],
          [{ id: "b", partOf: "t" }, 5, 0.5],
          [{ id: "t", kind: "total" }, 10, 1],
        ],
      },
    ],
  },
  "stock-flow": {
    tables: [
      {
        columns: [column.actual],
        rows: [
          [{ id: "a" }, 5],
          [{ id: "b" }, 1],
          [{ id: "c" }, 6],
        ],
      },
    ],
    relations: [
      {
        id: "voorraad",
        kind: "stock-flow",
        target: { table: "tabel", row: "c", column: "actual" },
        terms: [
          { row: "a", column: "actual" },
          { row: "b", column: "actual" },
        ],
      },
    ],
  },
  stock: {
    tables: [
      {
        columns: [...MOMENTS],
        rows: [
          [{ id: "a" }, 5, 6],
          [{ id: "b", ofWhich: "a" }, 1, 2],
        ],
      },
    ],
  },
};

test("every kind of chart has its table here", () => {
  expect(Object.keys(REPORTS).sort()).toEqual(CHART_KINDS.map((each) => each.kind).sort());
});

const CASES = CHART_KINDS.flatMap((kind) => HOSTILE.map(([name, text, shown]) => [kind.kind, name, kind, text, shown] as const));

test.each(CASES)("%s: %s", (id, _name, kind, hostile, shown) => {
  const { table, context } = fixture(REPORTS[id] ?? { tables: [] });
  const spec: TableSpec = {
    ...table.spec,
    title: hostile,
    unitNote: hostile,
    columns: table.spec.columns.map((each, at) => (at === 1 ? { ...each, header: hostile, group: hostile } : each)),
    rows: table.spec.rows.map((row) => (row.id === "a" ? { ...row, label: hostile, category: hostile } : row)),
    footnotes: [{ marker: "*", text: hostile }],
  };
  const definition = { ...context.definition, title: hostile, organisation: hostile };
  const figure = kind.draw({ ...table, spec }, { ...context, definition });
  const document = parsed(figure);
  expect(document.querySelectorAll("script, image, a, foreignObject")).toHaveLength(0);
  for (const element of document.querySelectorAll("*")) for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  expect(figure.data.rows.some(([name]) => name?.includes(shown))).toBe(true);
  expect(misplaced(figure)).toEqual([]);
});
