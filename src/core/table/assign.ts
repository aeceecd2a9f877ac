/**
 * The pairing of rows with columns that has the largest total weight, each row and column used at most once
 * (Hungarian method, in time rows² × columns for the shorter side as rows). Weights of zero or less are never paired.
 * Result: the column of each row, or -1.
 */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const columns = weights.reduce((most, line) => Math.max(most, line.length), 0);
  const gain = (row: number, column: number): number => Math.max(0, weights[row]?.[column] ?? 0);
  const result = Array.from({ length: rows }, () => -1);
  const upright = rows <= columns;
  const owners = upright ? solve(rows, columns, gain) : solve(columns, rows, (row, column) => gain(column, row));
  owners.forEach((owner, place) => {
    const [row, column] = upright ? [owner, place] : [place, owner];
    if (row >= 0 && column >= 0 && gain(row, column) > 0) result[row] = column;
  });
  return result;
}

/** One search: prices of rows and columns, and which row owns which column (from 1; 0 is the row being placed). */
interface Search {
  readonly columns: number;
  readonly owner: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly gain: (row: number, column: number) => number;
}

/** The row that owns each column, or -1; there are no more rows than columns, and every row gets one. */
function solve(rows: number, columns: number, gain: Search["gain"]): readonly number[] {
  const search: Search = {
    columns,
    owner: new Int32Array(columns + 1),
    rowPrice: new Float64Array(rows + 1),
    columnPrice: new Float64Array(columns + 1),
    gain,
  };
  for (let row = 1; row <= rows; row += 1) place(row, search);
  return Array.from(search.owner.subarray(1), (row) => row - 1);
}

function place(row: number, { columns, owner, rowPrice, columnPrice, gain }: Search): void {
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  owner[0] = row;
  let column = 0;
  do {
    done[column] = 1;
    const current = at(owner, column);
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let k = 1; k <= columns; k += 1) {
      if (done[k] === 1) continue;
      const reduced = -gain(current - 1, k - 1) - at(rowPrice, current) - at(columnPrice, k);
      if (reduced < at(slack, k)) {
        slack[k] = reduced;
        from[k] = column;
      }
      if (at(slack, k) < step) {
        step = at(slack, k);
        next = k;
      }
    }
    for (let k = 0; k <= columns; k += 1) {
      if (done[k] === 1) {
        const held = at(owner, k);
        rowPrice[held] = at(rowPrice, held) + step;
        columnPrice[k] = at(columnPrice, k) - step;
      } else slack[k] = at(slack, k) - step;
    }
    column = next;
  } while (owner[column] !== 0);
  for (; column !== 0; column = at(from, column)) owner[column] = at(owner, at(from, column));
}

/** An entry of a list that is long enough by construction. */
function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
