import { fillPattern } from "../../definition/period";
import { headersOf, rowContext, rowName } from "../../definition/resolve";
import type { Definition, Indicator } from "../../definition/schema";
import type { BoundCell, BoundReport, BoundTable } from "../../table/bound";
import { SAME_DEEDS, SAME_THINGS } from "../text/lexicon";
import { compare } from "../../numeric/exact";
import { measureOf } from "../text/measure";
import { isDone, isTelling, stemOf, wordsOf } from "../text/words";

/** One row of a bound table under one spanning header: its cells, and by which words a sentence may call it. */
export interface Line {
  readonly table: BoundTable;
  readonly row: string;
  readonly indicator: Indicator | null;
  readonly cells: readonly BoundCell[];
  /** Each a way to call it: its own words, and those of its indicator. */
  readonly names: readonly Name[];
  /** The words of its label alone; empty for a bare total. */
  readonly own: Name;
  /** No other row has all the words of its label: it can be called by them alone. */
  readonly unique: boolean;
  /** The words of its label before its first preposition or bracket. */
  readonly head: ReadonlySet<string>;
  /** What its label says was done ("afgehandeld"), words of one meaning made one. */
  readonly done: ReadonlySet<string>;
}

/** A stem and how much it says: rare words say more. */
export type Name = readonly { readonly stem: number; readonly weight: number }[];

export interface Lines {
  readonly definition: Definition;
  readonly lines: readonly Line[];
  /** The stems that occur in names. */
  readonly vocabulary: readonly string[];
  /** What each of them says, by how many lines it is in. */
  readonly weights: readonly number[];
  /** Stems that mean the same, by stem. */
  readonly same: Same;
}

/** What else a stem says: the stem of its group of words, or all stems of the term that it is another word for. */
export type Same = ReadonlyMap<string, readonly string[]>;

const CONTEXT = 0.7;
const TITLE = 0.3;
/** Stands for the word that a row of "others" is never called by. */
export const UNSAID = "~";
const HEAD_END = /[(,]| (?:voor|van|bij|i\.v\.m\.|wegens|op|in|uit|dat|die|door|met|waarmee|over|naar) /u;

interface Draft {
  readonly table: BoundTable;
  readonly row: string;
  readonly indicator: Indicator | null;
  readonly cells: readonly BoundCell[];
  readonly names: readonly ReadonlyMap<string, number>[];
  readonly own: ReadonlyMap<string, number>;
  readonly head: readonly string[];
  readonly done: ReadonlySet<string>;
}

/** Everything in the bound tables that a sentence can be about. */
export function linesOf(report: BoundReport): Lines {
  const { definition } = report;
  const same = sameWords(definition);
  const indicators = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const drafts = report.tables.flatMap((table) => [...draftsOf(table, definition, indicators, same)]);
  const named = drafts.map((draft) => ({
    ...draft,
    unique: isUnique(draft, drafts),
    names: [...draft.names, ...headOf(draft, drafts)],
  }));
  const counts = new Map<string, number>();
  for (const draft of drafts)
    for (const stem of new Set(draft.names.flatMap((name) => [...name.keys()]))) counts.set(stem, countOf(counts, stem) + 1);
  const vocabulary = [...counts.keys()];
  const places = new Map(vocabulary.map((stem, at) => [stem, at]));
  const weights = vocabulary.map((stem) => Math.log(1 + drafts.length / Math.max(1, countOf(counts, stem))));
  const lines = named.map((draft): Line => ({
    ...draft,
    head: new Set(draft.head),
    own: weighted(draft.own, places, weights),
    names: draft.names.map((name) => weighted(name, places, weights)),
  }));
  return { definition, lines, vocabulary, weights, same };
}

/** The stem of a part of a name. */
export function stemText({ vocabulary }: Lines, stem: number): string {
  return vocabulary[stem] ?? UNSAID;
}

function countOf<Key>(counts: ReadonlyMap<Key, number>, key: Key): number {
  return counts.get(key) ?? 0;
}

function weighted(name: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>, weights: readonly number[]): Name {
  return [...name].map(([stem, weight]) => {
    const place = countOf(places, stem);
    return { stem: place, weight: weight * (weights[place] ?? 0) };
  });
}

function* draftsOf(table: BoundTable, definition: Definition, indicators: ReadonlyMap<string, Indicator>, same: Same): Generator<Draft> {
  const { spec } = table;
  const period = definition.period;
  const heads = headersOf(spec, period);
  // Spanning headers that only name the period do not tell one figure from another.
  const groups = new Set(
    heads
      .filter((head) => head.spec.role !== "label")
      .map((head) => (head.group !== null && telling(head.group, same).length > 0 ? head.group : "")),
  );
  const labels = new Map<string | null, number>();
  for (const row of spec.rows) labels.set(row.label, countOf(labels, row.label) + 1);
  for (const row of spec.rows) {
    const label = fillPattern(rowName(spec, row) ?? "", period);
    const context = rowContext(spec, row.id).filter((text) => text !== label);
    const indicator = row.indicator === undefined ? null : (indicators.get(row.indicator) ?? null);
    for (const group of groups) {
      const cells = heads
        .filter(
          (head) =>
            (groups.size === 1 || head.group === group || (group === "" && head.group === null)) &&
            head.spec.role !== "label" &&
            head.spec.role !== "category",
        )
        .map((head) => table.cell(row.id, head.column))
        .filter((cell) => cell !== null);
      if (!cells.some((cell) => cell.value !== null)) continue;
      const own = telling(label, same);
      const name = new Map<string, number>();
      const put = (stems: readonly string[], weight: number): void => {
        for (const stem of stems) name.set(stem, Math.max(weight, countOf(name, stem)));
      };
      put(own, 1);
      // "Overige" and "Geen …" say what a sentence about the others does not: a word that is never said.
      if (own.length === 0 && row.kind === "data") put([UNSAID], 1);
      if (/\b(?:geen|niet|overige)\b/iu.test(label)) put([UNSAID], 0.6);
      put(telling(group, same), 1);
      const ambiguous = countOf(labels, row.label) > 1 || own.length === 0;
      for (const text of context)
        put(
          telling(text, same),
          text === row.category && spec.columns.some((column) => column.role === "category" && column.header === "")
            ? 1
            : ambiguous
              ? CONTEXT
              : TITLE,
        );
      put(telling(fillPattern(spec.title, period), same), own.length === 0 ? 1 : TITLE);
      const names = [
        name,
        ...(row.aliases ?? []).map((alias) => stems(telling(alias, same))),
        ...(indicator ? [stems(telling(indicator.label, same))] : []),
      ];
      yield {
        table,
        row: row.id,
        indicator,
        cells,
        own: stems(own),
        done: doneIn(label, same),
        head: telling(label.split(HEAD_END)[0] ?? "", same),
        names: names.filter((one) => one.size > 0),
      };
    }
  }
}

/** The label as far as its first preposition or bracket, where it has a word that no other row has: "processen-verbaal" of "… voor het OM". */
function headOf(draft: Draft, drafts: readonly Draft[]): readonly ReadonlyMap<string, number>[] {
  const { head } = draft;
  if (head.length === 0 || head.length === draft.own.size) return [];
  const others = drafts.filter((other) => other.row !== draft.row && (other.indicator === null || other.indicator !== draft.indicator));
  const unique = head.some((stem) => !others.some((other) => other.names.some((name) => name.has(stem))));
  return unique ? [stems(head)] : [];
}

/** No other row that counts in the same unit has all the words of its label, but for one with the very same figures. */
function isUnique(draft: Draft, drafts: readonly Draft[]): boolean {
  const words = [...draft.own.keys()];
  const [first] = draft.cells;
  return (
    words.length > 0 &&
    first !== undefined &&
    !drafts.some(
      (other) =>
        other.cells !== draft.cells &&
        (other.indicator === null || other.indicator !== draft.indicator) &&
        other.cells.some((cell) => measureOf(cell) === measureOf(first)) &&
        words.every((stem) => other.own.has(stem)) &&
        !hasSameFigures(draft, other),
    )
  );
}

/** A subtotal of a single row. */
function hasSameFigures(one: Draft, other: Draft): boolean {
  return (
    one.table === other.table &&
    one.cells.length === other.cells.length &&
    one.cells.every(({ value }, at) => {
      const theirs = other.cells[at]?.value ?? null;
      return value === null || theirs === null ? value === theirs : compare(value, theirs) === 0;
    })
  );
}

function stems(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((stem) => [stem, 1]));
}

/** The stems of a text that tell which figure is meant, words of one meaning made one. */
export function telling(text: string, same: Same): readonly string[] {
  return wordsOf(text)
    .filter(isTelling)
    .flatMap(({ stem }) => same.get(stem) ?? [stem]);
}

/** What a text says was done, words of one meaning made one. */
export function doneIn(text: string, same: Same): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter(isDone)
      .flatMap(({ stem }) => same.get(stem) ?? [stem]),
  );
}

/** Words of one meaning: those of any report, and those that the definition's glossary gives. */
function sameWords(definition: Definition): Same {
  const same = new Map<string, readonly string[]>();
  const stemsIn = (text: string): string[] => wordsOf(text).map((word) => stemOf(word.text));
  for (const line of [...SAME_DEEDS, ...SAME_THINGS]) {
    const [first, ...others] = stemsIn(line);
    if (first !== undefined) for (const other of others) same.set(other, [first]);
  }
  for (const { term, synonyms = [] } of definition.glossary) {
    const meant = stemsIn(term).flatMap((stem) => same.get(stem) ?? [stem]);
    for (const [stem, ...more] of synonyms.map(stemsIn)) if (stem !== undefined && more.length === 0) same.set(stem, meant);
  }
  return same;
}
