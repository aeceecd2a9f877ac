import type { Book, ChartModel, SheetModel, ShapeModel } from "../excel/model/types";
import { element, place } from "../page/dom";
import { PIXELS } from "./measure";

/** Pictures, text boxes and charts on a sheet, in pixels from the sheet's corner moved by what is scrolled away. */
export function drawingsOf(book: Book, sheet: SheetModel, left: number, top: number): HTMLElement[] {
  const placed = [
    ...sheet.shapes.map((shape) => ({ box: shape, made: shapeElement(shape) })),
    ...sheet.charts.map((chart) => ({ box: chart, made: chartElement(book, chart) })),
  ];
  return placed.map(({ box, made }) => {
    place(made, box.left * PIXELS - left, box.top * PIXELS - top, box.width * PIXELS, box.height * PIXELS);
    return made;
  });
}

function shapeElement(shape: ShapeModel): HTMLElement {
  if (shape.image !== null) {
    const kind = shape.image.startsWith("/9j/") ? "jpeg" : "png";
    const alt = shape.altTextDescription === "" ? shape.name : shape.altTextDescription;
    return element("img", { class: "drawing", src: `data:image/${kind};base64,${shape.image}`, alt });
  }
  const text = shape.bags["TextFrame.TextRange"]?.["Text"];
  return element("div", { class: "drawing box" }, typeof text === "string" ? text : shape.name);
}

const SERIES = ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D"];

/** A chart as bars of its values: enough to see where it stands and what it is of. */
function chartElement(book: Book, chart: ChartModel): HTMLElement {
  const title = chart.bags["Title"]?.["Text"];
  const name = typeof title === "string" && title !== "" ? title : chart.name;
  const series = chart.series.map(({ values }) => numbersOf(book, values));
  const top = Math.max(1e-9, ...series.flat().map(Math.abs));
  const count = Math.max(1, ...series.map((one) => one.length));
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 100 100");
  svg.setAttribute("preserveAspectRatio", "none");
  const wide = 100 / count / (series.length + 0.5);
  series.forEach((values, which) =>
    values.forEach((value, at) => {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const height = (Math.abs(value) / top) * 100;
      const box = { x: (at * 100) / count + which * wide, y: 100 - height, width: wide, height };
      for (const [key, number] of Object.entries(box)) bar.setAttribute(key, String(number));
      bar.setAttribute("fill", SERIES[which % SERIES.length] ?? "#12436D");
      svg.append(bar);
    }),
  );
  return element("figure", { class: "drawing chart", "aria-label": name }, element("figcaption", {}, name), svg);
}

function numbersOf(book: Book, values: ChartModel["source"]): number[] {
  if (values === null) return [];
  const { sheet, area } = values;
  const numbers: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = book.recalculation.value(sheet, row, column);
      numbers.push(typeof value === "number" ? value : 0);
    }
  }
  return numbers;
}
