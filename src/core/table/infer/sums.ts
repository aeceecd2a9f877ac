import type { Place } from "./axis";
import { BROKEN, type Budget, ENOUGH, spend } from "./evidence";
import { families } from "./families";
import { type Line, type SignedPlace, type SumGuess, weighSum, type Weighed } from "./lines";
import { sumWords } from "./sum-words";
import { signedGuesses } from "./signed";

/** A guess with the bits that the reason for making it is worth. */
interface Reasoned extends SumGuess {
  readonly said?: number;
}

/** A sum that inference proposes along an axis. */
export interface FoundSum extends SumGuess {
  readonly weighed: Weighed;
  /** Net bits: evidence and words less what was tried. */
  readonly net: number;
}

/** A total that closes a block was looked for there, not anywhere. */
const EXPECTED = 2;
/** Bits that the figures themselves must give at least. */
const LEAST = 1.5;
/** Net bits from which a sum is proposed that words promise and no line bears out. */
const PROMISED = ENOUGH + 1.5;
/** A second calculation of the same total must be surer than the first. */
const AGAIN = 3;

/**
 * The sums along an axis, surest first: contiguous parts above or below their total, again with the parts that are spoken
 * for left out until nothing more is found; then parts that lie apart (every total of a block, rows with the same label)
 * and parts that are subtracted. Bounded by the budget. `support` gives what else speaks for a guess, in bits.
 */
export function findSums(
  lines: readonly Line[],
  places: readonly Place[],
  budget: Budget,
  mayBeTotal: (at: number) => boolean = () => true,
  support: (guess: SumGuess) => number = () => 0,
): readonly FoundSum[] {
  const found: FoundSum[] = [];
  const figures = places.flatMap((place, at) => (place.figures ? [at] : []));
  const cost = 2 * Math.log2(Math.max(2, figures.length));
  const state: State = {
    lines,
    places,
    figures,
    found,
    cost,
    parts: new Set(),
    support,
    targets: likelyTargets(places, figures.filter(mayBeTotal)),
  };
  for (;;) {
    const best = bestOf(state, runs(state, budget), 0) ?? bestOf(state, apart(state, budget), 2) ?? bestOf(state, signed(state, budget), 3);
    if (!best) return found;
    found.push(best);
    for (const { at } of best.terms) state.parts.add(at);
  }
}

/** More places than this are a list: only those that say they are totals are looked at as such, or those at the ends of blocks. */
const LIST = 150;

function likelyTargets(places: readonly Place[], figures: readonly number[]): readonly number[] {
  if (figures.length <= LIST) return figures;
  const named = figures.filter((at) => places[at]?.total === true || places[at]?.unlabelled === true || places[at]?.balance === true);
  if (named.length > 0) return named;
  const begins = (nth: number): boolean => nth === figures.length || places[figures[nth] ?? -1]?.breakBefore === true;
  return figures.filter((_, nth) => begins(nth) || begins(nth + 1));
}

interface State {
  readonly lines: readonly Line[];
  readonly places: readonly Place[];
  readonly figures: readonly number[];
  /** Places that may be a total. */
  readonly targets: readonly number[];
  readonly found: readonly FoundSum[];
  readonly cost: number;
  /** Bits that other figures than those of the lines bear a guess out with. */
  readonly support: (guess: SumGuess) => number;
  /** Places that are part of a sum found. */
  readonly parts: Set<number>;
}

function bestOf(state: State, guesses: Iterable<Reasoned>, dearer: number): FoundSum | null {
  let best: FoundSum | null = null;
  for (const guess of guesses) {
    if (state.found.some((other) => repeatsSum(other, guess)) || circles(state.found, guess)) continue;
    if (follows(state.found, guess)) continue;
    const plain = weighSum(state.lines, guess);
    if (plain.broken > Math.max(1, allowed(plain.holds))) continue;
    // Words alone are no evidence.
    if (plain.holds > 0 && plain.bits < LEAST) continue;
    const again = state.found.some((other) => other.target === guess.target) ? AGAIN : 0;
    if (again > 0 && plain.broken > 0) continue;
    const words = sumWords(state.places, state.found, guess);
    const weighed = plain.broken > 0 && words.promised ? weighSum(state.lines, guess, true) : plain;
    // What holds nowhere must be what the words promise, missed by a slip.
    if (weighed.holds === 0 && (weighed.bits === 0 || !words.promised || guess.terms.length < 2)) continue;
    const tried = words.expected ? Math.min(EXPECTED, state.cost) : state.cost;
    const bare = weighed.bits - BROKEN * weighed.broken - tried - dearer - again + (guess.said ?? 0) + words.bits;
    // Asked only of what holds somewhere and is nearly enough; it does not choose between sums that are.
    const net = weighed.holds > 0 && bare < ENOUGH ? Math.min(bare + state.support(guess), ENOUGH + 1) : bare;
    if (net >= (weighed.holds === 0 ? PROMISED : ENOUGH) && (best === null || goesBefore({ ...guess, net }, best)))
      best = { target: guess.target, terms: guess.terms, weighed, net };
  }
  return best;
}

/** Net bits from which a sum is beyond doubt. */
const SURE = 12;

/** Of two sums beyond doubt the shorter goes first: a total of totals must find its parts already added up. */
function goesBefore(one: SumGuess & { readonly net: number }, other: FoundSum): boolean {
  const [mine, theirs] = [Math.min(one.net, SURE), Math.min(other.net, SURE)];
  if (mine !== theirs) return mine > theirs;
  const [long, longer] = [one.terms.length, other.terms.length];
  return long === longer ? one.net > other.net : long < longer;
}

/** One cell in three may break a sum that the others bear out. */
function allowed(holds: number): number {
  return holds === 1 ? 1 : Math.floor(holds / 2);
}

/** Contiguous places above and below each target, parts of other sums left out. */
function* runs(state: State, budget: Budget): Generator<SumGuess> {
  const { places, figures, parts } = state;
  const hasOfWhich = places.some((place) => place.ofWhich);
  for (const target of state.targets) {
    for (const skip of hasOfWhich ? [false, true] : [false]) {
      if (!spend(budget, figures.length)) return;
      const free = figures.filter((at) => at !== target && !parts.has(at) && !(skip && places[at]?.ofWhich === true));
      const above = free.filter((at) => at < target).reverse();
      const below = free.filter((at) => at > target);
      for (const side of [above, below]) yield* prefixes(state, target, side, budget);
      if (above.length > 0 && below.length > 0) yield* around(target, above, below, budget);
    }
  }
}

/** The first, the first two, the first three … of the places beside a target, where these add up to it in some line. */
function* prefixes({ places, lines }: State, target: number, side: readonly number[], budget: Budget): Generator<SumGuess> {
  const terms: SignedPlace[] = [];
  const running = runningSums(lines, target);
  for (const [count, at] of side.entries()) {
    terms.push({ at, sign: 1 });
    if (!spend(budget, lines.length)) return;
    const meets = running(at);
    const promised = places[target]?.total === true && count > 0 && endsSide(places, side, count);
    if (!(meets || promised) || (count === 0 && !onlyPart(places, lines, target, at))) continue;
    if (!spend(budget, terms.length * lines.length)) return;
    yield { target, terms: [...terms].sort((a, b) => a.at - b.at) };
  }
}

/** Whether the block that a total closes is complete with this place: a break, or nothing, comes next. */
function endsSide(places: readonly Place[], side: readonly number[], count: number): boolean {
  const [at, next] = [side[count], side[count + 1]];
  if (next === undefined || at === undefined) return true;
  return places[Math.max(at, next)]?.breakBefore === true;
}

/** Adds one place after another in every line; tells whether the sum meets the target in one of them. */
function runningSums(lines: readonly Line[], target: number): (at: number) => boolean {
  const sums = lines.map(() => 0);
  const slacks = lines.map((line) => (line[target]?.unit ?? 0) / 2);
  const present = lines.map(() => false);
  return (at) => {
    let meets = false;
    lines.forEach((line, nth) => {
      const term = line[at];
      if (term) {
        sums[nth] = (sums[nth] ?? 0) + term.value;
        slacks[nth] = (slacks[nth] ?? 0) + term.unit / 2;
        present[nth] = true;
      }
      const total = line[target];
      if (!total || present[nth] !== true) return;
      const sum = sums[nth] ?? 0;
      const noise = Math.max(Math.abs(total.value), Math.abs(sum)) * 1e-9;
      if (Math.abs(total.value - sum) <= (slacks[nth] ?? 0) + noise) meets = true;
    });
    return meets;
  };
}

/** A total of one part: only where a word or the lack of a label says that it is a total, and the part stands alone. */
function onlyPart(places: readonly Place[], lines: readonly Line[], target: number, at: number): boolean {
  const [total, part] = [places[target], places[at]];
  if (!total || !part || at > target || !(total.total || total.unlabelled) || part.total || part.unlabelled) return false;
  return part.breakBefore && lines.some((line) => line[target] && line[at]);
}

const NEAR = 12;

/** A total in the middle of its parts. */
function* around(target: number, above: readonly number[], below: readonly number[], budget: Budget): Generator<SumGuess> {
  for (let up = 1; up <= Math.min(above.length, NEAR); up += 1) {
    for (let down = 1; down <= Math.min(below.length, NEAR); down += 1) {
      if (!spend(budget, up + down)) return;
      const terms = [...above.slice(0, up), ...below.slice(0, down)].sort((a, b) => a - b).map((at): SignedPlace => ({ at, sign: 1 }));
      yield { target, terms };
    }
  }
}

function* apart(state: State, budget: Budget): Generator<Reasoned> {
  const totals = new Set(state.found.map((sum) => sum.target));
  for (const target of state.targets) {
    for (const family of families(state.places, state.figures, target, totals, state.parts)) {
      if (!spend(budget, family.places.length * state.lines.length)) return;
      yield { target, terms: family.places.map((at) => ({ at, sign: 1 })), said: family.said };
    }
  }
}

function* signed(state: State, budget: Budget): Generator<SumGuess> {
  const totals = new Set(state.found.map((sum) => sum.target));
  for (const target of state.targets) {
    if (totals.has(target)) continue;
    const place = state.places[target];
    // "Mutatie" speaks of places that are part of a sum already.
    const free = state.figures.filter((at) => at !== target && (place?.change === true || !state.parts.has(at)));
    for (const guess of signedGuesses(target, free, place?.balance === true || place?.total === true)) {
      if (!spend(budget, guess.terms.length * state.lines.length)) return;
      yield place?.change === true || place?.balance === true || state.lines.length < 2 ? guess : asTotal(guess);
    }
  }
}

/** a = b − c, of which b stands before or behind both others, says rather that b is the total of a and c: nothing calls a a difference. */
function asTotal(guess: SumGuess): SumGuess {
  const [plus, minus] = guess.terms;
  if (guess.terms.length !== 2 || plus?.sign !== 1 || minus?.sign !== -1) return guess;
  const parts = [guess.target, minus.at];
  const isOutside = parts.every((at) => at > plus.at) || parts.every((at) => at < plus.at);
  return isOutside ? { target: plus.at, terms: parts.sort((a, b) => a - b).map((at) => ({ at, sign: 1 })) } : guess;
}

/** The same calculation once more, or one that shares a part with it. */
function repeatsSum(known: SumGuess, guess: SumGuess): boolean {
  if (known.target !== guess.target) return false;
  const parts = new Set(known.terms.map((term) => term.at));
  return guess.terms.some((term) => parts.has(term.at));
}

/** Whether the guess only says again, of parts of parts, what the sums of its target say already. */
function follows(found: readonly SumGuess[], guess: SumGuess): boolean {
  const below = new Set<number>();
  const open = [guess.target];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const sum of found) {
      if (sum.target !== at) continue;
      for (const term of sum.terms) {
        if (!below.has(term.at)) open.push(term.at);
        below.add(term.at);
      }
    }
  }
  return below.size > 0 && guess.terms.every((term) => below.has(term.at));
}

/** Whether a term of the guess follows, through sums found, from its target. */
function circles(found: readonly SumGuess[], guess: SumGuess): boolean {
  const seen = new Set<number>();
  const open = guess.terms.map((term) => term.at);
  while (open.length > 0) {
    const at = open.pop();
    if (at === undefined || seen.has(at)) continue;
    if (at === guess.target) return true;
    seen.add(at);
    for (const sum of found) if (sum.target === at) open.push(...sum.terms.map((term) => term.at));
  }
  return false;
}

/** Whether a place is part of another, or part of a part of it. */
export function isPartOf(sums: readonly SumGuess[], part: number, whole: number): boolean {
  return circles(sums, { target: part, terms: [{ at: whole, sign: 1 }] });
}
