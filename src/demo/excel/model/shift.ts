import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx/xlsx";
import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { COLUMNS, columnOf, contains, height, intersection, keyOf, ROWS, rowOf, width } from "./grid";
import type { Book, Cell, SheetModel, TableModel } from "./types";

/** Cells that make room, or close a gap; what refers to them follows. */

export type Direction = "Down" | "Right" | "Up" | "Left";

/** Shifts down or right what stands in an area and beyond it. @throws ExcelFault when a merge or table is cut in two */
export function insertCells(book: Book, sheet: SheetModel, area: Area, direction: "Down" | "Right", own: TableModel | null): void {
  move(book, sheet, area, direction === "Down" ? height(area) : width(area), direction === "Down", own);
}

/** Takes an area away and closes the gap from below or from the right. */
export function removeCells(book: Book, sheet: SheetModel, area: Area, direction: "Up" | "Left", own: TableModel | null): void {
  move(book, sheet, area, direction === "Up" ? -height(area) : -width(area), direction === "Up", own);
}

function move(book: Book, sheet: SheetModel, area: Area, by: number, vertical: boolean, own: TableModel | null): void {
  const band: Area = vertical ? { ...area, bottom: ROWS - 1 } : { ...area, right: COLUMNS - 1 };
  // What moves: behind the area, and when cells are inserted the area itself.
  const moving: Area = by > 0 ? band : vertical ? { ...band, top: area.bottom + 1 } : { ...band, left: area.right + 1 };
  refuseCut(sheet, moving, own);
  const undo = [
    moveMap(sheet.cells, band, moving, by, vertical),
    moveMap(sheet.formats, band, moving, by, vertical),
    moveMap(sheet.hyperlinks, band, moving, by, vertical),
    moveAreas(sheet, moving, by, vertical, own),
    follow(book, sheet, moving, by, vertical),
  ];
  book.journal.record(() => {
    for (const step of undo.reverse()) step();
    book.recalculation.restructured();
  });
  book.recalculation.restructured();
}

/** Moves the entries of a map; those in the band that do not move (an area taken away) are dropped. */
function moveMap<T>(map: Map<number, T>, band: Area, moving: Area, by: number, vertical: boolean): () => void {
  const before = [...map].filter(([key]) => contains(band, rowOf(key), columnOf(key)));
  for (const [key] of before) map.delete(key);
  for (const [key, value] of before) {
    const [row, column] = [rowOf(key), columnOf(key)];
    if (contains(moving, row, column)) map.set(vertical ? keyOf(row + by, column) : keyOf(row, column + by), value);
  }
  return () => {
    for (const key of [...map.keys()]) if (contains(band, rowOf(key), columnOf(key))) map.delete(key);
    for (const [key, value] of before) map.set(key, value);
  };
}

function shifted(area: Area, by: number, vertical: boolean): Area {
  return vertical ? { ...area, top: area.top + by, bottom: area.bottom + by } : { ...area, left: area.left + by, right: area.right + by };
}

function inside(outer: Area, area: Area): boolean {
  return contains(outer, area.top, area.left) && contains(outer, area.bottom, area.right);
}

function refuseCut(sheet: SheetModel, moving: Area, own: TableModel | null): void {
  const cut = (area: Area): boolean => intersection(area, moving) !== null && !inside(moving, area);
  const tables = sheet.tables.filter((table) => table !== own).map((table) => table.area);
  if ([...sheet.merges, ...tables].some(cut))
    throw fault("InvalidOperation", "This operation isn't allowed: it would shift cells in a table or merged cells.");
}

function moveAreas(sheet: SheetModel, moving: Area, by: number, vertical: boolean, own: TableModel | null): () => void {
  const merges = sheet.merges;
  sheet.merges = merges.map((merge) => (inside(moving, merge) ? shifted(merge, by, vertical) : merge));
  const tables = sheet.tables.filter((table) => table !== own && inside(moving, table.area)).map((table) => [table, table.area] as const);
  for (const [table, area] of tables) table.area = shifted(area, by, vertical);
  return () => {
    sheet.merges = merges;
    for (const [table, area] of tables) table.area = area;
  };
}

/** Formulas that name cells that moved name them where they are now. */
function follow(book: Book, sheet: SheetModel, moving: Area, by: number, vertical: boolean): () => void {
  const changed: (readonly [Map<number, Cell>, number, Cell])[] = [];
  for (const one of book.sheets) {
    for (const [key, cell] of one.cells) {
      if (cell.formula === null) continue;
      const formula = moved(cell.formula, one, sheet, moving, by, vertical);
      if (formula === cell.formula) continue;
      one.cells.set(key, { ...cell, formula });
      changed.push([one.cells, key, cell]);
    }
  }
  return () => {
    for (const [cells, key, cell] of changed) cells.set(key, cell);
  };
}

function moved(formula: string, on: SheetModel, sheet: SheetModel, moving: Area, by: number, vertical: boolean): string {
  return tokenize(formula)
    .map((token) => {
      if (token.type !== "range") return token.value;
      const reference = parseA1Ref(token.value);
      if (!reference || !("range" in reference) || reference.workbookName) return token.value;
      const name = reference.sheetName || on.name;
      if (name.toLowerCase() !== sheet.name.toLowerCase()) return token.value;
      const { range } = reference;
      const area = { top: range.top ?? 0, left: range.left ?? 0, bottom: range.bottom ?? ROWS - 1, right: range.right ?? COLUMNS - 1 };
      const next = movedArea(area, moving, by, vertical);
      if (next === null) return "#REF!";
      if (next === area) return token.value;
      return stringifyA1Ref({ ...reference, range: { ...range, ...next } });
    })
    .join("");
}

/** Where an area is after the move: shifted, stretched or shrunk; null when nothing is left of it. */
function movedArea(area: Area, moving: Area, by: number, vertical: boolean): Area | null {
  const [first, last, from, to] = vertical ? (["top", "bottom", "left", "right"] as const) : (["left", "right", "top", "bottom"] as const);
  if (area[from] < moving[from] || area[to] > moving[to]) return area;
  if (area[last] - area[first] + 1 >= (vertical ? ROWS : COLUMNS)) return area;
  const start = moving[first];
  const gapStart = by < 0 ? start + by : start;
  const place = (index: number, isFirst: boolean): number => {
    if (index >= start) return index + by;
    if (by > 0 || index < gapStart) return index;
    return isFirst ? gapStart : gapStart - 1;
  };
  const next = { ...area, [first]: place(area[first], true), [last]: place(area[last], false) };
  if (next[last] < next[first]) return null;
  return next[first] === area[first] && next[last] === area[last] ? area : next;
}
