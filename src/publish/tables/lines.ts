import type { TableDocument } from "./model";

/** What stands above the head, line by line: title, unit, stamp. */
export function linesAbove({ title, unit, stamp }: TableDocument): readonly string[] {
  return [title, ...(unit === null ? [] : [unit]), ...(stamp === null ? [] : [stamp.text])];
}

/** What stands under the last row, line by line: footnotes, standard notes, source. */
export function linesBelow({ footnotes, notes, source }: TableDocument): readonly string[] {
  return [...footnotes.map(({ marker, text }) => `${marker} ${text}`), ...notes, ...(source === null ? [] : [source])];
}
