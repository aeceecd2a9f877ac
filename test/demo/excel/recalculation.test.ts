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

test("one change makes stale what depends on it and nothing else", () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => {
    const n = String(row + 1);
    return [row, `=A${n}*2`, `=B${n}+1`, `=IF(A${n}>5,1,0)`];
  });
  const book = createWorkbook([{ name: "Blad1", rows }]);
  const sheet = sheetNamed(book, "Blad1");
  if (!sheet) throw new Error("no sheet");
  const stale = (): number => [...sheet.cells.values()].filter((cell) => cell.stale).length;
  expect(stale()).toBe(15_000);
  for (let row = 0; row < 5_000; row += 1) for (let column = 0; column < 4; column += 1) book.recalculation.value(sheet, row, column);
  expect([stale(), valueAt(book, "Blad1", "C5000")]).toEqual([0, 9999]);
  userEdit(book, "Blad1", "A5000", 2);
  expect(stale()).toBe(3);
  expect([valueAt(book, "Blad1", "C5000"), stale()]).toEqual([5, 2]);
});
