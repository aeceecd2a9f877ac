import type { Weight } from "./metrics";

/** What a drawing consists of, as data: rendered by svgDocument, measured by textBoxes. Pixels, from the left top. */

/** A colour, or a hatching of lines in a colour on a ground (forecasts, by convention). */
export type Paint = string | { readonly hatch: string; readonly ground: string };

export interface Rect {
  readonly shape: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Paint | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly radius: number;
}

export interface Line {
  readonly shape: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps ("3 2"). */
  readonly dash: string | null;
}

export interface Path {
  readonly shape: "path";
  readonly d: string;
  readonly fill: Paint | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: string | null;
}

export type Anchor = "start" | "middle" | "end";

export interface Text {
  readonly shape: "text";
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor: Anchor;
  /** Between baselines. */
  readonly leading: number;
  /** The box that the text must stay in, where the drawing gave it one. */
  readonly within: Box | null;
}

export interface Group {
  readonly shape: "group";
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly children: readonly Shape[];
}

export type Shape = Rect | Line | Path | Text | Group;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Style = { readonly fill?: Paint | undefined; readonly stroke?: string | undefined; readonly strokeWidth?: number | undefined };

export function rect(box: Box, style: Style & { readonly radius?: number | undefined }): Rect {
  const { fill = null, stroke = null, strokeWidth = 1, radius = 0 } = style;
  return { shape: "rect", x: box.x, y: box.y, width: box.width, height: box.height, fill, stroke, strokeWidth, radius };
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  style: { readonly stroke: string; readonly strokeWidth?: number | undefined; readonly dash?: string | undefined },
): Line {
  const { stroke, strokeWidth = 1, dash = null } = style;
  return { shape: "line", x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke, strokeWidth, dash };
}

/** @param d path data of the drawing code itself; never words of a workbook */
export function path(d: string, style: Style & { readonly dash?: string | undefined }): Path {
  const { fill = null, stroke = null, strokeWidth = 1, dash = null } = style;
  return { shape: "path", d, fill, stroke, strokeWidth, dash };
}

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: Weight | undefined;
  readonly anchor?: Anchor | undefined;
  /** Line height as a part of the size; default 1.3. */
  readonly leading?: number | undefined;
  readonly within?: Box | undefined;
}

/** @param y baseline of the first line */
export function text(x: number, y: number, lines: string | readonly string[], style: TextStyle): Text {
  const { size, fill, weight = "regular", anchor = "start", leading = 1.3, within = null } = style;
  const list = typeof lines === "string" ? [lines] : lines;
  return { shape: "text", x, y, lines: list, size, weight, fill, anchor, leading: size * leading, within };
}

export function group(x: number, y: number, children: readonly Shape[], scale: number = 1): Group {
  return { shape: "group", x, y, scale, children };
}

/** An icon drawn for this product: outlines and solid parts on a grid of 48. */
export interface Icon {
  readonly outlines: readonly string[];
  readonly solids: readonly string[];
}

/** An icon in a square of `size` pixels with the left top at x, y. */
export function icon(x: number, y: number, size: number, drawing: Icon, colour: string): Group {
  const outlines = drawing.outlines.map((d) => path(d, { stroke: colour, strokeWidth: 2.5 }));
  const solids = drawing.solids.map((d) => path(d, { fill: colour }));
  return group(x, y, [...outlines, ...solids], size / 48);
}
