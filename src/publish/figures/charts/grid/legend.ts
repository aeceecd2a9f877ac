import { textWidth } from "../../draw/metrics";
import { line, rect, type Shape, text } from "../../draw/shape";
import { clipText } from "../../draw/wrap";
import type { Theme } from "../../theme";
import { bar, pin } from "./looks";
import { middle } from "./measure";
import type { Key } from "./model";
import { SIZE } from "./sizes";

const SWATCH = 18;
const APART = 22;
const PITCH = 18;

/** The legend in words, over as many lines as it needs. */
export function drawLegend(
  keys: readonly Key[],
  width: number,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  let [x, y] = [0, 0];
  const shapes = keys.flatMap((key) => {
    const words = clipText(key.text, width - SWATCH - 6, SIZE.legend);
    const own = SWATCH + 6 + textWidth(words, SIZE.legend);
    if (x > 0 && x + own > width) [x, y] = [0, y + PITCH];
    const left = x;
    x += own + APART;
    const centre = y + PITCH / 2;
    return [
      ...swatch(key, left, centre, theme),
      text(left + SWATCH + 6, centre + middle(SIZE.legend), words, {
        size: SIZE.legend,
        fill: theme.colours.text,
        within: { x: left, y, width: own + 0.01, height: PITCH },
      }),
    ];
  });
  return { shapes, height: keys.length === 0 ? 0 : y + PITCH };
}

function swatch(key: Key, x: number, y: number, theme: Theme): readonly Shape[] {
  switch (key.mark) {
    case "bar":
    case "thin": {
      const height = key.mark === "bar" ? SIZE.firstBar : SIZE.bar;
      const drawn = bar(x, x + SWATCH, y - height / 2, height, key.look, theme);
      return drawn ? [drawn] : [];
    }
    case "pin":
      return pin(x, x + SWATCH - 4, y, key.look, theme);
    case "target":
      return [line([x + SWATCH / 2, y - 7], [x + SWATCH / 2, y + 7], { stroke: theme.colours.accent, strokeWidth: 3 })];
    case "outline":
      return [rect({ x: x + 0.5, y: y - 5, width: SWATCH - 1, height: 10 }, { stroke: theme.colours.rule })];
    case "faint-target":
      return [line([x + SWATCH / 2, y - 7], [x + SWATCH / 2, y + 7], { stroke: theme.colours.muted, strokeWidth: 1.5, dash: "3 2" })];
  }
}
