import type { BodyRow, DocumentColumn, HeadCell } from "./model";

/** Widths of the text block of an A4 page with margins of 2 cm, in centimetres. */
export const PORTRAIT = 17;
export const LANDSCAPE = 25.7;

/** Centimetres that characters take at 10 points: of figures, of words, of bold words. */
interface Measure {
  readonly digit: number;
  readonly letter: number;
  readonly bold: number;
  /** Whether a figure may be broken before its unit: "€ 1.282" over "miljoen". */
  readonly breaksUnits: boolean;
}

/** Wide enough for the fonts that stand in for the one asked for. */
const ROOMY: Measure = { digit: 0.235, letter: 0.21, bold: 0.25, breaksUnits: false };
/** Of the font asked for, Arial at its widest. */
const TIGHT: Measure = { digit: 0.2, letter: 0.185, bold: 0.22, breaksUnits: false };
const TIGHTEST: Measure = { ...TIGHT, breaksUnits: true };
/** What both sides of a cell keep free. */
const PADDING = 0.4;

/** The space between a figure and the word that is its unit. */
export const BEFORE_UNIT = / (?=\p{L})/u;

type Role = DocumentColumn["role"];
type Head = readonly (readonly HeadCell[])[];

/** Least and most that a column can do with, in centimetres. */
const LIMITS: Readonly<Record<Role, readonly [least: number, most: number]>> = {
  figure: [1.5, 4],
  category: [2, 4.2],
  label: [4.5, 5.5],
  text: [5, 6],
};

/**
 * Column widths in centimetres. A figure is never broken, a word only where it is very long; what is left of the page
 * goes to labels and texts, as far as they have use for it. A table that does not fit upright gets the long side.
 */
export function columnWidths(roles: readonly Role[], head: Head, body: readonly BodyRow[]): readonly number[] {
  const texts = roles.map((_, index) => textsOf(index, head, body));
  const columnsBy = (measure: Measure): readonly Column[] =>
    roles.map((role, index) => columnOf(role, texts[index] ?? { cells: [], strong: [], headers: [] }, measure));
  const upright = [ROOMY, TIGHT, TIGHTEST].map(columnsBy).find((columns) => leastOf(columns) <= PORTRAIT);
  return upright ? divided(upright, PORTRAIT) : divided(columnsBy(ROOMY), LANDSCAPE);
}

interface Column {
  readonly least: number;
  /** What it has use for. */
  readonly most: number;
}

function leastOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.least, 0);
}

function divided(columns: readonly Column[], page: number): readonly number[] {
  const total = leastOf(columns);
  // Very many columns: all become narrower together.
  if (total > page) return columns.map((column) => centimetres((column.least * page) / total));
  const wanted = columns.map((column) => Math.max(0, column.most - column.least));
  const whole = wanted.reduce((sum, want) => sum + want, 0);
  const factor = whole === 0 ? 0 : Math.min(1, (page - total) / whole);
  return columns.map((column, index) => centimetres(column.least + (wanted[index] ?? 0) * factor));
}

function centimetres(width: number): number {
  return Math.floor(width * 100) / 100;
}

interface Texts {
  readonly cells: readonly string[];
  /** Those of the cells that are printed bold. */
  readonly strong: readonly string[];
  readonly headers: readonly string[];
}

function textsOf(index: number, head: Head, body: readonly BodyRow[]): Texts {
  const textIn = (row: BodyRow): string[] =>
    row.cells.filter((cell) => cell.column === index).map((cell) => "   ".repeat(cell.kind === "text" ? row.level : 0) + cell.text);
  const headers = head.flatMap((row) => row.filter((cell) => cell.column === index && cell.colSpan === 1)).map((cell) => cell.text);
  return { cells: body.flatMap(textIn), strong: body.filter((row) => row.kind !== "data").flatMap(textIn), headers };
}

function columnOf(role: Role, { cells, strong, headers }: Texts, { digit, letter, bold, breaksUnits }: Measure): Column {
  const [narrowest, widest] = LIMITS[role];
  const within = (width: number): number => Math.min(widest, Math.max(narrowest, width));
  const header = Math.max(width(words(headers), bold), width(halves(halves(headers)), bold));
  if (role === "figure") {
    const figures = width(cells, digit);
    const least = breaksUnits
      ? width(
          cells.flatMap((text) => text.split(BEFORE_UNIT)),
          digit,
        )
      : figures;
    return { least: within(Math.max(least, header)), most: within(Math.max(figures, header, width(halves(headers), bold))) };
  }
  const longest = Math.max(width(words(cells), letter), width(words(strong), role === "label" ? bold : letter), header);
  return { least: within(longest), most: Math.max(width(cells, letter), width(headers, bold)) };
}

function width(texts: readonly string[], character: number): number {
  return Math.max(0, ...texts.map((text) => text.length)) * character + PADDING;
}

/** What the texts come to over two lines. */
function halves(texts: readonly string[]): string[] {
  return texts.map((text) => text.slice(0, Math.ceil(text.length / 2)));
}

function words(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[\s/-]+/));
}
