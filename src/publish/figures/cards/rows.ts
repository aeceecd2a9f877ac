import { CAP_HEIGHT, DESCENT, fitSize, textWidth } from "../draw/metrics";
import { group, line, rect, type Shape, text } from "../draw/shape";
import { wrapText } from "../draw/wrap";
import type { Theme } from "../theme";
import { type Block, linesHeight, NOTHING, paragraph, stack } from "./block";
import type { Item, ItemGroup } from "./content";

const LABEL = 13.5;
const FIGURE = 16;
const UNIT = 12.5;
const LEADING = 1.3;
const BAR = 5;
/** Between label and figure. */
const GAP = 12;
/** The figures of a list take no more than this part of its width. */
const MOST = 0.6;
/** A figure that is not zero keeps a bar that can be seen. */
const LEAST_BAR = 1.5;

/** Figures under each other: label on the left, figure on the right, a thin bar below. */
export function itemRows({ title, items, bars, unit }: ItemGroup, width: number, theme: Theme): Block {
  const { colours } = theme;
  const natural = Math.max(...items.map((item) => textWidth(item.printed, FIGURE, "bold")));
  const figures = Math.min(natural, width * MOST);
  const size = Math.min(FIGURE, ...items.map((item) => fitSize(item.printed, figures, FIGURE, "bold")));
  const rows = items.map((item) => itemRow(item, { width, figures, size, bars }, theme));
  const head = title === null && unit === null ? NOTHING : groupHead(title, unit, width, theme);
  const between: readonly Shape[] = [line([0, 0], [width, 0], { stroke: colours.rule })];
  if (bars !== "none") return stack([head, ...rows], 13);
  return stack([head, ...rows.flatMap((row, index) => (index === 0 ? [row] : [{ height: 1, shapes: between }, row]))], 9);
}

/** The title of a group on the left, what its figures count above them on the right. */
function groupHead(title: string | null, unit: string | null, width: number, { colours }: Theme): Block {
  const name = title === null ? NOTHING : paragraph(title, width * 0.7, { size: 14, weight: "bold", fill: colours.text, most: 3 });
  if (unit === null) return name;
  const room = title === null ? width : width * 0.3 - GAP;
  const lines = wrapText(unit, room, UNIT, "regular", 3);
  const height = Math.max(name.height, linesHeight(Math.max(1, lines.length), UNIT, LEADING));
  const within = { x: width - room, y: 0, width: room, height };
  const first = height - DESCENT * UNIT - (lines.length - 1) * UNIT * LEADING;
  const counted = text(width, first, lines, { size: UNIT, fill: colours.muted, anchor: "end", leading: LEADING, within });
  return { height, shapes: [...name.shapes, counted] };
}

function itemRow(
  item: Item,
  {
    width,
    figures,
    size,
    bars,
  }: { readonly width: number; readonly figures: number; readonly size: number; readonly bars: ItemGroup["bars"] },
  { colours }: Theme,
): Block {
  const room = width - figures - GAP;
  const label = item.unit === null ? item.label : `${item.label} (${item.unit})`;
  const lines = wrapText(label, room, LABEL, "regular", 6);
  const words = linesHeight(Math.max(1, lines.length), LABEL, LEADING);
  // The figure stands on the line of the first words.
  const baseline = CAP_HEIGHT * Math.max(LABEL, size);
  const top = baseline - CAP_HEIGHT * LABEL;
  const height = Math.max(top + words, baseline + DESCENT * size);
  const shapes: Shape[] = [
    text(0, baseline, lines, { size: LABEL, fill: colours.text, leading: LEADING, within: { x: 0, y: 0, width: room, height } }),
    text(width, baseline, item.printed, {
      size,
      fill: colours.text,
      weight: "bold",
      anchor: "end",
      within: { x: room + GAP, y: 0, width: figures, height },
    }),
  ];
  if (bars === "none") return { height, shapes };
  const at = height + 3;
  return { height: at + BAR, shapes: [...shapes, group(0, at, bar(item.share, bars, width, colours))] };
}

function bar(share: number | null, bars: ItemGroup["bars"], width: number, colours: Theme["colours"]): readonly Shape[] {
  if (share === null) return [];
  const length = share === 0 ? 0 : Math.max(LEAST_BAR, share * width);
  const whole = bars === "whole" ? [rect({ x: 0, y: 0, width, height: BAR }, { fill: colours.rule })] : [];
  return [...whole, rect({ x: 0, y: 0, width: length, height: BAR }, { fill: colours.accent })];
}
