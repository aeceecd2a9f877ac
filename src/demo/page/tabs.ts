import { activate, visibleSheets } from "../excel/model/book";
import type { Book } from "../excel/model/types";
import type { Grid } from "../grid/grid";
import { element } from "./dom";
import type { DemoTexts } from "./texts";

export interface SheetTabs {
  readonly element: HTMLElement;
  update(): void;
  setTexts(texts: DemoTexts): void;
}

/** The tabs of the sheets; arrow keys go from one to the next. */
export function sheetTabs(grid: Grid): SheetTabs {
  const list = element("div", { class: "tabs", role: "tablist" });
  let shown = "";
  let of: Book | null = null;

  function update(): void {
    const sheets = visibleSheets(grid.book);
    const state = sheets.map(({ id, name, tabColor }) => `${id}\n${name}\n${tabColor}\n${id === grid.sheet.id ? "on" : ""}`).join("\n\n");
    // Another workbook may have sheets of the same names; its tabs must lead to its own.
    if (state === shown && of === grid.book) return;
    shown = state;
    of = grid.book;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(
      ...sheets.map((sheet) => {
        const on = sheet === grid.sheet;
        const tab = element(
          "button",
          {
            role: "tab",
            type: "button",
            class: "tab",
            "aria-selected": on ? "true" : "false",
            tabindex: on ? 0 : -1,
            onclick: () => activate(grid.book, sheet),
          },
          sheet.name,
        );
        if (sheet.tabColor !== "") tab.style.setProperty("--tab-color", sheet.tabColor);
        return tab;
      }),
    );
    const current = list.querySelector<HTMLElement>('[aria-selected="true"]');
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) current?.focus();
  }

  list.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const sheets = visibleSheets(grid.book);
    const next = sheets[sheets.indexOf(grid.sheet) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    activate(grid.book, next);
  });
  return { element: list, update, setTexts: (texts) => list.setAttribute("aria-label", texts.sheets) };
}
