import { assign } from "./assign";
import { alignInOrder, type SheetRow } from "./align";
import { likeness } from "./similarity";
import type { RowWords, TableWords } from "./vocabulary";

export interface RowMatch {
  readonly pairs: ReadonlyMap<RowWords, SheetRow>;
  /** Rows found by likeness only. */
  readonly approximate: ReadonlySet<RowWords>;
}

interface State {
  readonly specs: readonly RowWords[];
  readonly rows: readonly SheetRow[];
  readonly bySpec: Map<number, number>;
  readonly byRow: Map<number, number>;
  /** Sheet row by row words, where both stand in the same order. */
  readonly hints: ReadonlyMap<number, number>;
  /** Ids of rows that head others. */
  readonly heads: ReadonlySet<string>;
}

/** Evidence that a pair must have when the numbers of equal rows differ: the order alone, or a neighbour. */
const ENOUGH = 3.5;

/**
 * Which sheet row is which row of the table, in four passes, each leaning on the rows found before: labels that occur once,
 * labels by likeness, equal labels by their surroundings, unlabelled rows by their surroundings. Rows in another order,
 * left out or put in between do not shift the others.
 */
export function matchRows(words: TableWords, rows: readonly SheetRow[]): RowMatch {
  const specs = words.rows;
  const hints = alignInOrder(specs, rows);
  const state: State = { specs, rows, bySpec: new Map(), byRow: new Map(), hints, heads: new Set(specs.map((spec) => spec.under)) };
  bindSingles(
    state,
    (spec) => spec.labels,
    (row) => row.label,
  );
  bindSingles(
    state,
    (spec) => (spec.category === "" ? [] : spec.labels.map((label) => `${spec.category}|${label}`)),
    (row) => (row.category === "" || row.label === "" ? "" : `${row.category}|${row.label}`),
  );
  const approximate = bindAlike(state, words);
  for (const [specIndexes, rowIndexes] of labelClasses(state)) bindClass(state, specIndexes, rowIndexes, false);
  bindSplitLabels(state);
  const open = state.specs.flatMap((spec, index) => (spec.labels.length === 0 && !state.bySpec.has(index) ? [index] : []));
  const unlabelled = state.rows.flatMap((row, index) => (isUnlabelled(row) && !state.byRow.has(index) ? [index] : []));
  bindClass(state, open, unlabelled, true);
  const pairs = new Map<RowWords, SheetRow>();
  const alike = new Set<RowWords>();
  specs.forEach((spec, index) => {
    const row = rows[state.bySpec.get(index) ?? -1];
    if (row) pairs.set(spec, row);
    if (approximate.includes(index)) alike.add(spec);
  });
  return { pairs, approximate: alike };
}

/** A row without label, or one that only says that it is a subtotal, may be an unlabelled subtotal of the definition. */
function isUnlabelled(row: SheetRow): boolean {
  return row.filled && (row.label === "" || row.label === "subtotaal" || row.label === "totaal");
}

function bind(state: State, spec: number, row: number): void {
  state.bySpec.set(spec, row);
  state.byRow.set(row, spec);
}

function bindSingles(state: State, specKeys: (spec: RowWords) => readonly string[], rowKey: (row: SheetRow) => string): void {
  const specs = new Map<string, number[]>();
  const rows = new Map<string, number[]>();
  state.specs.forEach((spec, index) => specKeys(spec).forEach((key) => push(specs, key, index)));
  state.rows.forEach((row, index) => push(rows, rowKey(row), index));
  for (const [key, [spec, ...others]] of specs) {
    const [row, ...more] = rows.get(key) ?? [];
    if (spec === undefined || row === undefined || others.length > 0 || more.length > 0) continue;
    if (!state.bySpec.has(spec) && !state.byRow.has(row)) bind(state, spec, row);
  }
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

function conflict(spec: RowWords, row: SheetRow): boolean {
  const [wanted, found] = [spec.category, row.category];
  return wanted !== "" && found !== "" && wanted !== found && likeness(wanted, found) === 0;
}

function bindAlike(state: State, words: TableWords): number[] {
  const open = [...state.specs.entries()].filter(([index, spec]) => spec.labels.length > 0 && !state.bySpec.has(index));
  const free = [...state.rows.entries()].filter(([, row]) => row.label !== "" && !words.labels.has(row.label));
  const found: number[] = [];
  for (const [at, row] of free) {
    const ranked = open
      .map(([index, spec]) => ({ index, spec, alike: alikeness(spec, row) }))
      .filter((one) => one.alike > 0 && !conflict(one.spec, row))
      .sort((a, b) => b.alike - a.alike);
    const [first, second] = ranked;
    if (!first || second?.alike === first.alike || state.bySpec.has(first.index)) continue;
    if (free.some(([other, rival]) => other !== at && !state.byRow.has(other) && alikeness(first.spec, rival) >= first.alike)) continue;
    bind(state, first.index, at);
    found.push(first.index);
  }
  return found;
}

function alikeness(spec: RowWords, row: SheetRow): number {
  return Math.max(0, ...spec.labels.map((label) => likeness(label, row.label)));
}

/** Rows of the definition and of the sheet that share a label, as far as they are not bound yet. */
function labelClasses(state: State): readonly (readonly [readonly number[], readonly number[]])[] {
  const classes = new Map<string, [number[], number[]]>();
  state.specs.forEach((spec, index) => {
    if (state.bySpec.has(index)) return;
    const key = spec.labels.find((label) => state.rows.some((row) => row.label === label)) ?? spec.labels[0];
    if (key === undefined) return;
    const entry = classes.get(key) ?? [[], []];
    entry[0].push(index);
    classes.set(key, entry);
  });
  state.rows.forEach((row, index) => {
    if (!state.byRow.has(index)) classes.get(row.label)?.[1].push(index);
  });
  return [...classes.values()].filter(([, rows]) => rows.length > 0);
}

function bindClass(state: State, specs: readonly number[], rows: readonly number[], strict: boolean): void {
  const weights = specs.map((spec, i) => rows.map((row, j) => weightOf(state, spec, row, Math.abs(i / specs.length - j / rows.length))));
  const sure = specs.length === rows.length && !strict;
  const chosen = assign(weights);
  chosen.forEach((at, i) => {
    const spec = specs[i];
    const row = rows[at];
    if (spec === undefined || row === undefined) return;
    if (sure || (weights[i]?.[at] ?? 0) >= ENOUGH) bind(state, spec, row);
  });
}

/**
 * How well the surroundings of a sheet row fit those of a row of the definition: its category, the row that heads it, the
 * known rows before and after it, and the order as a whole. 0 when their categories exclude each other.
 */
function weightOf(state: State, spec: number, row: number, drift: number): number {
  const words = state.specs[spec];
  const sheetRow = state.rows[row];
  if (!words || !sheetRow || conflict(words, sheetRow)) return 0;
  let weight = 2 - drift;
  if (words.category !== "" && words.category === sheetRow.category) weight += 6;
  if (state.hints.get(spec) === row) weight += 2;
  const head = headOf(state, row);
  if (words.under !== "" && head !== null) weight += head === words.under ? 4 : -4;
  for (const step of [-1, 1]) {
    const neighbour = nearest(row, step, state.rows.length, state.byRow);
    const found = neighbour === null ? undefined : state.byRow.get(neighbour);
    if (found === undefined) continue;
    if (nearest(spec, step, state.specs.length, state.bySpec) === found) weight += 3;
    if ([...(state.specs[found]?.groups ?? [])].some((group) => words.groups.has(group))) weight += 1;
  }
  return weight;
}

/** The row that heads a sheet row: the nearest one above it that is known and heads rows in the definition. */
function headOf(state: State, row: number): string | null {
  for (let at = row - 1; at >= 0; at -= 1) {
    const id = state.specs[state.byRow.get(at) ?? -1]?.spec.id;
    if (id !== undefined && state.heads.has(id)) return id;
  }
  return null;
}

function nearest(from: number, step: number, length: number, bound: ReadonlyMap<number, number>): number | null {
  for (let at = from + step; at >= 0 && at < length; at += step) if (bound.has(at)) return at;
  return null;
}

/** A long label that a document broke over two rows, of which one holds the figures. */
function bindSplitLabels(state: State): void {
  state.rows.forEach((row, index) => {
    const next = state.rows[index + 1];
    if (!next || row.label === "" || next.label === "" || state.byRow.has(index) || state.byRow.has(index + 1)) return;
    if (row.filled && next.filled) return;
    const spec = state.specs.findIndex((one, at) => one.labels.includes(row.label + next.label) && !state.bySpec.has(at));
    if (spec >= 0) bind(state, spec, next.filled ? index + 1 : index);
  });
}
