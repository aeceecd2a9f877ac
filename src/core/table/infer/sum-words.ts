import type { Place } from "./axis";
import type { SumGuess } from "./lines";

/** What labels and layout say of a sum. */
export interface SumWords {
  readonly bits: number;
  /** The target says that it is a total, and the parts are all of the block that it closes. */
  readonly expected: boolean;
  /** They stand on one side of it as well: words alone may say that a line is wrong. */
  readonly promised: boolean;
}

const TOTAL_WORD = 6;
const WHOLE_BLOCK = 2;
const PART_OF_BLOCK = -1;
/** A sum found elsewhere in the table over the same labels. */
const ANALOGUE = 6;
/** The totals found so far stand on the same side of their parts. */
const SAME_SIDE = 2;

/** Bits that labels and layout are worth for a sum, beside the sums that were found. */
export function sumWords(places: readonly Place[], found: readonly SumGuess[], { target, terms }: SumGuess): SumWords {
  const place = places[target];
  if (!place) return { bits: 0, expected: false, promised: false };
  const first = Math.min(...terms.map((term) => term.at));
  const last = Math.max(...terms.map((term) => term.at));
  const keys = terms.map((term) => places[term.at]?.key ?? "");
  const closed = (last < target ? beginsBlock(places, found, first) : endsBlock(places, place, last)) || recurs(places, keys, first);
  const subtracts = terms.some((term) => term.sign === -1);
  const total = place.total || place.unlabelled || place.underTotal;
  const named = total && !subtracts ? TOTAL_WORD : total || place.balance || place.change ? TOTAL_WORD / 2 : 0;
  const split = terms.every((term) => places[term.at]?.ofWhich === true) ? TOTAL_WORD / 2 : 0;
  const below = terms.filter((term) => term.at > target && places[term.at]?.balance === true).length;
  // A balance closes a calculation: it is no part of what stands above it, unless balances are all that is added.
  const balanced = below > 0 && below < terms.length ? -Infinity : 0;
  const analogue = !subtracts && found.some((sum) => sameKeys(places, sum, keys)) ? ANALOGUE : 0;
  const side = found.length > 0 && found.every((sum) => isAbove(sum) === last < target) ? SAME_SIDE : 0;
  return {
    bits: named + split + balanced + analogue + side + (closed ? WHOLE_BLOCK : PART_OF_BLOCK),
    expected: total && closed && !subtracts,
    promised: total && closed && !subtracts && (last < target || first > target),
  };
}

function isAbove({ target, terms }: SumGuess): boolean {
  return terms.every((term) => term.at < target);
}

function sameKeys(places: readonly Place[], sum: SumGuess, keys: readonly string[]): boolean {
  return (
    keys.length > 1 &&
    sum.terms.length === keys.length &&
    sum.terms.every((term, at) => keys[at] !== "" && places[term.at]?.key === keys[at])
  );
}

/** Whether a block begins at a place, or at the first part of the total that stands there. */
function beginsBlock(places: readonly Place[], found: readonly SumGuess[], at: number): boolean {
  let start = at;
  for (let depth = 0; depth < found.length; depth += 1) {
    const own = found.find((sum) => sum.target === start && isAbove(sum));
    if (!own) break;
    start = Math.min(...own.terms.map((term) => term.at));
  }
  return places[start]?.breakBefore ?? false;
}

/** Whether the block of a total that stands above it ends here. */
function endsBlock(places: readonly Place[], total: Place, at: number): boolean {
  const next = places.slice(at + 1).find((place) => place.figures);
  return next === undefined || next.breakBefore || next.total || next.unlabelled || (next.ofWhich && total.ofWhich);
}

/** Whether the same labels stand below each other elsewhere as well: what recurs is a block. */
function recurs(places: readonly Place[], keys: readonly string[], first: number): boolean {
  const [head] = keys;
  if (keys.length < 2 || head === undefined || keys.includes("")) return false;
  const { figures, byKey } = indexOf(places);
  const others = byKey.get(head) ?? [];
  return others.some((nth) => figures[nth] !== first && keys.every((key, step) => places[figures[nth + step] ?? -1]?.key === key));
}

interface Index {
  readonly figures: readonly number[];
  /** Which of them have a label. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly Place[], Index>();

/** The places with figures by label: the same axis is asked for every guess. */
function indexOf(places: readonly Place[]): Index {
  const known = indexes.get(places);
  if (known) return known;
  const figures = places.flatMap((place, at) => (place.figures ? [at] : []));
  const byKey = new Map<string, number[]>();
  figures.forEach((at, nth) => {
    const key = places[at]?.key ?? "";
    const same = byKey.get(key);
    if (same) same.push(nth);
    else byKey.set(key, [nth]);
  });
  const made = { figures, byKey };
  indexes.set(places, made);
  return made;
}
