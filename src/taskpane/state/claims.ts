import type { Claim, Verdict } from "../../core/claims/claim";
import { claimKey } from "../../core/claims/links";
import type { Definition } from "../../core/definition/schema";

/** The view Tekst: a text of the user's, held against the tables of the workbook. */

/** A text that was judged, with what it was held against. */
export interface JudgedText {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly definition: Definition;
  /** Tables that were found, of those that the definition knows. */
  readonly bound: number;
}

export interface ClaimsState {
  /** As typed, pasted or read from a file; kept until another text takes its place. */
  readonly text: string;
  readonly judged: JudgedText | null;
  /** ISO 8601. */
  readonly at: string | null;
  /** When the workbook first changed after the result, ISO 8601. */
  readonly staleSince: string | null;
  readonly shown: Readonly<Record<Verdict, boolean>>;
  /** Key of the spot in the text that is open. */
  readonly open: string | null;
  /** The first of two cells that were pointed at for a claim, by its name. */
  readonly picked: { readonly claim: string; readonly cell: string } | null;
}

/** Characters that are judged in one go: a hundred pages. More would keep its reader waiting, and be too much to read through. */
export const LONGEST_TEXT = 300_000;

export const NO_CLAIMS: ClaimsState = {
  text: "",
  judged: null,
  at: null,
  staleSince: null,
  shown: { confirmed: true, refuted: true, undecided: true },
  open: null,
  picked: null,
};

/**
 * The claims that are shown: a figure that its own sentence bears out ("31.500 van de 57.600 (55%)") needs no cell of its own,
 * so that it has none is not told.
 */
export function withoutEchoes(claims: readonly Claim[]): readonly Claim[] {
  const place = ({ marks }: Claim): string => `${marks[0]?.start ?? -1}-${marks[0]?.end ?? -1}`;
  const borneOut = new Set(claims.filter(({ verdict, arithmetic }) => verdict === "confirmed" && arithmetic !== null).map(place));
  return claims.filter(
    (claim) => !(claim.kind === "value" && claim.verdict === "undecided" && claim.candidates.length === 0 && borneOut.has(place(claim))),
  );
}

/** What its reader must act on comes first. */
export const VERDICTS: readonly Verdict[] = ["refuted", "undecided", "confirmed"];

/** How many claims of each verdict a text has. */
export function countVerdicts(claims: readonly Claim[]): Readonly<Record<Verdict, number>> {
  const counts = { confirmed: 0, refuted: 0, undecided: 0 };
  for (const { verdict } of claims) counts[verdict] += 1;
  return counts;
}

/** The cell that was pointed at first for a claim; null when none was. */
export function pickedFor({ picked }: ClaimsState, claim: Claim): string | null {
  return picked?.claim === claimKey(claim) ? picked.cell : null;
}
