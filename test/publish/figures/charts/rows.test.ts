import { column, definitionOf, type TableFixture } from "../../../support/check";
import { chartRows } from "../../../../src/publish/figures/charts/rows";

function rows(input: TableFixture["rows"], keep: (id: string) => boolean = () => true, category = false) {
  const columns: TableFixture["columns"] = category ? [{ id: "soort", role: "category", header: "Soort" }, column.actual] : [column.actual];
  const { tables, period } = definitionOf({ tables: [{ columns, rows: input }] });
  const [table] = tables;
  return table ? chartRows(table, period, (row) => keep(row.id)) : [];
}

test("headings stay where rows are kept below them; blank rows become room", () => {
  const found = rows(
    [
      [{ id: "h1", kind: "heading", label: "Een" }],
      [{ id: "h2", kind: "heading", label: "Twee", level: 1 }],
      [{ id: "a", level: 2 }],
      [{ id: "s", kind: "spacer", label: null }],
      [{ id: "h3", kind: "heading", label: "Drie", level: 1 }],
      [{ id: "b", level: 2 }],
      [{ id: "h4", kind: "heading", label: "Vier" }],
      [{ id: "c", level: 1 }],
    ],
    (id) => id !== "c",
  );
  expect(found.map(({ label, level, gap, kind }) => [kind, label, level, gap])).toEqual([
    ["heading", "Een", 0, false],
    ["heading", "Twee", 1, false],
    ["data", "Rij a", 2, false],
    ["heading", "Drie", 1, true],
    ["data", "Rij b", 2, false],
  ]);
  expect(rows([[{ id: "h", kind: "heading" }], [{ id: "a" }]], (id) => id !== "a")).toEqual([]);
});

test("headings of tables without indents", () => {
  const found = rows(
    [[{ id: "h1", kind: "heading", label: "Een" }], [{ id: "a" }], [{ id: "h2", kind: "heading", label: "Twee" }], [{ id: "b" }]],
    (id) => id !== "a",
  );
  expect(found.map(({ label }) => label)).toEqual(["Twee", "Rij b"]);
});

test("an unlabelled subtotal is called by what it closes, and equal labels by where they stand", () => {
  const found = rows([
    [{ id: "h1", kind: "heading", label: "Kosten {year}" }],
    [{ id: "a", level: 1, label: "Overig", partOf: "s1" }],
    [{ id: "s1", kind: "subtotal", label: null }],
    [{ id: "h2", kind: "heading", label: "Baten" }],
    [{ id: "b", level: 1, label: "Overig", partOf: "s2", marker: { symbol: "*", place: "after" } }],
    [{ id: "s2", kind: "subtotal", label: null }],
  ]);
  expect(found.map(({ name }) => name)).toEqual([
    "Kosten 2020",
    "Kosten 2020: Overig",
    "Subtotaal Kosten 2020",
    "Baten",
    "Baten: Overig*",
    "Subtotaal Baten",
  ]);
  expect(found.map(({ label }) => label)[4]).toBe("Overig*");
});

test("a category stands as a band above its rows, once", () => {
  const found = rows(
    [
      [{ id: "a", category: "WW", label: "Nieuw" }],
      [{ id: "b", category: "WW", label: "Lopend" }],
      [{ id: "c", category: "WIA", label: "Nieuw" }],
    ],
    () => true,
    true,
  );
  expect(found.map(({ kind, name }) => [kind, name])).toEqual([
    ["category", "WW"],
    ["data", "WW: Nieuw"],
    ["data", "Lopend"],
    ["category", "WIA"],
    ["data", "WIA: Nieuw"],
  ]);
});
