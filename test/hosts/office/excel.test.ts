/// <reference types="office-js" />
import { officeWorkbook } from "../../../src/hosts/office/workbook";
import { withExcel } from "../../support/office";

test.each([
  ["OfficeOnline", "nl-NL", "1.17", "Excel voor het web, ExcelApi 1.17"],
  ["PC", "nl-BE", "1.20", "Excel voor Windows, ExcelApi 1.20"],
  ["Mac", "en-US", "1.15", "Excel for the Mac, ExcelApi 1.15"],
  ["Toaster", "de-DE", "1.13", "Excel"],
])("on %s in %s it is called by its name", (platform, locale, apiSet, name) => {
  withExcel([{ name: "Blad1" }], { locale, apiSet });
  Object.assign(Office.context, { platform });
  expect(officeWorkbook().abilities.name).toBe(name);
});

test("outside Excel it says that there is none", async () => {
  const given = Object.getOwnPropertyDescriptor(globalThis, "Office");
  for (const office of [undefined, {}, { context: {} }]) {
    Object.assign(globalThis, { Office: office });
    const workbook = officeWorkbook();
    expect(workbook.abilities).toEqual({ name: "Excel", readOnly: false, mergedUndo: false });
    await expect(workbook.read()).rejects.toMatchObject({ code: "office-old" });
  }
  if (given) Object.defineProperty(globalThis, "Office", given);
});
