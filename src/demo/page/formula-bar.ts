import { areaName, cellName, parseArea } from "../../core/table/address";
import { sheetNamed } from "../excel/model/book";
import { findName, rangeOfName, findTable } from "../excel/model/reference";
import { select } from "../excel/model/ranges";
import { bodyArea } from "../excel/model/tables";
import type { Editing } from "../grid/edit";
import type { Grid } from "../grid/grid";
import { element } from "./dom";
import type { DemoTexts } from "./texts";

export interface FormulaBar {
  readonly element: HTMLElement;
  update(): void;
  setTexts(texts: DemoTexts): void;
}

/** The name box, which goes where one types, and the content of the active cell, which can be changed there. */
export function formulaBar(grid: Grid, edit: Editing): FormulaBar {
  const name = element("input", { class: "name-box", spellcheck: "false", autocomplete: "off" });
  const content = element("input", { class: "content", spellcheck: "false", autocomplete: "off" });

  const isFocused = (target: HTMLElement): boolean => document.activeElement === target;

  function update(): void {
    const { top, left, bottom, right } = grid.selected;
    if (!isFocused(name)) name.value = top === bottom && left === right ? cellName(top, left) : areaName(grid.selected);
    if (!isFocused(content)) content.value = grid.editing ? grid.input.value : grid.content();
  }

  function back(): void {
    grid.input.focus({ preventScroll: true });
    update();
  }

  name.addEventListener("keydown", (event) => {
    if (event.key === "Escape") back();
    if (event.key !== "Enter") return;
    // The key must not reach the cell that gets the focus.
    event.preventDefault();
    goTo(grid, name.value);
    back();
  });
  content.addEventListener("keydown", (event) => {
    if (event.key === "Escape") back();
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (edit.write(content.value)) back();
  });
  grid.input.addEventListener("input", update);
  return {
    element: element("div", { class: "formula-bar" }, name, element("span", { class: "fx", "aria-hidden": "true" }, "fx"), content),
    update,
    setTexts: (texts) => {
      name.setAttribute("aria-label", texts.nameBox);
      content.setAttribute("aria-label", texts.formulaBar);
    },
  };
}

/** Selects what an address, a defined name or a table's name stands for; anything else changes nothing. */
function goTo({ book, sheet }: Grid, text: string): void {
  const place = parseArea(text);
  if (place) {
    const target = place.sheet === null ? sheet : sheetNamed(book, place.sheet);
    if (target?.visibility === "Visible") select(book, target, [place.area]);
    return;
  }
  const known = findName(book, text, sheet) ?? findName(book, text, null);
  const range = known && rangeOfName(book, known);
  const table = findTable(book, text);
  if (range) select(book, range.sheet, [range.area]);
  else if (table) select(book, table.sheet, [bodyArea(table)]);
}
