import { parseArea } from "../../core/table/address";
import { sheetNamed } from "../excel/model/book";
import { keyOf } from "../excel/model/grid";
import { select } from "../excel/model/ranges";
import type { Editing } from "./edit";
import { headArea, type Grid } from "./grid";

/** Selecting with the pointer: cells, blocks by dragging, whole rows and columns by their heads; a link is followed. */
export function listenToPointer(grid: Grid, edit: Editing): void {
  let dragging = false;
  const stage = grid.input.parentElement ?? grid.element;

  grid.element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement) || event.target === grid.input) return;
    // Beside the stage lie only the scroll bars.
    if (event.target === grid.element || event.target.classList.contains("sizer")) return;
    event.preventDefault();
    if (grid.editing && !edit.commit()) return;
    grid.input.focus({ preventScroll: true });
    const head = headUnder(event.target);
    if (head) {
      grid.chooseArea(headArea(head.kind, head.index));
      return;
    }
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (!spot) return;
    grid.choose(spot, event.shiftKey);
    dragging = true;
    stage.setPointerCapture(event.pointerId);
  });
  grid.element.addEventListener("pointermove", (event) => {
    if (!dragging) return;
    const spot = grid.spotAt(event.clientX, event.clientY);
    if (spot) grid.choose(spot, true);
  });
  grid.element.addEventListener("pointerup", () => {
    dragging = false;
    const { top, bottom, left, right } = grid.selected;
    if (top === bottom && left === right) followLink(grid);
  });
  grid.element.addEventListener("dblclick", (event) => {
    if (event.target === grid.input && grid.editing) return;
    if (grid.spotAt(event.clientX, event.clientY)) edit.begin(grid.content());
  });
}

function headUnder(target: HTMLElement): { readonly kind: "row" | "column" | "all"; readonly index: number } | null {
  if (target.classList.contains("corner")) return { kind: "all", index: 0 };
  const { row, column } = target.dataset;
  if (row !== undefined) return { kind: "row", index: Number(row) };
  return column === undefined ? null : { kind: "column", index: Number(column) };
}

/** Links within the workbook are followed; nothing outside it is opened. */
function followLink({ book, sheet, active }: Grid): void {
  const target = sheet.hyperlinks.get(keyOf(active.row, active.column))?.documentReference;
  const place = target === undefined ? null : parseArea(target.replace(/^#/, ""));
  if (!place) return;
  const found = place.sheet === null ? sheet : sheetNamed(book, place.sheet);
  if (found?.visibility === "Visible") select(book, found, [place.area]);
}
