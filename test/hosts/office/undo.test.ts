/// <reference types="office-js" />
import type { WorkbookChange, WorkbookState } from "../../../src/app/ports";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { userEdit, userUndo, valueAt } from "../../../src/demo/excel/workbook";
import { inExcel, type OpenWorkbook, pictureOf } from "../../support/office-workbook";
import { sample } from "../../support/samples";

const state: WorkbookState = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] };
const at = (row: number, column: number): { sheet: string; row: number; column: number } => ({ sheet: "Blad1", row, column });

/** Cells of every kind: formula, number, text that looks like a formula, a number or an error, error, truth value, blank. */
async function everyKind(): Promise<OpenWorkbook> {
  const opened = inExcel([{ name: "Blad1", rows: [["=1+2", 4, "'=A1", "'1-2-2020", "'#N/A", "#N/A", true, null, "tekst", "'12", 5]] }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("B1").numberFormat = [["0.00%"]];
    sheet.getRange("J1:K1").numberFormat = [["@", "@"]];
    sheet.getRange("B1").format.fill.color = "#FF0000";
    await context.sync();
  });
  await opened.workbook.read();
  return opened;
}

const overwrite: WorkbookChange = {
  cells: Array.from({ length: 11 }, (_, column) => ({ address: at(0, column), value: column, formula: `${column}+0`, format: "0.0" })),
  addSheets: [{ name: "Nieuw", rows: [[{ value: "a" }, { value: 2, formula: "1+1" }]] }],
  state,
};

test("puts back values, formulas and number formats, takes the added sheets and the state away", async () => {
  const { host, workbook } = await everyKind();
  const before = pictureOf(host.book);
  const undo = await workbook.writeUndoable(overwrite);
  expect([valueAt(host.book, "Blad1", "C1"), host.book.sheets.length, host.book.parts.length]).toEqual([2, 2, 1]);
  await undo.apply();
  expect(pictureOf(host.book)).toEqual(before);
});

test("puts back a state that was there, in its place", async () => {
  const { host, workbook } = await everyKind();
  await workbook.write({ state });
  const before = pictureOf(host.book);
  const undo = await workbook.writeUndoable({ state: { ...state, claimLinks: [{ claim: "c", cells: [] }] } });
  await undo.apply();
  expect(pictureOf(host.book)).toEqual(before);
});

test("puts back the report of 2020 after a fill of many tables, in one sync to write and two to undo", async () => {
  const { host, workbook, syncs } = inExcel(loadXlsx(sample("uwv-achtmaandenverslag-2020")));
  const { sheets } = await workbook.read();
  const before = pictureOf(host.book);
  syncs();
  const cells = sheets.flatMap(({ name, tables }) =>
    tables.flatMap(({ area }) =>
      Array.from({ length: area.bottom - area.top }, (_, row) => ({
        address: { sheet: name, row: area.top + 1 + row, column: area.right },
        value: row,
        format: "0.000",
      })),
    ),
  );
  const undo = await workbook.writeUndoable({ cells });
  expect(syncs()).toBe(1);
  await undo.apply();
  expect(syncs()).toBe(2);
  expect(pictureOf(host.book)).toEqual(before);
});

describe("is refused when something was changed since", () => {
  test.each<[string, (opened: OpenWorkbook) => void]>([
    ["a cell that was written", ({ host }) => userEdit(host.book, "Blad1", "B1", 99)],
    ["a formula that gives the same", ({ host }) => userEdit(host.book, "Blad1", "B1", "=0+1")],
    ["a sheet that was added", ({ host }) => userEdit(host.book, "Nieuw", "D4", "aantekening van de gebruiker")],
    ["a sheet that was taken away", ({ host }) => void host.book.sheets.splice(1, 1)],
  ])("%s", async (_, act) => {
    const opened = await everyKind();
    const { host, workbook } = opened;
    const undo = await workbook.writeUndoable(overwrite);
    act(opened);
    const after = pictureOf(host.book);
    await expect(undo.apply()).rejects.toMatchObject({ name: "UserError", code: "undo-changed" });
    expect(pictureOf(host.book)).toEqual(after);
  });

  test("not for cells beside them", async () => {
    const { host, workbook } = await everyKind();
    const undo = await workbook.writeUndoable(overwrite);
    userEdit(host.book, "Blad1", "B5", "ernaast");
    await undo.apply();
    expect([valueAt(host.book, "Blad1", "B1"), valueAt(host.book, "Blad1", "B5")]).toEqual([4, "ernaast"]);
  });

  test("the second time", async () => {
    const { workbook } = await everyKind();
    const undo = await workbook.writeUndoable(overwrite);
    await undo.apply();
    await expect(undo.apply()).rejects.toMatchObject({ code: "undo-changed" });
  });
});

test("an undo that Excel refuses leaves what was written", async () => {
  const { host, workbook } = await everyKind();
  const undo = await workbook.writeUndoable(overwrite);
  const after = pictureOf(host.book);
  host.plan({ code: "RequestAborted", after: 1 });
  await expect(undo.apply()).rejects.toMatchObject({ code: "office-busy" });
  expect(pictureOf(host.book)).toEqual(after);
  await undo.apply();
  expect(valueAt(host.book, "Blad1", "B1")).toBe(4);
});

describe("Excel's own undo", () => {
  test("takes back a write in several requests as one step, from ExcelApi 1.20 on", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1", rows: [["oud"]] }], { apiSet: "1.20", undo: "merges" });
    expect(workbook.abilities.mergedUndo).toBe(true);
    await workbook.read();
    await workbook.writeUndoable({ cells: [{ address: at(0, 0), value: "nieuw" }] });
    expect(userUndo(host.book)).toBe(true);
    expect(valueAt(host.book, "Blad1", "A1")).toBe("oud");
  });

  test("where it cannot take back something, the write is done all the same", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1" }], { apiSet: "1.20", undo: "merges" });
    await workbook.read();
    host.plan({ code: "UndoNotSupported" });
    const undo = await workbook.writeUndoable({ cells: [{ address: at(0, 0), value: 1 }] });
    expect(valueAt(host.book, "Blad1", "A1")).toBe(1);
    await undo.apply();
    expect(valueAt(host.book, "Blad1", "A1")).toBeNull();
  });

  test("is not promised by an older Excel", () => {
    expect(inExcel([{ name: "Blad1" }]).workbook.abilities).toEqual({ name: "Excel, ExcelApi 1.15", readOnly: false, mergedUndo: false });
  });
});
