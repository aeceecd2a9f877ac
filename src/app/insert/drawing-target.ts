import type { Language } from "../../core/checks/check";
import { UserError } from "../errors";
import { figureSheet } from "../publish/figure-sheet";
import { EMPTY_STATE } from "../workbook/open-report";
import type { DrawingPlace, NewSheet, Workbook, WorkbookContent, WorkbookState } from "../ports";
import type { LiveWorkbook } from "../ports";

/** Where a drawing goes: with its corner at the selected cell, or on the sheet for figures, below what is there. */
export type DrawingTarget = "selection" | "sheet";

export interface Placing {
  readonly content: WorkbookContent;
  readonly state: WorkbookState;
  /** Sheet that the drawings come on. */
  readonly sheet: string;
  /** The sheet for figures, when it has to be made. */
  readonly added: readonly NewSheet[];
  /** Place of the next drawing, of this height in points; one comes below the other. */
  next(height: number): DrawingPlace;
}

/** Between drawings that are put below a selected cell, in points. */
const GAP = 24;

/** Finds room for drawings. Rejects with UserError when nothing is selected that they could be put at. */
export async function placing(workbook: LiveWorkbook, target: DrawingTarget, language: Language): Promise<Placing> {
  return target === "sheet" ? onSheet(workbook, language) : atSelection(workbook);
}

/** Room on the sheet for figures. */
export async function onSheet(workbook: Workbook, language: Language): Promise<Placing> {
  const content = await workbook.read();
  const { name, added, place } = figureSheet(content, await workbook.drawings(), language);
  return { content, state: content.state ?? EMPTY_STATE, sheet: name, added: added ? [added] : [], next: place };
}

async function atSelection(workbook: LiveWorkbook): Promise<Placing> {
  const selection = await workbook.selection();
  if (!selection) {
    throw new UserError("selection-none", {
      nl: "Er is geen cel geselecteerd. Klik op de cel waar de figuur moet komen, of kies het blad Figuren.",
      en: "No cell is selected. Click the cell where the figure is to come, or choose the Figures sheet.",
    });
  }
  const content = await workbook.read();
  const { sheet, area } = selection;
  let down = 0;
  return {
    content,
    state: content.state ?? EMPTY_STATE,
    sheet,
    added: [],
    next: (height) => {
      const place = { sheet, row: area.top, column: area.left, down };
      down += height + GAP;
      return place;
    },
  };
}
