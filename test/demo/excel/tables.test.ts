/// <reference types="office-js" />
import { withExcel } from "../../support/office";

const SHEET = {
  name: "Blad1",
  rows: [
    ["Onderdeel", "Begroting", "Realisatie", null, "ernaast"],
    ["WW", 10, 12],
    ["WIA", 20, 19],
    [],
    ["onder", "=SUM(Kosten[Begroting])", "=B3"],
  ],
  tables: [{ name: "Kosten", range: "A1:C3" }],
};

async function onTable<T>(run: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => run(context.workbook.tables.getItem("Kosten"), context));
}

async function values(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
}

test("its parts are where they should be", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("Realisatie").getDataBodyRange(),
    ];
    for (const range of ranges) range.load("address");
    table.load("name,style,showTotals,showHeaders,showBandedRows");
    table.columns.load("items/name,items/index,items/id");
    table.rows.load("count");
    table.worksheet.load("name");
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(["Blad1!A1:C3", "Blad1!A1:C1", "Blad1!A2:C3", "Blad1!C2:C3"]);
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ["Onderdeel", 0],
      ["Begroting", 1],
      ["Realisatie", 2],
    ]);
    expect([table.rows.count, table.worksheet.name, table.showTotals]).toEqual([2, "Blad1", false]);
  });
});

test("a table is made of a range; headers that are blank or equal get a text", async () => {
  withExcel([
    {
      name: "Blad1",
      rows: [
        ["Jaar", "Jaar", null],
        [1, 2, 3],
      ],
    },
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Blad1").tables.add("A1:C2", true);
    table.name = "Reeks";
    table.style = "TableStyleLight1";
    table.columns.load("items/name");
    table.load("name,style,id");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Jaar", "Jaar2", "Column3"]);
    expect([table.name, table.style]).toEqual(["Reeks", "TableStyleLight1"]);
  });
  expect(await values("A1:C2")).toEqual([
    ["Jaar", "Jaar2", "Column3"],
    [1, 2, 3],
  ]);
});

test("without headers the cells move down a row", async () => {
  withExcel([{ name: "Blad1", rows: [[1, 2]] }]);
  await Excel.run(async (context) => {
    context.workbook.tables.add("Blad1!A1:B1", false);
    await context.sync();
  });
  expect(await values("A1:B2")).toEqual([
    ["Column1", "Column2"],
    [1, 2],
  ]);
});

test("rows at the end take the blank row below, and then move what is under them", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.rows.add(undefined, [["ZW", 5, 6]]);
    await context.sync();
  });
  expect(await values("A4:C5")).toEqual([
    ["ZW", 5, 6],
    ["onder", "=SUM(Kosten[Begroting])", "=B3"],
  ]);
  await onTable(async (table, context) => {
    table.rows.add(undefined, [["NOW", 1, 1]]);
    table.rows.add(0, [["eerst", 0, 0]]);
    table.rows.load("count");
    const first = table.rows.getItemAt(0);
    first.load("values");
    await context.sync();
    expect([table.rows.count, first.values]).toEqual([5, [["eerst", 0, 0]]]);
  });
  // What pointed at B3 points at where it went, and beside the table nothing moved.
  expect(await values("A6:E7")).toEqual([
    ["NOW", 1, 1, "", ""],
    ["onder", "=SUM(Kosten[Begroting])", "=B4", "", ""],
  ]);
  expect(await values("E1")).toEqual([["ernaast"]]);
});

test("rows are deleted; the last one stays, blank", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.rows.getItemAt(0).delete();
    await context.sync();
    table.rows.load("count,items/values");
    await context.sync();
    expect(table.rows.items.map((row) => row.values)).toEqual([[["WIA", 20, 19]]]);
    table.rows.getItemAt(0).delete();
    table.rows.load("count,items/values");
    await context.sync();
    expect(table.rows.items.map((row) => row.values)).toEqual([[["", "", ""]]]);
  });
});

test("columns come and go", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.columns.add(1, [["Verschil"], [-2], [1]]);
    const added = table.columns.add(undefined, undefined, "Toelichting");
    added.load("name,index");
    table.columns.load("items/name");
    await context.sync();
    expect([added.name, added.index]).toEqual(["Toelichting", 4]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Onderdeel", "Verschil", "Begroting", "Realisatie", "Toelichting"]);
    table.columns.getItem("Verschil").delete();
    table.columns.load("items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Onderdeel", "Begroting", "Realisatie", "Toelichting"]);
  });
  expect(await values("A2:D2")).toEqual([["WW", 10, 12, ""]]);
});

test("a header that is written renames its column, and formulas follow the names of table and column", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.columns.getItem("Onderdeel").getDataBodyRange().formulas = [["=[@Begroting]*2"], ["=Kosten[[#This Row],[Begroting]]"]];
    table.getHeaderRowRange().values = [["Onderdeel", "Begroot", "Onderdeel"]];
    table.name = "Uitgaven";
    table.columns.load("items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Onderdeel", "Begroot", "Onderdeel2"]);
  });
  expect(await values("B5")).toEqual([["=SUM(Uitgaven[Begroot])"]]);
  expect(await values("A2:A3")).toEqual([["=[@Begroot]*2"], ["=Uitgaven[@Begroot]"]]);
});

test("totals row and size", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.showTotals = true;
    const total = table.getTotalRowRange();
    total.load("address,values");
    table.getRange().load("address");
    await context.sync();
    expect([total.address, total.values]).toEqual(["Blad1!A4:C4", [["Totaal", "", ""]]]);
    table.showTotals = false;
    table.resize("A1:D3");
    const range = table.getRange();
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values[0]]).toEqual(["Blad1!A1:D3", ["Onderdeel", "Begroting", "Realisatie", "Column4"]]);
  });
});

test.each<[string, (table: Excel.Table, context: Excel.RequestContext) => void, string]>([
  [
    "a name that is taken",
    (table, context) => {
      context.workbook.names.add("Bezet", "=1");
      table.name = "bezet";
    },
    "ItemAlreadyExists",
  ],
  ["a name that is a cell", (table) => void (table.name = "AB12"), "InvalidArgument"],
  ["another header row", (table) => table.resize("A2:C4"), "InvalidArgument"],
  [
    "a table across a table",
    (_, context) => void context.workbook.worksheets.getItem("Blad1").tables.add("C3:E6", true),
    "InvalidOperation",
  ],
  ["no totals row", (table) => void table.getTotalRowRange().load("address"), "InvalidOperation"],
  ["a column that is not there", (table) => void table.columns.getItem("Weg").load("name"), "ItemNotFound"],
])("refuses %s", async (_, act, code) => {
  withExcel([SHEET]);
  await expect(
    onTable(async (table, context) => {
      act(table, context);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("a table that was deleted is not found any more", async () => {
  withExcel([SHEET]);
  await onTable(async (table, context) => {
    table.load("name");
    await context.sync();
    table.convertToRange();
    await context.sync();
    const gone = context.workbook.tables.getItemOrNullObject("Kosten");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    table.load("style");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  expect((await values("A1:C1"))[0]).toEqual(["Onderdeel", "Begroting", "Realisatie"]);
});
