import type { Clause } from "../text/clauses";
import type { Line, Lines } from "./lines";
import { baseOf, isDone, isTelling, likeness, type Word, wordsOf } from "../text/words";

/** How far a line is called by the words around a figure. */
export interface Ranked {
  readonly line: Line;
  /** Part of the line's name that was said, from 0 to 1. */
  readonly said: number;
  /** As said, of the own clause and sentence alone. */
  readonly close: number;
  /** As close, where only whole words count: no parts of compounds. */
  readonly exact: number;
  /** The words of its label alone that the sentence says, whole words only; 0 for a bare total. */
  readonly own: number;
  /** The sentence says its whole label, and no other row has that. */
  readonly named: boolean;
  /** Part of what the clause says that the line is about. */
  readonly explained: number;
  readonly score: number;
}

/** The words that a figure may lean on, nearest first; each list with how much it counts. */
export type Around = readonly { readonly text: string; readonly strength: number }[];

export interface Ranker {
  (around: Around): readonly Ranked[];
  /** Whether any line is called by a word of this stem. */
  readonly knows: (stem: string) => boolean;
}

/** Ranks lines by the words around a figure; remembers which stems are alike, as texts repeat their words. */
export function rankerOf(lines: Lines): Ranker {
  const alike = new Map<string, readonly (readonly [number, number])[]>();
  const likeStems = (stem: string): readonly (readonly [number, number])[] => {
    const known = alike.get(stem);
    if (known) return known;
    const found: [number, number][] = [];
    const meant = [stem, ...(lines.same.get(stem) ?? [])];
    lines.vocabulary.forEach((other, at) => {
      const like = Math.max(...meant.map((one) => likeness(one, other)));
      if (like > 0) found.push([at, like]);
    });
    alike.set(stem, found);
    return found;
  };
  /** A compound of a general word calls what its first part calls: "personeelskosten" those of "Personeel". */
  const likeWord = (word: Word): readonly (readonly [number, number])[] => {
    const base = baseOf(word);
    if (base === null) return likeStems(word.stem);
    const likes = new Map(likeStems(word.stem));
    for (const [at, like] of likeStems(base)) likes.set(at, Math.max(likes.get(at) ?? 0, Math.min(like, WHOLE)));
    return [...likes];
  };
  const ranker = (around: Around): readonly Ranked[] => {
    const strengths = new Float64Array(lines.vocabulary.length);
    const close = new Float64Array(lines.vocabulary.length);
    const whole = new Float64Array(lines.vocabulary.length);
    const asked: { readonly places: readonly (readonly [number, number])[]; readonly weight: number }[] = [];
    for (const { text, strength } of around) {
      for (const word of wordsOf(text)) {
        if (!isTelling(word)) continue;
        const places = likeWord(word);
        for (const [at, like] of places) {
          strengths[at] = Math.max(numberAt(strengths, at), like * strength);
          if (strength < CLOSE) continue;
          close[at] = Math.max(numberAt(close, at), like * strength);
          if (like >= WHOLE) whole[at] = 1;
        }
        if (strength === 1 && places.length > 0) {
          const weight = Math.max(...places.map(([at]) => numberAt(lines.weights, at)));
          asked.push({ places, weight: isDone(word) ? weight * DONE : weight });
        }
      }
    }
    return lines.lines.map((line) => rank(line, { strengths, close, whole }, asked)).sort((a, b) => b.score - a.score);
  };
  return Object.assign(ranker, { knows: (stem: string) => likeStems(stem).length > 0 });
}

function numberAt(numbers: ArrayLike<number>, at: number): number {
  return numbers[at] ?? 0;
}

/** Words of the sentence itself. */
const CLOSE = 0.8;
/** What was done is less asked for than what it was done with. */
const DONE = 0.3;
/** Of the words of a label, weighed: a small one may be missing. */
const NAMED = 0.95;
/** The word, or a compound that ends in it, not the other way round. */
const WHOLE = 0.9;

interface Said {
  readonly strengths: Float64Array;
  readonly close: Float64Array;
  readonly whole: Float64Array;
}

function rank(
  line: Line,
  said: Said,
  asked: readonly { readonly places: readonly (readonly [number, number])[]; readonly weight: number }[],
): Ranked {
  const parts = { strengths: 0, close: 0, whole: 0 };
  for (const name of line.names) {
    const total = name.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) continue;
    for (const key of ["strengths", "close", "whole"] as const) {
      const part = name.reduce((sum, { stem, weight }) => sum + weight * numberAt(said[key], stem), 0) / total;
      if (part > parts[key]) parts[key] = part;
    }
  }
  const label = line.own.reduce((sum, { weight }) => sum + weight, 0);
  const own = label === 0 ? 0 : line.own.reduce((sum, { stem, weight }) => sum + weight * numberAt(said.whole, stem), 0) / label;
  const words = new Set(line.names.flatMap((name) => name.map(({ stem }) => stem)));
  let total = 0;
  let explained = 0;
  for (const { places, weight } of asked) {
    total += weight;
    explained += weight * Math.max(0, ...places.filter(([at]) => words.has(at)).map(([, like]) => like));
  }
  const part = total === 0 ? 0.5 : explained / total;
  return {
    line,
    said: parts.strengths,
    close: parts.close,
    exact: parts.whole,
    own,
    named: line.unique && own >= NAMED,
    explained: part,
    score: parts.strengths * (0.5 + 0.5 * part),
  };
}

/** The words a figure leans on: its clause, its sentence, the sentences before it and the headings above. */
export function around(sentence: string, clause: Clause, before: readonly string[], headings: readonly string[]): Around {
  return [
    { text: sentence.slice(clause.start, clause.end), strength: 1 },
    { text: sentence.slice(0, clause.start), strength: 0.9 },
    { text: sentence.slice(clause.end), strength: 0.85 },
    ...[...before].reverse().map((text, at) => ({ text, strength: Math.max(0.35, 0.65 - 0.1 * at) })),
    ...[...headings].reverse().map((text, at) => ({ text, strength: at === 0 ? 0.6 : 0.4 })),
  ];
}
