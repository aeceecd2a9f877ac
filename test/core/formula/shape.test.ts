import { shape } from "../../../src/core/formula/shape";

const table = {
  name: "Tab",
  area: { top: 0, left: 0, bottom: 9, right: 3 },
  columns: ["Post", "Real", "Begr", "V"],
  headerRow: true,
  totalsRow: false,
};
const tables = [{ sheet: "S", table }];
const at = (row: number, column: number, sheet = "S"): { sheet: string; row: number; column: number } => ({ sheet, row, column });

test.each([
  ["the next row", "C5-D5", at(4, 4), "=c6 - d6", at(5, 4)],
  ["the next column", "SUM(C5:C7)", at(7, 2), "sum(D5:D7)", at(7, 3)],
  ["short and long this-row reference", "[@Real]-[@Begr]", at(1, 3), "Tab[[#This Row],[real]]-tab[@Begr]", at(2, 3)],
  ["own sheet named or not", "S!A1", at(0, 1), "A2", at(1, 1)],
  ["own sheet in quotes", "'S'!A1", at(0, 1), "A1", at(0, 1)],
])("alike: %s", (_, one, first, other, second) => expect(shape(one, first, tables)).toBe(shape(other, second, tables)));

test.each([
  ["another column", "C5-D5", at(4, 4), "B6-D6", at(5, 4)],
  ["another row", "C5-D5", at(4, 4), "C5-D5", at(5, 4)],
  ["another operator", "C5-D5", at(4, 4), "C6+D6", at(5, 4)],
  ["another header", "[@Real]", at(1, 3), "[@Begr]", at(2, 3)],
  ["another sheet", "A1", at(0, 1), "T!A1", at(0, 1)],
  ["texts in another case", '"a"&A1', at(0, 1), '"A"&A1', at(0, 1)],
  ["a fixed row", "C$5", at(4, 4), "C$6", at(5, 4)],
])("different: %s", (_, one, first, other, second) => expect(shape(one, first, tables)).not.toBe(shape(other, second, tables)));

test("reads as R1C1", () => {
  expect(shape(" =SUM(C5:C7) + Tab[Real]*rate", at(7, 2), tables)).toBe("SUM(R[-3]C:R[-1]C)+TAB[REAL]*RATE");
  expect(shape("A:A", at(0, 1))).toBe("C[-1]");
  expect(shape("[@Real]", at(0, 9))).toBe("[#THIS ROW|REAL]");
});

test("text that is no formula keeps its words", () => {
  expect(shape("dit is niets (", at(0, 0))).toBe("DITISNIETS(");
});
