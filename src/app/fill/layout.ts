import { excelTableName, fillOf, headersOf, isNumericRole, notationOf } from "../../core/definition/resolve";
import { fillPattern } from "../../core/definition/period";
import type { ColumnSpec, Definition, Notation, RowSpec, TableSpec } from "../../core/definition/schema";
import { addMarker } from "../../core/notation/markers";
import { numberFormat } from "../../core/notation/number-format";
import { parse } from "../../core/notation/parse";
import { toNumber } from "../../core/numeric/exact";
import type { CellLook, NewCell, NewSheet } from "../ports";

/** What a cell holds: a string in report notation, a number as the workbook holds it, or null for a blank cell. */
export type CellContent = (table: string, row: string, column: string) => string | number | null;

const BLANK: NewCell = { value: null };
const WIDE = 62;
const CATEGORY = 30;
const NARROW = 20;

/**
 * The sheets of a report workbook, one per chapter in the order of the definition: title, headers, rows and footnotes
 * of every table, with number formats that show report notation. Cells without content stay blank and ready for input.
 */
export function layoutReport(definition: Definition, content: CellContent): NewSheet[] {
  return definition.chapters.map((chapter) => {
    const rows: NewCell[][] = [];
    const tables: NonNullable<NewSheet["tables"]>[number][] = [];
    const widths: number[] = [];
    for (const table of definition.tables.filter((candidate) => candidate.chapter === chapter.id)) {
      if (rows.length > 0) rows.push([]);
      const headerRow = placeTable(rows, definition, table, content);
      if (table.form === "table") {
        const area = { top: headerRow, left: 0, bottom: headerRow + table.rows.length, right: table.columns.length - 1 };
        const columns = table.columns.map((column, index) => headerText(definition, table, column, index));
        tables.push({ name: excelTableName(table), area, columns });
      }
      table.columns.forEach((column, index) => (widths[index] = Math.max(widths[index] ?? 0, widthOf(table, column))));
    }
    return { name: chapter.sheet, rows, tables, columnWidths: widths };
  });
}

/** Appends the table's rows and returns the sheet row of its (lowest) header. */
function placeTable(rows: NewCell[][], definition: Definition, table: TableSpec, content: CellContent): number {
  rows.push([{ value: addMarker(fillPattern(table.title, definition.period), table.titleMarker), look: "title" }]);
  const unit = unitLine(definition, table);
  if (unit !== null) rows.push([{ value: unit, look: "note" }]);
  if (table.columns.some((column) => column.group !== undefined)) rows.push(groupRow(definition, table));
  const headerRow = rows.length;
  rows.push(
    table.columns.map((column, index) => ({ value: headerText(definition, table, column, index) || null, look: headerLook(column) })),
  );
  for (const row of table.rows) rows.push(table.columns.map((column) => bodyCell(definition, table, row, column, content)));
  for (const footnote of table.footnotes) rows.push([{ value: `${footnote.marker} ${footnote.text}`, look: "note" }]);
  return headerRow;
}

/** The unit of the figures, under the title, where no header says it: nobody should have to guess whether it is thousands. */
function unitLine(definition: Definition, table: TableSpec): string | null {
  const { unitNote } = table;
  if (unitNote === undefined) return null;
  const said = [table.title, ...table.columns.flatMap(({ header, group }) => [header, group ?? ""])];
  return said.some((text) => fillPattern(text, definition.period).includes(unitNote)) ? null : unitNote;
}

/** Spanning headers stand above the first column of their span; no merged cells. */
function groupRow(definition: Definition, table: TableSpec): NewCell[] {
  return table.columns.map((column, index) => {
    const before = table.columns[index - 1]?.group;
    const starts = column.group !== undefined && column.group !== before;
    return { value: starts && column.group !== undefined ? fillPattern(column.group, definition.period) : null, look: "header" };
  });
}

/** Header as printed; an Excel table needs a name where the report prints none. */
function headerText(definition: Definition, table: TableSpec, column: ColumnSpec, index: number): string {
  const printedHeader = headersOf(table, definition.period)[index]?.header ?? "";
  if (table.form === "table" && column.excelHeader !== undefined) return fillPattern(column.excelHeader, definition.period);
  return addMarker(printedHeader, column.marker);
}

function bodyCell(definition: Definition, table: TableSpec, row: RowSpec, column: ColumnSpec, content: CellContent): NewCell {
  if (row.kind === "spacer") return BLANK;
  const total = row.kind === "total" || row.kind === "subtotal";
  if (column.role === "label")
    return {
      value: row.label === null ? null : addMarker(fillPattern(row.label, definition.period), row.marker),
      look: labelLook(row),
    };
  if (column.role === "category") return { value: row.categoryPrinted === true ? (row.category ?? null) : null, look: "label" };
  const held = content(table.id, row.id, column.id);
  const notation = notationOf(definition, table, row, column);
  const marker = row.cells?.[column.id]?.marker ?? null;
  const look: CellLook = notation.kind === "text" ? "text" : total ? "total" : "number";
  if (typeof held === "string") return printedCell(held, notation, look);
  // Under the format of text a formula would be shown, not computed.
  if (held === null && notation.kind === "text" && column.derive) return { value: null, look };
  if (held === null && fillOf(table, row, column) === "none") return { value: null, look };
  return { value: held, format: numberFormat(notation, marker), look };
}

/** The cell that shows the printed string: a number with a number format, or a code as text. */
export function printedCell(text: string, notation: Notation, look: CellLook): NewCell {
  const figure = parse(text);
  const number = notation.kind === "percent" ? figure.value : figure.mantissa;
  if (number === null || (figure.kind !== "number" && figure.kind !== "percent")) return { value: text, look };
  return { value: toNumber(number), format: numberFormat(notation, figure.marker), look };
}

/** Words above words, figures above figures. */
function headerLook(column: ColumnSpec): CellLook {
  return isNumericRole(column.role) ? "header-number" : "header";
}

function labelLook(row: RowSpec): CellLook {
  if (row.kind === "heading") return row.level === 0 ? "heading" : "heading-1";
  if ((row.kind === "total" || row.kind === "subtotal") && row.level === 0) return "total-label";
  return row.level === 0 ? "label" : row.level === 1 ? "label-1" : row.level === 2 ? "label-2" : "label-3";
}

/** Words beside figures wrap, so that the figures stay readable on a printed page; a table of words takes the page. */
function widthOf(table: TableSpec, column: ColumnSpec): number {
  if (column.role === "label") return WIDE;
  if (column.role === "category") return CATEGORY;
  if (column.role !== "text" || column.derive) return NARROW;
  return table.columns.some(({ role }) => isNumericRole(role)) ? WIDE : 2 * WIDE;
}
