import { visibleSheets, activate } from "../excel/model/book";
import { ALL } from "../excel/model/grid";
import type { Editing } from "./edit";
import type { Grid } from "./grid";
import { moved, stepFrom } from "./move";

export interface KeyActions {
  readonly undo: () => void;
}

/** The keys of the sheet, as Excel has them. F6 leaves it, and is handled by the page. */
export function listenToKeys(grid: Grid, edit: Editing, { undo }: KeyActions): void {
  const { input } = grid;

  function go(down: number, right: number): void {
    grid.choose(stepFrom(grid.sheet, grid.active, [down, right]), false);
  }

  /** Keys while something is typed; true when the key is used up. */
  function whileTyping(event: KeyboardEvent): boolean {
    const back = event.shiftKey ? -1 : 1;
    if (event.key === "Escape") edit.cancel();
    else if (event.key === "Enter" && event.altKey) return false;
    else if (event.key === "Enter") {
      if (edit.commit()) go(back, 0);
    } else if (event.key === "Tab") {
      if (edit.commit()) go(0, back);
    } else return false;
    return true;
  }

  function onSheet(event: KeyboardEvent): boolean {
    const control = event.ctrlKey || event.metaKey;
    const back = event.shiftKey ? -1 : 1;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (control && key === "z") undo();
    else if (control && key === "a") grid.chooseArea(ALL, grid.active);
    else if (control && (key === "PageUp" || key === "PageDown")) turn(grid, key === "PageDown" ? 1 : -1);
    else if (key === "F2") edit.begin(grid.content());
    else if (key === "Enter") go(back, 0);
    else if (key === "Tab") go(0, back);
    else if (key === "Delete" || key === "Backspace") edit.clear();
    else if (key === "Escape") grid.redraw();
    else {
      const from = event.shiftKey ? headOf(grid) : grid.active;
      const to = moved(grid.sheet, from, { key, control, page: grid.page });
      if (to === null) return false;
      grid.choose(to, event.shiftKey);
    }
    return true;
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key === "F6") return;
    if (grid.editing ? whileTyping(event) : onSheet(event)) event.preventDefault();
  });
  input.addEventListener("input", () => {
    if (!grid.editing) edit.begin(input.value);
  });
  input.addEventListener("blur", () => {
    if (grid.editing) edit.commit();
  });
  input.addEventListener("copy", (event) => copy(event, false));
  input.addEventListener("cut", (event) => copy(event, true));
  input.addEventListener("paste", (event) => {
    if (grid.editing) return;
    event.preventDefault();
    edit.paste(event.clipboardData?.getData("text/plain") ?? "");
  });

  function copy(event: ClipboardEvent, cut: boolean): void {
    if (grid.editing) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", edit.copied());
    if (cut) edit.clear();
  }
}

/** The corner of the selection across from the active cell. */
function headOf({ selected, active }: Grid): { readonly row: number; readonly column: number } {
  return {
    row: active.row === selected.top ? selected.bottom : selected.top,
    column: active.column === selected.left ? selected.right : selected.left,
  };
}

/** To the next or the previous sheet. */
function turn(grid: Grid, by: number): void {
  const sheets = visibleSheets(grid.book);
  const next = sheets[sheets.indexOf(grid.sheet) + by];
  if (next) activate(grid.book, next);
}
