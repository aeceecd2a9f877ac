import type { Language } from "../../core/checks/check";
import { cellName } from "../../core/table/address";
import type { Area } from "../../core/table/sheet";
import { ALL, COLUMNS, ROWS, bounding, contains } from "../excel/model/grid";
import { formatAt } from "../excel/model/looks";
import { select } from "../excel/model/ranges";
import type { Book, Cell, SheetModel } from "../excel/model/types";
import { keyOf } from "../excel/model/grid";
import { element, place } from "../page/dom";
import { measuresOf, type Measures } from "./measure";
import type { Spot } from "./move";
import { HEAD_HEIGHT, HEAD_WIDTH, offset, paint } from "./paint";
import { editable, shownInCell } from "./shown";

/** The sheet on screen, and what its keys and pointer need of it. */
export interface Grid {
  readonly element: HTMLElement;
  /** Takes the keys, and holds what is typed. */
  readonly input: HTMLTextAreaElement;
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly language: Language;
  /** The cell that is typed into. */
  readonly active: Spot;
  readonly selected: Area;
  /** Whether what is typed goes into the cell. */
  editing: boolean;
  /** Rows in view. */
  readonly page: number;
  open(book: Book): void;
  setLanguage(language: Language, label: string): void;
  /** Selects from the active cell, or from a new one. */
  choose(spot: Spot, extend: boolean): void;
  chooseArea(area: Area, active?: Spot): void;
  /** The cell at a place of the window; null over a head. */
  spotAt(x: number, y: number): Spot | null;
  redraw(): void;
  /** Text to edit of the active cell. */
  content(): string;
}

export interface GridOptions {
  readonly book: Book;
  readonly language: Language;
  readonly label: string;
  /** What is read out of the active cell. */
  readonly describe: (address: string, shown: string) => string;
  readonly onDraw: () => void;
}

export function createGrid(options: GridOptions): Grid {
  let { book, language, label } = options;
  let anchor: Spot = { row: 0, column: 0 };
  let head: Spot = anchor;
  let drawing = false;
  let measures: Measures = measuresOf(book.active, book.selection.areas);
  const stage = element("div", { class: "stage" });
  // As large as the sheet, so that there is something to scroll; the stage sticks to the corner of what is in view.
  const sizer = element("div", { class: "sizer" }, stage);
  const input = element("textarea", { class: "input", rows: 1, spellcheck: "false", autocomplete: "off", autocapitalize: "off" });
  const outline = element("div", { class: "outline" });
  const painted = element("div", { class: "painted" });
  // What is painted is made anew each time; the input stays where it is, or it would lose the focus.
  stage.append(painted, outline, input);
  const scroller = element("div", { class: "grid" }, sizer);

  const selectedArea = (): Area => book.selection.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };

  function redraw(): void {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      draw();
    });
  }

  function draw(): void {
    const sheet = book.active;
    const { areas } = book.selection;
    measures = measuresOf(sheet, areas);
    sizer.style.width = `${HEAD_WIDTH + measures.columns.total}px`;
    sizer.style.height = `${HEAD_HEIGHT + measures.rows.total}px`;
    const scroll = { left: scroller.scrollLeft, top: scroller.scrollTop, width: scroller.clientWidth, height: scroller.clientHeight };
    stage.style.width = `${scroll.width}px`;
    stage.style.height = `${scroll.height}px`;
    painted.replaceChildren(...paint({ book, sheet, measures, scroll, language, selected: areas, label }));
    outlineSelection();
    describe();
    options.onDraw();
  }

  function boxOf(area: Area): readonly [number, number, number, number] {
    const { rows, columns } = measures;
    const { frozen } = book.active;
    const left = offset(columns, frozen.columns, scroller.scrollLeft, HEAD_WIDTH, area.left);
    const top = offset(rows, frozen.rows, scroller.scrollTop, HEAD_HEIGHT, area.top);
    return [left, top, columns.start(area.right + 1) - columns.start(area.left), rows.start(area.bottom + 1) - rows.start(area.top)];
  }

  function outlineSelection(): void {
    place(outline, ...boxOf(selectedArea()));
    const active = activeArea();
    const [left, top, width, height] = boxOf(active);
    place(input, left, top, Math.max(width, grid.editing ? 90 : 0), height);
    outline.classList.toggle(
      "many",
      !contains(active, selectedArea().bottom, selectedArea().right) || !contains(active, selectedArea().top, selectedArea().left),
    );
  }

  /** The active cell, with the cells merged into it. */
  function activeArea(): Area {
    const found = book.active.merges.find((area) => contains(area, anchor.row, anchor.column));
    return found ?? { top: anchor.row, left: anchor.column, bottom: anchor.row, right: anchor.column };
  }

  function activeCell(): Cell | undefined {
    const { top, left } = activeArea();
    return book.active.cells.get(keyOf(top, left));
  }

  function describe(): void {
    const { top, left } = activeArea();
    const value = book.recalculation.value(book.active, top, left);
    const text = shownInCell(value, formatAt(book.active, top, left).numberFormat, language);
    input.setAttribute("aria-label", options.describe(cellName(top, left), text));
    input.readOnly = book.readOnly;
  }

  /** The add-in, a sheet's tab or undo chose other cells: the cursor goes along. */
  function follow(): void {
    const area = selectedArea();
    if (!contains(area, anchor.row, anchor.column) || !contains(area, head.row, head.column)) {
      anchor = { row: area.top, column: area.left };
      head = { row: area.bottom, column: area.right };
    }
    reveal();
  }

  /** Scrolls so that the end of the selection is in view. */
  function reveal(): void {
    measures = measuresOf(book.active, book.selection.areas);
    // The size must be there before there is anything to scroll.
    sizer.style.width = `${HEAD_WIDTH + measures.columns.total}px`;
    sizer.style.height = `${HEAD_HEIGHT + measures.rows.total}px`;
    const { rows, columns } = measures;
    const { frozen } = book.active;
    const whole = selectedArea();
    const spot = whole.bottom - whole.top > 10_000 || whole.right - whole.left > 1_000 ? anchor : head;
    if (spot.row >= frozen.rows) {
      const top = rows.start(spot.row) - rows.start(frozen.rows);
      const room = scroller.clientHeight - HEAD_HEIGHT - rows.start(frozen.rows);
      scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top + rows.size(spot.row) - room));
    }
    if (spot.column >= frozen.columns) {
      const left = columns.start(spot.column) - columns.start(frozen.columns);
      const room = scroller.clientWidth - HEAD_WIDTH - columns.start(frozen.columns);
      scroller.scrollLeft = Math.min(left, Math.max(scroller.scrollLeft, left + columns.size(spot.column) - room));
    }
    redraw();
  }

  function chooseArea(area: Area, active: Spot = { row: area.top, column: area.left }): void {
    anchor = active;
    head = { row: active.row === area.bottom ? area.top : area.bottom, column: active.column === area.right ? area.left : area.right };
    select(book, book.active, [area]);
    redraw();
  }

  function listen(opened: Book): void {
    opened.listeners.add((change) => {
      if (opened !== book) return;
      if (change.kind === "selection" || change.kind === "activated") follow();
      else redraw();
    });
  }

  function indexAt(axis: Measures["rows"], frozen: number, scrolled: number, at: number): number {
    return axis.at(at < axis.start(frozen) ? at : at + scrolled);
  }

  const grid: Grid = {
    element: scroller,
    input,
    get book() {
      return book;
    },
    get sheet() {
      return book.active;
    },
    get language() {
      return language;
    },
    get active() {
      return anchor;
    },
    get selected() {
      return selectedArea();
    },
    editing: false,
    get page() {
      return Math.max(1, Math.floor((scroller.clientHeight - HEAD_HEIGHT) / 20) - 1);
    },
    open: (opened) => {
      book = opened;
      anchor = { row: 0, column: 0 };
      head = anchor;
      listen(opened);
      scroller.scrollTo(0, 0);
      follow();
    },
    setLanguage: (next, name) => {
      language = next;
      label = name;
      redraw();
    },
    choose: (spot, extend) => {
      if (!extend) anchor = spot;
      head = spot;
      const single = (at: Spot): Area => {
        const merge = book.active.merges.find((area) => contains(area, at.row, at.column));
        return merge ?? { top: at.row, left: at.column, bottom: at.row, right: at.column };
      };
      select(book, book.active, [bounding(single(anchor), single(head))]);
      reveal();
    },
    chooseArea,
    spotAt: (x, y) => {
      const box = stage.getBoundingClientRect();
      const [left, top] = [x - box.left - HEAD_WIDTH, y - box.top - HEAD_HEIGHT];
      if (left < 0 || top < 0) return null;
      const { frozen } = book.active;
      return {
        row: indexAt(measures.rows, frozen.rows, scroller.scrollTop, top),
        column: indexAt(measures.columns, frozen.columns, scroller.scrollLeft, left),
      };
    },
    redraw,
    content: () => {
      const { top, left } = activeArea();
      const formula = activeCell()?.formula ?? null;
      return editable(book.recalculation.value(book.active, top, left), formula, formatAt(book.active, top, left).numberFormat, language);
    },
  };

  scroller.addEventListener("scroll", redraw, { passive: true });
  new ResizeObserver(redraw).observe(scroller);
  listen(book);
  return grid;
}

/** The whole of a row or column, as a click on its head selects it. */
export function headArea(kind: "row" | "column" | "all", index: number): Area {
  if (kind === "all") return ALL;
  return kind === "row"
    ? { top: index, bottom: index, left: 0, right: COLUMNS - 1 }
    : { top: 0, bottom: ROWS - 1, left: index, right: index };
}
