import { format as show, isValidFormat } from "numfmt";
import type { CellValue } from "../../../core/table/sheet";

/** What a cell prints, in the language of the Excel at hand; columns too narrow to show it are not considered. */
export function printed(value: CellValue, format: string, locale: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const dutch = locale.toLowerCase().startsWith("nl");
  if (typeof value === "boolean") return dutch ? (value ? "WAAR" : "ONWAAR") : value ? "TRUE" : "FALSE";
  if (!isValidFormat(format)) return String(value);
  return show(format, value, { locale: dutch ? "nl" : locale, throws: false });
}
