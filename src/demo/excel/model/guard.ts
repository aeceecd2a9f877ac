import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { common } from "./looks";
import type { Book, SheetModel } from "./types";

/** Refuses what a protected sheet or a workbook that is only read does not allow. */

/** @throws ExcelFault AccessDenied when any of the cells may not be written */
export function mayWrite(book: Book, sheet: SheetModel, area: Area): void {
  if (book.readOnly) throw fault("AccessDenied");
  if (sheet.protection === null) return;
  if (common(sheet, area, (format) => format.locked) !== false) throw fault("AccessDenied");
}

/** @param option of Excel.WorksheetProtectionOptions, e.g. "allowFormatCells" @throws ExcelFault AccessDenied */
export function mayDo(book: Book, sheet: SheetModel, option: string | null): void {
  if (book.readOnly) throw fault("AccessDenied");
  if (sheet.protection === null) return;
  if (option === null || sheet.protection.options[option] !== true) throw fault("AccessDenied");
}
