import type { Area } from "../../core/table/sheet";
import { tell } from "../excel/model/book";
import { keyOf, size, usedArea } from "../excel/model/grid";
import { formatAt } from "../excel/model/looks";
import { clear, enter } from "../excel/model/ranges";
import type { ExcelHost } from "../excel/host";
import { fromText, toText } from "./clipboard";
import type { Grid } from "./grid";
import { shownInCell, typed } from "./shown";

/** What a person does to the cells: typing, clearing, copying, pasting, undoing. Each is one step to undo. */
export interface Editing {
  /** Starts typing in the active cell with this text. */
  begin(text: string): void;
  /** Writes what was typed; false when Excel refuses it, and the typing goes on. */
  commit(): boolean;
  /** Writes a text into the active cell; false when Excel refuses it. */
  write(text: string): boolean;
  cancel(): void;
  clear(): void;
  /** False when there is nothing to undo. */
  undo(): boolean;
  copied(): string;
  paste(text: string): void;
}

/** A copied block larger than this is cut off: a whole column is never put on the clipboard. */
const MOST_CELLS = 200_000;

export function editing(grid: Grid, host: () => ExcelHost, refused: (fault: unknown) => void): Editing {
  const { input } = grid;

  /** One step of a person: refused things are told, never thrown away. */
  function step(action: () => void): boolean {
    const { journal } = grid.book;
    journal.close();
    try {
      action();
      return true;
    } catch (fault) {
      refused(fault);
      return false;
    } finally {
      journal.close();
      grid.redraw();
    }
  }

  function stop(): void {
    grid.editing = false;
    host().editing = false;
    input.value = "";
    input.classList.remove("typing");
    grid.redraw();
  }

  function write(area: Area, textAt: (row: number, column: number) => string): boolean {
    const { book, sheet, language } = grid;
    return step(() =>
      enter(book, { sheet, area }, (row, column) => typed(textAt(row, column), formatAt(sheet, row, column).numberFormat, language)),
    );
  }

  function writeActive(text: string): boolean {
    const { row, column } = grid.active;
    return write({ top: row, left: column, bottom: row, right: column }, () => text);
  }

  return {
    begin: (text) => {
      if (grid.book.readOnly) return;
      grid.editing = true;
      host().editing = true;
      input.value = text;
      input.classList.add("typing");
      grid.redraw();
    },
    commit: () => {
      // The typing is over before the cell changes: what listens to the change may ask the workbook at once.
      host().editing = false;
      if (!writeActive(input.value)) {
        host().editing = true;
        return false;
      }
      stop();
      return true;
    },
    write: writeActive,
    cancel: stop,
    clear: () => void step(() => clear(grid.book, { sheet: grid.sheet, area: grid.selected }, "Contents")),
    undo: () => {
      const { book, sheet } = grid;
      if (!book.journal.undo()) return false;
      // What was taken back is not told by the journal: an add-in hears that something on this sheet changed.
      const area = usedArea(sheet, false) ?? grid.selected;
      tell(book, { kind: "cells", sheet: book.active, area, changeType: "RangeEdited", details: null });
      return true;
    },
    copied: () => {
      const { book, sheet, selected, language } = grid;
      const bottom = Math.min(selected.bottom, selected.top + 5_000);
      const right = Math.min(selected.right, selected.left + 200);
      const rows: string[][] = [];
      for (let row = selected.top; row <= bottom; row += 1) {
        const line: string[] = [];
        for (let column = selected.left; column <= right; column += 1) {
          const known = sheet.cells.has(keyOf(row, column));
          const value = known ? book.recalculation.value(sheet, row, column) : null;
          line.push(shownInCell(value, formatAt(sheet, row, column).numberFormat, language));
        }
        rows.push(line);
      }
      return toText(rows);
    },
    paste: (text) => {
      const rows = fromText(text);
      const { selected } = grid;
      const single = rows.length === 1 && rows[0]?.length === 1;
      // One value fills the whole selection, as in Excel.
      const area =
        single && size(selected) <= MOST_CELLS
          ? selected
          : { ...selected, bottom: selected.top + rows.length - 1, right: selected.left + (rows[0]?.length ?? 1) - 1 };
      const done = write(area, (row, column) => (single ? text.trimEnd() : (rows[row - area.top]?.[column - area.left] ?? "")));
      if (done) grid.chooseArea(area);
    },
  };
}
