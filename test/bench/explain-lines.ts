import type { SeededGroup } from "./explain-groups";
import type { Seeded } from "./explain-seeds";

/** A share as a percentage; a dash for a share of nothing. */
export function percent(part: number, whole: number): string {
  return (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`).padStart(6);
}

function name(text: string, count: number): readonly string[] {
  return [text.slice(0, 42).padEnd(42), `n ${String(count).padStart(4)}`];
}

/** Median and worst of time and work. */
function cost(trials: readonly { readonly milliseconds: number; readonly steps: number }[]): readonly string[] {
  const sorted = (of: (trial: (typeof trials)[number]) => number): number[] => trials.map(of).sort((a, b) => a - b);
  const times = sorted(({ milliseconds }) => milliseconds);
  const steps = sorted((trial) => trial.steps);
  const middle = trials.length >> 1;
  return [
    `ms ${(times[middle] ?? 0).toFixed(1)}/${(times.at(-1) ?? 0).toFixed(0)}`.padEnd(11),
    `steps ${steps[middle] ?? 0}/${steps.at(-1) ?? 0}`,
  ];
}

const total = <T>(trials: readonly T[], of: (trial: T) => number): number => trials.reduce((sum, trial) => sum + of(trial), 0);

/** Errors one by one: guilty set first and among those told, how likely it was said to be, innocent cells, right repairs, cost. */
export function seedLine(text: string, trials: readonly Seeded[]): string {
  const hits = trials.filter(({ hit }) => hit);
  const cells = total(hits, ({ named }) => named);
  const truncated = trials.filter((trial) => trial.truncated).length;
  return [
    ...name(text, trials.length),
    `first ${percent(hits.length, trials.length)}`,
    `said ${percent(
      total(trials, ({ confidence }) => confidence),
      trials.length,
    )}`,
    `among ${percent(trials.filter(({ among }) => among).length, trials.length)}`,
    `innocent ${percent(
      total(trials, ({ innocent }) => innocent),
      total(trials, ({ named }) => named),
    )}`,
    `repaired ${percent(
      total(hits, ({ repaired }) => repaired),
      cells,
    )}`,
    ...cost(trials),
    ...(truncated > 0 ? [`cut short ${truncated}`] : []),
  ].join("  ");
}

/** One error in many cells: all wrong cells and no other first, innocent cells, all figures repaired, cost. */
export function groupLine(text: string, trials: readonly SeededGroup[]): string {
  const hits = trials.filter(({ hit }) => hit);
  return [
    ...name(text, trials.length),
    `first ${percent(hits.length, trials.length)}`,
    `innocent ${percent(
      total(trials, ({ innocent }) => innocent),
      total(trials, ({ named }) => named),
    )}`,
    `repaired ${percent(hits.filter(({ repaired }) => repaired).length, hits.length)}`,
    ...cost(trials),
  ].join("  ");
}
