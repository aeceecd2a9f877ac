import type { RowWords } from "./vocabulary";

/** One row of the sheet below the header that holds a label or a figure. */
export interface SheetRow {
  readonly row: number;
  /** Key of the label; empty when there is none. */
  readonly label: string;
  /** Key of the category it stands under; empty when unknown. */
  readonly category: string;
  /** Some data column holds something. */
  readonly filled: boolean;
}

const LABELLED = 3;
const UNLABELLED = 1;
const SAME_CATEGORY = 2;
/** Above this many cells the table is too long to align; the other evidence has to do. */
const MOST = 2_000_000;

/**
 * The longest run of rows that stand in the same order in definition and sheet (a weighted longest common subsequence):
 * index in the sheet rows by index in the row words.
 */
export function alignInOrder(specs: readonly RowWords[], rows: readonly SheetRow[]): ReadonlyMap<number, number> {
  const width = rows.length + 1;
  const pairs = new Map<number, number>();
  if (specs.length * width > MOST) return pairs;
  const best = new Int32Array((specs.length + 1) * width);
  const get = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = specs.length - 1; i >= 0; i -= 1) {
    for (let j = rows.length - 1; j >= 0; j -= 1) {
      const gain = gainOf(specs[i], rows[j]);
      best[i * width + j] = Math.max(get(i + 1, j), get(i, j + 1), gain > 0 ? gain + get(i + 1, j + 1) : 0);
    }
  }
  for (let i = 0, j = 0; i < specs.length && j < rows.length;) {
    const gain = gainOf(specs[i], rows[j]);
    if (gain > 0 && get(i, j) === gain + get(i + 1, j + 1)) {
      pairs.set(i, j);
      i += 1;
      j += 1;
    } else if (get(i, j) === get(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function gainOf(spec: RowWords | undefined, row: SheetRow | undefined): number {
  if (!spec || !row) return 0;
  if (spec.labels.length === 0) return row.label === "" && row.filled ? UNLABELLED : 0;
  if (!spec.labels.includes(row.label)) return 0;
  if (spec.category === "" || row.category === "") return LABELLED;
  return spec.category === row.category ? LABELLED + SAME_CATEGORY : 0;
}
