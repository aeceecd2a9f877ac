/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import path from "node:path";
import { browserTests } from "./support/demo-page";
import { ROOT } from "./support/root";

const tests = browserTests();
jest.setTimeout(60_000);

test("pictures and charts that an add-in inserts are seen on the sheet, with their texts", async () => {
  const { page, pane, wrong, shot } = await tests.open();
  await pane.getByRole("button", { name: "Deze werkmap controleren" }).waitFor();
  const frame = page.frame({ url: /taskpane\.html/ });
  const picture = readFileSync(path.join(ROOT, "assets", "icons", "kerncijfer-128.png")).toString("base64");
  await frame?.evaluate(
    (base64) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Figuren");
        sheet.getRange("A1:B3").values = [
          ["Jaar", "Aantal"],
          [2019, 34],
          [2020, 46],
        ];
        const image = sheet.shapes.addImage(base64);
        Object.assign(image, { left: 150, top: 10, altTextDescription: "Kerncijfer in beeld" });
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
        chart.title.text = "Aantal per jaar";
        chart.setPosition("A8", "D20");
        sheet.activate();
        await context.sync();
      }),
    picture,
  );
  await page.getByRole("img", { name: "Kerncijfer in beeld" }).waitFor();
  await page.getByRole("figure", { name: "Aantal per jaar" }).waitFor();
  await shot("drawings", "page");
  expect(wrong).toEqual([]);
});

test("a workbook that is dropped on the page is opened", async () => {
  const { page, wrong } = await tests.open();
  const bytes = readFileSync(path.join(ROOT, "assets", "samples", "uwv-achtmaandenverslag-2023.xlsx")).toString("base64");
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], "gesleept.xlsx"));
    document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, bytes);
  await page.getByRole("heading", { name: "gesleept.xlsx" }).waitFor();
  expect(wrong).toEqual([]);
});
