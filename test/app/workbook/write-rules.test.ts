import type { NewSheet } from "../../../src/app/ports";
import { contentProblem, sheetNameProblem, tablesProblem } from "../../../src/app/workbook/write-rules";

test.each([
  ["Bevindingen", null],
  ["blad1", "sheet-name"],
  ["", "sheet-name"],
  ["  ", "sheet-name"],
  ["x".repeat(32), "sheet-name"],
  ["a:b", "sheet-name"],
  ["'a", "sheet-name"],
  ["History", "sheet-name"],
])("sheet name %p", (name, code) => expect(sheetNameProblem(name, ["Blad1"])?.code ?? null).toBe(code));

test.each([
  [1, null, null],
  ["x", "A1", null],
  [{ error: "#N/A" }, null, null],
  [Number.NaN, null, "NaN"],
  ["x".repeat(32_768), null, "text length"],
  [1, "", "formula length"],
  [1, "1".repeat(8_193), "formula length"],
  [{ error: "#OEPS" }, null, "#OEPS"],
])("content %#", (value, formula, detail) => expect(contentProblem(value, formula, "A1")?.detail ?? null).toBe(detail));

const table = { name: "tabel", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["a", "b"] };
const sheet: NewSheet = {
  name: "Blad",
  rows: [
    [{ value: "a" }, { value: "b" }],
    [{ value: 1 }, { value: 2 }],
  ],
  tables: [table],
};

test.each<[string, NewSheet["tables"], string | null]>([
  ["sound", [table], null],
  ["a name that is taken", [{ ...table, name: "NAAM" }], "table-name"],
  ["a name like a cell", [{ ...table, name: "A1" }], "table-name"],
  ["the same name twice", [table, table], "table-name"],
  ["too few headers", [{ ...table, columns: ["a"] }], "invalid-table"],
  ["equal headers", [{ ...table, columns: ["a", "A"] }], "invalid-table"],
  ["headers that are not in the cells", [{ ...table, columns: ["a", "c"] }], "invalid-table"],
  ["no rows", [{ ...table, area: { ...table.area, bottom: 0 } }], "invalid-table"],
  ["an overlap", [table, { ...table, name: "tabel2" }], "invalid-table"],
])("tables: %s", (_, tables, code) => expect(tablesProblem({ ...sheet, tables }, ["naam"])?.code ?? null).toBe(code));
