import { fontSize, wraps } from "../../app/workbook/cell-looks";
import type { NewCell, NewSheet } from "../../app/ports";
import { areaNamesProblem, sheetNameProblem, tablesProblem } from "../../app/workbook/write-rules";
import { areaName, cellName, columnName } from "../../core/table/address";
import type { Area } from "../../core/table/sheet";
import { encode } from "./bytes";
import { cellMarkup, needsQuote } from "./cell-markup";
import { addNames } from "./defined-names";
import { WorkbookError } from "./errors";
import { toStored } from "./formula-text";
import { isCalendarFormat } from "./number-formats";
import { officeRelations, xmlHead } from "./package";
import type { Package } from "./package";
import { days1904 } from "./serial-date";
import { freeName } from "./shared-strings";
import type { StringAdder } from "./shared-strings";
import { maxColumns, maxRows } from "./sheet-reader";
import type { StyleAdder } from "./styles";
import { tableContentType, tableNames } from "./tables";
import { addSheetPart } from "./workbook-edit";
import { mainNamespace, readWorkbookPart } from "./workbook-part";
import { encodeXstring, escapeAttribute } from "./xml-tree";
import { wrappedLines } from "./wrapped-lines";

type NewTable = NonNullable<NewSheet["tables"]>[number];

export interface SheetAdders {
  readonly styles: StyleAdder;
  readonly strings: StringAdder;
}

/**
 * Adds a worksheet with its Excel tables at the end of the workbook.
 * @returns how many of its cells refer to shared strings
 * @throws WorkbookError sheet-name, table-name, invalid-table, outside-sheet or invalid-value
 */
export function addSheet(pack: Package, sheet: NewSheet, { styles, strings }: SheetAdders): number {
  checkName(pack, sheet.name);
  const tables = sheet.tables ?? [];
  const { date1904 } = readWorkbookPart(pack);
  checkTables(pack, sheet);
  let uses = 0;
  const shared = (text: string): number => {
    uses++;
    return strings.index(text);
  };
  const links: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const markup = cells.map((cell, column) => {
      if (cell.link !== undefined) links.push(`<hyperlink ref="${cellName(row, column)}" location="${escapeAttribute(cell.link)}"/>`);
      return newCell(cell, row, column, { sheet: sheet.name, tables, styles, shared, date1904 });
    });
    const text = markup.join("");
    return text === "" ? "" : `<row r="${String(row + 1)}"${rowHeight(cells, sheet.columnWidths ?? [])}>${text}</row>`;
  });
  const used = usedArea(sheet);
  const parts = [
    `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${officeRelations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${used === null ? "A1" : areaName(used)}"/>`,
    sheetView(sheet.freezeRows ?? 0),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnWidths(sheet.columnWidths ?? []),
    `<sheetData>${rows.join("")}</sheetData>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.print?.landscape === false ? "portrait" : "landscape"}" fitToHeight="0"/>`,
    tables.length === 0
      ? ""
      : `<tableParts count="${String(tables.length)}">${tables.map((_, i) => `<tablePart r:id="rId${String(i + 1)}"/>`).join("")}</tableParts>`,
    "</worksheet>",
  ];
  const part = addSheetPart(pack, sheet.name, encode(parts.join("")));
  for (const table of tables) addTable(pack, part, table);
  addNames(pack, sheet);
  return uses;
}

/** Height in points of a row with large or wrapping text: programs that do not fit rows on opening would print one line over the other. */
function rowHeight(cells: readonly NewCell[], widths: readonly number[]): string {
  const lineHeight = 15;
  let height = lineHeight;
  cells.forEach(({ look, value }, column) => {
    if (typeof value !== "string" || look === undefined) return;
    height = Math.max(height, Math.ceil(fontSize(look) * 1.35));
    if (!wraps(look)) return;
    height = Math.max(height, wrappedLines(value, widths[column] ?? 8.43) * lineHeight);
  });
  return height === lineHeight ? "" : ` ht="${String(Math.min(409, height))}"`;
}

interface CellContext {
  readonly sheet: string;
  readonly tables: readonly NewTable[];
  readonly styles: StyleAdder;
  readonly shared: (text: string) => number;
  readonly date1904: boolean;
}

function newCell(cell: NewCell, row: number, column: number, { sheet, tables, styles, shared, date1904 }: CellContext): string {
  const where = `${sheet}!${cellName(row, column)}`;
  const style = styles.look(
    cell.look ?? null,
    cell.format === undefined || cell.format === "General" ? null : cell.format,
    cell.formula === undefined && needsQuote(cell.value),
  );
  const table = tables.find(({ area }) => inside(area, row, column));
  const formula = cell.formula === undefined ? null : toStored(cell.formula, table?.name ?? null);
  const value =
    date1904 && typeof cell.value === "number" && isCalendarFormat(cell.format ?? "General") ? cell.value - days1904 : cell.value;
  const { type, content } = cellMarkup(value, formula, "", where, shared);
  if (content === "" && style === 0) return "";
  const attributes = `r="${cellName(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}${type === null ? "" : ` t="${type}"`}`;
  return content === "" ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function usedArea(sheet: NewSheet): Area | null {
  const bottom = sheet.rows.length - 1;
  const right = Math.max(0, ...sheet.rows.map((cells) => cells.length)) - 1;
  if (bottom >= maxRows || right >= maxColumns)
    throw new WorkbookError("outside-sheet", `${sheet.name}!${columnName(right)}${String(bottom + 1)}`);
  return bottom < 0 || right < 0 ? null : { top: 0, left: 0, bottom, right };
}

function sheetView(freezeRows: number): string {
  if (freezeRows <= 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const topLeft = cellName(freezeRows, 0);
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(freezeRows)}" topLeftCell="${topLeft}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`
  );
}

/** Widths in characters, as Excel counts them. */
function columnWidths(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, i) =>
      `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(Math.min(255, Math.max(0, width)))}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function checkName(pack: Package, name: string): void {
  const problem = sheetNameProblem(
    name,
    readWorkbookPart(pack).sheets.map((sheet) => sheet.name),
  );
  if (problem) throw new WorkbookError(problem.code, problem.subject);
}

function checkTables(pack: Package, sheet: NewSheet): void {
  const unnamed = (sheet.tables ?? []).length === 0;
  const names = unnamed ? [] : [...tableNames(pack).names, ...readWorkbookPart(pack).names.map(({ name }) => name)];
  const problem = tablesProblem(sheet, names) ?? areaNamesProblem(sheet);
  if (problem) throw new WorkbookError(problem.code, problem.subject, problem.detail);
}

function addTable(pack: Package, sheetPart: string, table: NewTable): void {
  const id = tableNames(pack).highestId + 1;
  const part = freeName(pack, `${sheetPart.split("/").slice(0, -2).join("/")}/tables/table`, ".xml", 1);
  const ref = areaName(table.area);
  const columns = table.columns.map(
    (column, i) => `<tableColumn id="${String(i + 1)}" name="${escapeAttribute(encodeXstring(column).replaceAll("\n", "_x000a_"))}"/>`,
  );
  const name = escapeAttribute(table.name);
  pack.set(
    part,
    encode(
      `${xmlHead}<table xmlns="${mainNamespace}" id="${String(id)}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
        `<autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
        '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
    ),
    tableContentType,
  );
  pack.relate(sheetPart, `${officeRelations}/table`, part);
}
