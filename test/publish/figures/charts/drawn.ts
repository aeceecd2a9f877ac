import { JSDOM } from "jsdom";
import { checked2020 } from "../../tables/golden";
import { reportOf, type ReportFixture } from "../../../support/check";
import type { BoundTable } from "../../../../src/core/table/bound";
import { CHART_KINDS } from "../../../../src/publish/figures/charts/chart-kinds";
import { textBoxes, type TextBox } from "../../../../src/publish/figures/draw/boxes";
import type { Line, Rect, Shape } from "../../../../src/publish/figures/draw/shape";
import type { ChartKind, Figure, FigureContext } from "../../../../src/publish/figures/figure";
import { DEFAULT_THEME } from "../../../../src/publish/figures/theme";

export const theme = DEFAULT_THEME;

export function kindOf(kind: string): ChartKind {
  const found = CHART_KINDS.find((each) => each.kind === kind);
  if (!found) throw new Error(`no chart ${kind}`);
  return found;
}

/** The first table of a fixture with what charts are drawn from. */
export function fixture(report: ReportFixture, language: "nl" | "en" = "nl"): { table: BoundTable; context: FigureContext } {
  const bound = reportOf(report);
  const [table] = bound.tables;
  if (!table) throw new Error("not bound");
  return { table, context: { definition: bound.definition, report: bound, theme, language } };
}

/** The chart of a fixture's first table; null where the table does not suit. */
export function chartOf(kind: string, report: ReportFixture, language: "nl" | "en" = "nl"): Figure | null {
  const { table, context } = fixture(report, language);
  const chart = kindOf(kind);
  return chart.suits(table, context) ? chart.draw(table, context) : null;
}

/** A chart that must be there. */
export function drawnOf(kind: string, report: ReportFixture, language: "nl" | "en" = "nl"): Figure {
  const figure = chartOf(kind, report, language);
  if (!figure) throw new Error(`${kind} does not suit`);
  return figure;
}

let all: Promise<readonly Figure[]> | null = null;

/** Every chart of the 2020 sample. */
export function charts2020(): Promise<readonly Figure[]> {
  all ??= checked2020().then(({ report, definition }) => {
    const context: FigureContext = { definition, report, theme, language: "nl" };
    return report.tables.flatMap((table) =>
      CHART_KINDS.filter((kind) => kind.suits(table, context)).map((kind) => kind.draw(table, context)),
    );
  });
  return all;
}

export async function chart2020(id: string): Promise<Figure> {
  const found = (await charts2020()).find((figure) => figure.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
}

/** The rectangles and lines of a drawing with their places in it. */
export function flat(shapes: readonly Shape[], x = 0, y = 0): readonly (Rect | Line)[] {
  return shapes.flatMap((shape): readonly (Rect | Line)[] => {
    if (shape.shape === "group") return flat(shape.children, x + shape.x, y + shape.y);
    if (shape.shape === "rect") return [{ ...shape, x: shape.x + x, y: shape.y + y }];
    if (shape.shape === "line") return [{ ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y }];
    return [];
  });
}

/** The bars in a fill, from the top. */
export function bars(figure: Figure, fill: string): readonly Rect[] {
  return flat(figure.shapes).filter((shape): shape is Rect => shape.shape === "rect" && shape.fill === fill);
}

/** What is wrong with the texts of a drawing: out of the drawing or their box, or over each other. */
export function misplaced(figure: Figure): readonly string[] {
  const boxes = textBoxes(figure.shapes);
  const outside = boxes.flatMap((box) => (isOutside(box, figure) ? [`"${box.text}" is out of its box`] : []));
  const over = boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`"${a.text}" lies over "${b.text}"`] : [])));
  return [...outside, ...over];
}

const SLACK = 0.5;

function isOutside(box: TextBox, figure: Figure): boolean {
  const within = box.within ?? { x: 0, y: 0, width: figure.width, height: figure.height };
  return [within, { x: 0, y: 0, width: figure.width, height: figure.height }].some(
    (bound) =>
      box.x < bound.x - SLACK ||
      box.y < bound.y - SLACK ||
      box.x + box.width > bound.x + bound.width + SLACK ||
      box.y + box.height > bound.y + bound.height + SLACK,
  );
}

function overlap(a: TextBox, b: TextBox): boolean {
  return a.x + a.width > b.x + SLACK && b.x + b.width > a.x + SLACK && a.y + a.height > b.y + SLACK && b.y + b.height > a.y + SLACK;
}

/** Every line of text that the drawing shows. */
export function textsOf(figure: Figure): readonly string[] {
  return textBoxes(figure.shapes).map((box) => box.text);
}

/** The SVG as a document; throws where it is not well-formed. */
export function parsed(figure: Figure): Document {
  return new JSDOM(figure.svg, { contentType: "image/svg+xml" }).window.document;
}
