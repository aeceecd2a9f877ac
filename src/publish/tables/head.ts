import { type Header, headersOf } from "../../core/definition/resolve";
import type { Definition, TableSpec } from "../../core/definition/schema";
import { addMarker } from "../../core/notation/markers";
import { plain } from "../plain";
import type { Align, HeadCell } from "./model";

/**
 * The head of a table: one row, or two where columns stand under spanning headers. A column without one has a cell over
 * both rows.
 * @param aligns per column
 */
export function headRows(table: TableSpec, period: Definition["period"], aligns: readonly Align[]): readonly (readonly HeadCell[])[] {
  const headers = headersOf(table, period);
  const single = headers.every((header) => header.group === null);
  const own = headers.map((header, column): HeadCell => ({
    column,
    text: plain(addMarker(header.header, header.spec.marker)),
    colSpan: 1,
    rowSpan: single || header.group !== null ? 1 : 2,
    align: aligns[column] ?? "left",
  }));
  if (single) return [own];
  const top = headers.flatMap((header, column): HeadCell[] => {
    const cell = own[column];
    if (header.group === null) return cell ? [cell] : [];
    if (headers[column - 1]?.group === header.group) return [];
    return [{ column, text: plain(header.group), colSpan: spanFrom(headers, column), rowSpan: 1, align: "left" }];
  });
  return [top, own.filter((cell) => cell.rowSpan === 1)];
}

function spanFrom(headers: readonly Header[], column: number): number {
  let end = column;
  while (headers[end]?.group === headers[column]?.group && end < headers.length) end += 1;
  return end - column;
}
