import type { Claim } from "../../core/claims/claim";
import { fillPattern } from "../../core/definition/period";
import type { Definition, Notation } from "../../core/definition/schema";
import { formatFigure } from "../../core/notation/format";
import { isPoint } from "../../core/numeric/interval";
import { addressName } from "../../core/table/address";
import type { BoundCell } from "../../core/table/bound";
import { rowName } from "./labels";

/** What is shown of the evidence of a claim. */

/** A cell with what it is about: row and column as the report calls them. */
export interface EvidenceCell {
  readonly name: string;
  readonly cell: BoundCell;
  readonly about: string;
}

export function evidenceCells(cells: readonly BoundCell[], { period }: Definition, subtotal: string): readonly EvidenceCell[] {
  return cells.map((cell) => {
    const { table, row, column } = cell;
    const heads = [column.group ?? "", column.header].map((head) => fillPattern(head, period)).filter((head) => head !== "");
    return { name: addressName(cell.address), cell, about: [rowName(table, row, period, subtotal), ...heads].join(" · ") };
  });
}

/** Two places beyond the report's own show how far rounding can move a percentage. */
const PERCENT: Notation = { kind: "percent", decimals: 2 };

/** Between which figures rounding leaves what was computed; null where it was not computed, or is exact. */
export function computedRange({ kind, interval, arithmetic, cells }: Claim): { readonly lo: string; readonly hi: string } | null {
  if (!interval || isPoint(interval)) return null;
  if (kind === "growth" || kind === "share") return written(interval, PERCENT);
  const notation = cells[0]?.notation;
  return arithmetic === null || !notation ? null : written(interval, { ...notation, decimals: notation.decimals + 1 });
}

function written({ lo, hi }: NonNullable<Claim["interval"]>, notation: Notation): { readonly lo: string; readonly hi: string } {
  return { lo: formatFigure(lo, notation), hi: formatFigure(hi, notation) };
}

/** Words longer than this are cut in a list. */
const LONGEST = 48;

/** What the text says: the figure, or the words between quotation marks. */
export function saidBy({ numbers, marks, quote }: Claim, text: string): string {
  const [figure] = numbers;
  if (figure !== undefined) return figure;
  const [mark] = marks;
  const words = (mark ? text.slice(mark.start, mark.end) : quote).replace(/\s+/gu, " ").trim();
  return `‘${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}’`;
}
