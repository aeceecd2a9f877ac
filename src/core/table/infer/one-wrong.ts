import type { Place } from "./axis";
import { BROKEN, type Budget, ENOUGH } from "./evidence";
import { type Line, type SumGuess, weighSum } from "./lines";
import { findSums, type FoundSum } from "./sums";

/** How much surer the sums must be, in bits, when one line is taken to hold a wrong figure. */
const SURER = 3;
/** Tables with more lines bear their sums out whatever one figure says. */
const MOST_LINES = 8;

/**
 * The sums along an axis when one figure may be wrong: beside the sums that all lines give together, those that the other
 * lines give when one is left out. They are preferred where they say more, and where all that breaks in the line left out
 * has one figure in common.
 */
export function sumsOneWrong(
  lines: readonly Line[],
  places: readonly Place[],
  budget: Budget,
  support?: (guess: SumGuess) => number,
): readonly FoundSum[] {
  const plain = findSums(lines, places, budget, () => true, support);
  if (lines.length < 2 || lines.length > MOST_LINES) return plain;
  let best = { sums: plain, net: plain.reduce((sum, one) => sum + one.net, 0) + SURER };
  for (const [left, line] of lines.entries()) {
    const others = lines.filter((_, at) => at !== left);
    const found = findSums(others, places, budget, () => true, support);
    if (found.length === 0) continue;
    const here = found.map((sum) => weighSum([line], sum));
    const breaks = found.filter((_, at) => here[at]?.broken === 1);
    if (breaks.length === 0 || !shareOne(breaks, line)) continue;
    // One wrong figure is paid for once; what breaks must be surer than that among the other lines.
    const paid = BROKEN + Math.log2(line.length);
    const slips = breaks.reduce((sum, one) => sum + weighSum([line], one).bits, 0);
    if (breaks.reduce((sum, one) => sum + one.net, 0) + slips < ENOUGH + paid + (breaks.length === 1 ? SURER : 0)) continue;
    const held = here.reduce((sum, one) => sum + (one.broken === 1 ? 0 : one.bits), 0);
    const net = found.reduce((sum, one) => sum + one.net, 0) + held - paid;
    if (net > best.net) best = { sums: found.map((sum) => ({ ...sum, weighed: weighSum(lines, sum) })), net };
  }
  return best.sums;
}

/** Whether one figure of the line takes part in all of these sums. */
function shareOne(sums: readonly FoundSum[], line: Line): boolean {
  const cells = sums.map((sum) => new Set([sum.target, ...sum.terms.map((term) => term.at)].filter((at) => line[at])));
  const [first, ...others] = cells;
  return first !== undefined && [...first].some((at) => others.every((other) => other.has(at)));
}
