import { formatFigure } from "../../notation/format";
import { exact, type Exact, isMultiple, toNumber } from "../../numeric/exact";
import { type Interval } from "../../numeric/interval";
import type { Operand, Term } from "../../relation/kind";
import type { BoundCell } from "../../table/bound";
import type { Quantity } from "../text/quantity";
import { standsFor } from "../text/stands-for";

/** A figure of the text as a relation takes it. */
export function ofQuantity(quantity: Quantity, loose = false): Operand {
  const { near, wide } = standsFor(quantity);
  return { value: quantity.value, interval: loose ? wide : near, unit: quantity.unit };
}

/** A cell with a number as a relation takes it. */
export function ofCell(cell: BoundCell): Operand | null {
  return cell.value === null || cell.interval === null ? null : { value: cell.value, interval: cell.interval, unit: cell.unit };
}

export function term(operand: Operand): Term {
  return { ...operand, sign: 1 };
}

const PERCENT = { kind: "percent", decimals: 1 } as const;
const HUNDREDTH = exact("0.01");

/** A fraction as a percentage: with the decimals of the claim, one more when that tells them apart. */
export function percentText(value: Exact, like: Quantity): string {
  const decimals = isMultiple(like.unit, HUNDREDTH) ? 1 : 2;
  return formatFigure(value, { ...PERCENT, decimals });
}

/** The middle of an interval. */
export function middle(interval: Interval): Exact {
  return { n: interval.lo.n * interval.hi.d + interval.hi.n * interval.lo.d, d: interval.lo.d * interval.hi.d * 2n };
}

/** A figure that was computed from others, printed as the figure of the claim is. */
export function likeText(value: Exact, like: Quantity): string {
  if (like.kind === "percent" || like.kind === "part") return percentText(value, like);
  const magnitude = /miljoen|miljard/u.exec(like.text)?.[0];
  const scale = magnitude === "miljoen" ? "1000000" : magnitude === "miljard" ? "1000000000" : "1";
  const shown = /,(\d+)/.exec(like.text)?.[1]?.length ?? 0;
  const whole = Math.abs(toNumber(value)) >= 1;
  return formatFigure(value, {
    kind: "number",
    decimals: like.kind === "points" ? 1 : shown === 0 && magnitude === undefined && !whole ? 1 : shown,
    scale: like.kind === "points" ? "0.01" : scale,
    ...(like.kind === "euro" ? { prefix: "€ " } : {}),
    ...(magnitude === undefined ? {} : { suffix: ` ${magnitude}` }),
  });
}
