import { exact, type Exact, multiply } from "../numeric/exact";
import { type Interval, point } from "../numeric/interval";
import { relationKind } from "../relation/registry";
import type { BoundCell, CellState } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import type { CellAddress, CellValue } from "../table/sheet";
import { placeOf } from "./targets";
import { scaleOf } from "./references";

/** What a cell holds once the cells before it are filled in. */
export interface Holding {
  readonly state: CellState;
  /** In base units, null unless state is number. */
  readonly value: Exact | null;
  /** What the figure can stand for, from the rounding of the typed figures it comes from. */
  readonly interval: Interval | null;
  readonly fromText: boolean;
}

/** Why a cell cannot be filled in, for the message that says so. */
export type SkipReason =
  | "input-blank"
  | "input-not-known"
  | "input-not-a-number"
  | "input-text-number"
  | "input-error"
  | "no-numbers"
  | "part-missing"
  | "cycle"
  | "no-formula"
  | "result-error";

export interface Skipped {
  readonly reason: SkipReason;
  /** The cells that stand in the way. */
  readonly cells: readonly CellAddress[];
}

/** What a computed value means to the cells that build on it. */
export function holdingOf(value: CellValue, cell: BoundCell, interval: Interval | null): Holding {
  if (typeof value !== "number") return { state: "not-applicable", value: null, interval: null, fromText: false };
  const base = multiply(exact(value), scaleOf(cell));
  return { state: "number", value: base, interval: interval ?? point(base), fromText: false };
}

const REASONS: Readonly<Partial<Record<CellState, SkipReason>>> = {
  blank: "input-blank",
  "not-known": "input-not-known",
  text: "input-not-a-number",
  "yes-no": "input-not-a-number",
  error: "input-error",
};

/** Whether the holding is a code that stands for no figure: "-" or "n.v.t.". */
export function isCode(holding: Holding): boolean {
  return holding.state === "nil" || holding.state === "not-applicable";
}

/**
 * Why the terms do not allow a value; null when they do. A blank, "n.b." or unreadable term would make a number that
 * looks right and is not. Cells that the definition leaves blank by nature do not count, nor do codes in a sum, but a
 * sum of codes alone is no sum. A number typed as text is passed over by Excel's SUM: it has to be repaired first.
 */
export function obstacle(relation: BoundRelation, holding: (cell: BoundCell) => Holding): Skipped | null {
  const cells = relation.terms.map((term) => term.cell);
  const inWords = relation.parameters.inWords === true && relationKind(relation.kind).meaning !== undefined;
  for (const [reason, blocks] of OBSTACLES) {
    if (reason === "input-not-a-number" && inWords) continue;
    const blocked = cells.filter((cell) => blocks(cell, holding(cell)));
    if (blocked.length > 0) return { reason, cells: blocked.map((cell) => cell.address) };
  }
  // Without any figure expanding calls a sum incomplete as well; that is said below.
  if (relation.incomplete === true && relation.terms.length > (relation.omitted?.length ?? 0))
    return { reason: "part-missing", cells: [relation.target.address] };
  if (relation.kind !== "sum" || cells.some((cell) => holding(cell).state === "number")) return null;
  return { reason: "no-numbers", cells: cells.map((cell) => cell.address) };
}

type Blocks = (cell: BoundCell, holding: Holding) => boolean;

function stateMeans(reason: SkipReason): readonly [SkipReason, Blocks] {
  return [reason, (cell, holding) => REASONS[holding.state] === reason && !(holding.state === "blank" && cell.fill === "none")];
}

/** In order: what stands in the way most is said first. */
const OBSTACLES: readonly (readonly [SkipReason, Blocks])[] = [
  stateMeans("input-error"),
  stateMeans("input-not-a-number"),
  ["input-text-number", (_, holding) => holding.fromText && holding.state === "number"],
  stateMeans("input-not-known"),
  stateMeans("input-blank"),
];

/** Cells by place, as they are computed one after the other. */
export function holdings(): { get(cell: BoundCell): Holding; set(cell: BoundCell, holding: Holding): void } {
  const computed = new Map<string, Holding>();
  return {
    get: (cell) => computed.get(placeOf(cell)) ?? cell,
    set: (cell, holding) => computed.set(placeOf(cell), holding),
  };
}
