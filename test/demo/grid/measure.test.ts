import { createWorkbook } from "../../../src/demo/excel/workbook";
import { measuresOf } from "../../../src/demo/grid/measure";

test("rows and columns lie where their sizes put them; hidden ones take no room", () => {
  const sheet = createWorkbook([{ name: "Blad1", rows: [[1, 2, 3]] }]).sheets[0]!;
  sheet.columnWidths.set(0, 75);
  sheet.hiddenColumns.add(1);
  const { columns, rows } = measuresOf(sheet, []);
  expect([columns.start(1), columns.start(2), columns.size(1)]).toEqual([100, 100, 0]);
  expect(rows.start(3)).toBe(60);
  expect([rows.at(0), rows.at(19), rows.at(20), rows.at(1e9)]).toEqual([0, 0, 1, rows.count - 1]);
});

test("the grid reaches beyond what is used and selected, never beyond the sheet", () => {
  const sheet = createWorkbook([{ name: "Blad1" }]).sheets[0]!;
  const small = measuresOf(sheet, []).rows.count;
  expect(small).toBeGreaterThan(20);
  expect(measuresOf(sheet, [{ top: 999, left: 0, bottom: 999, right: 0 }]).rows.count).toBe(999 + small);
  expect(measuresOf(sheet, [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }]).rows.count).toBe(small);
});
