import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { officeWorkbook } from "../../src/hosts/office/workbook";
import { loadXlsx } from "../../src/demo/excel/xlsx/load";
import { withExcel } from "../support/office";
import { printingInExcel } from "../support/printing";
import { workbookContract } from "./workbook";

/** Microsoft's client over the emulated Excel. */
workbookContract(
  "office",
  (sheets) => {
    withExcel(loadXlsx(newWorkbook(sheets)));
    return Promise.resolve(officeWorkbook());
  },
  printingInExcel,
);

/** The same workbook, made by the add-in itself. */
workbookContract(
  "office, sheets added by ourselves",
  async (sheets) => {
    withExcel([{ name: "Blad1" }]);
    const maker = officeWorkbook();
    await maker.write({ addSheets: sheets });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").delete();
      await context.sync();
    });
    return officeWorkbook();
  },
  printingInExcel,
);

/** Everything in requests of at most 2,000 bytes of cells. */
workbookContract(
  "office, in small pieces",
  (sheets) => {
    withExcel(loadXlsx(newWorkbook(sheets)));
    return Promise.resolve(officeWorkbook({ payload: 2_000 }));
  },
  printingInExcel,
);
