import type { ClaimKind, Reason, Verdict } from "../../core/claims/claim";

/** The texts of the view Tekst. */
export interface ClaimsTexts {
  readonly lead: string;
  readonly box: string;
  readonly placeholder: string;
  readonly check: string;
  readonly checkHint: string;
  readonly file: string;
  readonly tooLong: (length: number, longest: number) => string;
  readonly open: string;
  readonly title: string;
  readonly summary: (claims: number) => string;
  readonly none: string;
  readonly noneNext: string;
  readonly again: string;
  readonly other: string;
  readonly stale: (at: string) => string;
  readonly filter: string;
  readonly counts: Readonly<Record<Verdict, (n: number) => string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly refuted: (n: number) => string;
  /** What the text says, and what it should be; null where that is not one figure. */
  readonly shouldBe: (said: string, expected: string | null) => string;
  readonly moreRefuted: (n: number) => string;
  readonly text: string;
  readonly textHint: string;
  /** What a mark is called. */
  readonly mark: (said: string, verdict: string) => string;
  /** "Het cijfer 57.600" */
  readonly kinds: Readonly<Record<ClaimKind, (said: string) => string>>;
  /** Of two figures that are compared, and of a claim in words. */
  readonly compared: (first: string, second: string) => string;
  readonly worded: (said: string) => string;
  readonly evidence: string;
  readonly expected: string;
  readonly calculation: string;
  /** A calculation and what comes of it. */
  readonly computed: (arithmetic: string, computed: string | null) => string;
  readonly range: (lo: string, hi: string) => string;
  readonly cells: string;
  readonly moreCells: (n: number) => string;
  readonly ownEvidence: string;
  readonly hedge: (hedge: string) => string;
  readonly linked: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly candidates: string;
  readonly choose: string;
  readonly chooseNamed: (what: string) => string;
  readonly link: string;
  readonly linkHint: Readonly<Record<1 | 2, string>>;
  readonly linkSecond: (cell: string) => string;
  readonly forget: string;
  readonly confirm: string;
  readonly unlink: string;
  readonly copy: string;
  /** What was copied, in a sentence. */
  readonly copied: string;
  /** Behind a figure of a copied text. */
  readonly remarkRefuted: (expected: string | null, arithmetic: string | null, cells: readonly string[]) => string;
  readonly remarkUndecided: (reason: string) => string;
}
