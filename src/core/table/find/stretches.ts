import { isFigureLike, type ReadCell } from "./reading";
import { repeats, type RowLook } from "./rows";

/** One table as rows of a band: headers, then body. */
export interface Stretch {
  /** Rows of headers, top to bottom; empty when there are none. */
  readonly heads: readonly RowLook[];
  /** First to last row of the body; headers repeated on a next page are left out. */
  readonly body: readonly RowLook[];
  /** Rows above the headers, up to the table before. */
  readonly above: readonly RowLook[];
}

/** Blank rows after which figures without a header belong to another table. */
const FAR = 4;
/** Rows of headers that a table may have. */
const MOST_HEADS = 4;
/** A text table has at least so many rows, headers included. */
const TEXT_ROWS = 4;

/** Divides the rows of a band into tables: each begins at a row of headers with figures below it. */
export function stretchesOf(rows: readonly RowLook[], read: ReadCell): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  while (from < rows.length) {
    const first = rows.findIndex((row, at) => at >= from && row.look === "figures");
    const words = textTable(rows, from, first < 0 ? rows.length : first);
    if (words) {
      found.push(words.stretch);
      from = words.next;
      continue;
    }
    if (first < 0) break;
    const head = headsBefore(rows, from, first);
    const end = bodyEnd(rows, first, head.heads, read);
    const bodyTop = head.bottom + 1 > from && head.heads.length > 0 ? head.bottom + 1 : first;
    const body = rows.slice(bodyTop, end + 1).filter((row) => !head.heads.some((one) => repeats(row, one, read)));
    found.push({ heads: head.heads, body, above: rows.slice(from, head.top) });
    from = end + 1;
  }
  return found;
}

/** The rows of headers above the first row of figures: nothing but blank rows and single lines stand between. */
function headsBefore(rows: readonly RowLook[], from: number, first: number): { heads: readonly RowLook[]; top: number; bottom: number } {
  let bottom = first - 1;
  while (bottom >= from && (rows[bottom]?.look === "blank" || rows[bottom]?.look === "line")) bottom -= 1;
  if (bottom < from) return { heads: [], top: first, bottom };
  let top = bottom;
  while (top > from && (rows[top - 1]?.look === "words" || rows[top - 1]?.look === "years")) top -= 1;
  return { heads: rows.slice(top, bottom + 1), top, bottom };
}

/** Index of the last row of figures before the next table. */
function bodyEnd(rows: readonly RowLook[], first: number, heads: readonly RowLook[], read: ReadCell): number {
  let end = first;
  let blanks = 0;
  const figures = new Set<number>();
  const note = (row: RowLook): void => row.filled.forEach((column) => isFigureLike(read(row.row, column)) && figures.add(column));
  for (let at = first; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    if (row.look === "blank") {
      blanks += 1;
      continue;
    }
    if (row.look === "figures") {
      if (blanks >= FAR) break;
      note(row);
      end = at;
    } else if (
      row.look !== "line" &&
      (heads.some((one) => repeats(row, one, read)) ? hasTitle(rows, at, heads.length) : isNewHead(rows, at, figures, MOST_HEADS))
    )
      break;
    else if (row.look === "words" && row.filled.some((column) => !figures.has(column)) && row.filled.length > 1) end = at;
    blanks = 0;
  }
  return end;
}

/** A header that repeats is that of another table where a title, a line of its own after a blank row, stands above it. */
function hasTitle(rows: readonly RowLook[], at: number, most: number): boolean {
  let top = at - 1;
  for (let heads = 1; heads < most && isHead(rows[top]); heads += 1) top -= 1;
  let lines = 0;
  while (rows[top]?.look === "line") {
    lines += 1;
    top -= 1;
  }
  return lines > 0 && rows[top]?.look === "blank";
}

function isHead(row: RowLook | undefined): boolean {
  return row?.look === "words" || row?.look === "years";
}

/** Whether words stand where the figures of the table stood, with figures below them again. */
function isNewHead(rows: readonly RowLook[], at: number, figures: ReadonlySet<number>, heads: number): boolean {
  const row = rows[at];
  const over = row?.filled.filter((column) => figures.has(column)).length ?? 0;
  const below = rows.slice(at + 1).find((one) => one.look !== "blank" && one.look !== "line");
  if (over === 0 || !below) return false;
  return (
    hasTitle(rows, at, heads) ||
    row?.look === "years" ||
    over * 2 >= figures.size ||
    rows[at - 1]?.look === "blank" ||
    rows[at + 1]?.look === "words"
  );
}

/** A table of words alone: rows of texts in the same columns, close together. */
function textTable(rows: readonly RowLook[], from: number, until: number): { stretch: Stretch; next: number } | null {
  for (let at = from; at < until; at += 1) {
    const head = rows[at];
    if (head?.look !== "words" || head.filled.length < 2) continue;
    let end = at;
    while (rows[end + 1]?.look === "words" && end + 1 < until && sameColumns(rows[end + 1], head)) end += 1;
    const next = rows.slice(end + 1, until).find((row) => row.look !== "blank" && row.look !== "line");
    const isHeadOfFigures = next === undefined && until < rows.length && end - at < TEXT_ROWS;
    if (end - at + 1 >= TEXT_ROWS && !isHeadOfFigures)
      return { stretch: { heads: [head], body: rows.slice(at + 1, end + 1), above: rows.slice(from, at) }, next: end + 1 };
    at = end;
  }
  return null;
}

function sameColumns(one: RowLook | undefined, other: RowLook): boolean {
  return one !== undefined && one.filled.length === other.filled.length && one.filled.every((column, at) => other.filled[at] === column);
}
