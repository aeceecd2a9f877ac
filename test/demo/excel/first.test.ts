/// <reference types="office-js" />
import { withExcel } from "../../support/office";
import { userEdit } from "../../../src/demo/excel/workbook";

test("the unmodified client reads, writes and hears", async () => {
  const host = withExcel([
    {
      name: "Blad1",
      rows: [
        ["Naam", "Bedrag"],
        ["a", 1],
        ["b", 2],
        ["som", "=SUM(Tbl[Bedrag])"],
      ],
      tables: [{ name: "Tbl", range: "A1:B3" }],
    },
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    const range = sheet.getRange("A1:B4");
    range.load("values,formulas,address");
    await context.sync();
    expect(range.values).toEqual([
      ["Naam", "Bedrag"],
      ["a", 1],
      ["b", 2],
      ["som", 3],
    ]);
    expect(range.formulas[3]).toEqual(["som", "=SUM(Tbl[Bedrag])"]);
    sheet.getRange("B2").values = [[10]];
    range.load("values");
    await context.sync();
    expect(range.values[3]).toEqual(["som", 12]);
  });
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (args) => void heard.push(args));
    await context.sync();
  });
  userEdit(host.book, "Blad1", "B2", 7);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard.map(({ address, details }) => [address, details.valueBefore, details.valueAfter])).toEqual([["B2", 10, 7]]);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("x");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
});
