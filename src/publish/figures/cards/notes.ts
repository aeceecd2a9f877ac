import { printedMarker } from "../../printed";
import { plain } from "../../plain";
import type { SlotCell } from "../slots";
import type { Theme } from "../theme";
import { type Block, paragraph, stack } from "./block";

/** The footnotes that the figures and labels of a card refer to, in order of first use; their tables hold the words. */
export function footnotesOf(cells: readonly SlotCell[]): readonly string[] {
  const notes = cells.flatMap(({ cell }) =>
    [cell.row.marker?.symbol, printedMarker(cell)?.symbol].flatMap((symbol) => {
      const note = cell.table.footnotes.find(({ marker }) => marker === symbol);
      return note ? [plain(`${note.marker} ${note.text}`)] : [];
    }),
  );
  return [...new Set(notes)];
}

/** Footnotes under a card, small. */
export function cardNotes(notes: readonly string[], width: number, { colours }: Theme): Block {
  return stack(
    notes.map((note) => paragraph(note, width, { size: 10.5, fill: colours.muted, most: 6 })),
    5,
  );
}
