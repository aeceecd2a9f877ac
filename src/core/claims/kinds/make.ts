import type { Interval } from "../../numeric/interval";
import type { BoundCell } from "../../table/bound";
import type { Claim, ClaimKind, Reason } from "../claim";
import type { Place } from "../rows/place";
import type { Quantity } from "../text/quantity";
import { type Span, spanOf } from "../text/traced";

/** What a claim is about, before it is judged. */
export interface Subject {
  readonly place: Place;
  readonly kind: ClaimKind;
  readonly quantities: readonly Quantity[];
  /** Of a claim in words: where in the sentence it is said. */
  readonly words?: Span;
}

export interface Evidence {
  readonly cells?: readonly BoundCell[];
  readonly computed?: string | null;
  readonly arithmetic?: string | null;
  readonly interval?: Interval | null;
  readonly confidence: number;
}

function start({ place, kind, quantities, words }: Subject): Omit<Claim, "verdict" | "confidence"> {
  const { traced } = place;
  // A figure that the claim leans on may stand in a sentence before.
  const own = quantities.filter((one) => place.quantities.includes(one));
  const whole = { start: 0, end: traced.text.length };
  return {
    quote: place.sentence,
    numbers: own.map((one) => one.text),
    span: spanOf(traced, whole),
    marks: (own.length > 0 ? own : [words ?? whole]).map((one) => spanOf(traced, one)),
    hedge: own.find((one) => one.hedgeText !== null)?.hedgeText ?? null,
    kind,
    cells: [],
    computed: null,
    arithmetic: null,
    interval: null,
    expected: null,
    reason: null,
    candidates: [],
    linked: false,
  };
}

export function confirmed(subject: Subject, evidence: Evidence): Claim {
  return { ...start(subject), verdict: "confirmed", ...evidence, cells: [...new Set(evidence.cells)] };
}

/** `expected` says what should stand there. */
export function refuted(subject: Subject, evidence: Evidence, expected: string | null): Claim {
  return { ...start(subject), verdict: "refuted", ...evidence, cells: [...new Set(evidence.cells)], expected };
}

/** `candidates` are what it could be about, likeliest first. */
export function undecided(subject: Subject, reason: Reason, candidates: readonly (readonly BoundCell[])[] = []): Claim {
  return { ...start(subject), verdict: "undecided", confidence: 0, reason, candidates: candidates.slice(0, MOST) };
}

/** More than this is no choice to offer. */
const MOST = 5;
