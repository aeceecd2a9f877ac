import type { Interval } from "../numeric/interval";
import type { BoundCell } from "../table/bound";
import type { Span } from "./text/traced";

/** What a claim says of its figures. */
export type ClaimKind = "value" | "difference" | "growth" | "share" | "sum" | "norm" | "ratio";

/** Undecided covers what refers to nothing in the workbook and what cannot be told for certain: nothing is guessed. */
export type Verdict = "confirmed" | "refuted" | "undecided";

/** One thing that a sentence says and that a table, or the sentence itself, can bear out or contradict. */
export interface Claim {
  /** The sentence, on one line. */
  readonly quote: string;
  /** The figures of the claim as the sentence prints them; empty for a claim in words ("gedaald"). */
  readonly numbers: readonly string[];
  /** Where the sentence stands in the text as given: offsets in UTF-16, before any tidying. */
  readonly span: Span;
  /** Where each of `numbers` stands, in the same order; for a claim in words, the words it rests on. Never empty. */
  readonly marks: readonly Span[];
  readonly hedge: string | null;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** The cells that bear it out or contradict it, those that were compared first; empty when the sentence was its own evidence. */
  readonly cells: readonly BoundCell[];
  /** What follows from the evidence, in report notation ("26,9%"); null when nothing was computed. */
  readonly computed: string | null;
  /** How it was computed ("57.600 / 45.400 - 1"); null when the figure was simply found. */
  readonly arithmetic: string | null;
  /** What the figure can be, in base units, by the evidence; null when there is none. */
  readonly interval: Interval | null;
  /** For a refuted claim: what should stand there, in report notation. */
  readonly expected: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why an undecided claim is so. */
  readonly reason: Reason | null;
  /** For an undecided claim: what it could be about, likeliest first, five at most; each as a link would name it (one cell, or the two compared). */
  readonly candidates: readonly (readonly BoundCell[])[];
  /** The user said which cells are meant. */
  readonly linked: boolean;
}

/**
 * no-reference: nothing in the tables or the paragraph is what the figure can be about. several: more than one thing can
 * be. uncertain: something is alike, but not surely what is meant. coarse: the table is rounded too coarsely to tell.
 */
export type Reason = "no-reference" | "several" | "uncertain" | "coarse";
