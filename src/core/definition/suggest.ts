/**
 * The known name that someone most likely meant: at most a third of its letters wrong, missing, extra or swapped with
 * a neighbour, so one or two letters must all be right; null when nothing comes near. Letter case and the choice between hyphen and underscore are free.
 */
export function suggest(name: string, known: Iterable<string>): string | null {
  const wanted = plain(name);
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const other = plain(candidate);
    const shortest = Math.min(wanted.length, other.length);
    const limit = shortest < 3 ? 0 : Math.floor(shortest / 3);
    if (Math.abs(wanted.length - other.length) > limit) continue;
    const steps = distance(wanted, other);
    if (steps <= limit && (!best || steps < best.distance)) best = { name: candidate, distance: steps };
  }
  return best?.name ?? null;
}

/** Long names are compared by their beginning: the work stays small whatever a file holds. */
function plain(name: string): string {
  return name.slice(0, 80).toLowerCase().replaceAll("_", "-");
}

/** Optimal string alignment distance. What lies outside the table is infinitely far. */
function distance(a: string, b: string): number {
  const cell = (row: readonly number[], j: number): number => row[j] ?? Infinity;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = cell(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(before, j - 2) + 1 : Infinity;
      row.push(Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, replaced, swapped));
    }
    before = last;
    last = row;
  }
  return cell(last, b.length);
}
