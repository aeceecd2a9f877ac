import { formatDerived, skippedText } from "../../../src/core/derive/show";
import type { CellValue } from "../../../src/core/table/sheet";
import { costsSheet, definitionOf, costs, reportOf } from "./report";

const report = reportOf(definitionOf([costs]), [costsSheet([["Kop"], ["A", 1282.44, 1, 2, 0.0713]], "range")]);

test.each<[string, CellValue, string]>([
  ["actual", 1282.44, "1.282,4"],
  ["percent", -0.0713, "-7,1%"],
  ["percent", "n.v.t.", "n.v.t."],
  ["actual", null, ""],
  ["actual", { error: "#REF!" }, "#REF!"],
])("%s %j is shown as %s", (column, value, expected) => {
  const cell = report.tables[0]?.cell("a", column);
  if (!cell) throw new Error("no cell");
  expect(formatDerived({ value, cell })).toBe(expected);
});

test("why a cell was left alone, with at most three cells named", () => {
  const cells = [0, 1, 2, 3].map((row) => ({ sheet: "S", row, column: 1 }));
  expect(skippedText({ reason: "input-blank", cells: cells.slice(0, 2) }, "nl")).toContain("B1, B2 is nog leeg");
  expect(skippedText({ reason: "input-error", cells }, "en")).toBe("Not calculated: B1, B2, B3, … holds an error.");
});
