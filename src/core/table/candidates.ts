import { type Block, blocksOf, isEmpty, isFigure } from "./blocks";
import { type ColumnMatch, type HeaderView, matchColumns } from "./match-columns";
import type { IndexedSheet, WordIndex } from "./sheet-index";
import type { TableWords } from "./vocabulary";

/** A place where a table of the definition may stand, and how well it fits. */
export interface Candidate {
  readonly words: TableWords;
  readonly sheet: IndexedSheet;
  readonly labelColumn: number;
  readonly view: HeaderView;
  readonly columns: ColumnMatch;
  /** First row below the header that the block was recognised by: tables in one block have it in common. */
  readonly blockTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly score: number;
}

interface Hits {
  readonly sheet: IndexedSheet;
  readonly column: number;
  /** Key of the label by sheet row. */
  readonly rows: Map<number, string>;
}

const MAX_HEADER = 7;
const SPACER = 1;
const HALF = 0.5;

/** Finds candidates by label and header; remembers the blocks of a column, which many tables look at. */
export function candidateFinder(index: WordIndex): (words: TableWords) => readonly Candidate[] {
  const known = new Map<IndexedSheet, Map<number, readonly Block[]>>();
  const blocks = (sheet: IndexedSheet, column: number): readonly Block[] => {
    const columns = known.get(sheet) ?? new Map<number, readonly Block[]>();
    known.set(sheet, columns);
    const found = columns.get(column) ?? blocksOf(sheet, column);
    columns.set(column, found);
    return found;
  };
  return (words) =>
    hitsOf(words, index).flatMap((hits) => {
      const list = blocks(hits.sheet, hits.column);
      return list.flatMap((block, at) => evaluate(words, hits, block, list.slice(at + 1)) ?? []);
    });
}

function hitsOf(words: TableWords, index: WordIndex): readonly Hits[] {
  const found = new Map<string, Hits>();
  for (const label of words.labels) {
    for (const { sheet, row, column } of index.find(label)) {
      const key = `${sheet.order}:${column}`;
      const hits = found.get(key) ?? { sheet, column, rows: new Map<number, string>() };
      found.set(key, hits);
      hits.rows.set(row, label);
    }
  }
  return [...found.values()];
}

function evaluate(words: TableWords, hits: Hits, block: Block, next: readonly Block[]): Candidate | null {
  const found = within(hits, block);
  if (found.length === 0) return null;
  const first = Math.min(...found.map(([row]) => row));
  const below = [...hits.rows].filter(([row]) => row >= first);
  if (recallOf(words, below) < HALF) return null;
  const view = viewOf(block, first);
  const columns = matchColumns(words, view);
  const bodyBottom = Math.min(withRepeatedHeads(words, hits, block, next, columns), first + longest(words));
  const all = below.filter(([row]) => row <= bodyBottom);
  const recall = recallOf(words, all);
  const keys = words.columns.filter((column) => column.spec.derive === undefined);
  const needed = keys.length > 0 ? keys : words.columns;
  const present = needed.filter((column) => columns.columns.has(column.spec.id)).length;
  if (recall < HALF || present === 0 || present < needed.length * HALF) return null;
  const precision = all.length / Math.max(all.length, labelled(block, view, bodyBottom));
  const title = hasTitle(words, view) ? 1 : 0;
  const score = 0.45 * recall + 0.15 * precision + 0.4 * (columns.score / words.columns.length) + 0.1 * title;
  const bodyTop = Math.max((columns.rows?.bottom ?? block.bodyTop - 1) + 1, Math.min(block.bodyTop, first));
  return { words, sheet: block.sheet, labelColumn: block.labelColumn, view, columns, blockTop: block.bodyTop, bodyTop, bodyBottom, score };
}

/** Rows that a table may take at most: room for many inserted and blank rows, not for a sheet full of other data. */
function longest(words: TableWords): number {
  return 4 * words.spec.rows.length + 100;
}

function within(hits: Hits, block: Block): readonly (readonly [number, string])[] {
  return [...hits.rows].filter(([row]) => row >= block.bodyTop && row <= block.bodyBottom);
}

/** Part of the labels that is there, each counted as often as the definition has it. */
function recallOf(words: TableWords, found: readonly (readonly [number, string])[]): number {
  const left = new Map<string, number>();
  for (const [, label] of found) left.set(label, (left.get(label) ?? 0) + 1);
  const wanted = words.rows.filter((row) => row.labels.length > 0);
  let count = 0;
  for (const row of wanted) {
    const label = row.labels.find((one) => (left.get(one) ?? 0) > 0);
    if (label === undefined) continue;
    left.set(label, (left.get(label) ?? 0) - 1);
    count += 1;
  }
  return count / wanted.length;
}

/** Rows of the block that have both a label and a figure. */
function labelled(block: Block, view: HeaderView, bodyBottom: number): number {
  let count = 0;
  for (let row = block.bodyTop; row <= bodyBottom; row += 1) {
    if (block.sheet.key(row, block.labelColumn) === "") continue;
    for (let column = view.area.left; column <= view.area.right; column += 1) {
      if (column === block.labelColumn || !isFigure(block.sheet, row, column)) continue;
      count += 1;
      break;
    }
  }
  return count;
}

function hasTitle(words: TableWords, view: HeaderView): boolean {
  const { top, bottom, left, right } = view.area;
  for (let row = Math.max(0, top - 2); row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) if (view.sheet.key(row, column) === words.title) return true;
  }
  return false;
}

/** The rows above the first label, and the columns around it that can belong to the same table. */
function viewOf(block: Block, first: number): HeaderView {
  const { sheet, labelColumn, used } = block;
  let top = Math.max(block.bandTop, first - MAX_HEADER);
  for (let more = 0; more < 2 && top > used.top && isHeading(sheet, top - 1, used.left, used.right); more += 1) top -= 1;
  const bottom = first - 1;
  const filled = (column: number): boolean => {
    for (let row = top; row <= Math.min(block.bodyBottom, first + MAX_HEADER); row += 1) if (!isEmpty(sheet, row, column)) return true;
    return false;
  };
  let left = labelColumn;
  while (left > used.left && filled(left - 1)) left -= 1;
  let right = labelColumn;
  let gap = 0;
  for (let column = labelColumn + 1; column <= used.right && gap <= SPACER; column += 1) {
    if (!filled(column)) gap += 1;
    else if (gap > 0 && sheet.key(first, column) !== "" && !isFigure(sheet, first, column)) break;
    else {
      right = column;
      gap = 0;
    }
  }
  return { sheet, labelColumn, area: { top, left, bottom, right } };
}

/** A row with words and without figures: it may be the upper half of a header. */
function isHeading(sheet: IndexedSheet, row: number, left: number, right: number): boolean {
  let words = false;
  for (let column = left; column <= right; column += 1) {
    if (isFigure(sheet, row, column)) return false;
    if (sheet.key(row, column) !== "") words = true;
  }
  return words;
}

/** A table that runs over pages repeats its header: the blocks below with the same header and other labels go with it. */
function withRepeatedHeads(words: TableWords, hits: Hits, start: Block, next: readonly Block[], columns: ColumnMatch): number {
  let bottom = start.bodyBottom;
  const seen = new Set(within(hits, start).map(([, label]) => label));
  for (const block of next) {
    const found = within(hits, block);
    if (found.length === 0 || found.some(([, label]) => seen.has(label))) break;
    const again = matchColumns(words, viewOf(block, Math.min(...found.map(([row]) => row))));
    if ([...columns.columns].some(([id, column]) => again.columns.get(id) !== column)) break;
    for (const [, label] of found) seen.add(label);
    bottom = block.bodyBottom;
  }
  return bottom;
}
