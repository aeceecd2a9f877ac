import type { Language } from "../../core/checks/check";
import type { CellAddress, Sheet } from "../../core/table/sheet";

/**
 * Explanations of variances in tables that have no column for them: they stand on the sheet with the variances, where
 * everyone sees and edits them. A text is found again by its table and row; where two rows read alike, by its cell.
 */
export interface VarianceNote {
  /** The cell that holds the text. */
  readonly address: CellAddress;
  readonly title: string;
  readonly label: string;
  /** "Financiën!B8", as the sheet says. */
  readonly cell: string;
  readonly text: string;
}

export interface VarianceNotes {
  /** Language of the sheet that holds them; null when there is none yet. */
  readonly language: Language | null;
  readonly all: readonly VarianceNote[];
  find(title: string, label: string, cell: string): VarianceNote | null;
}

/** How the sheet is called and headed, per language. */
export type VarianceWords = Readonly<
  Record<Language, { readonly title: string; readonly columns: readonly string[]; readonly missing: string }>
>;

const [TITLE, LABEL, CELL, TEXT] = [0, 1, 2, 9];

/** The explanations on the sheet with the variances, in whichever language that was made. */
export function varianceNotes(sheets: readonly Sheet[], words: VarianceWords, preferred: Language): VarianceNotes {
  const order: readonly Language[] = preferred === "nl" ? ["nl", "en"] : ["en", "nl"];
  for (const language of order) {
    const { title, columns, missing } = words[language];
    const sheet = sheets.find((one) => isOurs(one, title, columns));
    if (!sheet) continue;
    const all = notesOn(sheet, missing);
    return { language, all, find: (...place) => findNote(all, ...place) };
  }
  return { language: null, all: [], find: () => null };
}

function isOurs(sheet: Sheet, title: string, columns: readonly string[]): boolean {
  const name = sheet.name.toLowerCase();
  const named = name === title.toLowerCase() || (name.startsWith(`${title.toLowerCase()} `) && /^\d+$/.test(name.slice(title.length + 1)));
  return named && columns.every((header, column) => sheet.value(0, column) === header);
}

function notesOn(sheet: Sheet, missing: string): readonly VarianceNote[] {
  const text = (row: number, column: number): string => {
    const value = sheet.value(row, column);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const notes: VarianceNote[] = [];
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row += 1) {
    const said = text(row, TEXT).trim();
    if (text(row, LABEL) === "") continue;
    notes.push({
      address: { sheet: sheet.name, row, column: TEXT },
      title: text(row, TITLE),
      label: text(row, LABEL),
      cell: text(row, CELL),
      text: said === missing ? "" : said,
    });
  }
  return notes;
}

function findNote(all: readonly VarianceNote[], title: string, label: string, cell: string): VarianceNote | null {
  const alike = all.filter((note) => note.title === title && note.label === label);
  return alike.find((note) => note.cell === cell) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}
