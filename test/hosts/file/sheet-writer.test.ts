import { decode, encode } from "../../../src/hosts/file/bytes";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { patchSheet } from "../../../src/hosts/file/sheet-writer";
import type { CellPatch } from "../../../src/hosts/file/sheet-writer";
import { MAIN } from "../../support/package";

const number = (row: number, column: number, value: number, style: number | null = null): CellPatch => ({
  row,
  column,
  style,
  markup: (prefix) => ({ type: null, content: `<${prefix}v>${String(value)}</${prefix}v>` }),
});
const styled = (row: number, column: number, style: number): CellPatch => ({ row, column, style, markup: null });
const wrap = (data: string, prefix = ""): string =>
  `<${prefix}worksheet xmlns${prefix === "" ? "" : ":x"}="${MAIN}">${data}</${prefix}worksheet>`;

test.each([
  ["an empty sheet", "<sheetData/>", [number(1, 1, 5)], '<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>'],
  ["a sheet without rows", "<sheetData></sheetData>", [number(0, 0, 5)], '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>'],
  [
    "an empty row",
    '<sheetData><row r="2" ht="20" /></sheetData>',
    [number(1, 1, 5)],
    '<sheetData><row r="2" ht="20" ><c r="B2"><v>5</v></c></row></sheetData>',
  ],
  [
    "an empty cell",
    '<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>',
    [number(0, 0, 5)],
    '<sheetData><row r="1"><c r="A1" s="2"><v>5</v></c></row></sheetData>',
  ],
  [
    "a format alone",
    '<sheetData><row r="1"><c r="A1"><f>B1</f><v>1</v></c></row></sheetData>',
    [styled(0, 0, 3)],
    '<sheetData><row r="1"><c r="A1" s="3"><f>B1</f><v>1</v></c></row></sheetData>',
  ],
  [
    "cells without references",
    "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
    [number(0, 1, 9, 4), number(1, 2, 8)],
    '<sheetData><row><c><v>1</v></c><c s="4"><v>9</v></c></row><row><c><v>3</v></c><c r="C2"><v>8</v></c></row></sheetData>',
  ],
  [
    "patches out of order",
    '<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>',
    [number(2, 2, 3), number(4, 0, 4), number(2, 0, 2), number(0, 0, 1)],
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>1</v></c><c r="C3"><v>3</v></c></row><row r="5"><c r="A5"><v>4</v></c></row></sheetData>',
  ],
  [
    "a format on a follower of a formula that is overwritten",
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c></row></sheetData>',
    [number(0, 0, 1), styled(0, 1, 2)],
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><f>D1</f></c></row></sheetData>',
  ],
  [
    "a group number used again",
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">D$1</f></c><c r="B2"><f t="shared" si="0"/></c></row></sheetData>',
    [number(0, 0, 1)],
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">D$1</f></c><c r="B2"><f t="shared" si="0"/></c></row></sheetData>',
  ],
])("%s", (_, before, patches, after) => {
  expect(decode(patchSheet(encode(wrap(before)), "blad", patches))).toBe(wrap(after));
});

test("new rows and cells carry the prefix of the sheet", () => {
  expect(decode(patchSheet(encode(wrap("<x:sheetData/>", "x:")), "blad", [number(0, 0, 5)]))).toBe(
    wrap('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData>', "x:"),
  );
});

test("a sheet without sheetData cannot be written", () => {
  expect(() => patchSheet(encode(wrap("")), "blad", [number(0, 0, 5)])).toThrow("blad has no sheetData");
});

test("thousands of cells and writes, formulas among them", async () => {
  const rows = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) =>
      column === 9 ? { value: row, formula: `A${String(row + 1)}` } : { value: row * 10 + column },
    ),
  );
  const workbook = openWorkbook(newWorkbook([{ name: "A", rows }]));
  const cells = Array.from({ length: 1500 }, (_, i) => ({ address: { sheet: "A", row: i, column: i % 12 }, value: -i - 1 }));
  await workbook.write({ cells });
  const [sheet] = (await openWorkbook(workbook.save()).read()).sheets;
  for (let row = 0; row < 1500; row++) expect(sheet?.value(row, row % 12)).toBe(-row - 1);
  expect([sheet?.value(499, 5), sheet?.formula(499, 9), sheet?.formula(9, 9), sheet?.used]).toEqual([
    4995,
    "A500",
    null,
    { top: 0, left: 0, bottom: 1499, right: 11 },
  ]);
});
