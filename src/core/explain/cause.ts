import { fillPattern } from "../definition/period";
import { headersOf, rowName } from "../definition/resolve";
import type { Definition } from "../definition/schema";
import type { Exact } from "../numeric/exact";
import type { BoundCell } from "../table/bound";
import type { RepairReason } from "./meant";
import type { Link } from "./network";

/** What went wrong at one stroke with many cells. */
export type CauseKind =
  /** A whole row or column is a power of ten off. */
  | "scale"
  /** A whole row or column has the opposite sign. */
  | "sign"
  /** Two figures stand in each other's place. */
  | "exchanged"
  /** A run of figures stands a place too far. */
  | "shifted"
  /** Two whole rows or columns stand in each other's place. */
  | "lines-exchanged";

/** How a move or a line lies: down a column or across a row. */
export type Direction = "column" | "row";

/** One cause for many cells: what they were meant to hold, and how likely that is. */
export interface Cause {
  readonly kind: CauseKind;
  /** Of the lines that are wrong (scale, sign, exchanged lines), or along which figures moved. */
  readonly direction: Direction;
  /** A cell of each line that is wrong, or the cells that moved. */
  readonly lines: readonly BoundCell[];
  /** The power of ten by which the figures must be multiplied; zero for other kinds. */
  readonly power: number;
  /** 1 for figures that stand too low or too far right, -1 for the reverse; zero for other kinds. */
  readonly step: 1 | -1 | 0;
  /** What the wrong cells were meant to hold, in base units. */
  readonly meant: ReadonlyMap<BoundCell, Exact>;
  /** The cell whose figure was overwritten, so that it had to be worked out. */
  readonly lost: BoundCell | null;
  /** Live formulas among them, that follow by themselves once the others are right. */
  readonly following: ReadonlyMap<BoundCell, Exact>;
  /** The violated links that hold then, and those about the cells that do not. */
  readonly mended: readonly Link[];
  readonly left: readonly Link[];
  /** The negative logarithm of how likely this is. */
  readonly cost: number;
}

/** Causes of whole rows and columns: the others are told by their cells. */
const WHOLE: ReadonlySet<CauseKind> = new Set(["scale", "sign", "lines-exchanged"]);

/** The headers or labels of the lines that a cause is about, as printed; a line without one is left out. */
export function lineNames({ kind, direction, lines }: Cause, period: Definition["period"]): readonly string[] {
  if (!WHOLE.has(kind)) return [];
  const names = lines.map(({ table, row, column }) => {
    if (direction === "row") return fillPattern(rowName(table, row) ?? "", period);
    const headers = headersOf(table, period).filter(({ spec }) => spec === column);
    return headers.map(({ flat, excel }) => (flat === "" ? excel : flat)).join();
  });
  return names.filter((name) => name !== "");
}

const REASONS = {
  scale: { column: "column-scale", row: "row-scale" },
  sign: { column: "column-sign", row: "row-sign" },
  exchanged: { column: "exchanged", row: "exchanged" },
  shifted: { column: "shifted", row: "shifted" },
  "lines-exchanged": { column: "columns-exchanged", row: "rows-exchanged" },
} as const satisfies Record<CauseKind, Record<Direction, RepairReason>>;

/** The reason that a cause gives for a figure. */
export function reasonOf({ kind, direction }: Cause): RepairReason {
  return REASONS[kind][direction];
}
