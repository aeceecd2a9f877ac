import { keyOf as read } from "./label-key";
import type { CellValue, Sheet } from "./sheet";

/** A sheet with the keys of all its words, read once. */
export interface IndexedSheet {
  readonly sheet: Sheet;
  readonly order: number;
  /** The key of the text (or year) in a cell; empty for other numbers, codes without letters and blanks. */
  key(row: number, column: number): string;
  /** Rows that hold a header or title of the definition, with the columns it stands in; in sheet order. */
  readonly headerRows: ReadonlyMap<number, readonly number[]>;
}

export interface Spot {
  readonly sheet: IndexedSheet;
  readonly row: number;
  readonly column: number;
}

export interface WordIndex {
  readonly sheets: readonly IndexedSheet[];
  /** All cells with a key. */
  find(key: string): readonly Spot[];
  /** The key of any text, by the same reading. */
  keyOf(text: string): string;
}

const WIDTH = 16384;
const LONGEST = 300;
const MAX_HEADER_ROWS = 3;

/** The keys that a definition knows. */
export interface KnownKeys {
  /** Headers and titles: header rows are known as they are read. */
  readonly headers: ReadonlySet<string>;
  /** Labels of rows: one with a number before it ("1. Klachten") is read without, where none has that number. */
  readonly labels: ReadonlySet<string>;
}

/** What puts rows in order: "1.", "2.3", "a)". */
const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\p{L}[.)])\s+(?=\p{L})/u;

/** Reads the words of all sheets; a header split over two or three cells below each other is one too. */
export function indexSheets(sheets: readonly Sheet[], known: KnownKeys): WordIndex {
  const keyOf = (text: string): string => {
    const key = read(text);
    if (known.labels.has(key) || known.headers.has(key)) return key;
    const bare = read(text.replace(NUMBERED, ""));
    return known.labels.has(bare) ? bare : key;
  };
  const places = new Map<string, Spot[]>();
  const indexed = sheets.map((sheet, order): IndexedSheet => {
    const keys = new Map<number, string>();
    const headerRows = new Map<number, number[]>();
    const key = (row: number, column: number): string => keys.get(row * WIDTH + column) ?? "";
    const one: IndexedSheet = { sheet, order, key, headerRows };
    const { used } = sheet;
    if (!used) return one;
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        const word = wordOf(sheet.value(row, column));
        const found = word === null ? "" : keyOf(word);
        if (found === "") continue;
        keys.set(row * WIDTH + column, found);
        const spots = places.get(found);
        const spot = { sheet: one, row, column };
        if (spots) spots.push(spot);
        else places.set(found, [spot]);
      }
    }
    markHeaders(keys, key, headerRows, (joined) => known.headers.has(joined));
    return one;
  });
  return { sheets: indexed, find: (key) => places.get(key) ?? [], keyOf };
}

/** The words of a cell: its text, or a whole number that can be a year in a header. */
function wordOf(value: CellValue): string | null {
  if (typeof value === "string") return value.length > LONGEST || value === "" ? null : value;
  return typeof value === "number" && value >= 1900 && value <= 2999 && Number.isInteger(value) ? String(value) : null;
}

function markHeaders(
  keys: ReadonlyMap<number, string>,
  key: (row: number, column: number) => string,
  headerRows: Map<number, number[]>,
  isHeader: (key: string) => boolean,
): void {
  const mark = (row: number, column: number): void => {
    const columns = headerRows.get(row);
    if (!columns) headerRows.set(row, [column]);
    else if (!columns.includes(column)) columns.push(column);
  };
  for (const [place, first] of keys) {
    const column = place % WIDTH;
    const row = (place - column) / WIDTH;
    let joined = first;
    for (let below = 0; below < MAX_HEADER_ROWS && joined !== ""; below += 1) {
      if (below > 0) {
        const next = key(row + below, column);
        if (next === "") break;
        joined += next;
      }
      if (isHeader(joined)) for (let part = 0; part <= below; part += 1) mark(row + part, column);
    }
  }
}
