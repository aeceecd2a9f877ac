import type { Book, SheetModel, ShapeModel } from "../excel/model/types";
import { element, place } from "../page/dom";
import { chartElement } from "./chart";
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
