import type { BoundCell } from "../../table/bound";
import type { CheckContext } from "../check";
import { allCells } from "./index-of";

/** Fewer figures than this are told one by one. */
const LEAST = 3;

/** Figures that all stand as text: of a whole table (it was pasted from a document), or of one column. */
export interface TextBlock {
  readonly of: "table" | "column";
  readonly cells: readonly BoundCell[];
}

const known = new WeakMap<CheckContext, ReadonlyMap<BoundCell, TextBlock>>();

/** The block that a cell belongs to; null where it is text among numbers. */
export function textBlock(context: CheckContext, cell: BoundCell): TextBlock | null {
  const blocks = known.get(context) ?? collect(context);
  known.set(context, blocks);
  return blocks.get(cell) ?? null;
}

function collect(context: CheckContext): ReadonlyMap<BoundCell, TextBlock> {
  const found = new Map<BoundCell, TextBlock>();
  const figures = allCells(context).filter(({ value }) => value !== null);
  for (const kind of ["column", "table"] as const) {
    for (const cells of groups(figures, kind)) {
      if (cells.length >= LEAST && cells.every(({ fromText }) => fromText)) for (const cell of cells) found.set(cell, { of: kind, cells });
    }
  }
  return found;
}

function groups(cells: readonly BoundCell[], of: "table" | "column"): Iterable<readonly BoundCell[]> {
  const found = new Map<unknown, BoundCell[]>();
  for (const cell of cells) {
    const list = found.get(cell[of]);
    if (list) list.push(cell);
    else found.set(cell[of], [cell]);
  }
  return found.values();
}
