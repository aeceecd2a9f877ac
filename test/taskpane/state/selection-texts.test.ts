import { selectionTexts } from "../../../src/taskpane/state/selection-texts";
import { sheetOf } from "../../support/sheet";

const SHEET = sheetOf("Blad1", [
  ["Kosten", "Realisatie", "Realisatie", null],
  [null, "2020", "2019 \n kwartaal", null],
  ["Wonen", 1, "n.v.t.", 2],
  [null, 3, 4, 5],
]);

test("columns are called by their headers, rows by their first words", () => {
  expect(selectionTexts(SHEET, { top: 0, left: 0, bottom: 3, right: 3 })).toEqual({
    columns: ["Kosten", "Realisatie", "Realisatie – 2019 kwartaal", ""],
    rows: ["Kosten", "2019 kwartaal", "Wonen", ""],
  });
});

test("only what is selected is told", () => {
  expect(selectionTexts(SHEET, { top: 2, left: 1, bottom: 2, right: 2 })).toEqual({ columns: ["", "n.v.t."], rows: ["n.v.t."] });
});
