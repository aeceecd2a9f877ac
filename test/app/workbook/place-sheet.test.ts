import { placeSheet } from "../../../src/app/workbook/place-sheet";
import type { NewSheet, WorkbookContent } from "../../../src/app/ports";
import type { Sheet } from "../../../src/core/table/sheet";
import { sheetOf } from "../../support/sheet";

const LIST: NewSheet = {
  name: "Bevindingen",
  rows: [
    [{ value: "Ernst" }, { value: "Cel" }],
    [{ value: "fout" }, { value: "'Blad \"1\"'!C9", link: "'Blad \"1\"'!C9" }],
  ],
  tables: [{ name: "t", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["Ernst", "Cel"] }],
};

const content = (...sheets: Sheet[]): WorkbookContent => ({ sheets, names: [], state: null, stateProblem: null });

describe("placeSheet", () => {
  test("adds the sheet where there is none, without an Excel table", () => {
    const { name, change } = placeSheet(content(sheetOf("Blad1", [["x"]])), LIST);
    expect(name).toBe("Bevindingen");
    expect(change.addSheets?.[0]).toMatchObject({ name: "Bevindingen", rows: LIST.rows });
    expect(change.addSheets?.[0]?.tables).toBeUndefined();
  });

  test("leaves a sheet of the user alone", () => {
    const own = [sheetOf("bevindingen", [["Mijn lijst"]]), sheetOf("Bevindingen 2", [["ook"]])];
    const { name, change } = placeSheet(content(...own), LIST);
    expect(name).toBe("Bevindingen 3");
    expect(change.cells).toBeUndefined();
  });

  test("writes its own sheet afresh: only what differs, leftovers blanked, links as formulas that cannot break out", () => {
    const before = sheetOf("Bevindingen", [
      ["Ernst", "Cel"],
      ["fout", "Blad1!A1"],
      ["waarschuwing", "Blad1!B2"],
    ]);
    const { change } = placeSheet(content(before), LIST);
    expect(change.addSheets).toBeUndefined();
    const text = "'Blad \"1\"'!C9";
    const quoted = '\'Blad ""1""\'!C9';
    expect(change.cells).toEqual([
      { address: { sheet: "Bevindingen", row: 1, column: 1 }, value: text, formula: `HYPERLINK("#${quoted}","${quoted}")` },
      { address: { sheet: "Bevindingen", row: 2, column: 0 }, value: null },
      { address: { sheet: "Bevindingen", row: 2, column: 1 }, value: null },
    ]);
  });
});
