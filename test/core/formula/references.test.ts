import { references } from "../../../src/core/formula/references";
import { areaName, sheetPrefix } from "../../../src/core/table/address";

const table = {
  name: "Tab",
  area: { top: 0, left: 0, bottom: 4, right: 2 },
  columns: ["Post", "Real", "Begr"],
  headerRow: true,
  totalsRow: false,
};
const tables = [{ sheet: "S", table }];
const names = [
  { name: "blok", formula: "S!$A$1:$B$2,S!$C$3", sheet: null },
  { name: "kring", formula: "kring", sheet: null },
  { name: "stuk", formula: "(", sheet: null },
];

function found(formula: string): string[] {
  return references(formula, { sheet: "S", row: 2, column: 2 }, tables, names).map(
    ({ sheet, area }) => sheetPrefix(sheet) + areaName(area),
  );
}

test.each<[string, string[]]>([
  ["SUM(A1:A3)+B$2", ["S!A1:A3", "S!B2"]],
  ["'Ander blad'!A1*2", ["'Ander blad'!A1"]],
  ["[@Real]-Tab[[#This Row],[Begr]]", ["S!B3", "S!C3"]],
  ["SUM(Tab[Real])", ["S!B2:B5"]],
  ["SUM(Tab)", ["S!A2:C5"]],
  ["IF(A1,,B1)", ["S!A1", "S!B1"]],
  ["(A1)(B1)", ["S!A1", "S!B1"]],
  ["eigen?(A1)", ["S!A1"]],
  ["A1:(C2)", ["S!A1:C2"]],
  ["A1:B2 B1:C3", ["S!B1:B2"]],
  ["A1 C3", []],
  ["A1:IF(1,2)", []],
  ["SUM((A1,B2))", ["S!A1", "S!B2"]],
  ["A:A", ["S!A1:A1048576"]],
  ["-A1%", ["S!A1"]],
  ["SUM({1,2})", []],
  ["LET(x,A1,x+B1)", ["S!A1", "S!B1"]],
  ["LAMBDA(x,x+B1)", ["S!B1"]],
  ["SUM(blok)", ["S!A1:B2", "S!C3"]],
  ["kring+stuk+weg", []],
  ["#REF!+Weg[x]+[1]S!A1", []],
  ["SUM(", []],
])("%s refers to %j", (formula, expected) => expect(found(formula)).toEqual(expected));

test("a formula of thousands of terms is read to the end", () => {
  expect(found(`A1${"+A1".repeat(2500)}`)).toHaveLength(2501);
});
