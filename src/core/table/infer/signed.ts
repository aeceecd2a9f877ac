import type { SignedPlace, SumGuess } from "./lines";

/** How far around a target parts that are subtracted are looked for. */
const PAIRS = 8;
const RUN = 6;

/**
 * Differences near a target: one place less another, and, where words say that it is a balance, the places before it
 * added and subtracted in every way. Sums without a minus are left to others.
 */
export function* signedGuesses(target: number, free: readonly number[], named: boolean): Generator<SumGuess> {
  const above = free.filter((at) => at < target).slice(-PAIRS);
  const below = free.filter((at) => at > target).slice(0, named ? PAIRS : 2);
  const near = [...above, ...below];
  for (const plus of near) {
    for (const minus of near) {
      if (plus !== minus)
        yield {
          target,
          terms: [
            { at: plus, sign: 1 },
            { at: minus, sign: -1 },
          ],
        };
    }
  }
  if (!named) return;
  for (let length = 3; length <= Math.min(RUN, above.length); length += 1) {
    const run = above.slice(-length);
    for (let signs = 1; signs < 2 ** length - 1; signs += 1) {
      yield { target, terms: run.map((at, nth): SignedPlace => ({ at, sign: (signs >> nth) & 1 ? -1 : 1 })) };
    }
  }
}
