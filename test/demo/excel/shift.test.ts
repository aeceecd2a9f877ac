import type { Area } from "../../../src/core/table/sheet";
import { insertCells, removeCells } from "../../../src/demo/excel/model/shift";
import { keyOf } from "../../../src/demo/excel/model/grid";
import { parseBare } from "../../../src/demo/excel/model/reference";
import { createWorkbook, formulaAt, userUndo, valueAt } from "../../../src/demo/excel/workbook";

function area(address: string): Area {
  const found = parseBare(address);
  if (!found) throw new Error(address);
  return found;
}

/** A formula elsewhere, and what it reads after cells moved. */
test.each<[string, "insert" | "remove", string, "Down" | "Right" | "Up" | "Left", string]>([
  ["SUM(A1:A4)", "insert", "A2:B2", "Down", "SUM(A1:A5)"],
  ["SUM(A1:A4)", "insert", "A1:B1", "Down", "SUM(A2:A5)"],
  ["SUM(A1:A4)", "insert", "A5:B5", "Down", "SUM(A1:A4)"],
  ["SUM(A1:A4)", "insert", "B2", "Down", "SUM(A1:A4)"],
  ["SUM($A$2:$B$4)", "insert", "A2:B3", "Down", "SUM($A$4:$B$6)"],
  ["SUM(A1:C4)", "insert", "A2:B2", "Down", "SUM(A1:C4)"],
  ["SUM(A:A)", "insert", "A2:B2", "Down", "SUM(A:A)"],
  ["B3", "insert", "A1:A4", "Right", "C3"],
  ["SUM(A1:A4)", "remove", "A2:A3", "Up", "SUM(A1:A2)"],
  ["SUM(A3:A4)", "remove", "A1:B2", "Up", "SUM(A1:A2)"],
  ["SUM(A2:A4)", "remove", "A1:B2", "Up", "SUM(A1:A2)"],
  ["A2+A4", "remove", "A2", "Up", "#REF!+A3"],
  ["SUM(A2:A3)", "remove", "A2:A3", "Up", "SUM(#REF!)"],
  ["C1", "remove", "A1:B1", "Left", "A1"],
  ["Blad1!B2*2", "insert", "A1:B1", "Down", "Blad1!B3*2"],
  ['"A1"&A1', "insert", "A1", "Down", '"A1"&A2'],
])("%s after %s of %s %s is %s", (formula, what, address, direction, expected) => {
  const book = createWorkbook([
    {
      name: "Blad1",
      rows: [
        [1, 10],
        [2, 20],
        [3, 30],
        [4, 40],
      ],
    },
    { name: "Som" },
  ]);
  const [sheet, other] = book.sheets;
  if (!sheet || !other) throw new Error("no sheets");
  const target = formula.startsWith("Blad1!") ? other : sheet;
  target.cells.set(keyOf(20, 9), { value: null, formula, stale: true });
  if (what === "insert") insertCells(book, sheet, area(address), direction === "Right" ? "Right" : "Down", null);
  else removeCells(book, sheet, area(address), direction === "Left" ? "Left" : "Up", null);
  expect(target.cells.get(keyOf(20, 9))?.formula).toBe(expected);
  expect(userUndo(book)).toBe(true);
  expect(target.cells.get(keyOf(20, 9))?.formula).toBe(formula);
  expect([valueAt(book, "Blad1", "A4"), valueAt(book, "Blad1", "B1")]).toEqual([4, 10]);
});

test("merges and tables below move along, and are never cut in two", () => {
  const book = createWorkbook([{ name: "Blad1", rows: [[1], [], ["Kop", "Kop2"], [1, 2]], tables: [{ name: "Tabel", range: "A3:B4" }] }]);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.merges = [area("A6:B6")];
  insertCells(book, sheet, area("A1:B2"), "Down", null);
  expect([sheet.tables[0]?.area, sheet.merges]).toEqual([area("A5:B6"), [area("A8:B8")]]);
  expect(() => insertCells(book, sheet, area("A1"), "Down", null)).toThrow("shift cells in a table");
  expect(formulaAt(book, "Blad1", "A1")).toBeNull();
});
