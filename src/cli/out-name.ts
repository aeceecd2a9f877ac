import path from "node:path";
import { UserError } from "../app/errors";

/**
 * The name under which a workbook is written must say what it is: Excel refuses a workbook called .pdf, and one whose name
 * says macros or none where the other is true. A new workbook is an .xlsx; one made from another keeps the kind of that.
 * Throws UserError otherwise.
 */
export function workbookName(out: string, source: string | null = null): string {
  const kind = source !== null && path.extname(source).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (path.extname(out).toLowerCase() === kind) return out;
  throw new UserError("out-name", {
    nl: `${out}: de naam van de nieuwe werkmap moet eindigen op ${kind}.`,
    en: `${out}: the name of the new workbook must end in ${kind}.`,
  });
}
