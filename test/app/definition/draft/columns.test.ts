import { relabel, setColumnPeriod, setRole } from "../../../../src/app/definition/draft/columns";
import { rulesOf } from "../../../../src/app/definition/draft/rules";
import type { ColumnRole, ColumnSpec, Definition, RelationSpec, RowSpec, TableSpec } from "../../../../src/core/definition/schema";
import { COSTS, faultsOf, firstTable, learnedFrom, SHARES, YEARS } from "../../../support/drafts";

const column = (definition: Definition, id: string): ColumnSpec | undefined => firstTable(definition).columns.find((one) => one.id === id);
const kinds = (definition: Definition): readonly string[] => rulesOf(definition, firstTable(definition)).map(({ kind }) => kind);
const withTable = (definition: Definition, change: Partial<TableSpec>): Definition => ({
  ...definition,
  tables: [{ ...firstTable(definition), ...change }],
});

describe("setRole", () => {
  const { draft } = learnedFrom(COSTS);
  const { id } = firstTable(draft);

  test.each<[string, string, ColumnRole, object]>([
    ["this year's figures become last year's", "actual", "prior", { role: "prior", period: { span: "year", year: -1 } }],
    ["last year's figures become this year's", "prior", "actual", { role: "actual", period: { span: "year", year: 0 } }],
    ["another kind keeps its period", "actual", "forecast", { role: "forecast", period: { span: "year", year: 0 } }],
    ["a norm keeps it too", "prior", "norm", { role: "norm", period: { span: "year", year: -1 } }],
    ["what was calculated and is measured says when", "variance", "actual", { role: "actual", period: { span: "period", year: 0 } }],
    ["and so does last year's", "variance", "prior", { role: "prior", period: { span: "period", year: -1 } }],
  ])("%s", (_, of, role, expected) => {
    const changed = setRole(draft, id, of, role);
    expect(column(changed, of)).toMatchObject(expected);
    expect(column(changed, of)?.derive).toBeUndefined();
    expect(faultsOf(changed)).toEqual([]);
  });

  test("a figure that follows from others does so by another name as well", () => {
    expect(column(setRole(draft, id, "variance", "share"), "variance")?.derive).toEqual({
      kind: "difference",
      minuend: "actual",
      subtrahend: "budget",
    });
    expect(column(setRole(draft, id, "variance", "share"), "variance")?.period).toBeUndefined();
  });

  test("a norm may follow from the year's", () => {
    const columns = firstTable(draft).columns.map((one): ColumnSpec =>
      one.id === "budget" ? { ...one, derive: { kind: "time-proportional", of: "prior" } } : one,
    );
    expect(column(setRole(withTable(draft, { columns }), id, "budget", "norm"), "budget")?.derive).toEqual({
      kind: "time-proportional",
      of: "prior",
    });
  });

  test.each<[string, string, string, ColumnRole]>([
    ["the role that it has", id, "actual", "actual"],
    ["a column that is not there", id, "nergens", "prior"],
    ["a table that is not there", "nergens", "actual", "prior"],
  ])("%s changes nothing", (_, table, of, role) => expect(setRole(draft, table, of, role)).toBe(draft));

  test("words follow from nothing, nothing follows from them, and they are not added up", () => {
    const changed = setRole(draft, id, "budget", "text");
    expect(column(changed, "budget")).toEqual({ id: "budget", role: "text", header: "Begroting {year}", notation: "tekst" });
    expect(changed.notations["tekst"]).toEqual({ kind: "text", decimals: 0 });
    expect(kinds(changed)).toEqual(["sum"]);
    expect(faultsOf(changed)).toEqual([]);
  });

  test("a derived column of words follows from nothing", () => {
    const changed = setRole(draft, id, "variance", "text");
    expect(column(changed, "variance")?.derive).toBeUndefined();
    expect(faultsOf(changed)).toEqual([]);
  });

  test("relations go, or lose the column", () => {
    const years = learnedFrom(YEARS).draft;
    expect(kinds(setRole(years, firstTable(years).id, "actual-2", "text"))).toEqual(["sum"]);
    const named: RelationSpec = { id: "r", kind: "sum", target: { table: id, row: "totaal" }, terms: [{ row: "noord" }] };
    const relations: RelationSpec[] = [
      { ...named, id: "some", columns: ["actual", "budget"] },
      { ...named, id: "only", columns: ["budget"] },
      { ...named, id: "all" },
      { ...named, id: "elsewhere", target: { table: "anders", row: "x" }, columns: ["budget"] },
    ];
    expect(setRole({ ...draft, relations }, id, "budget", "category").relations.map((one) => [one.id, one.columns])).toEqual([
      ["some", ["actual"]],
      ["all", undefined],
      ["elsewhere", ["budget"]],
    ]);
  });

  test("what was said of its cells goes, of other cells it stays; how it is headed stays", () => {
    const rows = firstTable(draft).rows.map((row): RowSpec => {
      if (row.id === "noord") return { ...row, cells: { budget: { fill: "none" }, actual: { fill: "none" } } };
      return row.id === "oost" ? { ...row, cells: { actual: { fill: "none" } } } : row;
    });
    const marker = { symbol: "*", place: "after" as const };
    const columns = firstTable(draft).columns.map((one): ColumnSpec =>
      one.id === "budget" ? { ...one, excelHeader: "Begroot", group: "Geld", marker } : one,
    );
    const notations = { ...draft.notations, tekst: { kind: "number" as const, decimals: 0 } };
    const changed = setRole({ ...withTable(draft, { rows, columns }), notations }, id, "budget", "text");
    expect(
      firstTable(changed)
        .rows.slice(0, 3)
        .map(({ cells }) => cells),
    ).toEqual([{ actual: { fill: "none" } }, { actual: { fill: "none" } }, undefined]);
    expect(column(changed, "budget")).toMatchObject({ excelHeader: "Begroot", group: "Geld", marker, notation: "tekst-2" });
  });

  test("a notation of words that is there is used", () => {
    const once = setRole(draft, id, "budget", "text");
    expect(column(setRole(once, id, "prior", "text"), "prior")?.notation).toBe("tekst");
  });

  test("words become figures that may be blank, printed as the table's are", () => {
    const words = setRole(draft, id, "prior", "text");
    const figures = setRole(words, id, "prior", "prior");
    expect(column(figures, "prior")).toEqual({
      id: "prior",
      role: "prior",
      header: "Realisatie {year-1}",
      period: { span: "period", year: -1 },
      fill: "optional",
    });
    expect(column(setRole(words, id, "prior", "norm"), "prior")?.period).toBeUndefined();
    expect(faultsOf(figures)).toEqual([]);
  });

  test("a label that is none any more is told by lint", () => {
    expect(faultsOf(setRole(draft, id, "label", "text"))).toContain("label-column");
  });

  test("growth that becomes a measurement leaves the rest as it is", () => {
    const shares = learnedFrom(SHARES).draft;
    const changed = setRole(shares, firstTable(shares).id, "growth-percent", "actual");
    expect(kinds(changed)).toEqual(kinds(shares).filter((kind) => kind !== "growth"));
  });
});

describe("relabel", () => {
  const { draft } = learnedFrom(COSTS);
  const { id, rows } = firstTable(draft);
  const labels = ["Groningen 2021", "Gelderland*", null, "Utrecht", "Som"];

  test("calls the rows by another column; what called them is text, and what they add up to stays", () => {
    const spaced = withTable(draft, { rows: rows.map((row, at): RowSpec => (at === 3 ? { ...row, kind: "spacer" } : row)) });
    const changed = relabel(spaced, id, "prior", labels);
    expect(firstTable(changed).rows.map(({ label }) => label)).toEqual(["Groningen {year}", "Gelderland", null, "West", "Som"]);
    expect([column(changed, "label")?.role, column(changed, "prior")?.role]).toEqual(["text", "label"]);
    expect(kinds(changed)).toEqual(["sum", "difference"]);
    expect(faultsOf(relabel(draft, id, "prior", ["A", "B", "C", "D", "E"]))).toEqual([]);
  });

  test("rows beyond what is given are called nothing", () => {
    expect(firstTable(relabel(draft, id, "prior", [])).rows.map(({ label }) => label)).toEqual([null, null, null, null, null]);
  });

  test.each([
    ["the column that calls them", id, "label"],
    ["a column that is not there", id, "nergens"],
    ["a table that is not there", "nergens", "prior"],
  ])("%s changes nothing", (_, table, of) => expect(relabel(draft, table, of, labels)).toBe(draft));
});

describe("setColumnPeriod", () => {
  test("says what one column is about", () => {
    const { draft } = learnedFrom(COSTS);
    const changed = setColumnPeriod(draft, "kosten-per-regio", "actual", { span: "end", year: 0 });
    expect(firstTable(changed).columns.map(({ period }) => period?.span)).toEqual([undefined, "end", "year", undefined, "year"]);
  });
});
