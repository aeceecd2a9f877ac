import { saysTotal } from "../../definition/infer/words";
import { BROKEN, type Budget, ENOUGH, spend } from "./evidence";
import { type Line, type SignedPlace, weighSum, type Weighed } from "./lines";
import type { Figure, Matrix } from "./matrix";

/** A column that carries on: each figure is that of the row before plus and minus other columns of its own row. */
export interface FoundRunning {
  readonly target: number;
  /** Columns that come on top or go off. */
  readonly terms: Guess;
  /** Row that each row goes on from; null where there is none. */
  readonly before: readonly (number | null)[];
  readonly weighed: Weighed;
  readonly net: number;
}

/** What is known of the columns before balances are looked for. */
export interface KnownColumns {
  /** Follow from other columns: they are no balance. */
  readonly derived: ReadonlySet<number>;
  /** Differences of other columns, which a balance may go on with alone. */
  readonly differences: ReadonlySet<number>;
  /** Of which another column says the change since the row before. */
  readonly followed: ReadonlySet<number>;
  /** Rows that are totals of others. */
  readonly totals: ReadonlySet<number>;
}

type Guess = readonly SignedPlace[];

/** Rows that a balance must carry on over at least. */
const LEAST = 3;
/** Columns beyond these are no table of movements. */
const MOST = 12;

/**
 * Running balances: "Openstaand = Openstaand (vorige rij) + Ontvangen − Afgehandeld", from the row above, or below where the
 * newest row stands first. Only movements of that row count: the balance itself may be so large that all of them fit.
 */
export function findRunning(matrix: Matrix, known: KnownColumns, budget: Budget): readonly FoundRunning[] {
  const columns = matrix.columns.flatMap((_, column) => (matrix.percent[column] === true ? [] : [column]));
  const rows = matrix.rows.flatMap((row, at) =>
    row.kind === "figures" && !known.totals.has(at) && !saysTotal(row.label ?? "") ? [at] : [],
  );
  if (columns.length > MOST || rows.length <= LEAST) return [];
  const ways = [-1, 1].map((step) => beforeEach(matrix, rows, step));
  return columns.flatMap((target): FoundRunning[] => {
    if (known.derived.has(target) || known.followed.has(target)) return [];
    const levels = guessesOf(columns, target, known);
    const cost = Math.log2(2 * columns.length * Math.max(1, levels.flat().length));
    let found: FoundRunning | null = null;
    for (const guesses of levels) {
      // One movement is said rather than the two that it follows from; more only where they leave less unexplained.
      const most: number = found ? found.weighed.broken - 1 : Infinity;
      const best: FoundRunning | null = bestOf(matrix, target, guesses, { ways, cost, most }, budget);
      found = best ?? found;
    }
    return found ? [found] : [];
  });
}

interface Trial {
  /** The row before each row, one way or the other. */
  readonly ways: readonly FoundRunning["before"][];
  readonly cost: number;
  /** Rows that may break it. */
  readonly most: number;
}

function bestOf(
  matrix: Matrix,
  target: number,
  guesses: readonly Guess[],
  { ways, cost, most }: Trial,
  budget: Budget,
): FoundRunning | null {
  let best: FoundRunning | null = null;
  for (const before of ways) {
    const lines = movements(matrix, target, before);
    for (const terms of guesses) {
      if (!spend(budget, lines.length)) return best;
      const weighed = weighSum(lines, { target, terms });
      const net = weighed.bits - BROKEN * weighed.broken - cost;
      const enough = weighed.holds >= LEAST && weighed.broken <= Math.min(most, weighed.holds / 2);
      if (enough && net > (best?.net ?? ENOUGH)) best = { target, terms, before, weighed, net };
    }
  }
  return best;
}

function beforeEach(matrix: Matrix, rows: readonly number[], step: number): readonly (number | null)[] {
  return matrix.rows.map((_, row) => {
    const at = rows.indexOf(row);
    return at < 0 ? null : (rows[at + step] ?? null);
  });
}

/** The rows across, with how much the balance moved in its place; nothing where there is no row before. */
function movements(matrix: Matrix, target: number, before: readonly (number | null)[]): readonly Line[] {
  return matrix.rows.map((_, row) =>
    matrix.columns.map((_one, column) => {
      const own = matrix.figure(row, column);
      const last = before[row];
      if (last === null || last === undefined) return null;
      return column === target ? moved(own, matrix.figure(last, column)) : own;
    }),
  );
}

function moved(own: Figure | null, before: Figure | null): Figure | null {
  return own && before ? { ...own, value: own.value - before.value, unit: own.unit + before.unit } : null;
}

/** By size: one difference of columns, two columns, or three, with all signs that they can have. */
function guessesOf(columns: readonly number[], target: number, { differences }: KnownColumns): readonly (readonly Guess[])[] {
  const others = columns.filter((column) => column !== target);
  const plain = others.filter((column) => !differences.has(column));
  const single = others.filter((column) => differences.has(column)).flatMap((at) => signed([at]));
  const pairs = plain.flatMap((one, first) => plain.slice(first + 1).map((two) => [one, two]));
  const triples = pairs.flatMap(([one = 0, two = 0]) => plain.filter((column) => column > two).map((three) => [one, two, three]));
  return [single, pairs.flatMap(signed), triples.flatMap(signed)];
}

/** All ways to give columns a sign. */
function signed(columns: readonly number[]): readonly Guess[] {
  return columns.reduce<readonly Guess[]>(
    (found, at) =>
      found.flatMap((terms) => [
        [...terms, { at, sign: 1 as const }],
        [...terms, { at, sign: -1 as const }],
      ]),
    [[]],
  );
}
