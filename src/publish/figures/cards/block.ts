import { CAP_HEIGHT, DESCENT, fitSize, type Weight } from "../draw/metrics";
import { type Anchor, group, type Shape, text } from "../draw/shape";
import { wrapText } from "../draw/wrap";

/** Part of a card: shapes from its own left top, and the height that it takes. */
export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const NOTHING: Block = { height: 0, shapes: [] };

/** Blocks under each other; those without height take no gap either. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter((block) => block.height > 0);
  let y = 0;
  const shapes = shown.map((block) => {
    const placed = group(0, y, block.shapes);
    y += block.height + gap;
    return placed;
  });
  return { height: shown.length === 0 ? 0 : y - gap, shapes };
}

export interface ParagraphStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight | undefined;
  /** At most so many lines. */
  readonly most?: number | undefined;
  readonly leading?: number | undefined;
}

/** Text over as many lines as it needs, from the top of its capitals to below its last baseline. */
export function paragraph(words: string, width: number, style: ParagraphStyle): Block {
  const { size, fill, weight = "regular", most = 8, leading = 1.35 } = style;
  const lines = wrapText(words, width, size, weight, most);
  if (lines.length === 0) return NOTHING;
  const height = linesHeight(lines.length, size, leading);
  return { height, shapes: [text(0, CAP_HEIGHT * size, lines, { size, fill, weight, leading, within: { x: 0, y: 0, width, height } })] };
}

/** From the top of the capitals of the first line to the depth of the last. */
export function linesHeight(count: number, size: number, leading: number): number {
  return (CAP_HEIGHT + DESCENT) * size + (count - 1) * leading * size;
}

/** One line that shrinks where it does not fit: for figures, which are never broken or cut. */
export function oneLine(
  words: string,
  width: number,
  style: { readonly size: number; readonly fill: string; readonly weight: Weight; readonly anchor?: Anchor },
): Block {
  const { fill, weight, anchor = "start" } = style;
  const size = fitSize(words, width, style.size, weight);
  const height = CAP_HEIGHT * style.size;
  const x = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
  const within = { x: 0, y: 0, width, height: height + DESCENT * size };
  return { height, shapes: [text(x, height, words, { size, fill, weight, anchor, within })] };
}
