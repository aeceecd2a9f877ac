import { fromStored, shifter, toStored } from "../../../src/hosts/file/formula-text";

test.each([
  ["A1+$A$1+A$1+$A1", 2, 3, "D3+$A$1+D$1+$A3"],
  ["SUM(A1:B2)*Blad2!C3", 1, 0, "SUM(A2:B3)*Blad2!C4"],
  ["'Blad A1'!A1&\"A1\"", 1, 1, "'Blad A1'!B2&\"A1\""],
  ["SUM(A:A)+SUM($1:1)+SUM(B:$C)", 1, 1, "SUM(B:B)+SUM($1:2)+SUM(C:$C)"],
  ["LOG10(A1)+tabel1[Kolom A1]+Norm_A1", 1, 0, "LOG10(A2)+tabel1[Kolom A1]+Norm_A1"],
  ["[1]Blad1!A1", 1, 0, "[1]Blad1!A2"],
  ["A1+B5", -1, 0, "#REF!+B4"],
  ["Blad2!A1", 0, -1, "Blad2!#REF!"],
  ["XFD1048576", 1, 0, "#REF!"],
  ["A1 + B1", 0, 0, "A1 + B1"],
])("%s moved %i down and %i right is %s", (formula, rows, columns, expected) => {
  expect(shifter(formula)(rows, columns)).toBe(expected);
});

test.each([
  ["t[[#This Row],[A]]-t[[#This Row],[B c]]", "t", "[@A]-[@[B c]]"],
  ["t[[#This Row],[A]]", null, "t[@A]"],
  ["t[[#This Row],[A]]", "u", "t[@A]"],
  ["SUM(t[[#This Row],[A]:[B]])", "t", "SUM([@[A]:[B]])"],
  ["SUM(t[A])+ROUND(B2,1)", "t", "SUM(t[A])+ROUND(B2,1)"],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)&"_xlfn.x"', null, 'XLOOKUP(A1,B:B,C:C)&"_xlfn.x"'],
  ["_xlfn._xlws.SORT(A1:A3)", null, "SORT(A1:A3)"],
  ["t[[#This Row],[Aantal ('#) '[x']]]", "t", "[@[Aantal ('#) '[x']]]"],
])("stored %s in table %s reads as %s, and is stored so again", (stored, table, shown) => {
  expect(fromStored(stored, table)).toBe(shown);
  expect(toStored(shown, table)).toBe(stored);
});

test.each([
  ["t[@A]", "t", "t[[#This Row],[A]]"],
  ["[@]", "t", "t[#This Row]"],
  ["SUM([A])", "t", "SUM(t[A])"],
  ["IFNA(A1,0)", null, "_xlfn.IFNA(A1,0)"],
])("%s in table %s is stored as %s", (shown, table, stored) => {
  expect(toStored(shown, table)).toBe(stored);
});
