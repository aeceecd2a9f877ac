import { column, definitionOf, reportOf, type ReportFixture, type TableFixture } from "../../support/check";
import { tableDocument } from "../../../src/publish/tables/document";
import { tableHtml } from "../../../src/publish/tables/html";
import type { TableDocument } from "../../../src/publish/tables/model";
import { tableTsv } from "../../../src/publish/tables/text";
import { tableWorksheet } from "../../../src/publish/tables/worksheet";

/** Forms of tables that other years and organisations have and the report of 2020 has not. */

function published(table: TableFixture, notations: ReportFixture["notations"] = {}): TableDocument {
  const fixture: ReportFixture = { tables: [table], notations };
  const bound = reportOf(fixture).table("tabel");
  if (!bound) throw new Error("not bound");
  return tableDocument(bound, definitionOf(fixture), [], { sourceLine: false });
}

const lines = (table: TableDocument): string[][] =>
  tableTsv(table)
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

test("spanning heads: over some columns, side by side, and none over others", () => {
  const table = published({
    columns: [
      { ...column.budget, id: "b1", header: "Aantal", group: "Begroting {year}" },
      { ...column.budget, id: "b2", header: "%", group: "Begroting {year}", notation: "percent" },
      { ...column.actual, id: "a1", header: "Aantal", group: "Realisatie {year}" },
      { ...column.actual, id: "a2", header: "%", group: "Realisatie {year}", notation: "percent" },
      { ...column.text, header: "Toelichting" },
    ],
    rows: [[{ id: "a" }, 10, 0.5, 12, 0.6, "ruim"]],
    options: { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] },
  });
  expect(table.head).toHaveLength(2);
  expect(table.head[0]?.map(({ text, column: at, colSpan, rowSpan }) => [text, at, colSpan, rowSpan])).toEqual([
    ["Onderwerp 1", 0, 1, 2],
    ["Begroting 2020", 1, 2, 1],
    ["Realisatie 2020", 3, 2, 1],
    ["Toelichting", 5, 1, 2],
  ]);
  expect(table.head[1]?.map(({ text }) => text)).toEqual(["Aantal", "%", "Aantal", "%"]);
  expect(tableHtml(table)).toContain('<th scope="colgroup" colspan="2"');
  expect(lines(table).slice(1)).toEqual([
    ["", "Begroting 2020", "", "Realisatie 2020", "", ""],
    ["Onderwerp 1", "Aantal", "%", "Aantal", "%", "Toelichting"],
    ["Rij a", "10", "50%", "12", "60%", "ruim"],
  ]);
});

test("totals in the middle: bold where they stand, and what follows is no part of them", () => {
  const table = published({
    columns: [column.actual],
    rows: [
      [{ id: "a", partOf: "som", level: 1 }, 10],
      [{ id: "b", partOf: "som", level: 1 }, 20],
      [{ id: "som", label: "Totaal structureel", kind: "total" }, 30],
      [{ id: "c", label: "Incidenteel" }, 5],
      [{ id: "alles", label: "Totaal", kind: "total" }, 35],
    ],
  });
  expect(table.body.map(({ kind, level }) => [kind, level])).toEqual([
    ["data", 1],
    ["data", 1],
    ["total", 0],
    ["data", 0],
    ["total", 0],
  ]);
  const bold = [...tableHtml(table).matchAll(/<tr><th scope="row" style="[^"]*font-weight:(\w+)/g)].map((match) => match[1]);
  expect(bold).toEqual(["normal", "normal", "bold", "normal", "bold"]);
  expect(tableWorksheet(table, { name: "T" }).rows.map((row) => row[0]?.look)).toEqual([
    "title",
    "header",
    "label-1",
    "label-1",
    "total-label",
    "label",
    "total-label",
  ]);
});

test("columns that are regimes, under one spanning head", () => {
  const regimes = ["1", "2", "3.1"].map((name) => ({ ...column.actual, id: `now-${name}`, header: name, group: "NOW-regeling" }));
  const table = published({ columns: regimes, rows: [[{ id: "a", label: "Aanvragen" }, 140, 63, 79]] });
  expect(table.columns.map(({ role }) => role)).toEqual(["label", "figure", "figure", "figure"]);
  expect(lines(table).slice(1)).toEqual([
    ["", "NOW-regeling", "", ""],
    ["Onderwerp 1", "1", "2", "3.1"],
    ["Aanvragen", "140", "63", "79"],
  ]);
});

test("two norm columns, of this year and of the last", () => {
  const table = published({
    columns: [
      { ...column.norm, header: "Norm 2020" },
      { ...column.norm, id: "norm-prior", header: "Norm 2019", period: { span: "year", year: -1 } },
      column.actual,
    ],
    rows: [[{ id: "a", notation: "percent" }, { value: 0.9, format: '"≥"0%' }, { value: 0.85, format: '"≥"0%' }, 0.88]],
  });
  expect(lines(table).slice(1)).toEqual([
    ["Onderwerp 1", "Norm 2020", "Norm 2019", "Realisatie"],
    ["Rij a", "≥90%", "≥85%", "88%"],
  ]);
});

test("a norm over several rows: one cell that spans them, as the user merged it", () => {
  const table = published({
    columns: [column.norm, column.actual],
    rows: [
      [{ id: "a", notation: "percent" }, 0.85, 0.9],
      [{ id: "b", notation: "percent" }, null, 0.88],
      [{ id: "c", notation: "percent" }, null, 0.91],
      [{ id: "d", notation: "percent" }, 0.95, 0.97],
    ],
    options: { merges: [{ top: 2, left: 1, bottom: 4, right: 1 }] },
  });
  const norms = table.body.map((row) => row.cells.find((cell) => cell.column === 1)).map((cell) => cell && [cell.text, cell.rowSpan]);
  expect(norms).toEqual([["85%", 3], undefined, undefined, ["95%", 1]]);
  expect(tableHtml(table)).toMatch(/<td rowspan="3"[^>]*>85%<\/td>/);
  expect(
    lines(table)
      .slice(2)
      .map((row) => row[1]),
  ).toEqual(["85%", "", "", "95%"]);
  // A worksheet has no merged cells: the norm stands in the first of its rows.
  expect(
    tableWorksheet(table, { name: "T" })
      .rows.slice(2)
      .map((row) => row[1]?.value),
  ).toEqual([0.85, null, null, 0.95]);
});

test("%-punten, in cells and as the unit of the table", () => {
  const table = published(
    {
      unitNote: "In %-punten",
      columns: [
        { ...column.variance, notation: "punten" },
        { ...column.prior, notation: "punten-in-cel" },
      ],
      rows: [[{ id: "a" }, 0.26, -1.5]],
    },
    {
      punten: { kind: "number", decimals: 2, scale: "0.01" },
      "punten-in-cel": { kind: "number", decimals: 1, suffix: " %-punten", scale: "0.01" },
    },
  );
  expect(table.unit).toBe("In %-punten");
  expect(lines(table).at(-1)).toEqual(["Rij a", "0,26", "-1,5 %-punten"]);
  const [, cell] = table.body[0]?.cells ?? [];
  expect(cell?.figure).toEqual({ number: 0.26, format: "#,##0.00" });
});

test("x € 1.000: the unit once, the figures as they stand in the workbook", () => {
  const fixture = (header: string): TableFixture => ({
    unitNote: "Bedragen x € 1.000",
    notation: "duizend",
    columns: [{ id: "actual", role: "actual", header: "2020" }],
    rows: [[{ id: "a" }, 12345.6]],
    ...(header === "" ? {} : { title: "Met kop" }),
  });
  const notations: ReportFixture["notations"] = { duizend: { kind: "number", prefix: "€ ", scale: "1000" } };
  const table = published(fixture(""), notations);
  expect(table.unit).toBe("Bedragen x € 1.000");
  expect(lines(table).at(-1)).toEqual(["Rij a", "€ 12.346"]);
  expect(table.body[0]?.cells[1]?.figure?.number).toBe(12346);
});
