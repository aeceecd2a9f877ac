import { formatFigure } from "../notation/format";
import { abs } from "../numeric/exact";
import { intersects, negate, subtract } from "../numeric/interval";
import { relationKind } from "../relation/registry";
import type { BoundCell } from "../table/bound";
import type { Claim } from "./claim";
import { agrees } from "./text/measure";
import { likeText, middle, ofCell, ofQuantity, term } from "./rows/operands";
import { quantitiesOf } from "./text/quantity";

/**
 * A claim judged against the cells that the user linked it to: a value against the first cell, a growth or share against
 * the first two, a difference as well. What cannot be compared so stays as it was.
 */
export function judgeLinked(claim: Claim, cells: readonly BoundCell[]): Claim {
  const quantity = quantitiesOf(claim.quote).find((one) => one.text === claim.numbers[0]);
  const [first, second] = cells;
  const a = first && ofCell(first);
  const b = second && ofCell(second);
  if (!first || !a) return claim;
  const base = { ...claim, cells, linked: true, confidence: 1, reason: null, candidates: [] };
  if (!quantity) return claim.verdict === "undecided" ? claim : base;
  const { near, wide } = { near: ofQuantity(quantity).interval, wide: ofQuantity(quantity, true).interval };
  if (claim.kind === "growth" || claim.kind === "share") {
    if (!b) return claim;
    const kind = relationKind(claim.kind);
    const expected = kind.expected([term(a), term(b)], {});
    if (!expected) return claim;
    const sizes = [expected, negate(expected)];
    const shown = likeText(abs(middle(expected)), quantity);
    const found = { ...base, computed: shown, interval: expected, expected: null };
    if (sizes.some((size) => intersects(size, near))) return { ...found, verdict: "confirmed" };
    // A hedge at its loosest may still mean it.
    if (sizes.some((size) => intersects(size, wide))) return { ...found, verdict: "undecided", reason: "uncertain" };
    return { ...found, verdict: "refuted", expected: shown };
  }
  if (claim.kind === "difference" && b) {
    const moved = subtract(a.interval, b.interval);
    const holds = intersects(moved, near) || intersects(negate(moved), near);
    const shown = likeText(abs(middle(moved)), quantity);
    return { ...base, computed: shown, interval: moved, verdict: holds ? "confirmed" : "refuted", expected: holds ? null : shown };
  }
  const holds = agrees(near, a.interval);
  return {
    ...base,
    computed: first.shown,
    interval: a.interval,
    verdict: holds ? "confirmed" : "refuted",
    expected: holds ? null : formatFigure(a.value, first.notation),
  };
}
