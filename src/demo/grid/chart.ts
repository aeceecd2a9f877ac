import type { Book, ChartModel, PlacedRange } from "../excel/model/types";
import { element } from "../page/dom";
import { printed } from "../excel/model/text";
import { PIXELS } from "./measure";

const SERIES = ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D"];
const INK = "#1F1F1F";

/** Room in pixels: for the title, the legend and, per cent of the width, for labels beside lying bars. */
const TITLE = 34;
const LEGEND = 22;
const LABELS = 0.36;
/** Width of a letter of 11 pixels, about. */
const LETTER = 5.6;

interface Drawn {
  readonly name: string;
  readonly values: readonly number[];
  readonly fill: string;
  readonly line: string;
  /** Number format of the figures beside the bars; null for none. */
  readonly labels: string | null;
}

/** A bar: along the axis of categories and along that of figures, from 0 to 1. */
interface Bar {
  readonly at: number;
  readonly thick: number;
  readonly from: number;
  readonly to: number;
  readonly series: Drawn;
  readonly value: number;
}

/** A chart as bars with its figures and labels, in the colours it was given: how it stands, not every turn of Excel's own drawing. */
export function chartElement(book: Book, chart: ChartModel): HTMLElement {
  const title = chart.bags["Title"]?.["Text"];
  const name = typeof title === "string" && title !== "" ? title : chart.name;
  const told = chart.bags["Shape"]?.["altTextDescription"];
  const set = chart.bags["self"]?.["ChartType"];
  const type = typeof set === "string" ? set : "ColumnClustered";
  const [width, height] = [chart.width * PIXELS, chart.height * PIXELS];
  const series = chart.series.map((one, at) => drawnSeries(book, one, at));
  const legend = series.length > 1 && chart.bags["Legend"]?.["Visible"] !== false;
  const box = { width, height: Math.max(10, height - TITLE - (legend ? LEGEND : 0)) };
  const svg = svgElement("svg", { viewBox: `0 0 ${width} ${box.height}`, "aria-hidden": "true" });
  const categories = textsOf(book, chart.series[0]?.categories ?? null);
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  if (/^Bar/.test(type)) lying(svg, barsOf(series, chart, count, /Stacked/.test(type)), categories, count, box);
  else standing(svg, barsOf(series, chart, count, /Stacked/.test(type)), categories, count, box);
  const made = element("figure", { class: "drawing chart", "aria-label": name }, element("figcaption", {}, name), svg);
  if (typeof told === "string" && told !== "") made.title = told;
  if (legend) made.append(legendOf(series));
  return made;
}

function drawnSeries(book: Book, { name, values, bags }: ChartModel["series"][number], at: number): Drawn {
  const own = bags["Format.Fill"]?.["color"];
  const fill = typeof own === "string" ? own : (SERIES[at % SERIES.length] ?? INK);
  const line = bags["Format.Line"]?.["Color"];
  const format = bags["DataLabels"]?.["NumberFormat"];
  const labels = bags["self"]?.["HasDataLabels"] === true ? (typeof format === "string" ? format : "General") : null;
  return { name, values: numbersOf(book, values), fill, line: typeof line === "string" ? line : fill, labels };
}

function barsOf(series: readonly Drawn[], { series: models }: ChartModel, count: number, stacked: boolean): readonly Bar[] {
  const settings = models[0]?.bags["self"] ?? {};
  const gap = Number(settings["GapWidth"] ?? 150) / 100;
  const overlap = stacked ? 1 : Number(settings["Overlap"] ?? 0) / 100;
  const thick = 1 / (count * (series.length - (series.length - 1) * overlap + gap));
  const ends = (row: number): number[] => {
    const values = series.map(({ values: all }) => all[row] ?? 0);
    return stacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  };
  const all = Array.from({ length: count }, (_, row) => ends(row)).flat();
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const scale = (value: number): number => (high === low ? 0 : (value - low) / (high - low));
  return Array.from({ length: count }, (_, row) => {
    let reached = 0;
    return series.map((one, at): Bar => {
      const value = one.values[row] ?? 0;
      const from = stacked ? reached : 0;
      reached += value;
      const offset = (gap / 2 + at * (1 - overlap)) * thick;
      return { at: row / count + offset, thick, from: scale(from), to: scale(from + value), series: one, value };
    });
  }).flat();
}

interface Box {
  readonly width: number;
  readonly height: number;
}

function lying(svg: SVGElement, bars: readonly Bar[], categories: readonly string[], count: number, { width, height }: Box): void {
  const left = width * LABELS;
  const across = width - left - 50;
  for (const { at, thick, from, to, series, value } of bars) {
    const [start, end] = [left + Math.min(from, to) * across, left + Math.max(from, to) * across];
    svg.append(rectangle(start, at * height, end - start, thick * height, series));
    const negative = value < 0;
    const place = { x: negative ? start - 3 : end + 3, y: (at + thick / 2) * height + 4, anchor: negative ? "end" : "start" };
    svg.append(...figure(series, value, place));
  }
  categories.forEach((label, row) => {
    svg.append(words(label, { x: left - 60 < 0 ? 0 : left - 46, y: ((row + 0.5) / count) * height + 4, anchor: "end" }, left - 46));
  });
}

function standing(svg: SVGElement, bars: readonly Bar[], categories: readonly string[], count: number, { width, height }: Box): void {
  const down = height - 50;
  for (const { at, thick, from, to, series, value } of bars) {
    const [start, end] = [18 + (1 - Math.max(from, to)) * down, 18 + (1 - Math.min(from, to)) * down];
    svg.append(rectangle(at * width, start, thick * width, end - start, series));
    const place = { x: (at + thick / 2) * width, y: value < 0 ? end + 12 : start - 4, anchor: "middle" };
    svg.append(...figure(series, value, place));
  }
  categories.forEach((label, row) => {
    svg.append(words(label, { x: ((row + 0.5) / count) * width, y: height - 6, anchor: "middle" }, width / count));
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
}

function figure({ labels }: Drawn, value: number, place: Place): SVGElement[] {
  const text = labels === null ? "" : printed(value, labels, "nl-NL");
  return text === "" ? [] : [words(text, place, Number.POSITIVE_INFINITY)];
}

function rectangle(x: number, y: number, width: number, height: number, { fill, line }: Drawn): SVGElement {
  return svgElement("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, stroke: line });
}

function words(text: string, { x, y, anchor }: Place, room: number): SVGElement {
  const fits = Math.max(1, Math.floor(room / LETTER));
  const made = svgElement("text", { x, y, "text-anchor": anchor, "font-size": 11, fill: INK });
  made.textContent = text.length <= fits ? text : `${text.slice(0, fits - 1)}…`;
  return made;
}

function legendOf(series: readonly Drawn[]): HTMLElement {
  const keys = series.map(({ name, fill, line }) => {
    const sign = element("span", { class: "key" });
    Object.assign(sign.style, { background: fill, borderColor: line });
    return element("span", {}, sign, name);
  });
  return element("div", { class: "legend" }, ...keys);
}

function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function textsOf(book: Book, range: PlacedRange | null): string[] {
  return valuesOf(book, range).map((value) => (typeof value === "string" || typeof value === "number" ? String(value) : ""));
}

function numbersOf(book: Book, range: PlacedRange | null): number[] {
  return valuesOf(book, range).map((value) => (typeof value === "number" ? value : 0));
}

function valuesOf(book: Book, range: PlacedRange | null): unknown[] {
  if (range === null) return [];
  const { sheet, area } = range;
  const values: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) values.push(book.recalculation.value(sheet, row, column));
  return values;
}
