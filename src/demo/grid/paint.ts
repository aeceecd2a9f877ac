import type { Language } from "../../core/checks/check";
import { cellName, columnName } from "../../core/table/address";
import type { Area } from "../../core/table/sheet";
import { contains, intersection, keyOf } from "../excel/model/grid";
import { formatAt } from "../excel/model/looks";
import type { Book, SheetModel } from "../excel/model/types";
import { element, place } from "../page/dom";
import { drawingsOf } from "./drawings";
import { lookOf } from "./look";
import type { Axis, Measures } from "./measure";
import { shownInCell } from "./shown";

/** Pixels of the row numbers and the column letters. */
export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 22;

export interface Scroll {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Painting {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly measures: Measures;
  readonly scroll: Scroll;
  readonly language: Language;
  readonly selected: readonly Area[];
  readonly label: string;
}

/** Where a row or column is painted: frozen ones stay, others move under them. */
export function offset(axis: Axis, frozen: number, scrolled: number, head: number, index: number): number {
  return head + axis.start(index) - (index < frozen ? 0 : scrolled);
}

/** The rows or columns in view, frozen ones first. */
function inView(axis: Axis, frozen: number, scrolled: number, room: number): number[] {
  const indices: number[] = [];
  for (let index = 0; index < Math.min(frozen, axis.count); index += 1) indices.push(index);
  const from = Math.max(frozen, axis.at(axis.start(frozen) + scrolled));
  const until = axis.start(frozen) + scrolled + room;
  for (let index = from; index < axis.count && axis.start(index) < until; index += 1) indices.push(index);
  return indices.filter((index) => axis.size(index) > 0);
}

/** Everything in view of a sheet: heads, cells, drawings. Elements only, nothing is kept. */
export function paint(painting: Painting): HTMLElement[] {
  const { sheet, measures, scroll, book } = painting;
  const rows = inView(measures.rows, sheet.frozen.rows, scroll.top, scroll.height);
  const columns = inView(measures.columns, sheet.frozen.columns, scroll.left, scroll.width);
  const grid = element("div", {
    class: "cells",
    role: "grid",
    "aria-label": painting.label,
    "aria-rowcount": measures.rows.count,
    "aria-colcount": measures.columns.count,
    "aria-multiselectable": "true",
  });
  grid.append(columnHeads(painting, columns));
  const covered = mergesInView(sheet, rows, columns);
  for (const row of rows) grid.append(rowElement(painting, row, columns, covered));
  const layer = element("div", { class: "drawings" }, ...drawingsOf(book, sheet, scroll.left - HEAD_WIDTH, scroll.top - HEAD_HEIGHT));
  return [grid, layer, element("div", { class: "corner" })];
}

function columnHeads({ sheet, measures, scroll, selected }: Painting, columns: readonly number[]): HTMLElement {
  const line = element("div", { role: "row", class: "row", "aria-rowindex": 1 });
  for (const column of columns) {
    const on = selected.some((area) => column >= area.left && column <= area.right);
    const frozen = column < sheet.frozen.columns;
    const head = element(
      "div",
      {
        role: "columnheader",
        class: `head column${on ? " on" : ""}${frozen ? " frozen" : ""}`,
        "aria-colindex": column + 1,
        "data-column": column,
      },
      columnName(column),
    );
    place(
      head,
      offset(measures.columns, sheet.frozen.columns, scroll.left, HEAD_WIDTH, column),
      0,
      measures.columns.size(column),
      HEAD_HEIGHT,
    );
    line.append(head);
  }
  return line;
}

/** Merges of which any cell is in view: painted once, at their first cell. */
function mergesInView(sheet: SheetModel, rows: readonly number[], columns: readonly number[]): readonly Area[] {
  const view = { top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
  return sheet.merges.filter((area) => intersection(area, view) !== null);
}

function rowElement(painting: Painting, row: number, columns: readonly number[], merges: readonly Area[]): HTMLElement {
  const { sheet, measures, scroll, selected } = painting;
  const top = offset(measures.rows, sheet.frozen.rows, scroll.top, HEAD_HEIGHT, row);
  const on = selected.some((area) => row >= area.top && row <= area.bottom);
  const line = element("div", { role: "row", class: "row", "aria-rowindex": row + 2 });
  const frozen = row < sheet.frozen.rows;
  const head = element(
    "div",
    { role: "rowheader", class: `head number${on ? " on" : ""}${frozen ? " frozen" : ""}`, "data-row": row },
    String(row + 1),
  );
  place(head, 0, top, HEAD_WIDTH, measures.rows.size(row));
  line.append(head);
  const first = columns[0] ?? 0;
  for (const column of columns) {
    const merge = merges.find((area) => contains(area, row, column));
    // The first part of a merge that is in view stands for all of it.
    if (merge && ((merge.left < column && column !== first) || (merge.top < row && row !== Math.max(merge.top, 0)))) continue;
    line.append(cellElement(painting, row, column, merge ?? null));
  }
  return line;
}

function cellElement(painting: Painting, row: number, column: number, merge: Area | null): HTMLElement {
  const { book, sheet, measures, scroll, language, selected } = painting;
  const { rows, columns } = measures;
  const [fromRow, fromColumn] = merge ? [merge.top, merge.left] : [row, column];
  const value = book.recalculation.value(sheet, fromRow, fromColumn);
  const look = lookOf(sheet, fromRow, fromColumn, value);
  const text = shownInCell(value, formatAt(sheet, fromRow, fromColumn).numberFormat, language);
  const left = offset(columns, sheet.frozen.columns, scroll.left, HEAD_WIDTH, fromColumn);
  const top = offset(rows, sheet.frozen.rows, scroll.top, HEAD_HEIGHT, fromRow);
  const width = columns.start((merge?.right ?? column) + 1) - columns.start(fromColumn);
  const height = rows.start((merge?.bottom ?? row) + 1) - rows.start(fromRow);
  const frozen = (row < sheet.frozen.rows ? " frozen-row" : "") + (column < sheet.frozen.columns ? " frozen-column" : "");
  const cell = element("div", {
    role: "gridcell",
    class: `cell${sheet.showGridlines ? "" : " bare"}${frozen}${sheet.hyperlinks.has(keyOf(fromRow, fromColumn)) ? " link" : ""}`,
    "aria-colindex": column + 1,
    "aria-selected": selected.some((area) => contains(area, row, column)) ? "true" : "false",
    "data-cell": cellName(fromRow, fromColumn),
  });
  place(cell, left, top, width, height);
  for (const [name, setting] of Object.entries(look)) cell.style.setProperty(name, setting);
  if (text === "") return cell;
  const inner = element("span", {}, text);
  // Text runs on over blank neighbours; a number never does.
  if (typeof value === "string" && look["white-space"] === undefined && !merge && look["justify-content"] === "flex-start") {
    cell.style.setProperty("overflow", "visible");
    inner.style.setProperty("max-width", `${roomFor(painting, row, column)}px`);
    inner.className = "running";
  }
  cell.append(inner);
  return cell;
}

/** Pixels from a cell's left edge to the next cell that holds something. */
function roomFor({ sheet, measures: { columns } }: Painting, row: number, column: number): number {
  let next = column + 1;
  while (next < columns.count && next < column + 40 && !sheet.cells.has(keyOf(row, next))) next += 1;
  return columns.start(next) - columns.start(column) - 6;
}
