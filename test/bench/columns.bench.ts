import type { ColumnFormat } from "../../src/core/relation/column-cells";
import { type ColumnRule, judgeColumns } from "../../src/core/relation/columns";
import { measure, row as line } from "./measure";

/** One line of the result: medians over the repeats. */
export interface ColumnsBenchRow {
  readonly rows: number;
  readonly rules: number;
  readonly medianMs: number;
  readonly millionJudgementsPerSecond: number;
  readonly fails: number;
}

const CENTS: ColumnFormat = { places: 1, unit: 1 };
const PERCENT: ColumnFormat = { places: 3, unit: 1 };
const REPEATS = 15;

/** Columns 0-2 parts, 3 their sum, then per part and sum the year before (4-7), difference (8-11) and growth (12-15), share (16). */
function makeColumns(rows: number): Float64Array[] {
  const columns = Array.from({ length: 17 }, () => new Float64Array(rows));
  let state = 20200831;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const put = (column: number, row: number, value: number): void => {
    const values = columns[column];
    if (values) values[row] = Math.round(value);
  };
  for (let row = 0; row < rows; row += 1) {
    for (const [sum, first] of [
      [3, 0],
      [7, 4],
    ] as const) {
      const parts = [next() * 9000 + 500, next() * 9000 + 500, next() * 9000 + 500];
      parts.forEach((part, i) => put(first + i, row, part));
      // One row in a hundred holds a seeded error of a few units.
      put(sum, row, parts.reduce((a, b) => a + b) + (next() < 0.01 ? 5 : 0));
    }
    for (let i = 0; i < 4; i += 1) {
      const now = columns[i]?.[row] ?? 0;
      const before = columns[4 + i]?.[row] ?? 0;
      put(8 + i, row, now - before);
      put(12 + i, row, (now / before - 1) * 1000);
    }
    put(16, row, ((columns[0]?.[row] ?? 0) / (columns[3]?.[row] ?? 1)) * 1000);
  }
  return columns;
}

/** Eighteen rules over seventeen columns, each kind among them. */
function makeRules(): ColumnRule[] {
  const formats = Array.from({ length: 17 }, (_, i) => (i < 12 ? CENTS : PERCENT));
  const rule = (kind: ColumnRule["kind"], target: number, ...terms: number[]): ColumnRule => ({
    kind,
    target,
    terms: terms.map((column) => ({ column, sign: 1 })),
    formats,
  });
  const four = [0, 1, 2, 3];
  return [
    rule("sum", 3, 0, 1, 2),
    rule("sum", 7, 4, 5, 6),
    rule("sum", 11, 8, 9, 10),
    ...four.map((i) => rule("difference", 8 + i, i, 4 + i)),
    ...four.map((i) => rule("growth", 12 + i, i, 4 + i)),
    ...four.map((i) => rule("ratio", 12 + i, 8 + i, 4 + i)),
    rule("share", 16, 0, 3),
    rule("of-which", 3, 0, 1),
    rule("of-which", 7, 4),
  ];
}

/** Measures 10^4, 10^5 and 10^6 rows and prints a line for each. */
export async function run(): Promise<ColumnsBenchRow[]> {
  const rules = makeRules();
  const results: ColumnsBenchRow[] = [];
  for (const rows of [1e4, 1e5, 1e6]) {
    const columns = makeColumns(rows);
    const outcomes = new Uint8Array(rows);
    let fails = 0;
    const measured = await measure(() => {
      fails = rules.reduce((sum, rule) => sum + judgeColumns(rule, columns, outcomes).fails, 0);
    }, REPEATS);
    const millions = (rows * rules.length) / measured.median / 1000;
    results.push({ rows, rules: rules.length, medianMs: measured.median, millionJudgementsPerSecond: millions, fails });
    console.log(line(`${rows} rows x ${rules.length} rules`, measured, `${millions.toFixed(0)} million judgements/s`));
  }
  return results;
}
