import type { NewDrawing, NewSheet, WorkbookState } from "../../app/ports";
import { encode } from "./bytes";
import { baseStyles } from "./looks";
import { changePackage } from "./change";
import { emptyPackage, officeRelations, xmlHead } from "./package";
import { mainNamespace } from "./workbook-part";

/**
 * A workbook from nothing, as the bytes of an .xlsx file. Equal input gives equal bytes.
 * @param drawings pictures and charts on the sheets
 * @param state what the workbook carries; null or absent for nothing
 * @throws WorkbookError for names and values Excel does not take
 */
export function newWorkbook(sheets: readonly NewSheet[], state?: WorkbookState | null, drawings: readonly NewDrawing[] = []): Uint8Array {
  const pack = emptyPackage();
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  pack.set(
    "xl/workbook.xml",
    encode(
      `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelations}"><workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    ),
    `${spreadsheet}.sheet.main+xml`,
  );
  pack.relate("", `${officeRelations}/officeDocument`, "xl/workbook.xml");
  pack.set("xl/styles.xml", encode(baseStyles), `${spreadsheet}.styles+xml`);
  pack.relate("xl/workbook.xml", `${officeRelations}/styles`, "xl/styles.xml");
  addProperties(pack);
  // Excel does not open a workbook without a sheet.
  changePackage(pack, {
    addSheets: sheets.length === 0 ? [{ name: "Blad1", rows: [] }] : sheets,
    addDrawings: drawings,
    state: state ?? undefined,
  });
  return pack.save();
}

function addProperties(pack: ReturnType<typeof emptyPackage>): void {
  const extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  pack.set(
    "docProps/core.xml",
    encode(
      `${xmlHead}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Kerncijfer</dc:creator></cp:coreProperties>`,
    ),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  pack.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
  pack.set(
    "docProps/app.xml",
    encode(
      `${xmlHead}<Properties xmlns="${extended}" xmlns:vt="${types}"><Application>Kerncijfer</Application>` +
        '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>0</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
        '<TitlesOfParts><vt:vector size="0" baseType="lpstr"></vt:vector></TitlesOfParts></Properties>',
    ),
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  pack.relate("", `${officeRelations}/extended-properties`, "docProps/app.xml");
}
