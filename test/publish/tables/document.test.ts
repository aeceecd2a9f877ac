import type { Finding } from "../../../src/core/checks/check";
import { bookmarkName } from "../../../src/publish/tables/identity";
import { tableDocument, type TableOptions } from "../../../src/publish/tables/document";
import type { TableDocument } from "../../../src/publish/tables/model";
import { tableWorksheet } from "../../../src/publish/tables/worksheet";
import { LANDSCAPE, PORTRAIT } from "../../../src/publish/tables/widths";
import { column, definitionOf, reportOf, type ReportFixture, type TableFixture } from "../../support/check";
import { document2020, ids } from "./golden";

function published(
  table: TableFixture,
  options: TableOptions = {},
  rest: Partial<ReportFixture> = {},
  findings: Finding[] = [],
): TableDocument {
  const fixture: ReportFixture = { tables: [table], ...rest };
  const bound = reportOf(fixture).table("tabel");
  if (!bound) throw new Error("not bound");
  return tableDocument(bound, definitionOf(fixture), findings, options);
}

const texts = (table: TableDocument): string[][] => table.body.map((row) => row.cells.map((cell) => cell.text));

describe("a cell", () => {
  test.each([
    ["more digits than printed, rounded half away from zero", "one", { value: -2.25, format: "0.0" }, "-2,3", "number"],
    ["a formula to whole hundreds", "hundreds", { value: 34567, formula: "A1" }, "34.600", "number"],
    ["a code", "count", "n.v.t.", "n.v.t.", "code"],
    ["nil", "count", "-", "-", "code"],
    ["zero", "count", 0, "0", "number"],
    ["a blank", "count", null, "", "blank"],
    ["a number kept as text", "count", "1.234", "1.234", "number"],
    ["a marker in the number format", "count", { value: 0, format: '"*"0' }, "*0", "number"],
    ["a limit in the number format", "percent", { value: 1, format: '"≤"0%' }, "≤100%", "number"],
    ["a limit on a precise figure", "percent", { value: 0.905, format: '"≤"0%' }, "≤91%", "number"],
    ["an error", "count", { value: { error: "#DIV/0!" } }, "#DIV/0!", "code"],
    ["yes", "yes-no", true, "ja", "code"],
  ] as const)("%s", (_, notation, input, text, kind) => {
    const [, cell] = published({ columns: [column.actual], rows: [[{ id: "a", notation }, input]] }).body[0]?.cells ?? [];
    expect([cell?.text, cell?.kind]).toEqual([text, kind]);
  });

  test("a marker of the definition is printed where the cell has lost it, and not on a blank", () => {
    const marker = { symbol: "*", place: "before" } as const;
    const rows: TableFixture["rows"] = [
      [{ id: "a", cells: { actual: { marker } } }, 12],
      [
        { id: "b", cells: { actual: { marker } } },
        { value: 13, format: '#,##0"**"' },
      ],
      [{ id: "c", cells: { actual: { marker } } }, null],
      [{ id: "d", cells: { actual: { marker } } }, "-"],
    ];
    expect(texts(published({ columns: [column.actual], rows })).map((row) => row[1])).toEqual(["*12", "13**", "", "*-"]);
  });

  test("a row that the workbook does not have is blank", () => {
    const fixture: ReportFixture = {
      tables: [
        {
          columns: [column.actual],
          rows: [
            [{ id: "a" }, 1],
            [{ id: "b" }, 2],
          ],
        },
      ],
    };
    const bound = reportOf(fixture).table("tabel");
    const cell = (row: string, columnId: string) => (row === "b" ? null : (bound?.cell(row, columnId) ?? null));
    if (!bound) throw new Error("not bound");
    expect(texts(tableDocument({ ...bound, cell }, definitionOf(fixture)))).toEqual([
      ["Rij a", "1"],
      ["Rij b", ""],
    ]);
  });
});

describe("a live worksheet follows the cells", () => {
  test.each([
    ["as it stands", "count", 7, "BladA!B3"],
    ["a code", "count", "n.v.t.", "BladA!B3"],
    ["digits that the format rounds", "one", 2.25, "BladA!B3"],
    ["hundreds, which no format rounds to", "hundreds", 34567, "ROUND(BladA!B3,-2)"],
    ["fives", "fives", 1234, "ROUND(BladA!B3/5,0)*5"],
    ["a blank", "count", null, undefined],
    ["a number kept as text", "count", "1.234", undefined],
  ] as const)("%s", (_, notation, input, formula) => {
    const table = published(
      { columns: [column.actual], rows: [[{ id: "a", notation }, input]] },
      {},
      { notations: { fives: { kind: "number", roundingUnit: "5" } } },
    );
    expect(tableWorksheet(table, { name: "T", live: true }).rows[2]?.[1]?.formula).toBe(formula);
    expect(tableWorksheet(table, { name: "T" }).rows[2]?.[1]?.formula).toBeUndefined();
  });
});

describe("what stands under a table", () => {
  test("footnotes in order of first use, unused ones last", () => {
    const table = published({
      titleMarker: { symbol: "4", place: "after" },
      columns: [{ ...column.actual, marker: { symbol: "2", place: "after" } }],
      rows: [
        [{ id: "a", marker: { symbol: "3", place: "after" } }, 1],
        [{ id: "b" }, { value: 2, format: '#,##0"¹"' }],
      ],
      footnotes: ["¹", "2", "3", "4", "5"].map((marker) => ({ marker, text: `Noot ${marker}` })),
    });
    expect(table.footnotes.map(({ marker }) => marker)).toEqual(["4", "2", "3", "¹", "5"]);
  });

  const parts = (total: number): TableFixture => ({
    notation: "one",
    columns: [column.actual],
    rows: [
      [{ id: "a", partOf: "som" }, 1.1],
      [{ id: "b", partOf: "som" }, 2.2],
      [{ id: "c", partOf: "som" }, "n.v.t."],
      [{ id: "som", kind: "total" }, total],
    ],
  });
  test.each([
    ["adds up", 3.3, false],
    ["is off by rounding", 3.4, true],
    ["is off by more than rounding", 3.9, false],
  ])("a total that %s", (_, total, noted) => {
    const sentence = "Door afronding kunnen totalen afwijken van de som der delen.";
    expect(published(parts(total)).notes).toEqual(noted ? [sentence] : []);
    expect(published(parts(total), { roundingNote: false }).notes).toEqual([]);
    expect(texts(published(parts(total))).at(-1)?.[1]).toBe(String(total).replace(".", ","));
  });

  test("the source, unless it is not wanted", () => {
    const table: TableFixture = { columns: [column.actual], rows: [[{ id: "a" }, 1]] };
    expect(published(table).source).toBe("Bron: Proefverslag");
    expect(published(table, { sourceLine: false }).source).toBeNull();
  });
});

describe("the stamp", () => {
  const finding = (change: Partial<Finding>): Finding => ({
    check: "sum",
    severity: "error",
    outcome: "fails",
    message: "differs",
    cell: null,
    table: "tabel",
    accepted: null,
    ...change,
  });
  const accepted = { check: "sum", table: "tabel", row: null, column: null, value: null, reason: "r", by: "b", at: "2020-01-01" };
  test.each<[string, Partial<Finding>[], number | undefined]>([
    ["no findings", [], undefined],
    ["a warning", [{ severity: "warning" }], undefined],
    ["an accepted error", [{ accepted }], undefined],
    ["an error of another table", [{ table: "tabel-2" }], undefined],
    ["an error", [{}], 1],
    ["two errors and a warning", [{}, { check: "difference" }, { severity: "warning" }], 2],
  ])("%s", (_, changes, errors) => {
    const table = published({ columns: [column.actual], rows: [[{ id: "a" }, 1]] }, {}, {}, changes.map(finding));
    expect(table.stamp?.errors).toBe(errors);
    if (errors !== undefined) expect(table.stamp?.text).toContain(String(errors));
  });
});

describe("the unit", () => {
  test.each([
    ["in the corner already", "Bedragen x € 1 miljoen", "Bedragen  X € 1 miljoen*", null],
    ["nowhere else", "Bedragen x € 1 miljoen", "Onderwerp", "Bedragen x € 1 miljoen"],
  ])("printed once: %s", (_, unitNote, header, unit) => {
    const fixture: ReportFixture = { tables: [{ columns: [column.actual], rows: [[{ id: "a" }, 1]] }] };
    const definition = definitionOf(fixture);
    const bound = reportOf(fixture).table("tabel");
    if (!bound) throw new Error("not bound");
    const [label, ...rest] = bound.spec.columns;
    if (!label) throw new Error("no label");
    const spec = { ...bound.spec, unitNote, columns: [{ ...label, header }, ...rest] };
    expect(tableDocument({ ...bound, spec }, definition).unit).toBe(unit);
  });
});

test("an unlabelled subtotal has a name for those who cannot see where it stands", async () => {
  const { body } = await document2020("begrotingsresultaat-uwv");
  const names = body.flatMap((row) => row.cells.flatMap((cell) => cell.name ?? []));
  expect(names[0]).toBe("Subtotaal 1. Claimbeoordeling");
  expect(names).toHaveLength(5);
});

test("rows under one category or heading belong together", async () => {
  const { body } = await document2020("aantal-medewerkers");
  expect(body.map((row) => row.group)).toEqual([0, 0, 0, 0, 1, 2, 2, 2]);
  expect((await document2020("belangrijkste-volumeontwikkelingen-uitkeringsverstrekking")).body.map((row) => row.group)).toEqual([
    0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4,
  ]);
});

test.each(ids)("%s fits on an upright page", async (id) => {
  const width = (await document2020(id)).columns.reduce((sum, one) => sum + one.width, 0);
  expect(width).toBeLessThanOrEqual(PORTRAIT);
});

test("a table of very many columns fits on the long side", () => {
  const columns = Array.from({ length: 30 }, (_, at) => ({ ...column.actual, id: `c${at}`, header: `Kolom ${at}` }));
  const table = published({ columns, rows: [[{ id: "a" }, ...columns.map((_, at) => at * 1000)]] });
  const width = table.columns.reduce((sum, one) => sum + one.width, 0);
  expect(width).toBeLessThanOrEqual(LANDSCAPE);
  expect(width).toBeGreaterThan(LANDSCAPE - 1);
});

test.each([
  ["huisvesting", "kerncijfer_huisvesting"],
  ["begrotingsresultaat-uwv", "kerncijfer_begrotingsresultaat_uwv"],
])("the bookmark of %s is %s", (id, name) => expect(bookmarkName(id)).toBe(name));

test("bookmarks are names that Word takes, and differ", () => {
  const names = [...ids, "a-b", "a_b", "a.b"].map(bookmarkName);
  for (const name of names) expect(name).toMatch(/^[a-z][a-zA-Z0-9_]{0,39}$/);
  expect(new Set(names).size).toBe(names.length);
});
