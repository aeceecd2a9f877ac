import type { RelationSpec } from "../definition/schema";
import type { Exact } from "../numeric/exact";
import type { Interval } from "../numeric/interval";

export type RelationName = RelationSpec["kind"] | "norm";

/** One figure that takes part in a relation, in base units. */
export interface Operand {
  readonly value: Exact;
  readonly interval: Interval;
  /** Rounding unit, null when the figure is exact. */
  readonly unit: Exact | null;
}

export interface Term extends Operand {
  readonly sign: 1 | -1;
}

export interface RelationParameters {
  /** Whether the target was computed from printed or unrounded figures; unstated: either may be true. */
  readonly convention?: "printed" | "unrounded" | "unstated";
  /** Months elapsed of the months in the full year, e.g. [8, 12]. */
  readonly elapsed?: readonly [number, number];
  /** Added to the terms of a sum. */
  readonly constant?: Exact;
  /** Which side of the norm is met. */
  readonly direction?: "higher" | "lower" | "equal" | "informative";
}

export interface Judgement {
  readonly outcome: "passes" | "fails" | "undecided";
  /** The values of the target that would satisfy the relation, before the target's own rounding; null when undefined. */
  readonly expected: Interval | null;
  /** Why undecided, or which special case: base-zero, base-negative, norm-in-interval, ... */
  readonly reason?: "base-zero" | "base-not-positive" | "norm-in-interval";
}

/** Coefficient form Σ coefficient·x + constant, which must lie in [lo, hi]; for explanation and inference. */
export interface LinearRule {
  /** Target first, then the terms in order. */
  readonly coefficients: readonly Exact[];
  readonly constant: Exact;
}

/** One kind of relation: known here once; checks, derived cells, explanation, claims and inference ask it. */
export interface RelationKind {
  readonly kind: RelationName;
  /** Judges the target against the terms over their rounding intervals. */
  judge(target: Operand, terms: readonly Term[], parameters: RelationParameters): Judgement;
  /** The values that the target would have, from the terms alone; null where it has none ("n.v.t."). */
  expected(terms: readonly Term[], parameters: RelationParameters): Interval | null;
  /** As linear inequalities over target and terms, each within the sum of half rounding units; empty when it has no such form. */
  rules(target: Operand, terms: readonly Term[], parameters: RelationParameters): readonly LinearRule[];
  /** English Excel formula without "=", from the references of the terms; null when the target cannot be derived. */
  formula(references: readonly FormulaTerm[], parameters: RelationParameters): string | null;
  /** How the calculation reads, from printed figures or cell names: "C6 − D6". */
  reads(terms: readonly { readonly text: string; readonly sign: 1 | -1 }[], parameters: RelationParameters, language: "nl" | "en"): string;
}

export interface FormulaTerm {
  /** A1 or structured reference. */
  readonly reference: string;
  readonly sign: 1 | -1;
  /** The reference is a range of several cells. */
  readonly range?: boolean;
}
