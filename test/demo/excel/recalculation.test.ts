import { createWorkbook, userEdit, userUndo, valueAt } from "../../../src/demo/excel/workbook";
import { renameSheet, sheetNamed } from "../../../src/demo/excel/model/book";
import { followSheet } from "../../../src/demo/excel/model/rename";
import { formulaAt } from "../../../src/demo/excel/workbook";

test("formulas follow what they read, over sheets, tables, names and long chains", () => {
  const chain = Array.from({ length: 2_000 }, (_, row) => [row === 0 ? 1 : `=A${String(row)}+1`]);
  const book = createWorkbook([
    { name: "Keten", rows: chain },
    {
      name: "Som",
      rows: [
        ["Post", "Bedrag"],
        ["a", "=Keten!A2000"],
        ["b", 2],
        ["totaal", "=SUM(Posten[Bedrag])", "=SUM(Keten!A:A)"],
      ],
      tables: [{ name: "Posten", range: "A1:B3" }],
    },
  ]);
  expect([valueAt(book, "Keten", "A2000"), valueAt(book, "Som", "B4"), valueAt(book, "Som", "C4")]).toEqual([2000, 2002, 2_001_000]);
  userEdit(book, "Keten", "A1", 11);
  expect([valueAt(book, "Som", "B4"), valueAt(book, "Som", "C4"), valueAt(book, "Keten", "A2")]).toEqual([2012, 2_021_000, 12]);
  userEdit(book, "Keten", "A1000", 0);
  expect([valueAt(book, "Som", "B4"), valueAt(book, "Keten", "A999")]).toEqual([1002, 1009]);
});

test("a formula that is overwritten no longer follows, and one that is new does", () => {
  const book = createWorkbook([{ name: "Blad1", rows: [[1, "=A1*2", "=B1*2"]] }]);
  expect(valueAt(book, "Blad1", "C1")).toBe(4);
  userEdit(book, "Blad1", "B1", 5);
  userEdit(book, "Blad1", "A1", 100);
  expect([valueAt(book, "Blad1", "B1"), valueAt(book, "Blad1", "C1")]).toEqual([5, 10]);
  userEdit(book, "Blad1", "B1", "=A1+1");
  expect(valueAt(book, "Blad1", "C1")).toBe(202);
});

test("a circle gives 0, as in Excel", () => {
  const book = createWorkbook([{ name: "Blad1", rows: [["=B1", "=A1"]] }]);
  expect([valueAt(book, "Blad1", "A1"), valueAt(book, "Blad1", "B1")]).toEqual([0, 0]);
});

test("undo takes back step by step, values of formulas included", () => {
  const book = createWorkbook([{ name: "Blad1", rows: [[1, "=A1*2"]] }]);
  userEdit(book, "Blad1", "A1", 2);
  userEdit(book, "Blad1", "A1:B1", [[3, 4]]);
  expect(userUndo(book)).toBe(true);
  expect([valueAt(book, "Blad1", "A1"), valueAt(book, "Blad1", "B1"), formulaAt(book, "Blad1", "B1")]).toEqual([2, 4, "A1*2"]);
  expect(userUndo(book)).toBe(true);
  expect(valueAt(book, "Blad1", "B1")).toBe(2);
  expect(userUndo(book)).toBe(false);
});

test("formulas follow a sheet that gets another name", () => {
  const book = createWorkbook([
    { name: "Blad1", rows: [[5]] },
    { name: "Som", rows: [['=Blad1!A1&"Blad1!A1"']] },
  ]);
  const sheet = sheetNamed(book, "Blad1");
  if (!sheet) throw new Error("no sheet");
  renameSheet(book, sheet, "Cijfers 2020", (from, to) => followSheet(book, from, to));
  expect([formulaAt(book, "Som", "A1"), valueAt(book, "Som", "A1")]).toEqual(["'Cijfers 2020'!A1&\"Blad1!A1\"", "5Blad1!A1"]);
  expect(userUndo(book)).toBe(true);
  expect(formulaAt(book, "Som", "A1")).toBe('Blad1!A1&"Blad1!A1"');
});

test("a hundred thousand formulas are computed within seconds, and one change computes little", () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    row,
    `=A${String(row + 1)}*2`,
    `=B${String(row + 1)}+1`,
    `=IF(A${String(row + 1)}>5,1,0)`,
  ]);
  const book = createWorkbook([{ name: "Blad1", rows }]);
  expect(valueAt(book, "Blad1", "C20000")).toBe(39_999);
  userEdit(book, "Blad1", "A20000", 1);
  const start = performance.now();
  userEdit(book, "Blad1", "A20000", 2);
  expect(valueAt(book, "Blad1", "C20000")).toBe(5);
  expect(performance.now() - start).toBeLessThan(100);
});
