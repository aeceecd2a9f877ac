/** Fewest insertions, deletions, replacements and swaps of neighbours that turn a into b (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min(at(last, j) + 1, at(line, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) best = Math.min(best, at(before, j - 2) + 1);
      line.push(best);
    }
    before = last;
    last = line;
  }
  return at(last, to.length);
}

function at(line: readonly number[], index: number): number {
  return line[index] ?? Number.POSITIVE_INFINITY;
}

const SHORTEST = 5;
const ALIKE = 0.9;

/**
 * How much two keys are alike, from 0 to 1; 0 when they are too short to tell, less than 90 % alike, or differ in their
 * digits: "2019" is no misspelt "2018".
 */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > longest * (1 - ALIKE)) return 0;
  if (a.replace(/\P{N}/gu, "") !== b.replace(/\P{N}/gu, "")) return 0;
  const ratio = 1 - editDistance(a, b) / longest;
  return ratio >= ALIKE ? ratio : 0;
}
