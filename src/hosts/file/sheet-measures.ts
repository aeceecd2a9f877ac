import { maxRows } from "./sheet-reader";
import { mainNamespace } from "./workbook-part";
import { scanXml } from "./xml-scan";
import type { XmlScanner } from "./xml-scan";

/** Widths and heights of a sheet's columns and rows in points, for where drawings stand; what is hidden has none. */
export interface SheetMeasures {
  readonly width: (column: number) => number;
  readonly height: (row: number) => number;
}

/** Of the usual font: a character of a column's width, and what is added around them; a row. */
const CHARACTER = 5.25;
const PADDING = 3.75;
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** English Metric Units in a point. */
export const EMU = 12_700;

/** Reads the measures of a worksheet part. @throws WorkbookError damaged or entity */
export function sheetMeasures(bytes: Uint8Array, part: string): SheetMeasures {
  const scan = scanXml(bytes, part);
  const columns: { first: number; last: number; points: number }[] = [];
  const rows = new Map<number, number>();
  let standardWidth = STANDARD_WIDTH;
  let standardHeight = STANDARD_HEIGHT;
  let row = -1;
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token !== "open" || scan.namespace !== mainNamespace) continue;
    const { local, depth } = scan;
    if (depth === 2 && local === "sheetFormatPr") {
      standardHeight = numberOf(scan, "defaultRowHeight") ?? standardHeight;
      const width = numberOf(scan, "defaultColWidth");
      if (width !== null) standardWidth = width * CHARACTER + PADDING;
    } else if (depth === 3 && local === "col") {
      const first = (numberOf(scan, "min") ?? 1) - 1;
      const last = (numberOf(scan, "max") ?? first + 1) - 1;
      const width = numberOf(scan, "width");
      columns.push({ first, last, points: isOn(scan, "hidden") ? 0 : width === null ? standardWidth : width * CHARACTER + PADDING });
    } else if (depth === 3 && local === "row") {
      row = (numberOf(scan, "r") ?? row + 2) - 1;
      const height = isOn(scan, "hidden") ? 0 : numberOf(scan, "ht");
      if (height !== null) rows.set(row, height);
    }
  }
  return {
    width: (column) => columns.find(({ first, last }) => column >= first && column <= last)?.points ?? standardWidth,
    height: (at) => rows.get(at) ?? standardHeight,
  };
}

function numberOf(scan: XmlScanner, name: string): number | null {
  const text = scan.attribute(name);
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function isOn(scan: XmlScanner, name: string): boolean {
  return ["1", "true", "on"].includes(scan.attribute(name) ?? "");
}

/** The row or column a place in points falls in, and how far into it, in EMU. */
export function cellAt(points: number, measure: (index: number) => number): { readonly index: number; readonly rest: number } {
  let left = Math.max(0, points);
  let index = 0;
  for (let length = measure(index); left >= length && index < maxRows - 1; length = measure(index)) {
    left -= length;
    index += 1;
  }
  return { index, rest: Math.round(left * EMU) };
}

/** Points from the corner of the sheet to where a row or column begins. */
export function startOf(index: number, measure: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < index; at += 1) sum += measure(at);
  return sum;
}
