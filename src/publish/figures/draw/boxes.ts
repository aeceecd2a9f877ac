import { CAP_HEIGHT, DESCENT, textWidth } from "./metrics";
import type { Box, Shape, Text } from "./shape";

/** A line of text as it lies in the drawing: what tests hold against its box and its neighbours. */
export interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
  /** The box that the text must stay in. */
  readonly within: Box | null;
}

/** Every line of text with its place and size in the drawing, measured with the font's widths. */
export function textBoxes(shapes: readonly Shape[], origin = { x: 0, y: 0, scale: 1 }): readonly TextBox[] {
  return shapes.flatMap((shape): readonly TextBox[] => {
    if (shape.shape === "group") {
      const { x, y, scale } = shape;
      return textBoxes(shape.children, { x: origin.x + origin.scale * x, y: origin.y + origin.scale * y, scale: origin.scale * scale });
    }
    if (shape.shape !== "text") return [];
    return shape.lines.map((line, index) => placed(lineBox(shape, line, index), shape, line, origin));
  });
}

/** From the top of the capitals to the lowest point of the letters. */
function lineBox(text: Text, line: string, index: number): Box {
  const width = textWidth(line, text.size, text.weight);
  const left = text.anchor === "start" ? text.x : text.anchor === "middle" ? text.x - width / 2 : text.x - width;
  const baseline = text.y + index * text.leading;
  return { x: left, y: baseline - CAP_HEIGHT * text.size, width, height: (CAP_HEIGHT + DESCENT) * text.size };
}

function placed(box: Box, text: Text, line: string, origin: { readonly x: number; readonly y: number; readonly scale: number }): TextBox {
  const place = (each: Box): Box => ({
    x: origin.x + origin.scale * each.x,
    y: origin.y + origin.scale * each.y,
    width: origin.scale * each.width,
    height: origin.scale * each.height,
  });
  return { ...place(box), text: line, size: text.size * origin.scale, within: text.within === null ? null : place(text.within) };
}
