import { fillPattern } from "../definition/period";
import { headersOf, rowContext, rowName } from "../definition/resolve";
import type { Definition, Indicator } from "../definition/schema";
import type { BoundCell, BoundReport, BoundTable } from "../table/bound";
import { SAME_WORDS } from "./lexicon";
import { isTelling, stemOf, wordsOf } from "./words";

/** One row of a bound table under one spanning header: its cells, and by which words a sentence may call it. */
export interface Line {
  readonly table: BoundTable;
  readonly row: string;
  readonly indicator: Indicator | null;
  readonly cells: readonly BoundCell[];
  /** Each a way to call it: its own words, and those of its indicator. */
  readonly names: readonly Name[];
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
  readonly same: ReadonlyMap<string, string>;
}

const CONTEXT = 0.7;
const TITLE = 0.3;

interface Draft {
  readonly table: BoundTable;
  readonly row: string;
  readonly indicator: Indicator | null;
  readonly cells: readonly BoundCell[];
  readonly names: readonly ReadonlyMap<string, number>[];
}

/** Everything in the bound tables that a sentence can be about. */
export function linesOf(report: BoundReport): Lines {
  const { definition } = report;
  const same = sameWords(definition);
  const indicators = new Map(definition.indicators.map((indicator) => [indicator.id, indicator]));
  const drafts = report.tables.flatMap((table) => [...draftsOf(table, definition, indicators, same)]);
  const counts = new Map<string, number>();
  for (const draft of drafts)
    for (const stem of new Set(draft.names.flatMap((name) => [...name.keys()]))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const vocabulary = [...counts.keys()];
  const places = new Map(vocabulary.map((stem, at) => [stem, at]));
  const weights = vocabulary.map((stem) => Math.log(1 + drafts.length / (counts.get(stem) ?? 1)));
  const lines = drafts.map((draft): Line => ({ ...draft, names: draft.names.map((name) => weighted(name, places, weights)) }));
  return { definition, lines, vocabulary, weights, same };
}

function weighted(name: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>, weights: readonly number[]): Name {
  return [...name].map(([stem, weight]) => {
    const place = places.get(stem) ?? 0;
    return { stem: place, weight: weight * (weights[place] ?? 0) };
  });
}

function* draftsOf(
  table: BoundTable,
  definition: Definition,
  indicators: ReadonlyMap<string, Indicator>,
  same: ReadonlyMap<string, string>,
): Generator<Draft> {
  const { spec } = table;
  const period = definition.period;
  const heads = headersOf(spec, period);
  // Spanning headers that only name the period do not tell one figure from another.
  const groups = new Set(
    heads
      .filter((head) => head.spec.role !== "label")
      .map((head) => (head.group !== null && telling(head.group, same).length > 0 ? head.group : "")),
  );
  const labels = new Map<string, number>();
  for (const row of spec.rows) labels.set(row.label ?? "", (labels.get(row.label ?? "") ?? 0) + 1);
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
        for (const stem of stems) name.set(stem, Math.max(weight, name.get(stem) ?? 0));
      };
      put(own, 1);
      put(telling(group, same), 1);
      const ambiguous = (labels.get(row.label ?? "") ?? 0) > 1 || own.length === 0;
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
      yield { table, row: row.id, indicator, cells, names: names.filter((one) => one.size > 0) };
    }
  }
}

function stems(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((stem) => [stem, 1]));
}

/** The stems of a text that tell which figure is meant, words of one meaning made one. */
export function telling(text: string, same: ReadonlyMap<string, string>): readonly string[] {
  return wordsOf(text)
    .filter(isTelling)
    .map(({ stem }) => same.get(stem) ?? stem);
}

/** Words of one meaning: those of any report, and those that the definition's glossary gives. */
function sameWords(definition: Definition): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const groups = [
    ...SAME_WORDS.map((line) => line.split(" ")),
    ...definition.glossary.map((entry) => [entry.term, ...(entry.synonyms ?? [])]),
  ];
  for (const group of groups) {
    const [first = "", ...others] = group.map((text) => wordsOf(text).map((word) => stemOf(word.text)));
    const target = first[0];
    if (target === undefined) continue;
    for (const other of others) if (other.length === 1 && other[0] !== undefined) same.set(other[0], same.get(target) ?? target);
  }
  return same;
}
