import type { Area } from "./sheet";
import { assign } from "./assign";
import type { IndexedSheet } from "./sheet-index";
import { likeness } from "./similarity";
import type { ColumnWords, TableWords } from "./vocabulary";

/** Where headers may stand: rows from top to bottom, columns from left to right. */
export interface HeaderView {
  readonly sheet: IndexedSheet;
  readonly area: Area;
  readonly labelColumn: number;
}

export interface ColumnMatch {
  /** Sheet column by column id, labels and categories not included. */
  readonly columns: ReadonlyMap<string, number>;
  /** Ids of columns found by likeness only. */
  readonly approximate: ReadonlySet<string>;
  /** Other sheet columns with a header that would fit: column id by sheet column. */
  readonly duplicates: ReadonlyMap<number, string>;
  /** First and last sheet row with a header that was used; null when none was. */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
  /** Sum of how well each column fits, from 0 to the number of columns. */
  readonly score: number;
}

interface Fit {
  readonly weight: number;
  readonly top: number;
  readonly bottom: number;
}

const NO_FIT: Fit = { weight: 0, top: 0, bottom: 0 };
const EXACT = 1;
const SPANNED = 0.95;
const UNGROUPED = 0.6;
const ALIKE = 0.8;
/** A place further from where the definition has it weighs a little less, to tell equal headers apart by order. */
const DISTANCE = 0.002;

/**
 * Which sheet column carries which column of the table: by header, by header and spanning header, by a header split over
 * two or three rows, and at last by likeness. Order decides between equal headers.
 */
export function matchColumns(words: TableWords, view: HeaderView): ColumnMatch {
  const { left, right } = view.area;
  const grouped = hasGroups(words, view);
  const labelOrder = words.spec.columns.findIndex((column) => column.role === "label");
  const places = Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
  const elsewhere = (at: number): boolean => at !== view.labelColumn;
  const exact = words.columns.map((column): Line => {
    return { column, fits: places.map((at) => (elsewhere(at) ? fitOf(view, at, grouped, column, exactly) : NO_FIT)) };
  });
  const known = new Set(exact.flatMap(({ fits }) => places.filter((_, offset) => fits[offset] !== NO_FIT)));
  // Likeness is dear, and has a say only about headers that no column claims.
  const lines = exact.map((line): Line => {
    if (line.fits.some((fit) => fit !== NO_FIT)) return line;
    const { column } = line;
    return { column, fits: places.map((at) => (known.has(at) || !elsewhere(at) ? NO_FIT : fitOf(view, at, grouped, column, alike))) };
  });
  const weights = lines.map(({ column, fits }) => {
    const expected = view.labelColumn + column.order - labelOrder;
    return fits.map((fit, offset) => (fit === NO_FIT ? 0 : Math.max(0.1, fit.weight - DISTANCE * Math.abs(left + offset - expected))));
  });
  return collect(left, lines, assign(weights));
}

/** How well one column of the table fits each sheet column in view. */
interface Line {
  readonly column: ColumnWords;
  readonly fits: readonly Fit[];
}

function collect(left: number, lines: readonly Line[], chosen: readonly number[]): ColumnMatch {
  const columns = new Map<string, number>();
  const approximate = new Set<string>();
  const taken = new Set(chosen);
  const duplicates = new Map<number, string>();
  let rows: { top: number; bottom: number } | null = null;
  let score = 0;
  for (const [index, { column, fits }] of lines.entries()) {
    for (const [offset, fit] of fits.entries()) {
      if (fit.weight >= SPANNED && !taken.has(offset)) duplicates.set(left + offset, column.spec.id);
      if (chosen[index] !== offset) continue;
      columns.set(column.spec.id, left + offset);
      if (fit.weight <= ALIKE && fit.weight !== UNGROUPED) approximate.add(column.spec.id);
      rows = rows === null ? { top: fit.top, bottom: fit.bottom } : widest(rows, fit);
      score += fit.weight;
    }
  }
  return { columns, approximate, duplicates, rows, score };
}

function widest(rows: { top: number; bottom: number }, fit: Fit): { top: number; bottom: number } {
  return { top: Math.min(rows.top, fit.top), bottom: Math.max(rows.bottom, fit.bottom) };
}

/** Whether any spanning header of the table stands in view; without them, equal headers are told apart by order alone. */
function hasGroups(words: TableWords, view: HeaderView): boolean {
  const groups = new Set(words.columns.map((column) => column.group).filter((key) => key !== ""));
  const { top, bottom, left, right } = view.area;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) if (groups.has(view.sheet.key(row, column))) return true;
  }
  return false;
}

type Weigh = (column: ColumnWords, text: string, grouped: boolean) => number;

function fitOf(view: HeaderView, at: number, grouped: boolean, column: ColumnWords, weigh: Weigh): Fit {
  const { top, bottom } = view.area;
  let best = NO_FIT;
  for (let from = top; from <= bottom; from += 1) {
    let joined = "";
    for (let to = from; to <= bottom && to < from + 3; to += 1) {
      const part = view.sheet.key(to, at);
      if (part === "") break;
      joined += part;
      const weight = weigh(column, joined, grouped);
      if (weight > best.weight) best = { weight, top: from, bottom: to };
      if (from === top || weight >= EXACT || weigh === alike) continue;
      const spanned = underGroup(column, view, at, from, joined);
      if (spanned && spanned.weight > best.weight) best = { ...spanned, bottom: to };
    }
  }
  return best;
}

function exactly(column: ColumnWords, text: string, grouped: boolean): number {
  if (column.whole.has(text)) return EXACT;
  if (text !== column.header) return 0;
  return column.group === "" ? EXACT : grouped ? 0 : UNGROUPED;
}

function alike(column: ColumnWords, text: string): number {
  const keys = column.group === "" ? [column.header, ...column.whole] : [...column.whole];
  return ALIKE * Math.max(0, ...keys.map((key) => likeness(key, text)));
}

/** The header below a text that spans this column: the group of the definition, or the first half of a split header. */
function underGroup(column: ColumnWords, view: HeaderView, at: number, row: number, text: string): Fit | null {
  for (let above = row - 1; above >= view.area.top; above -= 1) {
    const span = spanning(view, above, at);
    if (span === "") continue;
    const doubled = above > view.area.top ? spanning(view, above - 1, at) + span : span;
    if (column.group !== "" && text === column.header && (span === column.group || doubled === column.group)) {
      return { weight: EXACT, top: doubled === column.group && doubled !== span ? above - 1 : above, bottom: row };
    }
    if (column.whole.has(span + text) || column.whole.has(text + span) || (column.group === "" && column.header === span + text)) {
      return { weight: SPANNED, top: above, bottom: row };
    }
  }
  return null;
}

/** The text that stands above a column: its own cell, or the nearest to the left in that row. */
function spanning(view: HeaderView, row: number, at: number): string {
  for (let column = at; column >= view.area.left; column -= 1) {
    const key = view.sheet.key(row, column);
    if (key !== "") return key;
  }
  return "";
}
