import { type Interval, point, rounded } from "../../numeric/interval";
import type { Operand, Term } from "../../relation/kind";
import { relationKind } from "../../relation/registry";
import { scaleOfUnit } from "../find/unit-line";
import type { Figure, Matrix } from "./matrix";
import type { Proposal } from "./proposal";

export type Holds = "exact" | "rounding" | "violated";

/**
 * How a proposal fares before core/relation: exact when the figures as printed give the target as printed, rounding when only
 * their rounding intervals do, violated otherwise; null where a figure is missing or a base is zero. `exactCounts` are the
 * columns whose figures are counts that were not rounded.
 */
export function judgeProposal(matrix: Matrix, proposal: Proposal, exactCounts: ReadonlySet<number>): Holds | null {
  const target = matrix.figure(proposal.target.row, proposal.target.column);
  const terms = proposal.terms.flatMap((term): Term[] => {
    const figure = matrix.figure(term.row, term.column);
    return figure ? [{ ...operandOf(figure, exactCounts.has(term.column)), sign: term.sign }] : [];
  });
  if (!target || terms.length === 0 || terms.length < proposal.terms.length) return null;
  const quotient = proposal.kind !== "sum" && proposal.kind !== "difference";
  const kind = relationKind(proposal.kind);
  // A quotient is rounded even where it is printed as a whole number.
  const wide = operandOf(target, !quotient && exactCounts.has(proposal.target.column));
  const printed = terms.map((term): Term => ({ ...term, interval: point(term.value), unit: null }));
  const narrow: Operand = quotient ? wide : { ...wide, interval: point(wide.value), unit: null };
  const loose = kind.judge(wide, terms, {}).outcome;
  if (loose === "undecided") return null;
  if (kind.judge(narrow, printed, {}).outcome === "passes") return "exact";
  return loose === "passes" ? "rounding" : "violated";
}

/** A figure as core/relation takes it: its rounding interval, or a point where it is exact. */
export function operandOf(figure: Figure, exact: boolean): Operand {
  const unit = exact ? null : figure.exactUnit;
  const interval: Interval = unit === null ? point(figure.exact) : rounded(figure.exact, unit);
  return { value: figure.exact, interval, unit };
}

/** Sums that hold to the last digit, of those that hold at all, from which whole numbers count as not rounded. */
const MOSTLY = 0.8;

/**
 * Columns of whole numbers that are counts, not rounded figures: their sums and differences hold to the last digit, all but
 * a few, and nothing says that they are in thousands or millions.
 */
export function exactCounts(matrix: Matrix, proposals: readonly Proposal[]): ReadonlySet<number> {
  const scale = scaleOfUnit(matrix.table.unit);
  const whole = matrix.columns.flatMap((_, column) =>
    scale === null && matrix.steps[column] === null && isWhole(matrix, column) ? [column] : [],
  );
  const linear = proposals.filter(
    (one) => (one.kind === "sum" || one.kind === "difference") && one.terms.every((term) => whole.includes(term.column)),
  );
  const judged = linear.map((one) => judgeProposal(matrix, one, new Set()));
  const exact = judged.filter((holds) => holds === "exact").length;
  const held = judged.filter((holds) => holds === "exact" || holds === "rounding").length;
  return held === 0 || exact < MOSTLY * held ? new Set() : new Set(whole);
}

function isWhole(matrix: Matrix, column: number): boolean {
  return matrix.rows.every((_, row) => {
    const figure = matrix.figure(row, column);
    return (
      !figure ||
      (figure.reading.figure.kind === "number" && figure.reading.figure.magnitude === null && figure.exactUnit?.n === figure.exactUnit?.d)
    );
  });
}
