import { equals } from "../../src/core/numeric/exact";
import type { BoundCell, BoundTable } from "../../src/core/table/bound";
import { pick } from "./seed-errors";

/** Errors that make many cells wrong at one stroke, made without the code that explains them. */
export const groupKinds = [
  "exchanged",
  "exchanged-across",
  "block-down",
  "block-up",
  "column-down",
  "column-scale",
  "column-sign",
  "row-scale",
  "row-sign",
  "columns-exchanged",
  "rows-exchanged",
] as const;
export type GroupKind = (typeof groupKinds)[number];

type Changes = ReadonlyMap<BoundCell, number>;

/** What stands in a table after the error: the wrong cells with their numbers; null where it cannot be made or changes nothing. */
export function wrongGroup(table: BoundTable, kind: GroupKind, random: () => number): Changes | null {
  const cells = [...table.cells()].filter((cell) => typeof cell.raw === "number" && cell.value !== null);
  const columns = grouped(cells, (cell) => cell.column);
  const rows = grouped(cells, (cell) => cell.row);
  const column = pick(columns, random) ?? [];
  const row = pick(rows, random) ?? [];
  const power = pick([-3, -2, -1, 1, 2, 3, 6], random) ?? 3;
  const noPercentages = (line: readonly BoundCell[]): BoundCell[] => line.filter(({ notation }) => notation.kind !== "percent");
  switch (kind) {
    case "exchanged":
      return neighbours(column, random);
    case "exchanged-across":
      return neighbours(row, random);
    case "block-down":
      return block(column, random);
    case "block-up":
      return block([...column].reverse(), random);
    case "column-down":
      return moved(column, column.length);
    case "column-scale":
      return each(column, (number) => number * 10 ** power);
    case "column-sign":
      return each(column, (number) => -number);
    case "row-scale":
      return each(noPercentages(row), (number) => number * 10 ** power);
    case "row-sign":
      return each(noPercentages(row), (number) => -number);
    case "columns-exchanged":
      return lines(columns, (cell) => cell.row, random);
    case "rows-exchanged":
      return lines(rows, (cell) => cell.column, random);
  }
}

function grouped(cells: readonly BoundCell[], key: (cell: BoundCell) => object): BoundCell[][] {
  const lines = new Map<object, BoundCell[]>();
  for (const cell of cells) lines.set(key(cell), [...(lines.get(key(cell)) ?? []), cell]);
  return [...lines.values()];
}

function numberOf(cell: BoundCell): number {
  return typeof cell.raw === "number" ? cell.raw : Number.NaN;
}

function alike(a: BoundCell, b: BoundCell): boolean {
  return a.notation.kind === b.notation.kind && a.notation.scale === b.notation.scale;
}

/** Only cells that hold something else than before, at least two of them. */
function changed(pairs: readonly (readonly [BoundCell, number])[]): Changes | null {
  const found = new Map(pairs.filter(([cell, number]) => number !== cell.raw));
  return found.size < 2 ? null : found;
}

function neighbours(line: readonly BoundCell[], random: () => number): Changes | null {
  const at = Math.floor(random() * (line.length - 1));
  const [a, b] = [line[at], line[at + 1]];
  if (!a?.value || !b?.value || !alike(a, b) || equals(a.value, b.value)) return null;
  return changed([
    [a, numberOf(b)],
    [b, numberOf(a)],
  ]);
}

/** Three to six figures of a line moved one place on; the first stays where it was too, the last is overwritten. */
function block(line: readonly BoundCell[], random: () => number): Changes | null {
  const length = 3 + Math.floor(random() * 4);
  const from = Math.floor(random() * Math.max(1, line.length - length + 1));
  return moved(line.slice(from), length);
}

function moved(line: readonly BoundCell[], length: number): Changes | null {
  const run = line.slice(0, length);
  const [first] = run;
  if (!first || run.length < 3 || !run.every((cell) => alike(cell, first))) return null;
  return changed(run.slice(1).map((cell, index) => [cell, numberOf(run[index] ?? cell)] as const));
}

function each(line: readonly BoundCell[], change: (number: number) => number): Changes | null {
  return changed(line.map((cell) => [cell, Number(change(numberOf(cell)).toPrecision(12))] as const));
}

function lines(all: readonly (readonly BoundCell[])[], key: (cell: BoundCell) => object, random: () => number): Changes | null {
  const at = Math.floor(random() * (all.length - 1));
  const [line, other] = [all[at] ?? [], all[at + 1] ?? []];
  const pairs = line.flatMap((cell) => {
    const twin = other.find((one) => key(one) === key(cell));
    if (!twin || !alike(cell, twin)) return [];
    return [[cell, numberOf(twin)] as const, [twin, numberOf(cell)] as const];
  });
  return changed(pairs);
}
