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

/** Optimal string alignment distance. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
