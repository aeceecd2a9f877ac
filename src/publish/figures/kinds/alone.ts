import { NOTHING, stack } from "../cards/block";
import { framed, ROOMY, sourceLine } from "../cards/frame";
import type { Figure, FigureContext } from "../figure";
import { finished } from "../finished";
import type { Panel } from "./kind";

/** A card as a figure by itself, with its source. */
export function alone(panel: Panel, context: FigureContext): Figure {
  const { id, kind, title, description, source, data, tables, cells, width, draw } = panel;
  const { theme } = context;
  const inner = width - 2 * ROOMY.pad;
  const contents = stack([draw(inner, ROOMY.gap), source === null ? NOTHING : sourceLine(source, inner, theme)], 20);
  const { height, shapes } = framed(contents, width, theme, ROOMY);
  return finished({ id, kind, title, description, source, data, tables, cells, width, height: Math.ceil(height), shapes }, context);
}
