import type { RelationSpec } from "../definition/schema";
import type { Exact } from "../numeric/exact";
import type { Interval } from "../numeric/interval";
import type { VerdictWords } from "./verdict-words";

export type RelationName = RelationSpec["kind"] | "norm" | "attained-share" | "norm-verdict";

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
  /** Of a quotient: numerator and base are one and the same figure, so it is 1 however that was rounded. */
  readonly itself?: boolean;
  /** What the report says of a norm that is met or missed; absent: the words of verdict-words.ts. */
  readonly words?: VerdictWords;
  /** The norm is a word ("ja"), which the figure has to be too. */
  readonly inWords?: boolean;
}

export interface Judgement {
  readonly outcome: "passes" | "fails" | "undecided";
  /**
   * The values of the target that would satisfy the relation, before the target's own rounding; null when undefined.
   * For of-which and norm, which only bound the target, the bound itself.
   */
  readonly expected: Interval | null;
  /**
   * Why undecided. base-zero: the base may be zero; base-not-positive: it is below zero (both: "n.v.t." belongs there);
   * norm-in-interval: the rounded figure may lie on either side of the norm; no-direction: nothing says which side is met.
   */
  readonly reason?: "base-zero" | "base-not-positive" | "norm-in-interval" | "no-direction";
}

/**
 * Linear form for explanation and inference: the relation can hold exactly when Σ coefficient·x + constant, over the
 * printed values x, lies between lo and hi. The bounds hold what rounding allows, so |D| < m/2 appears as open bounds.
 *
 * Sums and their like are linear as they stand. A ratio target = num/base − shift gives two rules, one bound each, from
 * (target + shift)·base ≤ num and ≥ num over the ends of the target's rounding interval. The product of target and base
 * is taken along its tangent at the printed values: exact as long as target and base are not freed together.
 */
export interface LinearRule {
  /** Target first, then the terms in order. */
  readonly coefficients: readonly Exact[];
  readonly constant: Exact;
  /** Smallest value allowed, null when there is none. */
  readonly lo: Exact | null;
  /** Largest value allowed, null when there is none. */
  readonly hi: Exact | null;
  /** Whether the bound itself is not allowed. */
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** One kind of relation: known here once; checks, derived cells, explanation, claims and inference ask it. */
export interface RelationKind {
  readonly kind: RelationName;
  /** Judges the target against the terms over their rounding intervals. Throws RangeError for a wrong number of terms or a missing parameter. */
  judge(target: Operand, terms: readonly Term[], parameters: RelationParameters): Judgement;
  /** The values that the target would have, from the terms alone; null where it has none ("n.v.t."). */
  expected(terms: readonly Term[], parameters: RelationParameters): Interval | null;
  /** As linear inequalities over target and terms, judged alike for these values; empty when it has no such form. */
  rules(target: Operand, terms: readonly Term[], parameters: RelationParameters): readonly LinearRule[];
  /**
   * English Excel formula without "=", from the references of the terms; null when the target cannot be derived.
   * Unrounded: the number format rounds. Constants and factors are in the figures of the cells. Uses only SUM, IF, AND,
   * OR, ISNUMBER and N, + - * / and comparison; a ratio without a usable base or numerator yields the text n.v.t.
   */
  formula(references: readonly FormulaTerm[], parameters: RelationParameters): string | null;
  /**
   * For a kind whose target is a word: what a text there says, however it is put; null where it says nothing of the kind.
   * Its terms are words as well under parameters.inWords. Absent where the target is a figure.
   */
  readonly meaning?: (text: string, parameters: RelationParameters) => string | null;
  /** How the calculation reads, from printed figures or cell names: "C6 − D6". */
  reads(terms: readonly ReadTerm[], parameters: RelationParameters, language: "nl" | "en"): string;
}

export interface FormulaTerm {
  /** A1 or structured reference. */
  readonly reference: string;
  readonly sign: 1 | -1;
  /** The reference is a range of several cells. */
  readonly range?: boolean;
}

/** A term as shown to the reader: a cell name or a printed figure. */
export interface ReadTerm {
  readonly text: string;
  readonly sign: 1 | -1;
}
