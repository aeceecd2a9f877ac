import type { Interval } from "../numeric/interval";
import type { BoundCell } from "../table/bound";
import type { Claim, ClaimKind, Reason } from "./claim";
import type { Place } from "./place";
import type { Quantity } from "./quantity";

/** What a claim is about, before it is judged. */
export interface Subject {
  readonly place: Place;
  readonly kind: ClaimKind;
  readonly quantities: readonly Quantity[];
}

export interface Evidence {
  readonly cells?: readonly BoundCell[];
  readonly computed?: string | null;
  readonly arithmetic?: string | null;
  readonly interval?: Interval | null;
  readonly confidence: number;
}

function start({ place, kind, quantities }: Subject): Omit<Claim, "verdict" | "confidence"> {
  return {
    quote: place.sentence,
    // A figure that the claim leans on may stand in a sentence before.
    numbers: quantities.filter((one) => place.quantities.includes(one)).map((one) => one.text),
    hedge: quantities.find((one) => one.hedgeText !== null && place.quantities.includes(one))?.hedgeText ?? null,
    kind,
    cells: [],
    computed: null,
    arithmetic: null,
    interval: null,
    expected: null,
    reason: null,
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

export function undecided(subject: Subject, reason: Reason): Claim {
  return { ...start(subject), verdict: "undecided", confidence: 0, reason };
}
