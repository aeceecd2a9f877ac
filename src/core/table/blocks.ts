import type { Area } from "./sheet";
import type { IndexedSheet } from "./sheet-index";

/** Rows of one sheet that belong together, seen from one column: a band of header and title rows, and what is below it. */
export interface Block {
  readonly sheet: IndexedSheet;
  readonly used: Area;
  readonly labelColumn: number;
  /** First row that may hold titles and headers. */
  readonly bandTop: number;
  /** First row below the headers that were recognised. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
}

const NEAR = 3;
const LETTERS = /\p{L}/u;
const DIGIT = /\d/;

/** Whether a cell holds a figure: a number, or a text of digits and signs without words. */
export function isFigure(sheet: IndexedSheet, row: number, column: number): boolean {
  const value = sheet.sheet.value(row, column);
  return typeof value === "number" || (typeof value === "string" && DIGIT.test(value) && !LETTERS.test(value));
}

/** Whether a cell holds nothing; an empty text counts as nothing. */
export function isEmpty(sheet: IndexedSheet, row: number, column: number): boolean {
  const value = sheet.sheet.value(row, column);
  return value === null || value === "";
}

/** The blocks of a sheet as the labels in one column see them: each header or title row near it begins a new one. */
export function blocksOf(sheet: IndexedSheet, labelColumn: number): readonly Block[] {
  const { used } = sheet.sheet;
  if (!used) return [];
  const breaks = [...sheet.headerRows]
    .flatMap(([row, columns]) => (isBreak(sheet, row, columns, labelColumn) ? [row] : []))
    .sort((a, b) => a - b);
  const blocks: Block[] = [];
  let bandTop = used.top;
  let bodyTop = used.top;
  for (const row of breaks) {
    if (!isBare(sheet, { ...used, top: bodyTop, bottom: row - 1 })) {
      blocks.push({ sheet, used, labelColumn, bandTop, bodyTop, bodyBottom: row - 1 });
      bandTop = row;
    }
    bodyTop = row + 1;
  }
  blocks.push({ sheet, used, labelColumn, bandTop, bodyTop, bodyBottom: used.bottom });
  return blocks;
}

/** A row of headers or titles, no row of figures; the label cell is blank or itself a header. */
function isBreak(sheet: IndexedSheet, row: number, columns: readonly number[], labelColumn: number): boolean {
  const label = sheet.key(row, labelColumn);
  if (label !== "" && !columns.includes(labelColumn)) return false;
  const near = columns.filter((column) => Math.abs(column - labelColumn) <= NEAR);
  if (near.length === 0) return false;
  if (label !== "" && near.every((column) => column <= labelColumn)) return isHead(sheet, row, near, labelColumn);
  const right = Math.max(labelColumn, ...near);
  for (let column = Math.min(labelColumn, ...near); column <= right; column += 1) {
    if (!columns.includes(column) && isFigure(sheet, row, column)) return false;
  }
  return true;
}

/**
 * Whether words that head or name another table do so here too. "Personeel" can be a title, a column and a row: beside
 * anything else it is the row, and a title stands above headers. In front of a label it is a category, unless it heads
 * figures.
 */
function isHead(sheet: IndexedSheet, row: number, near: readonly number[], labelColumn: number): boolean {
  const before = near.filter((column) => column < labelColumn);
  if (isAccompanied(sheet, row, labelColumn, before)) return false;
  const below = Array.from({ length: NEAR }, (_, at) => row + 1 + at);
  if (before.length > 0) return below.some((at) => before.some((column) => isFigure(sheet, at, column)));
  return below.some((at) => sheet.headerRows.get(at)?.some((column) => column !== labelColumn) === true);
}

/** Whether something else stands near the label in its row. */
function isAccompanied(sheet: IndexedSheet, row: number, labelColumn: number, known: readonly number[]): boolean {
  for (let column = labelColumn - NEAR; column <= labelColumn + NEAR; column += 1) {
    if (column >= 0 && column !== labelColumn && !known.includes(column) && !isEmpty(sheet, row, column)) return true;
  }
  return false;
}

function isBare(sheet: IndexedSheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) if (!isEmpty(sheet, row, column)) return false;
  }
  return true;
}
