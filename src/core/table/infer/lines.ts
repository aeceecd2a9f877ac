import { coincidenceBits, slipBits } from "./evidence";
import type { Figure, Matrix } from "./matrix";

/** Figures along one axis: a column read down its rows, or a row read across its columns. */
export type Line = readonly (Figure | null)[];

export interface SignedPlace {
  readonly at: number;
  readonly sign: 1 | -1;
}

/** target = Σ sign·term at these places of every line. */
export interface SumGuess {
  readonly target: number;
  readonly terms: readonly SignedPlace[];
}

export type Outcome = "exact" | "rounding" | "broken" | "none";

/** How a guess fares on all lines. */
export interface Weighed {
  readonly bits: number;
  readonly holds: number;
  readonly broken: number;
  readonly outcomes: readonly Outcome[];
}

/** Columns of figures as lines down the rows. */
export function linesDown(matrix: Matrix, columns: readonly number[]): readonly Line[] {
  return columns.map((column) => matrix.rows.map((_, row) => matrix.figure(row, column)));
}

/** Rows of figures as lines across these columns. */
export function linesAcross(matrix: Matrix, columns: readonly number[], rows: readonly number[]): readonly Line[] {
  return rows.map((row) => columns.map((column) => matrix.figure(row, column)));
}

/** Weighs a sum on every line that holds its target and one of its terms; what is blank or a code counts as nothing. `promised`: words say so. */
export function weighSum(lines: readonly Line[], guess: SumGuess, promised = false): Weighed {
  let bits = 0;
  let holds = 0;
  let broken = 0;
  const outcomes = lines.map((line): Outcome => {
    const target = line[guess.target];
    if (!target) return "none";
    let sum = 0;
    let units = target.unit;
    let step = target.unit;
    let range = Math.abs(target.value);
    let present = 0;
    for (const { at, sign } of guess.terms) {
      const term = line[at];
      if (!term) continue;
      present += 1;
      sum += sign * term.value;
      units += term.unit;
      step = Math.max(step, term.unit);
      range = Math.max(range, Math.abs(term.value));
    }
    if (present === 0) return "none";
    const distance = Math.abs(target.value - sum);
    const noise = range * 1e-12;
    const outcome = distance <= noise ? "exact" : distance < units / 2 - noise ? "rounding" : "broken";
    if (outcome === "broken") {
      broken += 1;
      const cells = [guess.target, ...guess.terms.map((term) => term.at)].filter((at) => line[at]);
      const sizes = cells.map((at) => Math.abs(line[at]?.value ?? 0));
      bits += slipBits(
        { range, distance, step, slack: Math.max(0, units / 2 - step / 2), sizes, repeated: cells.some((at) => repeats(line, at)) },
        promised,
      );
    } else {
      holds += 1;
      bits += coincidenceBits(range, distance <= noise ? 0 : distance, step);
    }
    return outcome;
  });
  return { bits, holds, broken, outcomes };
}

/** Whether a figure is that of the place beside it again. */
function repeats(line: Line, at: number): boolean {
  const own = line[at]?.value ?? 0;
  return own !== 0 && (line[at - 1]?.value === own || line[at + 1]?.value === own);
}
