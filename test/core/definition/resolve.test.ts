import {
  directionOf,
  excelTableName,
  fillOf,
  headersOf,
  isNumericRole,
  markerOf,
  notationOf,
  rowContext,
  rowName,
  type Fill,
} from "../../../src/core/definition/resolve";
import type { ColumnSpec, Definition, RowSpec, TableSpec } from "../../../src/core/definition/schema";
import { changed, loaded, must } from "./fixture";

const DEFINITION = loaded();
const KOSTEN = must(DEFINITION.tables[0]);
const PRESTATIES = must(DEFINITION.tables[1]);
const rowOf = (table: TableSpec, id: string): RowSpec => must(table.rows.find((row) => row.id === id));
const columnOf = (table: TableSpec, id: string): ColumnSpec => must(table.columns.find((column) => column.id === id));

test("figures stand under numeric roles only", () => {
  expect(KOSTEN.columns.filter((column) => isNumericRole(column.role)).map((column) => column.id)).toEqual([
    "actual",
    "budget",
    "variance",
    "percent",
    "year",
  ]);
  expect(PRESTATIES.columns.filter((column) => !isNumericRole(column.role)).map((column) => column.id)).toEqual(["category", "label"]);
});

test.each<[string, { table: string; row?: string; column?: string; cell?: string }, string]>([
  ["the table's", { table: "count" }, "count"],
  ["the row's before the table's", { table: "count", row: "million" }, "million"],
  ["the column's before the row's", { table: "count", row: "million", column: "percent" }, "percent"],
  ["the cell's before all", { table: "count", row: "million", column: "percent", cell: "words" }, "words"],
])("notation: %s", (_name, given, expected) => {
  const definition = changed((d) => {
    const table = must(d.tables[0]);
    table.notation = given.table;
    Object.assign(must(table.rows[1]), given.row && { notation: given.row }, given.cell && { cells: { actual: { notation: given.cell } } });
    Object.assign(must(table.columns[1]), given.column && { notation: given.column });
  });
  const table = must(definition.tables[0]);
  expect(notationOf(definition, table, must(table.rows[1]), must(table.columns[1]))).toBe(definition.notations[expected]);
});

test("a notation that is not declared is an error that names the cell", () => {
  const row = { ...rowOf(KOSTEN, "r11"), notation: "constructor" };
  expect(() => notationOf(DEFINITION, KOSTEN, row, columnOf(KOSTEN, "actual"))).toThrow(
    'unknown notation "constructor" of kosten/r11/actual',
  );
});

test.each<[string, Partial<RowSpec>, Partial<ColumnSpec>, Fill]>([
  ["a figure", {}, {}, "required"],
  ["a subtotal", { kind: "subtotal" }, {}, "required"],
  ["a heading", { kind: "heading" }, {}, "none"],
  ["a spacer", { kind: "spacer" }, {}, "none"],
  ["words", {}, { role: "text" }, "optional"],
  ["words beside a heading", { kind: "heading" }, { role: "text" }, "none"],
  ["a label", {}, { role: "label" }, "optional"],
  ["the label of a heading", { kind: "heading" }, { role: "label" }, "optional"],
  ["the label of a row that is never filled", { fill: "none" }, { role: "category" }, "optional"],
  ["words that are required", {}, { role: "text", fill: "required" }, "required"],
  ["an optional row", { fill: "optional" }, {}, "optional"],
  ["an optional column", {}, { fill: "optional" }, "optional"],
  ["a required row in an optional column", { fill: "required" }, { fill: "optional" }, "optional"],
  ["a row that is never filled in a required column", { fill: "none" }, { fill: "required" }, "none"],
  ["a column that is never filled", { fill: "required" }, { fill: "none" }, "none"],
  ["a heading that holds figures after all", { kind: "heading", fill: "optional" }, {}, "optional"],
  ["a cell of its own in a row that is never filled", { fill: "none", cells: { actual: { fill: "required" } } }, {}, "required"],
  ["a cell of its own in a heading", { kind: "heading", cells: { actual: { fill: "optional" } } }, { fill: "required" }, "optional"],
  ["another cell of its own", { cells: { budget: { fill: "none" } } }, {}, "required"],
])("fill: %s", (_name, row, column, expected) => {
  expect(fillOf(KOSTEN, { ...rowOf(KOSTEN, "r11"), ...row }, { ...columnOf(KOSTEN, "actual"), ...column })).toBe(expected);
});

test.each<[string, Definition, string, string, string]>([
  ["the indicator's", DEFINITION, "prestaties", "op-tijd", "higher"],
  ["none known", DEFINITION, "prestaties", "klanten", "informative"],
  ["no indicator", DEFINITION, "prestaties", "bezwaren", "informative"],
  ["the table's nature", DEFINITION, "kosten", "r11", "lower"],
  ["the row's nature", DEFINITION, "kosten", "r22", "higher"],
])("direction: %s", (_name, definition, tableId, rowId, expected) => {
  const table = must(definition.tables.find((one) => one.id === tableId));
  expect(directionOf(definition, table, rowOf(table, rowId))).toBe(expected);
});

test("markers stand on labels and cells", () => {
  const row = { ...rowOf(KOSTEN, "r12"), marker: { symbol: "1", place: "after" as const } };
  expect(markerOf(row, columnOf(KOSTEN, "label"))).toEqual({ symbol: "1", place: "after" });
  expect(markerOf(row, columnOf(KOSTEN, "percent"))).toEqual({ symbol: "*", place: "before" });
  expect(markerOf(row, columnOf(KOSTEN, "actual"))).toBeNull();
  expect(markerOf(rowOf(KOSTEN, "r11"), columnOf(KOSTEN, "label"))).toBeNull();
});

test("a table's name in Excel has underscores", () => {
  expect(excelTableName({ id: "met-ww-ers-gevoerde-gesprekken" })).toBe("met_ww_ers_gevoerde_gesprekken");
});

test("headers are filled for the period, in one line with their group", () => {
  expect(headersOf(PRESTATIES, DEFINITION.period).slice(2, 6)).toMatchObject([
    { column: "norm", header: "Norm 2020", group: null, flat: "Norm 2020", excel: "Norm 2020" },
    {
      column: "actual",
      header: "Aantal",
      group: "Eerste acht maanden 2020",
      flat: "Eerste acht maanden 2020 Aantal",
      excel: "Eerste acht maanden 2020 Aantal",
    },
    {
      column: "prior",
      header: "Aantal",
      group: "Eerste acht maanden 2019",
      flat: "Eerste acht maanden 2019 Aantal",
      excel: "Eerste acht maanden 2019 Aantal",
    },
    { column: "growth", header: "% +/-", group: null, flat: "% +/-", excel: "% +/-" },
  ]);
  const table = { ...PRESTATIES, columns: [{ ...columnOf(PRESTATIES, "label"), excelHeader: "Omschrijving {year}" }] };
  expect(headersOf(table, DEFINITION.period)).toMatchObject([
    { column: "label", header: "", group: null, flat: "", excel: "Omschrijving 2020" },
  ]);
});

test.each<[string, readonly string[]]>([
  ["h1", []],
  ["r11", ["1. Uitvoering", "Totaal"]],
  ["r21", ["2. Beheer", "Totaal"]],
  ["s1", ["1. Uitvoering", "Totaal"]],
  ["s2", ["2. Beheer", "Totaal"]],
  ["t", []],
  ["w", ["Totaal"]],
  ["leeg", []],
  ["onbekend", []],
])("context of %s", (id, expected) => {
  expect(rowContext(KOSTEN, id)).toEqual(expected);
});

/** Rows as [id, level, label, kind, partOf]. */
const context = (rows: readonly (readonly [string, number, string | null, RowSpec["kind"], string?])[], id: string): readonly string[] =>
  rowContext(
    {
      ...KOSTEN,
      rows: rows.map(([rowId, level, label, kind, partOf]) => ({
        id: rowId,
        level,
        label,
        kind,
        ...(partOf === undefined ? {} : { partOf }),
      })),
    },
    id,
  );

test("equal labels are told apart by category, heading or parent, however deep", () => {
  expect(rowContext(PRESTATIES, "klanten")).toEqual(["Betalen"]);
  const nested = [
    ["a", 0, "A", "heading"],
    ["b", 1, "B", "heading"],
    ["c", 2, "C", "data"],
    ["d", 1, "D", "heading"],
    ["e", 2, "C", "data"],
    ["f", 0, "F", "data"],
    ["g", 1, "C", "data"],
  ] as const;
  expect(["c", "e", "g"].map((id) => context(nested, id))).toEqual([["A", "B"], ["A", "D"], []]);
  const subtotals = [
    ["p1", 1, "P", "data", "s1"],
    ["s1", 0, "Subtotaal", "subtotal", "t"],
    ["leeg", 0, null, "spacer"],
    ["h", 0, "Extra", "heading"],
    ["p2", 1, "P", "data", "s2"],
    ["s2", 0, "Subtotaal", "subtotal", "t"],
    ["t", 0, "Totaal", "total"],
  ] as const;
  expect(["p1", "s1", "p2", "s2", "t"].map((id) => context(subtotals, id))).toEqual([
    ["Totaal", "Subtotaal"],
    ["Totaal"],
    ["Extra", "Totaal", "Subtotaal"],
    ["Extra", "Totaal"],
    [],
  ]);
});

test("a grand total is not under the heading of its last block", () => {
  const rows = [
    ["h", 1, "Blok", "heading"],
    ["a", 2, "A", "data", "t"],
    ["t", 0, "Totaal", "total"],
  ] as const;
  expect(["a", "t"].map((id) => context(rows, id))).toEqual([["Blok", "Totaal"], []]);
});

test("a definition that goes in circles does not hang", () => {
  const circle = [
    ["a", 0, "A", "data", "b"],
    ["b", 0, "B", "data", "a"],
    ["c", 0, "C", "data", "x"],
  ] as const;
  expect(context(circle, "a")).toEqual(["B"]);
  expect(context(circle, "c")).toEqual([]);
});

describe("what a reader calls a row", () => {
  const row = (spec: { id: string; label: string | null; kind: RowSpec["kind"]; level: number; partOf?: string }): RowSpec => spec;
  const rows = [
    row({ id: "kop", label: "1. Claimbeoordeling", kind: "heading", level: 1 }),
    row({ id: "deel", label: "1.1 Toekennen", kind: "data", level: 2, partOf: "sub" }),
    row({ id: "sub", label: null, kind: "subtotal", level: 1 }),
    row({ id: "los", label: null, kind: "total", level: 0 }),
  ];
  const table: TableSpec = { ...KOSTEN, rows };

  test.each<[string, string | null]>([
    ["deel", "1.1 Toekennen"],
    ["sub", "1. Claimbeoordeling"],
    ["los", null],
  ])("%s is %s", (id, name) => {
    const spec = rows.find((one) => one.id === id);
    expect(spec && rowName(table, spec)).toBe(name);
  });
});
