import { textWidth } from "../draw/metrics";
import { group, line } from "../draw/shape";
import type { Theme } from "../theme";
import { type Block, NOTHING, oneLine, paragraph, stack } from "./block";
import type { Item } from "./content";

const TILE = 27;
const GAP = 24;
/** Of a figure with its label beside it. */
const SMALL = 20;
const LEAST_LABEL = 110;

/** The figure large, then what it counts. */
function headline(item: Item, width: number, { colours }: Theme, size: number): Block {
  const words = size > TILE ? 15 : 13.5;
  return stack(
    [
      oneLine(item.printed, width, { size, weight: "bold", fill: colours.text }),
      item.unit === null ? NOTHING : paragraph(item.unit, width, { size: words, weight: "bold", fill: colours.text, most: 2 }),
      paragraph(item.label, width, { size: words, fill: colours.text, most: 6 }),
    ],
    12,
  );
}

const FIRST = 46;
const FURTHER = 28;

/** Further headlines are smaller than the first. */
export function headlines(items: readonly Item[], width: number, theme: Theme): Block {
  return stack(
    items.map((item, index) => headline(item, width, theme, index === 0 ? FIRST : FURTHER)),
    22,
  );
}

/** Figures of different kinds: two beside each other where they fit, else each with its label beside or below it. */
export function tiles(items: readonly Item[], title: string | null, width: number, theme: Theme): Block {
  const { colours } = theme;
  const half = (width - GAP) / 2;
  const widest = Math.max(...items.map((item) => textWidth(item.printed, TILE, "bold")));
  const rows =
    items.length > 1 && widest <= half ? pairs(items, half, theme) : items.map((item) => besideOrBelow(item, widest, width, theme));
  const rule: Block = { height: 1, shapes: [line([0, 0], [width, 0], { stroke: colours.rule })] };
  const head = title === null ? NOTHING : paragraph(title, width, { size: 14, weight: "bold", fill: colours.text, most: 3 });
  return stack([head, ...rows.flatMap((row, index) => (index === 0 ? [row] : [rule, row]))], 16);
}

function pairs(items: readonly Item[], half: number, theme: Theme): readonly Block[] {
  const rows: Block[] = [];
  for (let index = 0; index < items.length; index += 2) {
    const [left = NOTHING, right = NOTHING] = items.slice(index, index + 2).map((item) => headline(item, half, theme, TILE));
    const shapes = [group(0, 0, left.shapes), group(half + GAP, 0, right.shapes)];
    rows.push({ height: Math.max(left.height, right.height), shapes });
  }
  return rows;
}

/** The figure with its label to the right, centred on it; below it where that leaves too little room. */
function besideOrBelow(item: Item, widest: number, width: number, theme: Theme): Block {
  const { colours } = theme;
  const figures = (widest * SMALL) / TILE;
  const room = width - figures - 14;
  if (room < LEAST_LABEL || item.unit !== null) return headline(item, width, theme, TILE);
  const figure = oneLine(item.printed, figures, { size: SMALL, weight: "bold", fill: colours.text });
  const label = paragraph(item.label, room, { size: 13.5, fill: colours.text, most: 6 });
  const height = Math.max(figure.height, label.height);
  const middle = (block: Block): number => (height - block.height) / 2;
  return { height, shapes: [group(0, middle(figure), figure.shapes), group(figures + 14, middle(label), label.shapes)] };
}
