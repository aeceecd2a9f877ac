import type { Definition } from "../../core/definition/schema";

/** A footnote that went along unchanged. */
export interface DatedNote {
  readonly table: string;
  readonly marker: string;
  readonly numbers: readonly string[];
}

/** Years and figures; a number of a paragraph or a day of a month is neither. */
const FIGURE =
  /(?<!(?:paragraaf|hoofdstuk|tabel|artikel|bijlage|section|chapter|table) )(?<![\d.,])\d+(?:[.,]\d+)*(?![\d.,]*\d)(?! (?:jan|feb|maart|apr|mei|juni|juli|aug|sep|okt|nov|dec))%?/giu;

/** Footnotes that go along unchanged and name years or figures of this period. */
export function datedNotes(definition: Definition): readonly DatedNote[] {
  return definition.tables.flatMap(({ id, footnotes }) =>
    footnotes.flatMap(({ marker, text }) => {
      const numbers = [...new Set([...text.matchAll(FIGURE)].map(([number]) => number))];
      return numbers.length === 0 ? [] : [{ table: id, marker, numbers }];
    }),
  );
}
