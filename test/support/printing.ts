/// <reference types="office-js" />
import type { Printing } from "../contracts/workbook";
import { textOf } from "./package";

/** How a sheet prints, by what stands in the file. */
export function printingOf(bytes: Uint8Array, sheet: string): Printing {
  const workbook = textOf(bytes, "xl/workbook.xml");
  const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const local = names.indexOf(sheet);
  const relation = new RegExp(`<sheet name="${sheet}"[^>]* r:id="(\\w+)"`).exec(workbook)?.[1] ?? "";
  const target = new RegExp(`Id="${relation}"[^>]*Target="([^"]*)"`).exec(textOf(bytes, "xl/_rels/workbook.xml.rels"))?.[1] ?? "";
  const part = textOf(bytes, `xl/${target}`);
  const defined = (name: string): string | null => {
    const text = new RegExp(`<definedName name="_xlnm.${name}" localSheetId="${String(local)}">([^<]*)<`).exec(workbook)?.[1];
    return text === undefined ? null : text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  };
  const setup = /<pageSetup [^>]*>/.exec(part)?.[0] ?? "";
  return {
    landscape: setup.includes('orientation="landscape"'),
    // Fitted, with a width of one page when none is said and as many pages high as it takes.
    pagesWide: part.includes('<pageSetUpPr fitToPage="1"/>') && setup.includes('fitToHeight="0"') ? 1 : 0,
    area: defined("Print_Area"),
    titleRows: defined("Print_Titles"),
  };
}

/** How a sheet prints, as Excel says. */
export function printingInExcel(sheet: string): Promise<Printing> {
  return Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    pageLayout.load("orientation,zoom");
    const area = pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    rows.load("address");
    await context.sync();
    const bare = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
    return {
      landscape: pageLayout.orientation === "Landscape",
      pagesWide: pageLayout.zoom.horizontalFitToPages ?? 0,
      area: area.isNullObject ? null : bare(area.address),
      titleRows: rows.isNullObject ? null : bare(rows.address),
    };
  });
}
