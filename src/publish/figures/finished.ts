import { openErrors } from "../tables/document";
import { WORDS } from "../tables/words";
import { group, rect, type Shape, text } from "./draw/shape";
import { svgDocument } from "./draw/svg";
import type { Figure, FigureContext } from "./figure";

/** Height of the band that says a figure is not final. */
const BAND = 30;

/**
 * A drawing with its words as a finished figure: rendered to SVG, and stamped above the drawing when a table it was drawn
 * from has errors that nobody accepted.
 */
export function finished(parts: Omit<Figure, "svg" | "stamp">, { theme, language, findings = [] }: FigureContext): Figure {
  const errors = parts.tables.reduce((sum, table) => sum + openErrors(table, findings), 0);
  const stamp = errors === 0 ? null : WORDS.stamp(errors);
  const drawn = stamp === null ? parts : stamped(parts, stamp, theme.colours);
  const { id, title, description, width, height, shapes } = drawn;
  return { ...drawn, stamp, svg: svgDocument({ id, width, height, title, description, language, theme, children: shapes }) };
}

function stamped<Parts extends Pick<Figure, "width" | "height" | "shapes" | "description">>(
  parts: Parts,
  stamp: string,
  colours: FigureContext["theme"]["colours"],
): Parts {
  const { width, height, shapes, description } = parts;
  const band: readonly Shape[] = [
    rect({ x: 0, y: 0, width, height: BAND }, { fill: colours.bad }),
    text(16, 20, stamp, { size: 13, weight: "bold", fill: colours.background, within: { x: 0, y: 0, width, height: BAND } }),
  ];
  return { ...parts, height: height + BAND, shapes: [...band, group(0, BAND, shapes)], description: `${stamp} ${description}` };
}
