import { escaped } from "../../plain";
import type { Theme } from "../theme";
import type { Paint, Shape, Text } from "./shape";

export interface Drawing {
  /** Unique in the page that the SVG stands in: ids of its parts begin with it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Of the description; the words of a report are Dutch. */
  readonly language: "nl" | "en";
  readonly theme: Theme;
  readonly children: readonly Shape[];
}

/**
 * A drawing as a standalone SVG: text as text, nothing that runs or is fetched, ids of its own. Kerning is off and letters
 * are not moved to whole pixels, so that the measured widths hold in every renderer.
 */
export function svgDocument({ id, width, height, title, description, language, theme, children }: Drawing): string {
  const name = `kf-${id.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ""}`)}`;
  const hatches = hatchesOf(children, name);
  const attributes = [
    `xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`,
    `role="img" aria-labelledby="${name}-title ${name}-desc" lang="nl" xml:lang="nl"`,
    `font-family="${escaped(theme.font)}" style="font-kerning:none" text-rendering="geometricPrecision"`,
  ];
  return [
    `<svg ${attributes.join(" ")}>`,
    `<title id="${name}-title">${escaped(title)}</title>`,
    `<desc id="${name}-desc"${language === "nl" ? "" : ` lang="${language}" xml:lang="${language}"`}>${escaped(description)}</desc>`,
    ...(hatches.size === 0 ? [] : [`<defs>${[...hatches.values()].map(({ markup }) => markup).join("")}</defs>`]),
    `<rect width="${num(width)}" height="${num(height)}" fill="${escaped(theme.colours.background)}"/>`,
    ...children.map((shape) => render(shape, hatches)),
    "</svg>",
    "",
  ].join("\n");
}

type Hatches = ReadonlyMap<string, { readonly id: string; readonly markup: string }>;

function hatchKey(paint: { readonly hatch: string; readonly ground: string }): string {
  return `${paint.hatch} ${paint.ground}`;
}

/** One pattern for each pair of colours: slanted lines that a printer and a greyscale copy keep apart from a solid. */
function hatchesOf(shapes: readonly Shape[], name: string): Hatches {
  const found = new Map<string, { readonly id: string; readonly markup: string }>();
  const visit = (shape: Shape): void => {
    if (shape.shape === "group") {
      shape.children.forEach(visit);
      return;
    }
    if (shape.shape !== "rect" && shape.shape !== "path") return;
    const { fill } = shape;
    if (fill === null || typeof fill === "string" || found.has(hatchKey(fill))) return;
    const id = `${name}-hatch-${found.size + 1}`;
    const lines = `<rect width="6" height="6" fill="${escaped(fill.ground)}"/><path d="M0 0V6" stroke="${escaped(fill.hatch)}" stroke-width="4"/>`;
    const place = `width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"`;
    found.set(hatchKey(fill), { id, markup: `<pattern id="${id}" ${place}>${lines}</pattern>` });
  };
  shapes.forEach(visit);
  return found;
}

function render(shape: Shape, hatches: Hatches): string {
  switch (shape.shape) {
    case "rect": {
      const radius = shape.radius === 0 ? "" : ` rx="${num(shape.radius)}"`;
      const place = `x="${num(shape.x)}" y="${num(shape.y)}" width="${num(shape.width)}" height="${num(shape.height)}"`;
      return `<rect ${place}${radius}${painted(shape, hatches)}/>`;
    }
    case "line": {
      const place = `x1="${num(shape.x1)}" y1="${num(shape.y1)}" x2="${num(shape.x2)}" y2="${num(shape.y2)}"`;
      return `<line ${place}${stroked(shape.stroke, shape.strokeWidth, shape.dash)}/>`;
    }
    case "path":
      return `<path d="${escaped(shape.d)}"${painted(shape, hatches)}${shape.stroke === null ? "" : ' stroke-linecap="round" stroke-linejoin="round"'}/>`;
    case "text":
      return textMarkup(shape);
    case "group": {
      const scale = shape.scale === 1 ? "" : ` scale(${num(shape.scale, 4)})`;
      const children = shape.children.map((child) => render(child, hatches)).join("\n");
      return `<g transform="translate(${num(shape.x)} ${num(shape.y)})${scale}">\n${children}\n</g>`;
    }
  }
}

function painted(
  shape: { readonly fill: Paint | null; readonly stroke: string | null; readonly strokeWidth: number; readonly dash?: string | null },
  hatches: Hatches,
): string {
  const { fill, stroke } = shape;
  const paint = fill === null ? "none" : typeof fill === "string" ? escaped(fill) : `url(#${hatches.get(hatchKey(fill))?.id ?? ""})`;
  return ` fill="${paint}"${stroke === null ? "" : stroked(stroke, shape.strokeWidth, shape.dash ?? null)}`;
}

function stroked(stroke: string, width: number, dash: string | null): string {
  return ` stroke="${escaped(stroke)}" stroke-width="${num(width)}"${dash === null ? "" : ` stroke-dasharray="${escaped(dash)}"`}`;
}

function textMarkup({ x, y, lines, size, weight, fill, anchor, leading }: Text): string {
  const style = [
    `font-size="${num(size)}"`,
    weight === "bold" ? 'font-weight="700"' : "",
    `fill="${escaped(fill)}"`,
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
  ];
  const attributes = style.filter((part) => part !== "").join(" ");
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return `<text x="${num(x)}" y="${num(y)}" ${attributes}>${escaped(only)}</text>`;
  const spans = lines.map((line, index) => `<tspan x="${num(x)}" y="${num(y + index * leading)}">${escaped(line)}</tspan>`);
  return `<text ${attributes}>${spans.join("\n")}</text>`;
}

/** Hundredths of a pixel are fine enough, and equal on every machine. */
function num(value: number, digits: number = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a place in a drawing: ${value}`);
  const rounded = Number(value.toFixed(digits));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
