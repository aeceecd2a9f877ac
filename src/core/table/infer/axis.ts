import { saysBalance, saysChange, saysOfWhich, saysTotal } from "../../definition/infer/words";
import { labelKey } from "../label-key";
import type { Matrix } from "./matrix";

/** What stands at one place of an axis, as far as words and layout tell. */
export interface Place {
  /** Whether figures stand there that may add up. */
  readonly figures: boolean;
  readonly label: string;
  readonly key: string;
  readonly total: boolean;
  readonly balance: boolean;
  readonly change: boolean;
  readonly unlabelled: boolean;
  readonly ofWhich: boolean;
  /** Blank rows or a heading stand between the figures before and it. */
  readonly breakBefore: boolean;
  readonly indent: number;
  readonly category: string;
  /** The heading of its block says that it holds totals. */
  readonly underTotal: boolean;
}

/** The rows of a table as places, a row without label or figures being none. */
export function rowPlaces(matrix: Matrix, columns: readonly number[]): readonly Place[] {
  let broken = true;
  let underTotal = false;
  return matrix.rows.map((row, at) => {
    const figures = row.kind === "figures" && columns.some((column) => matrix.figure(at, column) !== null);
    const label = row.label ?? "";
    const place = placeOf(label, figures, broken, row.indent, row.category ?? "");
    if (row.kind !== "figures") underTotal = row.kind === "heading" && place.total;
    if (figures) broken = false;
    else if (row.kind !== "figures") broken = true;
    return { ...place, unlabelled: row.label === null && figures, underTotal };
  });
}

/** Columns as places, headed by header and spanning header. */
export function columnPlaces(matrix: Matrix, columns: readonly number[]): readonly Place[] {
  let group: string | null = null;
  return columns.map((column, at) => {
    const spec = matrix.columns[column];
    const changed = at === 0 || spec?.group !== group;
    group = spec?.group ?? null;
    return placeOf(spec?.header ?? "", true, changed, 0, group ?? "");
  });
}

function placeOf(label: string, figures: boolean, breakBefore: boolean, indent: number, category: string): Place {
  return {
    figures,
    label,
    key: labelKey(label),
    total: saysTotal(label),
    balance: saysBalance(label),
    change: saysChange(label),
    unlabelled: false,
    ofWhich: saysOfWhich(label),
    breakBefore,
    indent,
    category,
    underTotal: false,
  };
}
