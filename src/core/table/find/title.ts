import type { ReadCell } from "./reading";
import type { RowLook } from "./rows";
import { isUnitLine, unitWithin } from "./unit-line";

/** The lines above a table, read. */
export interface Caption {
  readonly title: string | null;
  readonly unit: string | null;
  /** Whether the unit is a line of its own. */
  readonly apart: boolean;
}

const MOST_LINES = 5;
const MOST_LETTERS = 160;
const NUMBER_ONLY = /^(?:tabel|figuur|overzicht|grafiek)\s*[\d.]+\s*[.:]?$/iu;
const NOTE = /^(?:[*†‡¹²³⁴⁵]|bron\b|toelichting\b|noot\b|\d\)|let op)/iu;

/** Title and unit from the lines directly above the headers; at most one blank row may stand between. */
export function captionOf(above: readonly RowLook[], read: ReadCell): Caption {
  const lines = linesOf(above, read);
  const unitLine = lines.find(isUnitLine) ?? null;
  const titles = lines.filter((line) => !isUnitLine(line) && isTitle(line));
  const title = titles.find((line) => !NUMBER_ONLY.test(line)) ?? titles[0] ?? null;
  return { title, unit: unitLine ?? (title === null ? null : unitWithin(title)), apart: unitLine !== null };
}

/** The texts of the lines above, nearest first. */
function linesOf(above: readonly RowLook[], read: ReadCell): readonly string[] {
  const lines: string[] = [];
  let blanks = 0;
  for (let at = above.length - 1; at >= 0 && lines.length < MOST_LINES; at -= 1) {
    const row = above[at];
    if (!row) break;
    if (row.look === "blank") {
      blanks += 1;
      if (blanks > 1 || lines.some((line) => !isUnitLine(line))) break;
      continue;
    }
    if (row.look === "figures" || row.look === "years") break;
    const shown = row.filled.map((column) => read(row.row, column).shown);
    lines.push(...(row.look === "words" ? shown.reverse() : shown));
  }
  return lines;
}

/** A title is no sentence, no note below another table, and not long. */
function isTitle(line: string): boolean {
  return line.length <= MOST_LETTERS && !NOTE.test(line) && !/[.;:!?]$/u.test(line.replace(/\b(?:mln|incl|excl|t\.o\.v)\.$/iu, ""));
}
