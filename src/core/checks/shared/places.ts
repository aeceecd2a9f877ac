import { rowName } from "../../definition/resolve";
import { addressName, cellName } from "../../table/address";
import type { BoundCell } from "../../table/bound";
import type { CellAddress } from "../../table/sheet";

/** A cell as a message names it: without its sheet when the reader is on that sheet already. */
export function cellReference(address: CellAddress, from: string | null): string {
  return address.sheet === from ? cellName(address.row, address.column) : addressName(address);
}

const LABEL_LENGTH = 60;

/** What a row is called, cut after a word where it would fill the line; empty where nothing names it. */
export function rowLabel(cell: BoundCell): string {
  const label = rowName(cell.table, cell.row) ?? "";
  if (label.length <= LABEL_LENGTH) return label;
  const cut = label.slice(0, LABEL_LENGTH);
  const word = cut.lastIndexOf(" ");
  return `${word > 0 ? cut.slice(0, word) : cut}…`;
}

/** "C9 'Totaal'", or "C9" when the row has no label. */
export function place(cell: BoundCell, from: string | null = cell.address.sheet): string {
  const label = rowLabel(cell);
  const reference = cellReference(cell.address, from);
  return label === "" ? reference : `${reference} '${label}'`;
}

interface Signed {
  readonly cell: BoundCell;
  readonly sign: 1 | -1;
}

interface Run {
  readonly sign: 1 | -1;
  readonly first: CellAddress;
  last: CellAddress;
}

function follows(run: Run, term: Signed): boolean {
  const { first, last } = run;
  const next = term.cell.address;
  if (run.sign !== term.sign || next.sheet !== last.sheet) return false;
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  const across = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  return down || across;
}

/** Signed cells as a reader writes them: "C5:C7 + C9 − C11". Runs of neighbours become ranges. */
export function cellList(terms: readonly Signed[], from: string | null): string {
  const runs: Run[] = [];
  for (const term of terms) {
    const run = runs.at(-1);
    if (run && follows(run, term)) run.last = term.cell.address;
    else runs.push({ sign: term.sign, first: term.cell.address, last: term.cell.address });
  }
  return runs
    .map((run, index) => {
      const start = cellReference(run.first, from);
      const single = run.first.row === run.last.row && run.first.column === run.last.column;
      const text = single ? start : `${start}:${cellName(run.last.row, run.last.column)}`;
      const operator = run.sign < 0 ? "− " : index === 0 ? "" : "+ ";
      return operator + text;
    })
    .join(" ");
}

/** A key that two cells share only when they are the same cell. */
export function cellKey(address: CellAddress): string {
  return `${address.sheet}\u0000${address.row}\u0000${address.column}`;
}
