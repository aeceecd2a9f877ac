import { textWidth, type Weight } from "../../draw/metrics";
import { line, rect, type Shape, text } from "../../draw/shape";
import type { Theme } from "../../theme";
import { drawBars } from "./bars";
import { SIGN_WIDTH, verdictSign } from "./looks";
import {
  extentsOf,
  type GridLayout,
  headLines,
  indentOf,
  itemText,
  itemWidth,
  labelLines,
  laneSize,
  laneMiddle,
  lanesHeight,
  layoutOf,
  middle,
  weightOf,
} from "./measure";
import type { Grid, GridRow, Panel, TextItem } from "./model";
import { fitScales, type Scale } from "./scale";
import { SIZE } from "./sizes";

/**
 * A grid as shapes from the left top 0,0.
 * @param width that it may take; it is wider when its texts need more
 */
export function drawGrid(
  grid: Grid,
  width: number,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number } {
  const layout = layoutOf(grid, width);
  const scales = panelScales(grid, layout);
  const shapes = [
    ...grid.rows.flatMap((row, index) => drawRow(row, index, layout, theme)),
    ...grid.panels.flatMap((panel, at) => [
      ...drawHead(panel, at, layout, zeroOf(scales[at]), theme),
      ...(panel.kind === "bars"
        ? drawBars(panel, grid.rows, at, layout, scales[at] ?? new Map(), theme)
        : drawTexts(panel, grid, at, layout, theme)),
    ]),
    line([0, layout.headHeight], [layout.width, layout.headHeight], { stroke: theme.colours.muted, strokeWidth: 1 }),
  ];
  return { shapes, width: layout.width, height: layout.height };
}

/** The scales of each panel; panels that share them take the smallest, so that equal figures are equally long. */
function panelScales({ panels }: Grid, layout: GridLayout): readonly ReadonlyMap<string, Scale>[] {
  const own = panels.map((panel, at) =>
    panel.kind === "bars" ? fitScales(extentsOf(panel.cells), layout.columns[at]?.width ?? 0) : new Map<string, Scale>(),
  );
  return panels.map((panel, at) => {
    const word = panel.kind === "bars" ? panel.shared : undefined;
    if (word === undefined) return own[at] ?? new Map<string, Scale>();
    const alike = own.filter((_, other) => {
      const each = panels[other];
      return each?.kind === "bars" && each.shared === word;
    });
    return new Map(
      [...(own[at] ?? [])].map(([key, { zero }]) => {
        const units = alike.flatMap((scales) => scales.get(key)?.perUnit ?? []).filter((perUnit) => perUnit > 0);
        return [key, { zero, perUnit: units.length === 0 ? 0 : Math.min(...units) }];
      }),
    );
  });
}

function zeroOf(scales: ReadonlyMap<string, Scale> | undefined): number {
  return Math.max(0, ...[...(scales?.values() ?? [])].map(({ zero }) => zero));
}

/** Above bars to both sides a header stands over the axis. */
function drawHead(panel: Panel, at: number, layout: GridLayout, zero: number, theme: Theme): readonly Shape[] {
  const column = layout.columns[at];
  if (!column) return [];
  const lines = headLines(panel, column.width);
  if (lines.length === 0) return [];
  const half = Math.max(...lines.map((each) => textWidth(each, SIZE.head, "bold"))) / 2;
  const anchor = panel.kind === "text" ? panel.align : zero > half ? "middle" : "start";
  const places = { start: 0, middle: Math.min(zero, column.width - half), end: column.width };
  const y = layout.headHeight - 7 - (lines.length - 1) * 14;
  return [
    text(column.x + places[anchor], y, lines, {
      size: SIZE.head,
      weight: "bold",
      fill: theme.colours.text,
      anchor,
      leading: 14 / SIZE.head,
      within: { x: column.x, y: 0, width: column.width, height: layout.headHeight },
    }),
  ];
}

function drawRow(row: GridRow, index: number, layout: GridLayout, theme: Theme): readonly Shape[] {
  const place = layout.rows[index];
  if (!place) return [];
  const { colours } = theme;
  const wide = row.kind === "data" ? layout.labelWidth : layout.labelWidth * 2;
  const lines = labelLines(row, wide);
  const indent = indentOf(row);
  const top = place.y + place.height / 2 - ((lines.length - 1) * 14) / 2 + middle(SIZE.label);
  const ground =
    row.kind === "category"
      ? [rect({ x: 0, y: place.y, width: layout.width, height: place.height }, { fill: colours.surface })]
      : row.rule !== null
        ? [line([0, place.y], [layout.width, place.y], { stroke: row.rule === "firm" ? colours.text : colours.rule, strokeWidth: 1 })]
        : [];
  const label = text(indent, top, lines, {
    size: SIZE.label,
    weight: weightOf(row),
    fill: row.kind === "category" ? colours.accent : colours.text,
    leading: 14 / SIZE.label,
    within: { x: indent, y: place.y, width: wide - indent, height: place.height },
  });
  return [...ground, label];
}

function drawTexts(
  panel: Extract<Panel, { kind: "text" }>,
  { rows, panels }: Grid,
  at: number,
  layout: GridLayout,
  theme: Theme,
): readonly Shape[] {
  const column = layout.columns[at];
  if (!column) return [];
  return panel.cells.flatMap((items, index) => {
    const place = layout.rows[index];
    if (!items || !place) return [];
    const lanes = Math.max(1, ...panels.map((each) => (each.kind === "bars" ? (each.cells[index]?.lanes.length ?? 0) : 0)));
    const first = place.y + place.height / 2 - lanesHeight(lanes) / 2;
    return items.flatMap((item) => {
      const y = item.lane === null ? place.y + place.height / 2 : laneMiddle(first, item.lane);
      return drawItem(item, panel.align, column, y, rows[index]?.strong === true, theme);
    });
  });
}

function drawItem(
  item: TextItem,
  align: "start" | "end",
  column: { readonly x: number; readonly width: number },
  y: number,
  strong: boolean,
  theme: Theme,
): readonly Shape[] {
  if (item.text === "") return [];
  const size = laneSize(item.lane ?? 0);
  const weight: Weight = strong || item.tone === "bad" ? "bold" : "regular";
  const words = itemText(item);
  const left = align === "start" ? column.x : column.x + column.width - (itemWidth(item) - 1);
  const sign = item.sign === null ? 0 : SIGN_WIDTH;
  const own = textWidth(words, size, weight);
  return [
    ...(item.sign === null ? [] : [verdictSign(left, y - 5, item.sign, theme)]),
    text(align === "start" ? left + sign : column.x + column.width - own, y + middle(size), words, {
      size,
      weight,
      fill: theme.colours[item.tone],
      within: { x: column.x, y: y - 7, width: column.width, height: 14 },
    }),
  ];
}
