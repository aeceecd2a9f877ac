import { coincidenceBits } from "./evidence";
import type { SumGuess } from "./lines";
import type { Matrix } from "./matrix";

/**
 * What columns of percentages say for a sum over rows: where the percentages of its parts add up to that of the total, or to
 * a hundred where the total has none, they are shares of it. Columns that do not add up say nothing against it.
 */
export function shareSupport(matrix: Matrix): (guess: SumGuess) => number {
  const columns = matrix.columns.flatMap((_, column) => (matrix.percent[column] === true ? [column] : []));
  return ({ target, terms }) => {
    if (terms.length < 2 || terms.some((term) => term.sign === -1)) return 0;
    return columns.reduce((bits, column) => {
      const whole = matrix.figure(target, column);
      const parts = terms.flatMap((term) => matrix.figure(term.at, column) ?? []);
      if (parts.length < 2) return bits;
      const sum = parts.reduce((total, part) => total + part.value, 0);
      const units = parts.reduce((total, part) => total + part.unit, whole?.unit ?? 0);
      const distance = Math.abs((whole?.value ?? 1) - sum);
      if (distance >= units / 2 + 1e-9) return bits;
      return bits + coincidenceBits(whole?.value ?? 1, distance, Math.max(...parts.map((part) => part.unit)));
    }, 0);
  };
}
