import type { Language } from "../../core/checks/check";
import { freeSheetName } from "./publish-sheets";
import type { NewSheet, PlacedDrawing, WorkbookContent } from "../ports";

/** The sheet that pictures and charts are put on when their reader gives no other place. */

const WORDS = {
  nl: { sheet: "Figuren", note: "Gemaakt door Kerncijfer uit de tabellen van deze werkmap." },
  en: { sheet: "Figures", note: "Made by Kerncijfer from the tables of this workbook." },
} as const;

/** Space between drawings, and below the heading of the sheet, in points. */
const GAP = 24;
const LEFT = 6;
const FIRST = 48;

export interface FigureSheet {
  readonly name: string;
  /** The sheet itself, when it has to be made. */
  readonly added: NewSheet | null;
  /** Where the next drawing of this height goes: below what is there. */
  readonly place: (height: number) => { readonly sheet: string; readonly left: number; readonly top: number };
}

/**
 * The sheet for figures: the one that is there, else a new one. A sheet of the user with that name that does not carry our
 * note is left alone; ours gets a number behind its name.
 */
export function figureSheet(content: WorkbookContent, drawings: readonly PlacedDrawing[], language: Language): FigureSheet {
  const notes: readonly unknown[] = Object.values(WORDS).map((words) => words.note);
  const names = Object.values(WORDS).map((words) => words.sheet.toLowerCase());
  const ours = content.sheets.find(
    (sheet) => names.some((word) => sheet.name.toLowerCase().startsWith(word)) && notes.includes(sheet.value(1, 0)),
  );
  if (!ours) {
    return newFigureSheet(
      content.sheets.map((sheet) => sheet.name),
      language,
    );
  }
  const { name } = ours;
  const below = drawings.filter(({ sheet }) => sheet === name).map(({ top, height }) => top + height + GAP);
  return { name, added: null, place: stacked(name, Math.max(FIRST, ...below)) };
}

/** A new sheet for figures. @param taken names of the sheets there are */
export function newFigureSheet(taken: readonly string[], language: Language): FigureSheet {
  const { sheet: title, note } = WORDS[language];
  const name = freeSheetName(title, taken);
  const rows: NewSheet["rows"] = [[{ value: title, look: "title" }], [{ value: note, look: "note" }]];
  return { name, added: { name, rows, print: { titleRows: 0, landscape: false } }, place: stacked(name, FIRST) };
}

function stacked(sheet: string, first: number): FigureSheet["place"] {
  let next = first;
  return (height) => {
    const top = next;
    next += height + GAP;
    return { sheet, left: LEFT, top };
  };
}
