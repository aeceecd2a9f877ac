import type { ManualBinding } from "./bound";
import { type ColumnMatch, matchColumns } from "./match-columns";
import type { Placed } from "./placed";
import type { Area, ExcelTable } from "./sheet";
import type { IndexedSheet, WordIndex } from "./sheet-index";
import type { TableWords } from "./vocabulary";

const ROWS_ABOVE = 3;

/**
 * The place that the user pointed at. Columns and rows that the user named win; the others are found by header and label
 * within the area, or by position when nothing is found and the area has as many columns as the table. null when the
 * sheet is gone.
 */
export function placeByHand(words: TableWords, binding: ManualBinding, index: WordIndex): Placed | null {
  const sheet = index.sheets.find((one) => one.sheet.name.toLowerCase() === binding.sheet.toLowerCase());
  if (!sheet) return null;
  const { area } = binding;
  const given = byId(binding.columns, area.left);
  const labelId = words.labelColumn?.id ?? "";
  const labelColumn = given.get(labelId) ?? labelColumnIn(words, sheet, area);
  const first = firstLabel(words, sheet, labelColumn, area);
  const headBottom = first === null ? Math.min(area.bottom, area.top + ROWS_ABOVE) : first - 1;
  const match = matchIn(words, sheet, labelColumn, { ...area, top: Math.max(0, area.top - ROWS_ABOVE), bottom: headBottom });
  const columns = withGiven(words, match, given, area);
  const view = { sheet, labelColumn, area: { ...area, bottom: headBottom } };
  const givenRows = byId(binding.rows, area.top);
  // Without a header that is known, what stands above the first row that is known is taken for one.
  const bodyTop = match.rows ? Math.max(area.top, match.rows.bottom + 1) : Math.min(first ?? area.top, ...givenRows.values());
  return {
    words,
    sheet,
    labelColumn,
    view,
    columns,
    bodyTop,
    bodyBottom: area.bottom,
    bound: "manual",
    excelTable: null,
    closed: true,
    givenRows,
  };
}

/**
 * The Excel table with the name of the table (case does not count; a copy may carry a number behind it), as far as any of
 * its headers or labels is known. null when there is none.
 */
export function placeByName(words: TableWords, index: WordIndex): Placed | null {
  const named = index.sheets.flatMap((sheet) => sheet.sheet.tables.map((table) => ({ sheet, table })));
  const ranked = [
    ...named.filter(({ table }) => table.name.toLowerCase() === words.name),
    ...named.filter(
      ({ table }) => table.name.toLowerCase().replace(/_?\d+$/, "") === words.name.replace(/_?\d+$/, "") && isCopyName(table, words),
    ),
  ];
  for (const { sheet, table } of ranked) {
    const place = placeInTable(words, sheet, table);
    if (place) return place;
  }
  return null;
}

/** "name1" or "name_1" for a copy of "name". */
function isCopyName(table: ExcelTable, words: TableWords): boolean {
  return /^_?\d+$/.test(table.name.toLowerCase().slice(words.name.length)) && table.name.toLowerCase().startsWith(words.name);
}

function placeInTable(words: TableWords, sheet: IndexedSheet, table: ExcelTable): Placed | null {
  const { area } = table;
  const labelColumn = labelColumnIn(words, sheet, area);
  const bodyTop = bodyTopOf(words, sheet, labelColumn, table);
  const heads = headsAbove(area, bodyTop);
  const columns = matchIn(words, sheet, labelColumn, heads);
  const known = columns.columns.size > 0 || countLabels(words, sheet, labelColumn, area) > 0;
  if (!known) return null;
  const rows = { top: columns.rows?.top ?? area.top, bottom: bodyTop - 1 };
  const view = { sheet, labelColumn, area: heads };
  return {
    words,
    sheet,
    labelColumn,
    view,
    columns: { ...columns, rows },
    bodyTop,
    bodyBottom: area.bottom,
    bound: "table",
    excelTable: table,
    closed: true,
  };
}

/**
 * The first row of the body. Some programs save every table as one without a header row though its first row holds the
 * headers; that row is taken for what it says, not for what the table says of it.
 */
function bodyTopOf(words: TableWords, sheet: IndexedSheet, labelColumn: number, { area, headerRow }: ExcelTable): number {
  if (headerRow) return area.top + 1;
  const without = matchIn(words, sheet, labelColumn, headsAbove(area, area.top));
  const within = matchIn(words, sheet, labelColumn, headsAbove(area, area.top + 1));
  return within.score > without.score ? area.top + 1 : area.top;
}

/** Where the headers of an Excel table stand: from two rows above the table to its body. */
function headsAbove(area: Area, bodyTop: number): Area {
  return { ...area, top: Math.max(0, area.top - 2), bottom: bodyTop - 1 };
}

function matchIn(words: TableWords, sheet: IndexedSheet, labelColumn: number, area: Area): ColumnMatch {
  return matchColumns(words, { sheet, labelColumn, area });
}

/** The column of the area with most labels of the table; the first when there are none. */
function labelColumnIn(words: TableWords, sheet: IndexedSheet, area: Area): number {
  let best = area.left;
  let most = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    const count = countLabels(words, sheet, column, area);
    if (count > most) {
      best = column;
      most = count;
    }
  }
  return best;
}

function countLabels(words: TableWords, sheet: IndexedSheet, column: number, area: Area): number {
  let count = 0;
  for (let row = area.top; row <= area.bottom; row += 1) if (words.labels.has(sheet.key(row, column))) count += 1;
  return count;
}

function firstLabel(words: TableWords, sheet: IndexedSheet, column: number, area: Area): number | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    // A label header can read as a label ("Kerncijfers"); a row with known headers is none.
    if (words.labels.has(sheet.key(row, column)) && !sheet.headerRows.has(row)) return row;
  }
  return null;
}

function byId(offsets: Readonly<Record<string, string>> | undefined, start: number): ReadonlyMap<string, number> {
  return new Map(Object.entries(offsets ?? {}).map(([offset, id]) => [id, start + Number(offset)]));
}

function withGiven(words: TableWords, match: ColumnMatch, given: ReadonlyMap<string, number>, area: Area): ColumnMatch {
  const fromLeft = match.columns.size === 0 && given.size === 0 && area.right - area.left + 1 === words.spec.columns.length;
  const columns = new Map(fromLeft ? words.columns.map((column) => [column.spec.id, area.left + column.order]) : match.columns);
  const claimed = new Set(given.values());
  for (const [id, column] of columns) if (claimed.has(column) && given.get(id) !== column) columns.delete(id);
  for (const column of words.columns) {
    const place = given.get(column.spec.id);
    if (place !== undefined) columns.set(column.spec.id, place);
  }
  return { ...match, columns, approximate: new Set([...match.approximate].filter((id) => !given.has(id))) };
}
