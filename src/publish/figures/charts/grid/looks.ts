import { group, line, type Paint, path, rect, type Shape } from "../../draw/shape";
import type { Theme } from "../../theme";
import type { Verdict } from "../verdict";
import type { Look } from "./model";

/**
 * How marks are painted, after IBCS: actual solid, prior lighter, budget outlined, forecast hatched. Good and bad news
 * differ in shade as well as in hue; their words stand beside them.
 */
export function paintOf(look: Look, { colours }: Theme): { readonly fill: Paint; readonly stroke?: string } {
  switch (look) {
    case "actual":
      return { fill: colours.text };
    case "prior":
      return { fill: colours.prior };
    case "budget":
      return { fill: colours.background, stroke: colours.text };
    case "forecast":
      return { fill: { hatch: colours.text, ground: colours.background }, stroke: colours.text };
    case "good":
      return { fill: colours.good };
    case "bad":
      return { fill: colours.bad };
    case "neutral":
      return { fill: colours.muted };
  }
}

const STROKE = 1.25;

/** A bar from x1 to x2; outlines lie within its ends, so that all bars end where their figure says. */
export function bar(x1: number, x2: number, y: number, height: number, look: Look, theme: Theme): Shape | null {
  const { fill, stroke } = paintOf(look, theme);
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  if (right - left < 0.05) return null;
  if (stroke === undefined) return rect({ x: left, y, width: right - left, height }, { fill });
  const inset = Math.min(STROKE, right - left) / 2;
  return rect(
    { x: left + inset, y: y + STROKE / 2, width: Math.max(right - left - 2 * inset, 0.1), height: height - STROKE },
    { fill, stroke, strokeWidth: Math.min(STROKE, right - left) },
  );
}

/** Half the side of a pin's head. */
export const PIN_HEAD = 3.5;

/** A pin from the axis to x2: a thin line with a square head whose middle is the figure. */
export function pin(x1: number, x2: number, y: number, look: Look, theme: Theme): readonly Shape[] {
  const { fill } = paintOf(look, theme);
  const head = rect({ x: x2 - PIN_HEAD, y: y - PIN_HEAD, width: 2 * PIN_HEAD, height: 2 * PIN_HEAD }, { fill });
  const colour = typeof fill === "string" ? fill : fill.hatch;
  return [line([x1, y], [x2, y], { stroke: colour, strokeWidth: 2 }), head];
}

/** A check mark, a cross or a question mark of 10 pixels, drawn: fonts may lack these signs. */
export function verdictSign(x: number, y: number, verdict: Verdict, theme: Theme): Shape {
  const { good, bad, muted } = theme.colours;
  switch (verdict) {
    case "met":
      return group(x, y, [path("M1 5.5L4 8.5L9 1.5", { stroke: good, strokeWidth: 2 })]);
    case "missed":
      return group(x, y, [path("M1.5 1.5L8.5 8.5M8.5 1.5L1.5 8.5", { stroke: bad, strokeWidth: 2 })]);
    case "undecided":
      return group(x, y, [path("M2.5 3.2C2.5 .2 7.5 .2 7.5 3C7.5 4.8 5 4.6 5 6.6M5 8.4L5 9.8", { stroke: muted, strokeWidth: 1.6 })]);
  }
}

/** Room that a sign takes, with the space behind it. */
export const SIGN_WIDTH = 14;
