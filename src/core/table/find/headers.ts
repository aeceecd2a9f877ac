import type { ReadCell } from "./reading";
import type { RowLook } from "./rows";

export interface HeaderText {
  readonly header: string;
  readonly group: string | null;
  readonly row: number;
}

/**
 * The header of each column, and the header that spans it: the last row of headers says what the column is, a row above it
 * spans when it is blank beside its texts or repeats them. Rows that all columns fill with texts of their own are one
 * header broken over lines.
 */
export function headersIn(
  heads: readonly RowLook[],
  columns: readonly number[],
  labels: ReadonlySet<number>,
  read: ReadCell,
): ReadonlyMap<number, HeaderText> {
  const rows = heads.map((look) => columns.map((column) => read(look.row, column).shown));
  const own = (at: number): readonly string[] => rows[at] ?? [];
  const lastRow = Math.max(0, ...heads.map((look) => look.row));
  const figureAt = columns.flatMap((column, at) => (labels.has(column) ? [] : [at]));
  const found = new Map<number, HeaderText>();
  columns.forEach((column, at) => {
    let header = "";
    let row = lastRow;
    let group: string | null = null;
    for (let line = rows.length - 1; line >= 0; line -= 1) {
      const text = textAt(own(line), at);
      const spans = !labels.has(column) && isSpanning(own(line), own(line + 1), figureAt);
      const over = spans ? nearest(own(line), at, labels, columns, own(line + 1)) : text;
      if (over === "") continue;
      if (header === "") {
        header = over;
        row = heads[line]?.row ?? row;
      } else if (spans) group = group === null ? over : `${over} ${group}`;
      else if (over !== header) header = `${over} ${header}`;
    }
    found.set(column, { header, group, row });
  });
  return found;
}

/** A row spans others when it leaves columns blank that the row below fills, or says the same of neighbours. */
function isSpanning(line: readonly string[], below: readonly string[], figureAt: readonly number[]): boolean {
  if (below.length === 0) return false;
  const texts = figureAt.map((at) => textAt(line, at));
  const under = figureAt.map((at) => textAt(below, at));
  const blank = texts.some((text, at) => text === "" && under[at] !== "");
  const twice = texts.some((text, at) => text !== "" && text === texts[at + 1] && under[at] !== under[at + 1]);
  const repeated = new Set(under.filter((text) => text !== "")).size < under.filter((text) => text !== "").length;
  return texts.some((text) => text !== "") && (blank || twice || repeated);
}

/** The text over a column: its own, or the nearest to the left in that row that is no head of labels; empty without one. */
function nearest(
  line: readonly string[],
  at: number,
  labels: ReadonlySet<number>,
  columns: readonly number[],
  below: readonly string[],
): string {
  for (let left = at; left >= 0 && !labels.has(columns[left] ?? -1); left -= 1) {
    const text = textAt(line, left);
    // A head of its own, with nothing below it, spans no more than its column.
    if (text !== "") return left < at && textAt(below, left) === "" ? "" : text;
  }
  return "";
}

function textAt(line: readonly string[], at: number): string {
  return line[at] ?? "";
}
