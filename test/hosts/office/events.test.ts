/// <reference types="office-js" />
import { userEdit, userSelect } from "../../../src/demo/excel/workbook";
import { inExcel, type OpenWorkbook } from "../../support/office-workbook";

/** Events reach the client after the answer they came with. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}

async function byAnother(act: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

async function heard(act: (opened: OpenWorkbook) => unknown): Promise<number> {
  const opened = inExcel([{ name: "Blad1", rows: [[1]] }, { name: "Blad2" }]);
  let times = 0;
  await opened.workbook.read();
  await opened.workbook.onChanged(() => (times += 1));
  await act(opened);
  await settle();
  return times;
}

describe("a change", () => {
  test.each<[string, (opened: OpenWorkbook) => unknown]>([
    ["by the user", ({ host }) => userEdit(host.book, "Blad2", "B2", 5)],
    [
      "by a colleague",
      ({ host }) => {
        host.remote = true;
        userEdit(host.book, "Blad1", "A1", 5);
      },
    ],
    ["of sheets: one more", () => byAnother((context) => void context.workbook.worksheets.add("Van de gebruiker"))],
    ["of sheets: one less", () => byAnother((context) => context.workbook.worksheets.getItem("Blad2").delete())],
  ])("%s is heard", async (_, act) => expect(await heard(act)).toBe(1));

  test.each<[string, (opened: OpenWorkbook) => unknown]>([
    ["writing cells", ({ workbook }) => workbook.write({ cells: [{ address: { sheet: "Blad1", row: 0, column: 0 }, value: 2 }] })],
    ["adding a sheet", ({ workbook }) => workbook.write({ addSheets: [{ name: "Nieuw", rows: [[{ value: 1 }]] }] })],
    ["undoing", async ({ workbook }) => (await workbook.writeUndoable({ addSheets: [{ name: "Nieuw", rows: [[{ value: 1 }]] }] })).apply()],
    ["marking", ({ workbook }) => workbook.mark([{ address: { sheet: "Blad1", row: 0, column: 0 }, severity: "error" }])],
    ["selecting", ({ workbook }) => workbook.select({ sheet: "Blad2", area: { top: 1, left: 1, bottom: 2, right: 2 } })],
    ["reading", ({ workbook }) => workbook.read()],
  ])("by ourselves is not: %s", async (_, act) => expect(await heard(act)).toBe(0));

  test("is heard from when the cell is left, where the user was typing when we asked", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1", rows: [[1]] }]);
    let times = 0;
    host.editing = true;
    const asked = workbook.onChanged(() => (times += 1));
    await settle();
    host.editing = false;
    await asked;
    userEdit(host.book, "Blad1", "A1", 5);
    await settle();
    expect(times).toBe(1);
  });

  test("is no longer heard after stopping", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1" }]);
    let times = 0;
    const stop = await workbook.onChanged(() => (times += 1));
    userEdit(host.book, "Blad1", "A1", 1);
    await settle();
    await stop();
    userEdit(host.book, "Blad1", "A1", 2);
    await settle();
    expect(times).toBe(1);
  });
});

describe("the selection", () => {
  test.each<[string, string[], unknown]>([
    ["a cell", ["C4"], { sheet: "Blad2", area: { top: 3, left: 2, bottom: 3, right: 2 } }],
    ["a range", ["A1:F37"], { sheet: "Blad2", area: { top: 0, left: 0, bottom: 36, right: 5 } }],
    ["whole columns", ["A:B"], { sheet: "Blad2", area: { top: 0, left: 0, bottom: 1_048_575, right: 1 } }],
    ["several ranges are none", ["A1:B2", "D4"], null],
  ])("%s", async (_, addresses, selection) => {
    const { host, workbook } = inExcel([{ name: "Blad1" }, { name: "Blad2" }]);
    userSelect(host.book, "Blad2", ...addresses);
    expect(await workbook.selection()).toEqual(selection);
  });

  test("is heard, and set, on another sheet too", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1" }, { name: "Blad2" }]);
    let times = 0;
    const stop = await workbook.onSelected(() => (times += 1));
    userSelect(host.book, "Blad1", "B2");
    await settle();
    expect(times).toBe(1);
    await stop();
    const wanted = { sheet: "Blad2", area: { top: 8, left: 2, bottom: 9, right: 2 } };
    await workbook.select(wanted);
    await settle();
    expect([host.book.active.name, await workbook.selection(), times]).toEqual(["Blad2", wanted, 1]);
  });

  test("of a hidden sheet, or one that is gone, is told", async () => {
    const { host, workbook } = inExcel([{ name: "Blad1" }, { name: "Blad2" }]);
    const hidden = host.book.sheets[1];
    if (hidden) hidden.visibility = "Hidden";
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    await expect(workbook.select({ sheet: "Blad2", area })).rejects.toMatchObject({ code: "office-hidden" });
    await expect(workbook.select({ sheet: "Weg", area })).rejects.toMatchObject({ code: "office-gone" });
  });
});
