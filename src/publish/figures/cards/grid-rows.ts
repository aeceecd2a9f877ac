import { CAP_HEIGHT, textWidth } from "../draw/metrics";
import { group, line, type Paint, rect, type Shape, text } from "../draw/shape";
import { wrapText } from "../draw/wrap";
import type { Theme } from "../theme";
import { type Block, linesHeight, NOTHING, stack } from "./block";
import type { GridBars, GridContent, GridRow } from "./grid-content";

const SIZE = 13;
const LEADING = 1.3;
/** Between columns. */
const GAP = 14;
const LEAST_LABEL = 120;
const GOOD_LABEL = 160;
const WIDE_HEAD = 84;
/** A grid that would be wider shrinks its figures. */
const MOST_WIDTH = 1400;
const MOST_LABEL = 300;
const BARS = 104;
const BAR = 34;
/** The square before a label that says which part of a bar it is. */
const KEY = 9;
const ROW_PAD = 7;

/** Places of a grid for a width: figures as large as fit, labels over what is left. */
interface Layout {
  readonly width: number;
  readonly label: number;
  readonly size: number;
  readonly column: number;
}

/** The width at which a grid reads well: labels over two lines or so, figures in full size. */
export function leastGridWidth({ heads, rows }: GridContent): number {
  return Math.min(MOST_WIDTH, GOOD_LABEL + heads.length * (widest(heads, rows) + GAP));
}

/** Figures in rows and columns, right under their heads; above them bars, where rows add up to one of them. */
export function gridRows(content: GridContent, width: number, theme: Theme): Block {
  const { heads, rows, bars, corner } = content;
  const layout = layoutOf(heads, rows, width);
  const rule = (strong: boolean): Block => ({
    height: 1,
    shapes: [line([0, 0.5], [width, 0.5], { stroke: strong ? theme.colours.accent : theme.colours.rule, strokeWidth: strong ? 1.5 : 1 })],
  });
  return stack(
    [
      headRow(corner ?? "", heads, layout, theme),
      rule(true),
      bars === null ? NOTHING : barsBlock(bars, layout, theme),
      ...rows.flatMap((row, index) => (index === 0 ? [gridRow(row, layout, theme)] : [rule(false), gridRow(row, layout, theme)])),
    ],
    0,
  );
}

/** Of the figures; a head takes more lines before it makes its column wider than this. */
function widest(heads: readonly string[], rows: readonly GridRow[]): number {
  const figures = rows.flatMap(({ cells }) => cells.map((cell) => textWidth(cell, SIZE, "bold")));
  return Math.max(...figures, ...heads.map((head) => Math.min(WIDE_HEAD, textWidth(head, SIZE, "bold"))));
}

function layoutOf(heads: readonly string[], rows: readonly GridRow[], width: number): Layout {
  const natural = widest(heads, rows);
  const room = (width - LEAST_LABEL) / heads.length - GAP;
  // Without room for a legible grid, figures shrink on rather than run into each other.
  const size = Math.min(SIZE, (SIZE * Math.max(room, 4)) / natural);
  const labels = Math.max(...rows.map(({ label }) => textWidth(label, SIZE) + KEY + 8));
  const label = Math.min(MOST_LABEL, Math.max(LEAST_LABEL, Math.min(labels, width - heads.length * ((natural * size) / SIZE + GAP))));
  return { width, label, size, column: (width - label) / heads.length };
}

/** Heads over as many lines as they need, their last lines level. */
function headRow(corner: string, heads: readonly string[], layout: Layout, { colours }: Theme): Block {
  const style = { size: SIZE, fill: colours.text, weight: "bold", leading: LEADING } as const;
  const places = [
    { words: corner, x: 0, width: layout.label, anchor: "start" } as const,
    ...heads.map(
      (words, index) =>
        ({ words, x: layout.label + index * layout.column + GAP / 2, width: layout.column - GAP / 2, anchor: "end" }) as const,
    ),
  ].map((place) => ({ ...place, lines: wrapText(place.words, place.width, SIZE, "bold", 4) }));
  const count = Math.max(1, ...places.map(({ lines }) => lines.length));
  const height = linesHeight(count, SIZE, LEADING) + 2 * ROW_PAD;
  const last = ROW_PAD + CAP_HEIGHT * SIZE + (count - 1) * LEADING * SIZE;
  const shapes = places.flatMap(({ x, width, anchor, lines }) => {
    const first = last - (lines.length - 1) * LEADING * SIZE;
    const within = { x, y: 0, width, height };
    return lines.length === 0 ? [] : [text(anchor === "start" ? x : x + width, first, lines, { ...style, anchor, within })];
  });
  return { height, shapes };
}

function gridRow({ label, cells, total, part }: GridRow, layout: Layout, theme: Theme): Block {
  const { colours } = theme;
  const weight = total ? "bold" : "regular";
  const indent = part === null ? 0 : KEY + 7;
  const lines = wrapText(label, layout.label - indent, SIZE, weight, 4);
  const words = linesHeight(Math.max(1, lines.length), SIZE, LEADING);
  const height = words + 2 * ROW_PAD;
  const baseline = ROW_PAD + CAP_HEIGHT * SIZE;
  const labelBox = { x: indent, y: 0, width: layout.label - indent, height };
  const shapes: Shape[] = [];
  if (part !== null) shapes.push(rect({ x: 0, y: baseline - KEY, width: KEY, height: KEY }, partStyle(part, theme)));
  if (lines.length > 0)
    shapes.push(text(indent, baseline, lines, { size: SIZE, fill: colours.text, weight, leading: LEADING, within: labelBox }));
  cells.forEach((cell, index) => {
    const right = layout.label + (index + 1) * layout.column;
    const within = { x: right - layout.column, y: 0, width: layout.column, height };
    shapes.push(text(right, baseline, cell, { size: layout.size, fill: colours.text, weight, anchor: "end", within }));
  });
  return { height, shapes };
}

/** Parts of a bar from the base up: solid, light, hatched, then the colours of categories. */
function partStyle(part: number, { colours }: Theme): { readonly fill: Paint; readonly stroke: string; readonly strokeWidth: number } {
  const paints: readonly Paint[] = [colours.prior, colours.accent, { hatch: colours.accent, ground: colours.background }];
  const fill = paints[part] ?? colours.series[(part - paints.length + 1) % colours.series.length] ?? colours.text;
  return { fill, stroke: colours.accent, strokeWidth: 0.75 };
}

/** A bar for each column on one scale from zero, its parts in the order of the rows from the top down. */
function barsBlock({ totals, parts }: GridBars, layout: Layout, theme: Theme): Block {
  const sums = totals.map((total, column) => Math.max(total ?? 0, sum(parts, column)));
  const scale = BARS / Math.max(...sums);
  const width = Math.min(BAR, layout.column * 0.7);
  const top = 14;
  const bars = totals.flatMap((_, column) => {
    const right = layout.label + (column + 1) * layout.column;
    let base = BARS;
    return parts
      .map((part, index) => ({ height: (part[column] ?? 0) * scale, index }))
      .reverse()
      .flatMap(({ height, index }) => {
        base -= height;
        return height === 0 ? [] : [rect({ x: right - width, y: base, width, height }, partStyle(index, theme))];
      });
  });
  const axis = line([layout.label, BARS], [layout.width, BARS], { stroke: theme.colours.text });
  return { height: BARS + top + 6, shapes: [group(0, top, [...bars, axis])] };
}

function sum(parts: GridBars["parts"], column: number): number {
  return parts.reduce((total, part) => total + (part[column] ?? 0), 0);
}
