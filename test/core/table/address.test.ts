import fc from "fast-check";
import { addressName, areaName, cellName, columnIndex, columnName, parseArea, sheetPrefix } from "../../../src/core/table/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %p is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test("cells, areas and addresses are named as Excel names them", () => {
  expect(cellName(8, 2)).toBe("C9");
  expect(areaName({ top: 2, left: 0, bottom: 36, right: 5 })).toBe("A3:F37");
  expect(areaName({ top: 2, left: 0, bottom: 2, right: 0 })).toBe("A3");
  expect(addressName({ sheet: "Begroting", row: 8, column: 2 })).toBe("Begroting!C9");
});

test.each([
  ["Begroting", "Begroting!"],
  ["Financiën", "Financiën!"],
  ["Overige dienstverlening", "'Overige dienstverlening'!"],
  ["WW'ers", "'WW''ers'!"],
  ["Q1", "'Q1'!"],
  ["R1C1", "'R1C1'!"],
  ["C", "'C'!"],
  ["2020", "'2020'!"],
  ["a-b", "'a-b'!"],
])("sheet %s is written %s", (sheet, prefix) => {
  expect(sheetPrefix(sheet)).toBe(prefix);
});

test.each([
  ["Begroting!C9", "Begroting", [8, 2, 8, 2]],
  ["'WW''ers'!A1:F9", "WW'ers", [0, 0, 8, 5]],
  ["$F$9:a1", null, [0, 0, 8, 5]],
  [" B2 ", null, [1, 1, 1, 1]],
] as const)("%s is read", (text, sheet, [top, left, bottom, right]) => {
  expect(parseArea(text)).toEqual({ sheet, area: { top, left, bottom, right } });
});

test.each(["", "Begroting", "A0", "XFE1", "A1048577", "A1:", "'A1"])("%p is no reference", (text) => {
  expect(parseArea(text)).toBeNull();
});

test("an address reads back as it was, whatever the sheet is called", () => {
  const place = { sheet: fc.string({ minLength: 1, maxLength: 31 }), row: fc.nat(1048575), column: fc.nat(16383) };
  fc.assert(
    fc.property(fc.record(place), (address) => {
      const read = parseArea(addressName(address));
      expect(read).toEqual({
        sheet: address.sheet,
        area: { top: address.row, left: address.column, bottom: address.row, right: address.column },
      });
    }),
  );
});
