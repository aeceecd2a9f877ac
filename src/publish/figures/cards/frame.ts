import { CAP_HEIGHT } from "../draw/metrics";
import { group, type Icon, icon, rect, type Shape } from "../draw/shape";
import type { Theme } from "../theme";
import { type Block, NOTHING, paragraph, stack } from "./block";

/** How much room a card keeps: around its contents, and between their parts. */
export interface Density {
  readonly pad: number;
  readonly gap: number;
}

/** A card by itself, and one of many on a page. */
export const ROOMY: Density = { pad: 24, gap: 26 };
export const DENSE: Density = { pad: 18, gap: 21 };
/** Height of the coloured edge of a card. */
export const EDGE = 4;
const ICON = 40;

/** The head of a card: icon beside the title, the period under it. */
export function cardHead(
  {
    title,
    period,
    lead,
    drawing,
  }: { readonly title: string; readonly period: string | null; readonly lead: string | null; readonly drawing: Icon | null },
  width: number,
  { colours }: Theme,
): Block {
  const indent = drawing ? ICON + 14 : 0;
  const words = stack(
    [
      paragraph(title, width - indent, { size: 19, weight: "bold", fill: colours.accent, most: 4, leading: 1.2 }),
      period === null ? NOTHING : paragraph(period, width - indent, { size: 12.5, fill: colours.muted, most: 2 }),
    ],
    5,
  );
  const height = Math.max(words.height, drawing ? ICON : 0);
  const beside: readonly Shape[] = [
    ...(drawing ? [icon(0, 0, ICON, drawing, colours.accent)] : []),
    group(indent, Math.max(0, (height - words.height) / 2), words.shapes),
  ];
  const leadLines = lead === null ? NOTHING : paragraph(lead, width, { size: 13, fill: colours.muted, leading: 1.4 });
  return stack([{ height, shapes: beside }, leadLines], 14);
}

/** The ground of a card with its coloured edge. */
export function ground(width: number, height: number, { colours }: Theme): readonly Shape[] {
  return [
    rect({ x: 0, y: 0, width, height }, { fill: colours.surface }),
    rect({ x: 0, y: 0, width, height: EDGE }, { fill: colours.accent }),
  ];
}

/** Contents on a ground, with room around them; as high as asked for when that is more than they need. */
export function framed(contents: Block, width: number, theme: Theme, { pad }: Density, least: number = 0): Block {
  const height = Math.max(least, contents.height + EDGE + 2 * pad);
  return { height, shapes: [...ground(width, height, theme), group(pad, EDGE + pad, contents.shapes)] };
}

/** The source under a figure, small. */
export function sourceLine(source: string | null, width: number, { colours }: Theme): Block {
  if (source === null) return NOTHING;
  const words = paragraph(source, width, { size: 10.5, fill: colours.muted, most: 3 });
  return { height: words.height + CAP_HEIGHT, shapes: words.shapes };
}
