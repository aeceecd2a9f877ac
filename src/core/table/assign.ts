/**
 * The pairing of rows with columns that has the largest total weight, each row and column used at most once
 * (Hungarian method). Weights of zero or less are never paired. Result: the column of each row, or -1.
 */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const columns = weights.reduce((most, line) => Math.max(most, line.length), 0);
  const size = Math.max(rows, columns);
  const gain = (row: number, column: number): number => Math.max(0, weights[row]?.[column] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const owner = new Int32Array(size + 1);
  const cost = (row: number, column: number): number => -gain(row - 1, column - 1) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
  for (let row = 1; row <= size; row += 1) augment(row, size, owner, rowPrice, columnPrice, cost);
  const result = Array.from({ length: rows }, () => -1);
  for (let column = 1; column <= size; column += 1) {
    const row = (owner[column] ?? 0) - 1;
    if (row >= 0 && row < rows && gain(row, column - 1) > 0) result[row] = column - 1;
  }
  return result;
}

function augment(
  row: number,
  size: number,
  owner: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  cost: (row: number, column: number) => number,
): void {
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const done = new Uint8Array(size + 1);
  owner[0] = row;
  let column = 0;
  do {
    done[column] = 1;
    const current = owner[column] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let k = 1; k <= size; k += 1) {
      if (done[k] === 1) continue;
      const reduced = cost(current, k);
      if (reduced < (slack[k] ?? 0)) {
        slack[k] = reduced;
        from[k] = column;
      }
      if ((slack[k] ?? 0) < step) {
        step = slack[k] ?? 0;
        next = k;
      }
    }
    for (let k = 0; k <= size; k += 1) {
      if (done[k] === 1) {
        const held = owner[k] ?? 0;
        rowPrice[held] = (rowPrice[held] ?? 0) + step;
        columnPrice[k] = (columnPrice[k] ?? 0) - step;
      } else slack[k] = (slack[k] ?? 0) - step;
    }
    column = next;
  } while (owner[column] !== 0);
  for (; column !== 0; column = from[column] ?? 0) owner[column] = owner[from[column] ?? 0] ?? 0;
}
