/// <reference types="office-js" />
import type { CellWrite, NewSheet, WorkbookState } from "../../../src/app/ports";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { formulaAt, valueAt } from "../../../src/demo/excel/workbook";
import { formatAt } from "../../../src/demo/excel/model/looks";
import { inExcel, pictureOf } from "../../support/office-workbook";
import { sample } from "../../support/samples";

const cell = (row: number, column: number, rest: Omit<CellWrite, "address">, sheet = "Blad1"): CellWrite => ({
  address: { sheet, row, column },
  ...rest,
});
const state: WorkbookState = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] };
const report: NewSheet = {
  name: "Bevindingen",
  rows: [
    [
      { value: "Cel", look: "header" },
      { value: "Bedrag", look: "header-number" },
      { value: "Dubbel", look: "header-number" },
    ],
    [
      { value: "Blad1!A1", look: "link", link: "Blad1!A1" },
      { value: 1282.4, look: "number", format: "#,##0.0" },
      { value: 2564.8, formula: "2*[@Bedrag]", look: "number", format: "#,##0.0" },
    ],
    [
      { value: "=geen formule", look: "label-1" },
      { value: -3, look: "total", format: "#,##0.0" },
      { value: -6, formula: "2*[@Bedrag]", look: "total", format: "#,##0.0" },
    ],
  ],
  tables: [{ name: "bevindingen", area: { top: 0, left: 0, bottom: 2, right: 2 }, columns: ["Cel", "Bedrag", "Dubbel"] }],
  columnWidths: [30, 12, 12],
  freezeRows: 1,
};

describe("one sync", () => {
  test("for cells in one table and in all 26, sheets and state in the same", async () => {
    const { host, workbook, syncs } = inExcel(loadXlsx(sample("uwv-achtmaandenverslag-2020")));
    const { sheets } = await workbook.read();
    const everyTable = sheets.flatMap(({ name, tables }) =>
      tables.map(({ area }) => cell(area.bottom, area.right, { value: 1, formula: "1+1", format: "0.0" }, name)),
    );
    expect(everyTable.length).toBeGreaterThan(10);
    syncs();
    await workbook.write({ cells: everyTable.slice(0, 1) });
    expect(syncs()).toBe(1);
    await workbook.read();
    syncs();
    await workbook.write({ cells: everyTable, addSheets: [report], state });
    expect(syncs()).toBe(1);
    expect([host.heldReferences, [...host.missing]]).toEqual([0, []]);
    expect((await workbook.read()).state).toEqual(state);
  });

  test("for 20,000 cells of 5,000 rows, and one more for the second state in a row", async () => {
    const { host, workbook, syncs } = inExcel([{ name: "Blad1", rows: [["x"]] }]);
    await workbook.read();
    syncs();
    const cells = Array.from({ length: 20_000 }, (_, at) => cell(Math.floor(at / 4), at % 4, { value: at, format: "#,##0" }));
    await workbook.write({ cells });
    expect(syncs()).toBe(1);
    expect(valueAt(host.book, "Blad1", "D5000")).toBe(19_999);
    await workbook.read();
    syncs();
    await workbook.write({ state });
    await workbook.write({ state: { ...state, claimLinks: [{ claim: "c", cells: [] }] } });
    expect(syncs()).toBe(2);
    expect(host.book.parts).toHaveLength(1);
  });

  test("a write without a reading before it reads first", async () => {
    const { workbook, syncs } = inExcel([{ name: "Blad1" }]);
    await workbook.write({ cells: [cell(0, 0, { value: 1 })] });
    expect(syncs()).toBe(3);
  });
});

test("more than a request takes goes in several, each below the limit", async () => {
  const { host, workbook, syncs } = inExcel([{ name: "Blad1", rows: [["x"]] }], { payloadLimit: 60_000 }, { payload: 50_000 });
  await workbook.read();
  syncs();
  const cells = Array.from({ length: 3_000 }, (_, at) => cell(at, 0, { value: `Regel ${at}` }));
  const rows = Array.from({ length: 1_500 }, (_, at) => [{ value: `Rij ${at}` }, { value: at, formula: `${at}+1`, format: "0" }]);
  await workbook.write({ cells, addSheets: [{ name: "Nieuw", rows }] });
  expect(host.counters.largestRequest).toBeLessThan(60_000);
  expect(syncs()).toBeGreaterThan(2);
  expect([valueAt(host.book, "Blad1", "A3000"), valueAt(host.book, "Nieuw", "A1500"), valueAt(host.book, "Nieuw", "B1500")]).toEqual([
    "Regel 2999",
    "Rij 1499",
    1500,
  ]);
});

describe("content", () => {
  test.each<[string, string, Omit<CellWrite, "address">, unknown, string | null, string]>([
    ["a number in a cell formatted as text", "@", { value: 12 }, 12, null, "General"],
    ["a number with a format in a cell formatted as text", "@", { value: 12, format: "0.0" }, 12, null, "0.0"],
    ["a formula in a cell formatted as text", "@", { value: 3, formula: "1+2", format: "0.0" }, 3, "1+2", "0.0"],
    ["text in a cell formatted as text", "@", { value: "=1+2" }, "=1+2", null, "@"],
    ["blank in a cell formatted as text", "@", { value: null }, null, null, "@"],
    ["text that looks like a date", "General", { value: "1-2-2020" }, "1-2-2020", null, "General"],
    ["text that looks like a percentage", "General", { value: "12%" }, "12%", null, "General"],
    ["a number keeps the format", "0.00", { value: 1 }, 1, null, "0.00"],
    ["an error value", "General", { value: { error: "#N/A" } }, { error: "#N/A" }, null, "General"],
  ])("%s", async (_, before, write, value, formula, format) => {
    const { host, workbook } = inExcel([{ name: "Blad1", rows: [["oud"]] }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1").numberFormat = [[before]];
      await context.sync();
    });
    await workbook.write({ cells: [cell(0, 0, write)] });
    const sheet = host.book.sheets[0];
    expect([valueAt(host.book, "Blad1", "A1"), formulaAt(host.book, "Blad1", "A1")]).toEqual([value, formula]);
    expect(sheet && formatAt(sheet, 0, 0).numberFormat).toBe(format);
  });

  test("formats that are there already are not sent, and cells without one keep theirs", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1", rows: [[1, 2, 3]] }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1:C1").numberFormat = [["0.0", "0.00", "0.000"]];
      await context.sync();
    });
    await workbook.read();
    host.keepLog = true;
    await workbook.write({ cells: [cell(0, 0, { value: 4, format: "0.0" }), cell(0, 1, { value: 5 })] });
    const sent = host.log.flatMap(({ request }) => request.Actions).filter(({ Name }) => Name === "NumberFormat");
    expect(sent).toEqual([]);
    const read = (await workbook.read()).sheets[0];
    expect([0, 1, 2].map((column) => [read?.value(0, column), read?.format(0, column)])).toEqual([
      [4, "0.0"],
      [5, "0.00"],
      [3, "0.000"],
    ]);
  });
});

/** Excel copies a formula down a blank column of a table; the emulated one does not, so what is sent is looked at. */
describe("a formula in a blank column of a table", () => {
  const source = [
    {
      name: "Blad1",
      rows: [
        ["Onderwerp", "Bedrag", "Som"],
        ["a", null, null],
        ["b", null, null],
        ["c", null, null],
        ["totaal", null, null],
      ],
      tables: [{ name: "tabel", range: "A1:C5" }],
    },
  ];
  const sent = async (cells: CellWrite[]): Promise<[string, unknown][]> => {
    const { host, workbook, syncs } = inExcel(source);
    await workbook.read();
    const before = pictureOf(host.book);
    syncs();
    host.keepLog = true;
    const undo = await workbook.writeUndoable({ cells });
    expect(syncs()).toBe(1);
    const actions = host.log.flatMap(({ request }) => request.Actions);
    for (const { address, formula } of cells) {
      const at = `${"ABC".charAt(address.column)}${address.row + 1}`;
      expect(formulaAt(host.book, "Blad1", at)).toBe(formula ?? null);
    }
    expect(valueAt(host.book, "Blad1", "B2")).toBeNull();
    await undo.apply();
    expect(pictureOf(host.book)).toEqual(before);
    return actions.flatMap(({ Name, ArgumentInfo }): [string, unknown][] =>
      Name === "Values" || Name === "Formulas" ? [[Name, ArgumentInfo?.Arguments?.[0]]] : [],
    );
  };

  test("finds numbers in the cells that are written, before the first formula", async () => {
    const cells = [2, 4].map((row) => cell(row, 2, { value: 0, formula: `1+${row}` }));
    expect(await sent(cells)).toEqual([
      ["Values", 0],
      ["Values", 0],
      ["Formulas", [["=1+2"]]],
      ["Formulas", [["=1+4"]]],
    ]);
  });

  test("alone in its column finds a number in another cell, that is blank again afterwards", async () => {
    expect(await sent([cell(4, 1, { value: 0, formula: "SUM(B2:B4)" })])).toEqual([
      ["Values", 0],
      ["Values", 0],
      ["Formulas", [["=SUM(B2:B4)"]]],
      ["Formulas", [[""]]],
    ]);
  });

  test("values need none of this", async () => {
    expect(await sent([cell(4, 1, { value: 3 })])).toEqual([["Formulas", [[3]]]]);
  });
});

test("a new sheet has its values, formulas, table, looks, links, widths and frozen header", async () => {
  const { host, workbook } = inExcel([{ name: "Blad1" }]);
  await workbook.write({ addSheets: [report] });
  const sheet = host.book.sheets[1];
  if (!sheet) throw new Error("no sheet was added");
  expect([...host.missing]).toEqual([]);
  expect(["A1", "A2", "B2", "C2", "A3", "C3"].map((address) => valueAt(host.book, "Bevindingen", address))).toEqual([
    "Cel",
    "Blad1!A1",
    1282.4,
    2564.8,
    "=geen formule",
    -6,
  ]);
  expect(formulaAt(host.book, "Bevindingen", "C2")).toBe("2*[@Bedrag]");
  expect(sheet.tables.map(({ name, style, columns }) => [name, style, columns.map((column) => column.name)])).toEqual([
    ["bevindingen", "TableStyleLight1", ["Cel", "Bedrag", "Dubbel"]],
  ]);
  expect([...sheet.hyperlinks.values()].map(({ documentReference }) => documentReference)).toEqual(["Blad1!A1"]);
  expect(formatAt(sheet, 0, 0)).toMatchObject({ bold: true, fillColor: "#E7ECF2", wrap: true, bottom: { style: "Continuous" } });
  expect(formatAt(sheet, 1, 0)).toMatchObject({ underline: "Single", fontColor: "#0563C1" });
  expect(formatAt(sheet, 2, 0)).toMatchObject({ indent: 1, horizontal: "Left" });
  expect(formatAt(sheet, 2, 1)).toMatchObject({ bold: true, numberFormat: "#,##0.0", top: { style: "Continuous" } });
  expect(formatAt(sheet, 1, 2)).toMatchObject({ bold: false, numberFormat: "#,##0.0", horizontal: "Right" });
  expect(sheet.frozen.rows).toBe(1);
  expect([sheet.columnWidths.get(0), sheet.columnWidths.get(2)]).toEqual([161.25, 66.75]);
});

describe("refused before anything is sent", () => {
  const source = [{ name: "Blad1", rows: [["Kop"], [1], [2], [], [], ["samen"]], tables: [{ name: "tabel", range: "A1:A3" }] }];
  test.each<[string, Parameters<ReturnType<typeof inExcel>["workbook"]["write"]>[0]]>([
    ["outside-sheet", { cells: [cell(1_048_576, 0, { value: 1 })] }],
    ["outside-sheet", { cells: [cell(0.5, 0, { value: 1 })] }],
    ["duplicate-write", { cells: [cell(1, 0, { value: 1 }), cell(1, 0, { value: 2 }, "BLAD1")] }],
    ["invalid-value", { cells: [cell(1, 0, { value: Number.NaN })] }],
    ["invalid-value", { cells: [cell(1, 0, { value: "x".repeat(32_768) })] }],
    ["invalid-value", { cells: [cell(1, 0, { value: { error: "#X" } })] }],
    ["table-header", { cells: [cell(0, 0, { value: "Andere kop" })] }],
    ["merged-cell", { cells: [cell(5, 1, { value: 1 })] }],
    ["sheet-name", { addSheets: [{ name: "blad1", rows: [] }] }],
    ["sheet-name", { addSheets: [{ name: "a/b", rows: [] }] }],
    ["table-name", { addSheets: [{ ...report, tables: [{ ...report.tables![0]!, name: "TABEL" }] }] }],
    ["invalid-table", { addSheets: [{ ...report, tables: [{ ...report.tables![0]!, columns: ["a", "b", "c"] }] }] }],
    ["invalid-value", { addSheets: [{ name: "x", rows: [[{ value: Number.POSITIVE_INFINITY }]] }] }],
  ])("%s", async (code, change) => {
    const { host, workbook, syncs } = inExcel(source);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A6:B6").merge();
      await context.sync();
    });
    await workbook.read();
    const before = pictureOf(host.book);
    syncs();
    await expect(workbook.write(change)).rejects.toMatchObject({ name: "UserError", code });
    expect(syncs()).toBe(0);
    expect(pictureOf(host.book)).toEqual(before);
  });

  test("a header may be written as it is", async () => {
    const { workbook } = inExcel(source);
    await expect(workbook.write({ cells: [cell(0, 0, { value: "Kop" })] })).resolves.toBeUndefined();
  });
});
