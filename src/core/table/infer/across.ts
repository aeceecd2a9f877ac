import { saysPart, saysPercent, saysTotal, saysChange, saysAverage } from "../../definition/infer/words";
import type { HeaderSense } from "../../definition/infer/role";
import type { Budget } from "./evidence";
import { at as item } from "./at";
import { type Line, linesDown } from "./lines";
import type { Matrix } from "./matrix";
import { isSumOfParts } from "./orientation";
import { findPairs, type FoundPair, type PairKind, typical, weighPair } from "./pairs";

/** Bits that a header is worth which promises the calculation, or speaks against it. */
const SAID = 6;
const AGAINST = -8;

/** How columns follow from others in the same row, surest first; at most one difference between the same three columns. */
export function columnPairs(matrix: Matrix, senses: readonly HeaderSense[], budget: Budget): readonly FoundPair[] {
  const columns = matrix.columns.map((_, column) => column);
  const header = (column: number): string => matrix.columns[column]?.header ?? "";
  const isPercent = (column: number): boolean => matrix.percent[column] === true;
  const kindsOf = (target: number, first: number, second: number): readonly PairKind[] => {
    const kinds: PairKind[] = [];
    if (isPercent(target) === isPercent(first) && isPercent(first) === isPercent(second)) kinds.push("difference");
    if (isPercent(first) || isPercent(second)) return kinds;
    if (isPercent(target)) kinds.push("growth", "ratio");
    else if (saysAverage(header(target)) || / per /u.test(header(target))) kinds.push("ratio");
    return kinds;
  };
  const words = (kind: PairKind, target: number, first: number, second: number): number | null => {
    const [own, a, b] = [senses[target], senses[first], senses[second]];
    const measured = own?.role === "actual" || own?.role === "budget" || own?.role === "norm" || own?.role === "forecast";
    const derived = (one: HeaderSense | undefined): boolean =>
      one?.role === "variance" || one?.role === "growth-percent" || one?.role === "share";
    if (kind === "difference") {
      if (saysTotal(header(target))) return null;
      const said = own?.role === "variance" || saysChange(header(target)) ? SAID : measured ? AGAINST : own?.year === null ? -2 : -5;
      return said + (derived(a) || derived(b) ? AGAINST : 0);
    }
    if (kind === "growth")
      return (
        (saysChange(header(target)) ? SAID : saysPart(header(target)) ? AGAINST : saysPercent(header(target)) ? 2 : -2) +
        (derived(a) || derived(b) ? AGAINST : 0)
      );
    if (derived(b)) return AGAINST;
    if (derived(a)) return saysPercent(header(target)) ? SAID - 1 : 0;
    return saysChange(header(target)) ? -4 : saysPart(header(target)) ? SAID : 0;
  };
  const lines = linesDown(matrix, columns);
  const found = findPairs(lines, kindsOf, words, budget);
  const turned = found.flatMap((one) => {
    const said = one.kind === "difference" ? words("difference", one.second, one.first, one.target) : null;
    return said === null || said <= one.said ? [] : [{ ...turnedAround(one, lines), said }];
  });
  const sums = (one: FoundPair): boolean => isSumOfParts(matrix, senses, { whole: one.first, parts: [one.second, one.target] });
  return settled(
    [...found, ...turned].filter((one) => one.kind !== "difference" || !sums(one)),
    (column) => typical(lines[column] ?? []),
  );
}

/**
 * a = b − c is c = b − a as well: what the headers call a difference is one, even where its figures are so small that by
 * themselves they bear nothing out.
 */
function turnedAround(one: FoundPair, lines: readonly Line[]): FoundPair {
  const [target, first, second] = [item(lines, one.second), item(lines, one.first), item(lines, one.target)];
  return { ...one, target: one.second, second: one.target, weighed: weighPair("difference", target, first, second) };
}

/** One difference per three columns; growth, or a ratio, per target, and a ratio beside growth only when it divides the difference. */
function settled(found: readonly FoundPair[], size: (column: number) => number): readonly FoundPair[] {
  const chosen: FoundPair[] = [];
  const last = (one: FoundPair): number => (one.target > Math.max(one.first, one.second) ? 1 : 0);
  // a = b − c and c = b − a hold together: words tell which of the two is meant, else what stands last, else the smaller figures.
  for (const pair of found
    .filter((one) => one.kind === "difference")
    .sort((a, b) => b.said - a.said || last(b) - last(a) || size(a.target) - size(b.target) || b.net - a.net)) {
    const three = [pair.target, pair.first, pair.second];
    const again = chosen.some(
      (other) => other.target === pair.target || [other.target, other.first, other.second].every((column) => three.includes(column)),
    );
    if (!again) chosen.push(pair);
  }
  const differences = [...chosen];
  const quotients = found.filter((one) => one.kind !== "difference");
  for (const pair of quotients) {
    const rivals = chosen.filter((other) => other.target === pair.target && other.kind !== "difference");
    const same = rivals.every((other) => sameQuotient(pair, other, differences) || sameQuotient(other, pair, differences));
    if (same) chosen.push(pair);
  }
  return chosen;
}

/** first / second − 1 is the same figure as (first − second) / second. */
function sameQuotient(growth: FoundPair, ratio: FoundPair, differences: readonly FoundPair[]): boolean {
  return (
    growth.kind === "growth" &&
    ratio.kind === "ratio" &&
    growth.second === ratio.second &&
    differences.some((one) => one.target === ratio.first && one.first === growth.first && one.second === growth.second)
  );
}
