/** Medians of several runs: single times on a shared machine say little. */
export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Times `work` in milliseconds over `runs` counted runs after `warmups` that do not count. */
export async function measure(work: () => unknown, runs = 9, warmups = 3): Promise<Measured> {
  for (let i = 0; i < warmups; i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return summary(times);
}

export function summary(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor((sorted.length - 1) / 2)), min: at(0), max: at(sorted.length - 1) };
}

export function row(name: string, measured: Measured, note = ""): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  return `${name.padEnd(48)} median ${ms(measured.median).padStart(10)}   min ${ms(measured.min).padStart(10)}   max ${ms(measured.max).padStart(10)}   ${note}`;
}
