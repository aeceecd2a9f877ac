import type { Area } from "../sheet";
import { isFigureLike, isYear, type ReadCell, type Reading } from "./reading";

/** What one sheet row looks like within the columns of a band. */
export interface RowLook {
  readonly row: number;
  /** line: one text, in the first column that holds texts; words: other texts, no figures; years: years beside blanks and texts. */
  readonly look: "blank" | "line" | "words" | "years" | "figures";
  /** Columns that hold something. */
  readonly filled: readonly number[];
}

/** Every row of a band, from top to bottom. */
export function rowLooks(area: Area, read: ReadCell): readonly RowLook[] {
  const looks: RowLook[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const filled: number[] = [];
    for (let column = area.left; column <= area.right; column += 1) if (read(row, column).kind !== "blank") filled.push(column);
    looks.push({ row, look: lookOf(row, filled, area.left, read), filled });
  }
  const isHead = (at: number): boolean => headsFigures(looks, at, read) || countsUp(looks, at, area.left, read);
  const counted = looks.map((one, at) => (isHead(at) ? { ...one, look: "words" as const } : one));
  const heads = counted.map((one, at) => (spansCounted(looks, counted, at, area.left) ? { ...one, look: "words" as const } : one));
  return heads.map((one, at) => (one.look === "years" && !headsYears(heads, at, read) ? { ...one, look: "figures" } : one));
}

function lookOf(row: number, filled: readonly number[], left: number, read: ReadCell): RowLook["look"] {
  const [first, ...others] = filled;
  if (first === undefined) return "blank";
  const cells = filled.map((column) => read(row, column));
  const beside = others.length > 0 || first > left ? cells.slice(first > left && others.length === 0 ? 0 : 1) : [];
  const isHead = (cell: Reading): boolean => cell.kind === "text" || isYear(cell);
  if (cells.every(isHead)) {
    if (beside.some(isYear)) return "years";
    return filled.length === 1 && cells[0]?.kind === "text" ? (first > left + 1 ? "words" : "line") : "words";
  }
  return cells.some(isFigureLike) ? "figures" : "words";
}

/** A single text right above the first row of figures, in a column of figures, heads that column. */
function headsFigures(looks: readonly RowLook[], at: number, read: ReadCell): boolean {
  const own = looks[at];
  const below = looks[at + 1];
  const [column] = own?.filled ?? [];
  if (own?.look !== "line" || below?.look !== "figures" || column === undefined) return false;
  return below.filled[0] !== column && isFigureLike(read(below.row, column));
}

/** Fewer numbers may count up by chance. */
const COUNTED = 3;

/** "1 | 2 | 3.1 | 3.2" above labelled rows, itself without a label, heads columns: quarters, rounds, phases. */
function countsUp(looks: readonly RowLook[], at: number, left: number, read: ReadCell): boolean {
  const [own, below] = [looks[at], looks[at + 1]];
  if (own?.look !== "figures" || below?.look !== "figures" || own.filled.length < COUNTED) return false;
  if (looks.slice(0, at).some((one) => one.look === "figures") || own.filled[0] === left || below.filled[0] !== left) return false;
  const numbers = own.filled.map((column) => Number(read(own.row, column).shown.replace(",", ".")));
  return numbers.every((number, nth) => {
    const before = numbers[nth - 1];
    return before === undefined ? number >= 0 && number <= 12 : number > before && number < before + 2;
  });
}

/** A single text beside the labels spans the numbers that head columns right below it. */
function spansCounted(looks: readonly RowLook[], heads: readonly RowLook[], at: number, left: number): boolean {
  const own = heads[at];
  return own?.look === "line" && own.filled[0] !== left && looks[at + 1]?.look === "figures" && heads[at + 1]?.look === "words";
}

/** Years head columns when what follows below is no row of years as well, and their own column goes on with figures. */
function headsYears(looks: readonly RowLook[], at: number, read: ReadCell): boolean {
  const own = looks[at];
  const below = looks.slice(at + 1).find((one) => one.look !== "blank" && one.look !== "line");
  if (!own || !below) return false;
  if (below.look === "words") return true;
  const years = own.filled
    .slice(own.filled.length > 1 && own.filled[0] === firstOf(below) ? 1 : 0)
    .filter((column) => isYear(read(own.row, column)));
  return below.look === "figures" && years.some((column) => below.filled.includes(column) && !isYear(read(below.row, column)));
}

function firstOf(look: RowLook): number | undefined {
  return look.filled[0];
}

/** Whether all that a row holds is in these columns, each saying the same as in the other row: a header repeated. */
export function repeats(one: RowLook, other: RowLook, read: ReadCell): boolean {
  return (
    one.filled.length === other.filled.length &&
    one.filled.every((column) => read(one.row, column).shown.toLowerCase() === read(other.row, column).shown.toLowerCase())
  );
}
