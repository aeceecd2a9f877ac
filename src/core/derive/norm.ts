import { attainedShare } from "../relation/norm";
import { relationKind } from "../relation/registry";
import type { Operand } from "../relation/kind";
import type { Interval } from "../numeric/interval";
import type { BoundCell } from "../table/bound";
import type { BoundRelation } from "../table/relations";

export type NormVerdict = "met" | "missed" | "undecided" | "not-applicable";

/**
 * Whether a figure meets its norm, as far as rounding allows to say; text norms ("ja") are met by the same text.
 * not-applicable: the figure or the norm is "n.v.t.", "-" or blank. Null when no norm goes with the cell.
 */
export function normVerdictOf(cell: BoundCell, relations: readonly BoundRelation[]): NormVerdict | null {
  const found = normOf(cell, relations);
  if (!found) return null;
  const { norm, relation } = found;
  const figure = operandOf(cell);
  const level = operandOf(norm);
  if (figure && level) {
    const { outcome } = relationKind("norm").judge(figure, [{ ...level, sign: 1 }], relation.parameters);
    return outcome === "passes" ? "met" : outcome === "fails" ? "missed" : "undecided";
  }
  if (isWord(cell) && isWord(norm)) return cell.shown.toLowerCase() === norm.shown.toLowerCase() ? "met" : "missed";
  return figure || level ? undecidedOrNone(cell, norm) : "not-applicable";
}

/** The share of its norm that a figure attained, as a fraction and an interval; null without a norm above zero. */
export function attainedShareOf(cell: BoundCell, relations: readonly BoundRelation[]): Interval | null {
  const found = normOf(cell, relations);
  const figure = operandOf(cell);
  const level = found && operandOf(found.norm);
  return figure && level ? attainedShare(figure, level, found.relation.parameters.elapsed) : null;
}

function normOf(cell: BoundCell, relations: readonly BoundRelation[]): { norm: BoundCell; relation: BoundRelation } | null {
  const { sheet, row, column } = cell.address;
  const relation = relations.find(
    ({ kind, target }) =>
      kind === "norm" && target.address.sheet === sheet && target.address.row === row && target.address.column === column,
  );
  const norm = relation?.terms[0]?.cell;
  return relation && norm ? { norm, relation } : null;
}

function operandOf({ value, interval, unit }: BoundCell): Operand | null {
  return value && interval ? { value, interval, unit } : null;
}

function isWord(cell: BoundCell): boolean {
  return cell.state === "yes-no" || cell.state === "text";
}

/** One of the two is a number: an unknown or unreadable other leaves it open, an absent one settles it. */
function undecidedOrNone(cell: BoundCell, norm: BoundCell): NormVerdict {
  const open = (one: BoundCell): boolean => one.state === "not-known" || one.state === "error" || isWord(one);
  return open(cell) || open(norm) ? "undecided" : "not-applicable";
}
