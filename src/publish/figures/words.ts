import type { Language } from "../../core/checks/check";

/** Words of ours in figures; labels, headers and titles are those of the report. */
export interface FigureWords {
  /** Heads of a data table. */
  readonly item: string;
  readonly figure: string;
  readonly block: string;
  /** Behind the main figures of a description that does not say all. */
  readonly rest: string;
}

export const WORDS: Readonly<Record<Language, FigureWords>> = {
  nl: {
    item: "Onderdeel",
    figure: "Cijfer",
    block: "Blok",
    rest: "Alle cijfers staan in de gegevenstabel.",
  },
  en: {
    item: "Item",
    figure: "Figure",
    block: "Block",
    rest: "All figures are in the data table.",
  },
};
