import type { Sheet } from "../../../core/table/sheet";
import { FINDINGS_HEADS } from "../../check/findings-sheet";
import { VIEW_HEADS } from "../../check/report-views";
import type { WorkbookContent } from "../../ports";
import { isTableName } from "../../workbook/table-names";
import { findDefinitionSheet } from "../definition-sheet";

const HEADS: readonly (readonly string[])[] = [...FINDINGS_HEADS, ...VIEW_HEADS];

/** The sheets on which tables of the user may stand: without published tables, lists of a check and the sheet with the definition. */
export function userSheets({ sheets, names }: Pick<WorkbookContent, "sheets" | "names">): readonly Sheet[] {
  const published = new Set(names.flatMap(({ name, sheet }) => (isTableName(name) ? [sheet] : [])));
  const definitions = findDefinitionSheet(sheets);
  return sheets.filter((sheet) => !published.has(sheet.name) && sheet !== definitions && !HEADS.some((heads) => isHead(sheet, heads)));
}

function isHead(sheet: Sheet, heads: readonly string[]): boolean {
  return heads.every((head, column) => sheet.value(0, column) === head);
}
