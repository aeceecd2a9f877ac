/// <reference types="office-js" />
import { withExcel } from "../../support/office";

/** What the real client does with ranges over the emulated Excel. */

async function read<T>(address: string, pick: (range: Excel.Range) => T, load: string, sheet = "Blad1"): Promise<T> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(load);
    await context.sync();
    return pick(range);
  });
}

async function write(address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Blad1").getRange(address).values = values;
    await context.sync();
  });
}

describe("values", () => {
  test("go in and come out with their types, formulas and printed text", async () => {
    withExcel();
    await write("A1:C2", [
      ["Naam", 1234.5, true],
      ["", "=B1*2", "=1/0"],
    ]);
    const range = await read(
      "A1:C2",
      (one) => one.toJSON(),
      "values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount,cellCount",
    );
    expect(range).toMatchObject({
      address: "Blad1!A1:C2",
      rowCount: 2,
      columnCount: 2 + 1,
      cellCount: 6,
      values: [
        ["Naam", 1234.5, true],
        ["", 2469, "#DIV/0!"],
      ],
      formulas: [
        ["Naam", 1234.5, true],
        ["", "=B1*2", "=1/0"],
      ],
      text: [
        ["Naam", "1234,5", "WAAR"],
        ["", "2469", "#DIV/0!"],
      ],
      valueTypes: [
        ["String", "Double", "Boolean"],
        ["Empty", "Double", "Error"],
      ],
    });
  });

  // Office.js reads what is written in English notation, whatever the language of Excel.
  test.each([
    ["334.227", 334.227, "General"],
    ["1,234", 1234, "#,##0"],
    ["12%", 0.12, "0%"],
    ["1-2-2020", 43832, "m/d/yyyy"],
    ["true", true, "General"],
    ["WAAR", "WAAR", "General"],
    ["#N/A", "#N/A", "General"],
    ["'=1+1", "=1+1", "General"],
    ["'12", "12", "General"],
    ["-", "-", "General"],
    ["n.v.t.", "n.v.t.", "General"],
    ["+2+3", 5, "General"],
    ["@SUM(1,2)", 3, "General"],
    ["-SUM(1,2)", -3, "General"],
  ])("%p becomes %p with format %p", async (input, value, format) => {
    withExcel();
    await write("A1", [[input]]);
    expect(await read("A1", (one): unknown[] => [one.values[0]?.[0], one.numberFormat[0]?.[0]], "values,numberFormat")).toEqual([
      value,
      format,
    ]);
  });

  test("stay text in a cell that is formatted as text", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1");
      range.numberFormat = [["@", "@"]];
      range.values = [["=1+1", "12"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["=1+1", "12"]], [["String", "String"]]]);
    });
  });

  test("null leaves a cell as it is, and one value fills a range", async () => {
    withExcel([{ name: "Blad1", rows: [[1, 2, 3]] }]);
    await write("A1:C1", [[null, 20, null]]);
    expect(await read("A1:C1", (one) => one.values, "values")).toEqual([[1, 20, 3]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1:C2").values = 7 as unknown as unknown[][];
      await context.sync();
    });
    expect(await read("A1:C2", (one) => one.values, "values")).toEqual([
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  test.each([
    ["too few rows", "A1:B2", [[1, 2]]],
    ["rows of different length", "A1:B2", [[1, 2], [3]]],
  ])("%s are refused before anything is written", async (_, address, values) => {
    withExcel();
    await expect(write(address, values)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(await read("A1:B2", (one) => one.values.flat().every((value) => value === ""), "values")).toBe(true);
  });

  test.each(["=1+", "=SUM(", '="tekst'])("the formula %p is refused", async (formula) => {
    withExcel();
    await expect(write("A1", [[formula]])).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("more than 1,500 cells go in pieces, in one request", async () => {
    const host = withExcel();
    const rows = Array.from({ length: 1000 }, (_, row) => [`rij ${String(row)}`, row, row / 2]);
    host.resetCounters();
    await write("A1:C1000", rows);
    expect(await read("A1:C1000", (one) => one.values, "values")).toEqual(rows);
    expect(host.counters.requests - host.counters.housekeeping).toBe(2);
  });
});

describe("places", () => {
  const steps: [string, (sheet: Excel.Worksheet) => Excel.Range, string][] = [
    ["a cell", (sheet) => sheet.getCell(2, 3), "Blad1!D3"],
    ["by numbers", (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), "Blad1!B2:D3"],
    ["whole columns", (sheet) => sheet.getRange("B:C"), "Blad1!B:C"],
    ["whole rows", (sheet) => sheet.getRange("2:3"), "Blad1!2:3"],
    ["resized", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "Blad1!B2:C4"],
    ["resized to", (sheet) => sheet.getRange("B2:D9").getAbsoluteResizedRange(1, 2), "Blad1!B2:C2"],
    ["offset", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 2), "Blad1!D1:E2"],
    ["a row of it", (sheet) => sheet.getRange("B2:D9").getRow(1), "Blad1!B3:D3"],
    ["a column of it", (sheet) => sheet.getRange("B2:D9").getColumn(2), "Blad1!D2:D9"],
    ["its last cell", (sheet) => sheet.getRange("B2:D9").getLastCell(), "Blad1!D9"],
    ["its last row", (sheet) => sheet.getRange("B2:D9").getLastRow(), "Blad1!B9:D9"],
    ["around another", (sheet) => sheet.getRange("B2").getBoundingRect("D9"), "Blad1!B2:D9"],
    ["shared with another", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:D9"), "Blad1!B2:C3"],
    ["entire columns", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "Blad1!B:C"],
    ["entire rows", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "Blad1!2:3"],
    ["rows above", (sheet) => sheet.getRange("B4:C5").getRowsAbove(2), "Blad1!B2:C3"],
    ["rows below", (sheet) => sheet.getRange("B4:C5").getRowsBelow(1), "Blad1!B6:C6"],
    ["columns before", (sheet) => sheet.getRange("B4:C5").getColumnsBefore(1), "Blad1!A4:A5"],
    ["columns after", (sheet) => sheet.getRange("B4:C5").getColumnsAfter(2), "Blad1!D4:E5"],
    ["the used range", (sheet) => sheet.getUsedRange(true), "Blad1!B2:C3"],
    ["a name", (sheet) => sheet.getRange("Totaal"), "Blad1!C3"],
    ["found text", (sheet) => sheet.getRange().find("TOT", {}), "Blad1!B3"],
  ];
  test.each(steps)("%s", async (_, place, address) => {
    withExcel([{ name: "Blad1", rows: [[], [null, "a", 1], [null, "totaal", 2]] }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      context.workbook.names.add("Totaal", sheet.getRange("C3"));
      const range = place(sheet);
      range.load("address");
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  test("names of sheets are quoted as Excel quotes them", async () => {
    withExcel([{ name: "Begroting '20" }]);
    expect(await read("A1:B2", (one) => one.address, "address", "Begroting '20")).toBe("'Begroting ''20'!A1:B2");
  });

  const outside: [string, (sheet: Excel.Worksheet) => Excel.Range][] = [
    ["above the first row", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
    ["beyond the last row", (sheet) => sheet.getRange("A1048576").getResizedRange(1, 0)],
    ["no address", (sheet) => sheet.getRange("geen adres")],
    ["a row that is not there", (sheet) => sheet.getRange("AAAA1")],
  ];
  test.each(outside)("%s is refused", async (_, place) => {
    withExcel();
    await expect(
      Excel.run(async (context) => {
        place(context.workbook.worksheets.getItem("Blad1")).load("address");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("where there is none a null object comes, or an error", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const nothing = [
        sheet.getUsedRangeOrNullObject(true),
        sheet.getRange("A1").getIntersectionOrNullObject("B2"),
        sheet.getRange("A1:C3").findOrNullObject("x", {}),
        sheet.getRange("A1:C3").getMergedAreasOrNullObject(),
      ];
      nothing[0]?.load("address");
      await context.sync();
      expect(nothing.map((one) => one.isNullObject)).toEqual([true, true, true, true]);
      sheet.getRange("A1").getIntersection("B2");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

describe("looks", () => {
  test("are set and read back, and are null where cells differ", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const head = sheet.getRange("A1:B1");
      head.format.fill.color = "#e7ecf2";
      head.format.font.bold = true;
      head.format.font.color = "red";
      head.format.horizontalAlignment = "Right";
      head.format.indentLevel = 1;
      head.format.wrapText = true;
      head.format.columnWidth = 90;
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      const all = sheet.getRange("A1:B2");
      for (const range of [head, all]) {
        range.load(
          "format/wrapText,format/horizontalAlignment,format/indentLevel,format/columnWidth,format/fill/color,format/font/bold,format/font/color",
        );
      }
      const border = head.format.borders.getItem("EdgeBottom");
      border.load("style,weight,color");
      const none = all.format.borders.getItem("EdgeTop");
      none.load("style");
      await context.sync();
      expect(head.format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: "Right",
        indentLevel: 1,
        columnWidth: 90,
        fill: { color: "#E7ECF2" },
        font: { bold: true, color: "#FF0000" },
      });
      expect([all.format.fill.color, all.format.font.bold, all.format.columnWidth]).toEqual([null, null, 90]);
      expect([border.style, border.weight, border.color, none.style]).toEqual(["Continuous", "Thin", "#000000", "None"]);
      head.format.fill.clear();
      head.format.fill.load("color");
      await context.sync();
      expect(head.format.fill.color).toBe("#FFFFFF");
    });
  });

  test("of whole columns hold for cells that come later", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("B:B").numberFormat = "0%" as unknown as string[][];
      sheet.getRange("B9").values = [[0.46]];
      const cell = sheet.getRange("B9");
      cell.load("text");
      await context.sync();
      expect(cell.text).toEqual([["46%"]]);
    });
  });

  test("cells merge, and what lay under them is gone", async () => {
    withExcel([{ name: "Blad1", rows: [["kop", "weg"]] }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("A1:B1");
      range.merge();
      range.load("values");
      const merged = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      await context.sync();
      expect([range.values, merged.address, merged.areaCount]).toEqual([[["kop", ""]], "Blad1!A1:B1", 1]);
      range.unmerge();
      const after = sheet.getRange("A1:C3").getMergedAreasOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });

  test.each([
    ["Contents", ["", "#FF0000"]],
    ["Formats", [1, "#FFFFFF"]],
    ["All", ["", "#FFFFFF"]],
  ] as const)("clear %s", async (what, expected) => {
    withExcel([{ name: "Blad1", rows: [[1]] }]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      range.format.fill.color = "#FF0000";
      range.clear(what);
      range.load("values,format/fill/color");
      await context.sync();
      expect([range.values[0]?.[0], range.format.fill.color]).toEqual(expected);
    });
  });

  test("cells one by one in one go", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true }, indentLevel: 2 } }]]);
      const [a, b] = [range.getCell(0, 0), range.getCell(0, 1)];
      for (const cell of [a, b]) cell.load("format/fill/color,format/font/bold,format/indentLevel");
      await context.sync();
      expect([a.format.fill.color, b.format.fill.color, b.format.font.bold, b.format.indentLevel]).toEqual(["#FF0000", "#FFFFFF", true, 2]);
    });
  });

  test("cells make room and close up, and formulas follow", async () => {
    withExcel([{ name: "Blad1", rows: [[1, "=A2"], [2], [3]] }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("A1:A2").insert("Down");
      await context.sync();
      expect(await read("A1:B5", (one) => one.formulas, "formulas")).toEqual([
        ["", "=A4"],
        ["", ""],
        [1, ""],
        [2, ""],
        [3, ""],
      ]);
      sheet.getRange("A1:A3").delete("Up");
      await context.sync();
    });
    expect(await read("A1:B2", (one) => one.formulas, "formulas")).toEqual([
      [2, "=A1"],
      [3, ""],
    ]);
  });

  test("several ranges at once", async () => {
    const host = withExcel();
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Blad1").getRanges("A1:B2,D4");
      areas.format.fill.color = "#00FF00";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Blad1!A1:B2,Blad1!D4", 2, 5]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["Blad1!A1:B2", "Blad1!D4"]);
    });
    expect(host.book.sheets[0]?.formats.size).toBe(5);
  });

  test("hyperlinks", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      range.hyperlink = { documentReference: "Blad1!C9", textToDisplay: "naar C9", screenTip: "tip" };
      range.load("hyperlink,values");
      await context.sync();
      expect([range.hyperlink, range.values]).toEqual([
        { documentReference: "Blad1!C9", textToDisplay: "naar C9", screenTip: "tip" },
        [["naar C9"]],
      ]);
    });
  });
});
