import { cellName, columnIndex } from "../../src/core/table/address";
import type { InferredTable } from "../../src/core/table/infer/infer";

/** A relation between cells, as known or as proposed. */
export interface CellRelation {
  readonly kind: "sum" | "difference" | "growth" | "share" | "ratio";
  readonly target: string;
  readonly terms: readonly { readonly cell: string; readonly sign: 1 | -1 }[];
  readonly holds: "exact" | "rounding" | "violated" | null;
}

/** What inference proposes for a table, in cells. */
export function proposed({ matrix, relations }: InferredTable): readonly CellRelation[] {
  const cell = (spot: { row: number; column: number }): string =>
    cellName(matrix.rows[spot.row]?.row ?? 0, matrix.columns[spot.column]?.column ?? 0);
  return relations.map((one) => ({
    kind: one.kind,
    target: cell(one.target),
    terms: one.terms.map((term) => ({ cell: cell(term), sign: term.sign })),
    holds: one.holds,
  }));
}

/** One text per relation: terms of sums and differences in any order, those of quotients in theirs. */
export function relationKey({ kind, target, terms }: CellRelation): string {
  const linear = kind === "sum" || kind === "difference";
  const parts = terms.map((term) => `${linear && term.sign < 0 ? "-" : ""}${term.cell}`);
  return `${linear ? "sum" : kind} ${target} = ${(linear ? parts.sort() : parts).join(" ")}`;
}

/** Reads the short notation of test/support/infer-forms.ts. */
export function readRelation(text: string): readonly CellRelation[] {
  const broken = text.startsWith("!");
  const [left = "", right = ""] = text.replace(/^!/, "").split(" = ");
  const [from = "", to = from] = left.split(":");
  const [first, last] = [place(from), place(to)];
  const steps = Math.max(last.row - first.row, last.column - first.column);
  const down = last.row > first.row;
  const operator = / (\/\/|\/|%) /.exec(right)?.[1];
  const kind = operator === "//" ? "share" : operator === "/" ? "ratio" : operator === "%" ? "growth" : "sum";
  const tokens = right
    .split(/ (?:\/\/|\/|%|\+) | (?=- )/)
    .map((token) => ({ cell: place(token.replace(/^- /, "")), sign: token.startsWith("- ") ? (-1 as const) : (1 as const) }));
  return Array.from({ length: steps + 1 }, (_, step): CellRelation => {
    const shift = ({ row, column }: Place, fixed: boolean): string =>
      cellName(row + (down && !fixed ? step : 0), column + (down ? 0 : step));
    return {
      kind,
      target: shift(first, false),
      // The whole of a share stands still while its parts go down.
      terms: tokens.map((token, at) => ({ cell: shift(token.cell, kind === "share" && at === 1), sign: token.sign })),
      holds: broken ? "violated" : null,
    };
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function place(cell: string): Place {
  const match = /^([A-Z]+)(\d+)$/.exec(cell.trim());
  return { row: Number(match?.[2] ?? 0) - 1, column: columnIndex(match?.[1] ?? "A") };
}
