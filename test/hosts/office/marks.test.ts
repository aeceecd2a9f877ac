/// <reference types="office-js" />
import type { CellMark } from "../../../src/app/ports";
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import { officeWorkbook } from "../../../src/hosts/office/workbook";
import { inExcel, pictureOf } from "../../support/office-workbook";
import { sample } from "../../support/samples";

const mark = (sheet: string, row: number, column: number, severity: CellMark["severity"]): CellMark => ({
  address: { sheet, row, column },
  severity,
});

async function userFormats(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#00FF00";
    range.format.font.bold = true;
    const own = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    own.custom.rule.formula = "=A1>3";
    own.custom.format.fill.color = "#0000FF";
    sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=0", operator: "LessThan" };
    await context.sync();
  });
}

test("marks lie over the user's own formats and are taken away without a trace", async () => {
  const { host, workbook } = inExcel([{ name: "Blad1", rows: [[1, 2]] }, { name: "Blad2" }]);
  await userFormats();
  const before = pictureOf(host.book);
  await workbook.mark([
    mark("Blad1", 0, 0, "error"),
    mark("Blad1", 1, 1, "error"),
    mark("Blad1", 0, 1, "warning"),
    mark("blad2", 4, 4, "info"),
  ]);
  const [first, second] = host.book.sheets;
  expect([first?.conditionalFormats.length, second?.conditionalFormats.length]).toEqual([4, 1]);
  expect([...(first?.formats ?? [])].length).toBe(4);
  await workbook.mark([]);
  expect(pictureOf(host.book)).toEqual(before);
});

test("new marks replace all old ones, also those of an earlier session and in a copy", async () => {
  const { host, workbook } = inExcel([{ name: "Blad1", rows: [[1, 2]] }]);
  await userFormats();
  const before = pictureOf(host.book);
  await workbook.mark([mark("Blad1", 0, 0, "error")]);
  const [sheet] = host.book.sheets;
  // A copied range brings its conditional formats along.
  sheet?.conditionalFormats.unshift({ ...sheet.conditionalFormats[0]!, id: "{KOPIE}", areas: [{ top: 8, left: 8, bottom: 8, right: 8 }] });
  const later = officeWorkbook();
  await later.mark([mark("Blad1", 1, 0, "info")]);
  const rules = sheet?.conditionalFormats ?? [];
  expect(rules).toHaveLength(3);
  expect(rules[0]?.areas).toEqual([{ top: 1, left: 0, bottom: 1, right: 0 }]);
  await later.mark([]);
  expect(pictureOf(host.book)).toEqual(before);
});

test("two thousand marks take two syncs and few rules", async () => {
  const { host, workbook, syncs } = inExcel(loadXlsx(sample("uwv-achtmaandenverslag-2020")));
  const [sheet] = (await workbook.read()).sheets;
  const name = sheet?.name ?? "";
  syncs();
  await workbook.mark(Array.from({ length: 2_000 }, (_, at) => mark(name, at, 3, at % 2 === 0 ? "error" : "warning")));
  expect(syncs()).toBe(2);
  expect(host.book.sheets[0]?.conditionalFormats.length).toBeLessThan(20);
  expect(host.book.sheets[0]?.conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(2_000);
  expect(host.heldReferences).toBe(0);
});

test("a protected sheet is told before any mark is made or taken away", async () => {
  const { host, workbook } = inExcel([{ name: "Blad1" }, { name: "Blad2" }]);
  await workbook.mark([mark("Blad1", 0, 0, "error")]);
  const before = pictureOf(host.book);
  const second = host.book.sheets[1];
  if (second) second.protection = { options: {}, password: null };
  await expect(workbook.mark([mark("Blad1", 2, 2, "info"), mark("Blad2", 0, 0, "error")])).rejects.toMatchObject({
    code: "office-protected",
    texts: { nl: expect.stringContaining("'Blad2'") as unknown },
  });
  expect(pictureOf(host.book)).toEqual(before);
  await expect(workbook.mark([mark("Blad1", 2, 2, "info")])).resolves.toBeUndefined();
  if (second) second.protection = { options: { allowFormatCells: true }, password: null };
  await expect(workbook.mark([mark("Blad2", 2, 2, "info")])).resolves.toBeUndefined();
});

test("a mark on a sheet that is gone is left out", async () => {
  const { host, workbook } = inExcel([{ name: "Blad1" }]);
  await workbook.mark([mark("Weg", 0, 0, "error"), mark("Blad1", 0, 0, "error")]);
  expect(host.book.sheets[0]?.conditionalFormats).toHaveLength(1);
});

test("marks of an earlier session are known; formats of the user are none", async () => {
  const { workbook } = inExcel([{ name: "Blad1", rows: [[1, 2]] }, { name: "Blad2" }]);
  await userFormats();
  expect(await workbook.marked()).toBe(false);
  await workbook.mark([mark("Blad2", 0, 0, "error")]);
  const later = officeWorkbook();
  expect(await later.marked()).toBe(true);
  await later.mark([]);
  expect(await workbook.marked()).toBe(false);
});

describe("syncs", () => {
  const syncs = (host: ReturnType<typeof inExcel>["host"]): number => host.counters.requests - host.counters.housekeeping;
  const SHEETS = [{ name: "Blad1", rows: [[1, 2]] }, { name: "Blad2" }, { name: "Blad3" }];

  test("one to find the marks and one to write them, once the workbook was read", async () => {
    const { host, workbook } = inExcel(SHEETS);
    await workbook.read();
    host.resetCounters();
    await workbook.mark([mark("Blad1", 0, 0, "error"), mark("Blad3", 1, 1, "warning")]);
    expect(syncs(host)).toBe(2);
    host.resetCounters();
    await workbook.mark([]);
    expect(syncs(host)).toBe(2);
    expect(host.book.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([0, 0, 0]);
  });

  test.each([
    ["deleted", (sheets: Excel.WorksheetCollection) => sheets.getItem("Blad2").delete()],
    ["added", (sheets: Excel.WorksheetCollection) => void sheets.add("Blad4")],
  ])("a sheet that was %s since is seen", async (_, change) => {
    const { host, workbook } = inExcel(SHEETS);
    await workbook.read();
    await workbook.mark([mark("Blad2", 0, 0, "error")]);
    await Excel.run(async (context) => {
      change(context.workbook.worksheets);
      await context.sync();
    });
    await workbook.mark([mark("Blad1", 0, 0, "info")]);
    expect(host.book.sheets.map(({ name, conditionalFormats }) => [name, conditionalFormats.length])).toContainEqual(["Blad1", 1]);
    expect(host.book.sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0)).toBe(1);
  });
});
