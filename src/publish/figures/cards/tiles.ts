import { textWidth } from "../draw/metrics";
import { group, line } from "../draw/shape";
import type { Theme } from "../theme";
import { type Block, NOTHING, oneLine, paragraph, stack } from "./block";
import type { Item } from "./content";

const TILE = 27;
const GAP = 24;

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

/** Figures of different kinds side by side, where two fit beside each other; else under each other. */
export function tiles(items: readonly Item[], title: string | null, width: number, theme: Theme): Block {
  const { colours } = theme;
  const half = (width - GAP) / 2;
  const pairs = items.length > 1 && items.every((item) => textWidth(item.printed, TILE, "bold") <= half);
  const each = pairs ? half : width;
  const drawn = items.map((item) => headline(item, each, theme, TILE));
  const rows: Block[] = [];
  for (let index = 0; index < drawn.length; index += pairs ? 2 : 1) {
    const left = drawn[index] ?? NOTHING;
    const right = pairs ? (drawn[index + 1] ?? NOTHING) : NOTHING;
    const rule = { height: 1, shapes: [line([0, 0], [width, 0], { stroke: colours.rule })] };
    if (index > 0) rows.push(rule);
    rows.push({ height: Math.max(left.height, right.height), shapes: [group(0, 0, left.shapes), group(half + GAP, 0, right.shapes)] });
  }
  const head = title === null ? NOTHING : paragraph(title, width, { size: 14, weight: "bold", fill: colours.text, most: 3 });
  return stack([head, ...rows], 18);
}
