import { CAP_HEIGHT, DESCENT, textWidth } from "../../draw/metrics";
import { line, rect, type Shape, text } from "../../draw/shape";
import { clipText, wrapText } from "../../draw/wrap";
import type { Theme } from "../../theme";
import { paintOf, SIGN_WIDTH, verdictSign } from "../grid/looks";
import { middle } from "../grid/measure";
import { SIZE } from "../grid/sizes";
import type { Column, Multiple } from "./model";

const PLOT = 120;
const COLUMN = 34;
const APART = 12;
/** Charts beside each other at most; fewer where figures and norms need more room. */
const ACROSS = 4;
const GUTTER = 28;
const VERDICT = 18;
const BELOW = 22;
/** Above the highest column, for its figure. */
const HEADROOM = 22;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** From column to column. */
  readonly pitch: number;
  /** Pixels per base unit, the same in all. */
  readonly perUnit: number;
}

/** Small charts side by side, all with the same scale from zero. */
export function drawMultiples(
  multiples: readonly Multiple[],
  width: number,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number } {
  const texts = multiples.flatMap((each) => each.columns.map((column) => textWidth(columnWords(column), SIZE.figure, "bold")));
  const pitch = Math.max(COLUMN + APART, ...texts.map((each) => each + 6));
  const needed = multiples.map((each) => each.columns.length * pitch + textWidth(each.norm?.text ?? "", SIZE.figure) + 1);
  const least = Math.max(...needed);
  const across = Math.max(1, Math.min(ACROSS, Math.floor((width + GUTTER) / (least + GUTTER))));
  const own = Math.max(least, (width - (across - 1) * GUTTER) / across);
  const most = Math.max(...multiples.flatMap((each) => [each.norm?.at ?? 0, ...each.columns.map(({ to }) => to ?? 0)]));
  const lowest = Math.min(0, ...multiples.flatMap((each) => each.columns.map(({ to }) => to ?? 0)));
  const perUnit = most - lowest > 0 ? PLOT / (most - lowest) : 0;
  const shapes: Shape[] = [];
  let y = 0;
  for (let first = 0; first < multiples.length; first += across) {
    const line = multiples.slice(first, first + across);
    const labels = line.map((each) => wrapText(each.label, own, SIZE.label, "bold"));
    const labelHeight = Math.max(...labels.map((lines) => lines.length)) * 15;
    const zero = y + labelHeight + HEADROOM + most * perUnit;
    line.forEach((each, at) => {
      const x = at * (own + GUTTER);
      const lines = labels[at] ?? [];
      const within = { x, y, width: own, height: labelHeight };
      shapes.push(
        text(x, y + SIZE.label, lines, { size: SIZE.label, weight: "bold", fill: theme.colours.text, leading: 15 / SIZE.label, within }),
      );
      shapes.push(...drawOne(each, { x, y: zero, width: own, pitch, perUnit }, -lowest * perUnit, theme));
    });
    const verdicts = Math.max(...line.map((each) => each.verdicts.length));
    y = zero - lowest * perUnit + 10 + verdicts * VERDICT + BELOW;
  }
  return { shapes, width: Math.max(width, own), height: y - BELOW };
}

/** @param y of the axis at zero; `below`: pixels that negative columns take */
function drawOne(multiple: Multiple, { x, y, width, pitch, perUnit }: Frame, below: number, theme: Theme): readonly Shape[] {
  const { colours } = theme;
  const columns = multiple.columns.flatMap((column, at) => drawColumn(column, x + at * pitch, y, perUnit, theme));
  const end = x + multiple.columns.length * pitch;
  const texts = multiple.columns.flatMap((column, at) => columnText(column, x + at * pitch, y, perUnit, theme));
  const norm = multiple.norm === null ? [] : normLine(multiple.norm, { x, y, width, pitch, perUnit }, end, theme);
  const axis = line([x - 2, y], [end - (pitch - COLUMN) + 2, y], { stroke: colours.text, strokeWidth: 1 });
  const verdicts = multiple.verdicts.flatMap(({ verdict, text: words }, at) => {
    const centre = y + below + 10 + at * VERDICT + VERDICT / 2;
    const fill = verdict === "met" ? colours.good : verdict === "missed" ? colours.bad : colours.muted;
    const weight = verdict === "missed" ? "bold" : "regular";
    return [
      verdictSign(x, centre - 5, verdict, theme),
      text(x + SIGN_WIDTH, centre + middle(SIZE.figure), words, {
        size: SIZE.figure,
        weight,
        fill,
        within: { x, y: centre - VERDICT / 2, width, height: VERDICT },
      }),
    ];
  });
  return [...columns, axis, ...norm, ...texts, ...verdicts];
}

function drawColumn({ to, look }: Column, x: number, y: number, perUnit: number, theme: Theme): readonly Shape[] {
  if (to === null || Math.abs(to * perUnit) < 0.05) return [];
  const { fill, stroke } = paintOf(look, theme);
  const [top, height] = [y - Math.max(to, 0) * perUnit, Math.abs(to) * perUnit];
  if (stroke === undefined) return [rect({ x, y: top, width: COLUMN, height }, { fill })];
  return [
    rect({ x: x + 0.6, y: top + 0.6, width: COLUMN - 1.2, height: Math.max(height - 0.6, 0.1) }, { fill, stroke, strokeWidth: 1.25 }),
  ];
}

/** The figure on top of its column, on a ground of its own: a norm that lies there stays behind it. */
function columnText(column: Column, x: number, y: number, perUnit: number, theme: Theme): readonly Shape[] {
  const words = columnWords(column);
  if (words === "") return [];
  const weight = column.look === "actual" ? "bold" : "regular";
  const width = textWidth(words, SIZE.figure, weight);
  const negative = (column.to ?? 0) < 0;
  const baseline = negative ? y - (column.to ?? 0) * perUnit + 4 + CAP_HEIGHT * SIZE.figure : y - (column.to ?? 0) * perUnit - 4;
  const centre = x + COLUMN / 2;
  const top = baseline - CAP_HEIGHT * SIZE.figure;
  const ground = { x: centre - width / 2 - 2, y: top - 2, width: width + 4, height: (CAP_HEIGHT + DESCENT / 2) * SIZE.figure + 3 };
  const fill = column.look === "actual" ? theme.colours.text : theme.colours.muted;
  return [
    rect(ground, { fill: theme.colours.background }),
    text(centre, baseline, words, { size: SIZE.figure, weight, fill, anchor: "middle" }),
  ];
}

/** The norm across the columns, its text behind them. */
function normLine(
  norm: { readonly at: number; readonly text: string },
  { x, y, width, pitch, perUnit }: Frame,
  end: number,
  theme: Theme,
): readonly Shape[] {
  const { colours } = theme;
  const at = y - norm.at * perUnit;
  const last = end - (pitch - COLUMN) + 6;
  const within = { x: end, y: at - 7, width: x + width - end, height: 14 };
  return [
    line([x - 4, at], [last, at], { stroke: colours.background, strokeWidth: 5 }),
    line([x - 4, at], [last, at], { stroke: colours.accent, strokeWidth: 2.5 }),
    text(end, at + middle(SIZE.figure), norm.text, { size: SIZE.figure, fill: colours.accent, within }),
  ];
}

/** Figures are never shortened; words that are none are. */
function columnWords(column: Column): string {
  return column.to === null ? clipText(column.text, COLUMN + APART - 2, SIZE.figure) : column.text;
}
