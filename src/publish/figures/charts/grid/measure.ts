import { clipText, wrapText } from "../../draw/wrap";
import { CAP_HEIGHT, textWidth } from "../../draw/metrics";
import { PIN_HEAD, SIGN_WIDTH } from "./looks";
import type { BarCell, Grid, GridRow, Lane, Panel, TextItem } from "./model";
import { type Extent, leastWidth } from "./scale";
import { SIZE } from "./sizes";

/** Where everything of a grid goes: columns from left to right, rows from the top. */
export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly headHeight: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly y: number; readonly height: number }[];
}

/** Figures are never shortened; words that are none are. */
export function laneText(lane: Lane): string {
  return lane.to === null ? clipText(lane.text, SIZE.mostWords, SIZE.figure) : lane.text;
}

export function itemText(item: TextItem): string {
  return clipText(item.text, SIZE.mostWords, SIZE.figure, "bold");
}

export function laneSize(index: number): number {
  return index === 0 ? SIZE.figure : SIZE.minor;
}

/** From the end of a mark to its text. */
export function besideMark(lane: Lane): number {
  return SIZE.beside + (lane.mark === "pin" && lane.to !== null ? PIN_HEAD : 0);
}

/** The marks of a panel with the room their texts take, by scale. */
export function extentsOf(cells: readonly (BarCell | null)[]): ReadonlyMap<string, readonly Extent[]> {
  const found = new Map<string, Extent[]>();
  for (const cell of cells) {
    if (!cell) continue;
    const list = found.get(cell.scale) ?? [];
    found.set(cell.scale, list);
    for (const { at } of cell.targets) list.push({ from: 0, to: at, room: 4 });
    for (const [index, lane] of cell.lanes.entries()) {
      const to = lane.to ?? 0;
      const further = [...cell.targets.map((target) => target.at), lane.ghost ?? 0];
      const far = further.filter((at) => lane.to !== null && (to >= 0 ? at > to : at < to));
      const end = to >= 0 ? Math.max(to, lane.from, ...far) : Math.min(to, lane.from, ...far);
      const room = lane.text === "" ? 2 : textWidth(laneText(lane), laneSize(index), "bold") + besideMark(lane) + 2;
      list.push({ from: Math.min(lane.from, 0), to: end, room });
    }
  }
  return found;
}

/** @param width that the grid may take; it is wider when its texts need more */
export function layoutOf(grid: Grid, width: number): GridLayout {
  const least = grid.panels.map(leastPanel);
  const base = baseHeight(grid);
  const labelWidth = labelWidthOf(grid.rows, base);
  const texts = least.reduce((sum, each) => sum + each + SIZE.gutter, labelWidth);
  const spare = Math.max(width - texts, 0);
  const weights = grid.panels.map((panel) => (panel.kind === "bars" ? panel.weight : 0));
  const room = least.reduce((sum, each, at) => sum + (weights[at] === 0 ? 0 : each), spare);
  const widths = shared(least, weights, room);
  let x = labelWidth;
  const columns = widths.map((each) => {
    const column = { x: x + SIZE.gutter, width: each };
    x = column.x + each;
    return column;
  });
  const headHeight = Math.max(...grid.panels.map((panel, at) => headLines(panel, columns[at]?.width ?? 0).length)) * 14 + 6;
  let y = headHeight;
  const rows = grid.rows.map((row, index) => {
    y += row.gap && index > 0 ? SIZE.gap : 0;
    const place = { y, height: rowHeight(row, labelWidth, base) };
    y += place.height;
    return place;
  });
  return { width: x, height: y, labelWidth, headHeight, columns, rows };
}

/** The room for bars by weight, but none less than it needs. */
function shared(least: readonly number[], weights: readonly number[], room: number): readonly number[] {
  const fixed = new Set(weights.flatMap((weight, at) => (weight === 0 ? [at] : [])));
  for (;;) {
    const left = room - least.reduce((sum, each, at) => sum + (fixed.has(at) && weights[at] !== 0 ? each : 0), 0);
    const weight = weights.reduce((sum, each, at) => sum + (fixed.has(at) ? 0 : each), 0);
    const wide = least.map((each, at) => (fixed.has(at) ? each : (left * (weights[at] ?? 0)) / weight));
    const short = wide.findIndex((each, at) => !fixed.has(at) && each < (least[at] ?? 0));
    if (short < 0) return wide;
    fixed.add(short);
  }
}

function leastPanel(panel: Panel): number {
  const word = Math.min(Math.max(0, ...panel.head.split(/[ /-]/).map((each) => textWidth(each, SIZE.head, "bold"))), SIZE.mostWords);
  if (panel.kind === "bars") return Math.max(leastWidth(extentsOf(panel.cells)), word, 90);
  const items = panel.cells.flatMap((cell) => cell ?? []).map(itemWidth);
  return Math.max(...items, word, Math.min(textWidth(panel.head, SIZE.head, "bold") / 2, 80), 0);
}

export function itemWidth(item: TextItem): number {
  return textWidth(itemText(item), SIZE.figure, "bold") + (item.sign === null ? 0 : SIGN_WIDTH) + 1;
}

export function headLines(panel: Panel, width: number): readonly string[] {
  return wrapText(panel.head, width, SIZE.head, "bold", 5);
}

/** All rows with marks are as high as the one with most lanes. */
function baseHeight(grid: Grid): number {
  const lanes = grid.panels.flatMap((panel) => {
    if (panel.kind === "bars") return panel.cells.map((cell) => cell?.lanes.length ?? 0);
    return panel.cells.map((cell) => Math.max(0, ...(cell ?? []).map((item) => (item.lane ?? 0) + 1)));
  });
  return lanesHeight(Math.max(1, ...lanes)) + SIZE.rowPadding;
}

/** Half the height of capitals: from the middle of a line to its baseline. */
export function middle(size: number): number {
  return (CAP_HEIGHT * size) / 2;
}

/** The middle of a lane, from the top of the first. */
export function laneMiddle(top: number, lane: number): number {
  return lane === 0 ? top + SIZE.firstLane / 2 : top + SIZE.firstLane + (lane - 0.5) * SIZE.lane;
}

export function lanesHeight(count: number): number {
  return SIZE.firstLane + (count - 1) * SIZE.lane;
}

const LEADING = 14;
const STEP = 20;
/** The part of the labels that stand on one line, where the column may be so wide. */
const ONE_LINE = 0.8;

/** The narrowest column in which most labels take one line, none needs more height than the marks, and no word is broken. */
function labelWidthOf(rows: readonly GridRow[], base: number): number {
  const natural = Math.max(...rows.map((row) => indentOf(row) + textWidth(row.label, SIZE.label, weightOf(row))));
  const word = Math.max(
    ...rows.map((row) => indentOf(row) + Math.max(0, ...row.label.split(/[ /-]/).map((each) => textWidth(each, SIZE.label, "bold")))),
  );
  const widths = rows
    .filter((row) => row.kind === "data")
    .map((row) => indentOf(row) + textWidth(row.label, SIZE.label, weightOf(row)) + 1);
  const common = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * ONE_LINE)] ?? 0;
  const most = Math.min(natural + 1, SIZE.mostLabel);
  if (natural < SIZE.goodLabel) return Math.max(natural + 1, SIZE.leastLabel);
  const least = Math.min(Math.max(SIZE.leastLabel, word + 8, Math.min(common, SIZE.goodLabel)), most);
  for (let width = least; width < most; width += STEP) {
    if (rows.every((row) => row.kind !== "data" || labelLines(row, width).length * LEADING + 4 <= Math.max(base, 2 * LEADING + 4)))
      return width;
  }
  return most;
}

export function indentOf(row: GridRow): number {
  return row.kind === "category" ? 6 : row.level * SIZE.indent;
}

export function weightOf(row: GridRow): "bold" | "regular" {
  return row.strong || row.kind !== "data" ? "bold" : "regular";
}

export function labelLines(row: GridRow, width: number): readonly string[] {
  return wrapText(row.label, width - indentOf(row), SIZE.label, weightOf(row));
}

function rowHeight(row: GridRow, labelWidth: number, base: number): number {
  const lines = labelLines(row, row.kind === "data" ? labelWidth : labelWidth * 2).length * LEADING;
  if (row.kind === "category") return Math.max(SIZE.category, lines + 10);
  return row.kind === "heading" ? Math.max(SIZE.category - 2, lines + 8) : Math.max(base, lines + 6);
}
