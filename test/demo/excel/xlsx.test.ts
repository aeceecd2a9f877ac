/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "../../../src/demo/excel/model/types";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { openPackage } from "../../../src/hosts/file/package";
import { createWorkbook, formulaAt, userEdit, valueAt } from "../../../src/demo/excel/workbook";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { saveXlsx } from "../../../src/demo/excel/xlsx/save";
import { withExcel } from "../../support/office";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/uwv-achtmaandenverslag-2020.xlsx")));

function partsOf(bytes: Uint8Array): Map<string, string> {
  const pack = openPackage(bytes);
  return new Map(pack.names().map((name) => [name, new TextDecoder().decode(pack.part(name) ?? new Uint8Array())]));
}

test("the sample loads as the file host reads it, and saving it unchanged changes nothing", async () => {
  const book = loadXlsx(SAMPLE);
  const { sheets } = await openWorkbook(SAMPLE).read();
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  let cells = 0;
  for (const sheet of sheets) {
    for (let row = 0; row <= (sheet.used?.bottom ?? -1); row += 1) {
      for (let column = 0; column <= (sheet.used?.right ?? -1); column += 1) {
        const model = book.sheets.find(({ name }) => name === sheet.name);
        if (!model) throw new Error(sheet.name);
        expect(book.recalculation.value(model, row, column)).toEqual(sheet.value(row, column));
        cells += 1;
      }
    }
  }
  expect(cells).toBeGreaterThan(1000);
  const saved = saveXlsx(book);
  expect(saved.unsaved).toEqual([]);
  expect(partsOf(saved.bytes)).toEqual(partsOf(SAMPLE));
});

test("the client reads all tables of the sample in two requests", async () => {
  const host = withExcel(loadXlsx(SAMPLE));
  const names = await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/worksheet/name");
    await context.sync();
    const bodies = tables.items.map((table) => {
      const range = table.getRange().untrack();
      range.load("values,formulas,numberFormat,address");
      return range;
    });
    await context.sync();
    expect(bodies.every(({ values }) => values.length > 1)).toBe(true);
    return tables.items.map(({ name }) => name);
  });
  expect(names.length).toBeGreaterThan(15);
  expect(host.counters.requests).toBe(2);
});

test("what changed is saved: cells, formats, sheets, merges, widths and custom XML; the rest stays", async () => {
  const book = loadXlsx(SAMPLE);
  const [first, second] = book.sheets;
  if (!first || !second) throw new Error("the sample has no sheets");
  const before = partsOf(SAMPLE);
  const namespace = "urn:voorbeeld:1";
  withExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(first.name);
    sheet.getRange("A40:C40").values = [["nieuw", 1.5, "=B40*2"]];
    sheet.getRange("B40").numberFormat = [["0.00%"]];
    sheet.getRange("A40:B40").format.fill.color = "#FFC7CE";
    sheet.getRange("A40").format.font.bold = true;
    sheet.getRange("A42:C42").merge();
    sheet.getRange("H:H").format.columnWidth = 108.75;
    const added = context.workbook.worksheets.add("Bevindingen");
    added.getRange("A1:B2").values = [
      ["Nr", "Tekst"],
      [1, "'=geen formule"],
    ];
    added.tables.add("A1:B2", true).name = "bevindingen";
    added.getRange("A1:B1").format.font.color = "#12436D";
    added.position = 0;
    context.workbook.worksheets.getItem(second.name).name = "Hernoemd";
    context.workbook.customXmlParts.add(`<staat xmlns="${namespace}">bewaard</staat>`);
    await context.sync();
  });
  const saved = saveXlsx(book);
  expect(saved.unsaved).toEqual([]);
  const again = loadXlsx(saved.bytes);
  expect(again.sheets.slice(0, 3).map(({ name }) => name)).toEqual(["Bevindingen", first.name, "Hernoemd"]);
  expect([valueAt(again, first.name, "A40"), valueAt(again, first.name, "C40"), formulaAt(again, first.name, "C40")]).toEqual([
    "nieuw",
    3,
    "B40*2",
  ]);
  expect(valueAt(again, "Bevindingen", "B2")).toBe("=geen formule");
  const looks = again.sheets[1]?.formats;
  expect([looks?.get(39 * 16_384), looks?.get(39 * 16_384 + 1)]).toMatchObject([
    { fillColor: "#FFC7CE", bold: true },
    { fillColor: "#FFC7CE", bold: false, numberFormat: "0.00%" },
  ]);
  expect(again.sheets[0]?.formats.get(0)).toMatchObject({ fontColor: "#12436D" });
  expect(again.sheets[0]?.tables.map(({ name }) => name)).toEqual(["bevindingen"]);
  expect(again.sheets[1]?.merges).toContainEqual({ top: 41, left: 0, bottom: 41, right: 2 });
  expect(again.sheets[1]?.columnWidths.get(7)).toBeCloseTo(108.75);
  expect(again.parts.map((part) => part.namespace)).toContain(namespace);
  const after = partsOf(saved.bytes);
  const untouched = [...before].filter(([name]) => /tables\/|theme|docProps\/core|sheet[3-9]\.xml$/.test(name));
  expect(untouched.length).toBeGreaterThan(10);
  for (const [name, text] of untouched) expect([name, after.get(name)]).toEqual([name, text]);
});

test("a sheet that is deleted is gone, and local names follow the others", () => {
  const bytes = newWorkbook([
    { name: "Een", rows: [[{ value: 1 }]] },
    { name: "Twee", rows: [[{ value: 2 }]] },
  ]);
  const book = loadXlsx(bytes);
  const [first] = book.sheets;
  if (!first) throw new Error("no sheet");
  book.sheets.shift();
  const saved = saveXlsx(book);
  expect(loadXlsx(saved.bytes).sheets.map(({ name }) => name)).toEqual(["Twee"]);
  expect([...partsOf(saved.bytes).keys()].filter((name) => name.includes("worksheets/sheet"))).toHaveLength(1);
});

test("a workbook from nothing saves with its tables, formulas and looks", async () => {
  const book = createWorkbook([
    {
      name: "Blad1",
      rows: [
        ["Post", "Bedrag"],
        ["a", 1.5],
        ["b", "=B2*2"],
      ],
      tables: [{ name: "Posten", range: "A1:B3" }],
    },
    { name: "Leeg" },
  ]);
  withExcel(book);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange("B2:B3").format.fill.color = "#00FF00";
    await context.sync();
  });
  const again = loadXlsx(saveXlsx(book).bytes);
  expect([valueAt(again, "Blad1", "B3"), formulaAt(again, "Blad1", "B3"), again.sheets[0]?.tables[0]?.name]).toEqual([3, "B2*2", "Posten"]);
  expect(again.sheets[0]?.formats.get(16_384 + 1)).toMatchObject({ fillColor: "#00FF00" });
});

test("a value beside a formula we cannot compute is kept, and other formulas are computed anew", () => {
  const book = loadXlsx(
    newWorkbook([
      { name: "Blad1", rows: [[{ value: 5 }, { value: 42, formula: "XLOOKUP(1,A1:A2,A1:A2)" }, { value: 42, formula: "B1+A1" }]] },
    ]),
  );
  userEdit(book, "Blad1", "A1", 6);
  expect([valueAt(book, "Blad1", "B1"), valueAt(book, "Blad1", "C1")]).toEqual([42, 48]);
});

test("pictures are written into the drawing of their sheet, beside what is there", async () => {
  const picture = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGNgYPiPjHBzALaTC/VzrcICAAAAAElFTkSuQmCC";
  const insert = async (text: string): Promise<Book> => {
    const book = loadXlsx(source);
    withExcel(book);
    await Excel.run(async (context) => {
      const shape = context.workbook.worksheets.getItem("Blad1").shapes.addImage(picture);
      shape.altTextDescription = text;
      shape.left = 60;
      shape.top = 20;
      await context.sync();
    });
    return book;
  };
  let source = newWorkbook([
    {
      name: "Blad1",
      rows: [[{ value: "a" }], [{ value: 1 }]],
      tables: [{ name: "T", area: { top: 0, left: 0, bottom: 1, right: 0 }, columns: ["a"] }],
    },
  ]);
  source = saveXlsx(await insert('een "figuur"')).bytes;
  const saved = saveXlsx(await insert("nog een"));
  expect(saved.unsaved).toEqual([]);
  const parts = partsOf(saved.bytes);
  const drawing = parts.get("xl/drawings/drawing1.xml") ?? "";
  expect(drawing.match(/<xdr:oneCellAnchor/g)).toHaveLength(2);
  expect(drawing).toContain('id="3" name="Picture 1" descr="nog een"');
  expect(drawing).toContain("<xdr:col>1</xdr:col><xdr:colOff>152400</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>63500</xdr:rowOff>");
  expect([...parts.keys()].filter((name) => name.startsWith("xl/media/"))).toHaveLength(2);
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<drawing [^>]*\/><tableParts/);
});

test("what is not written is said", async () => {
  const book = createWorkbook([
    {
      name: "Blad1",
      rows: [
        ["a", "b"],
        [1, 2],
      ],
    },
  ]);
  withExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.charts.add("Line", sheet.getRange("A1:B2"));
    sheet.getRange("A1").conditionalFormats.add("Custom");
    context.workbook.names.add("Naam", sheet.getRange("A1"));
    await context.sync();
  });
  expect(saveXlsx(book).unsaved).toEqual(["Blad1: 1 charts", "Blad1: 1 conditional formats", "defined names"]);
});
