import type { BoundCell, BoundReport } from "../table/bound";
import { addressName } from "../table/address";
import type { Claim } from "./claim";

/** A link that the user confirmed: the claim's key, and the cells it is about. */
export interface ClaimLink {
  readonly claim: string;
  readonly cells: readonly string[];
}

/** What a claim is remembered by: its kind, figures and sentence, whatever the spacing and punctuation. */
export function claimKey(claim: Pick<Claim, "quote" | "kind" | "numbers">): string {
  const sentence = claim.quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, " ")
    .trim();
  return [claim.kind, claim.numbers.join(" "), sentence].join("|");
}

/** The linked cells of each claim by its key; a link to cells that are no longer bound is left out. */
export function linkedCells(links: readonly ClaimLink[], report: BoundReport): ReadonlyMap<string, readonly BoundCell[]> {
  const found = new Map<string, readonly BoundCell[]>();
  if (links.length === 0) return found;
  const cells = new Map<string, BoundCell>();
  for (const table of report.tables) for (const cell of table.cells()) cells.set(addressName(cell.address), cell);
  for (const link of links) {
    const linked = link.cells.map((name) => cells.get(name)).filter((cell) => cell !== undefined);
    if (linked.length === link.cells.length && linked.length > 0) found.set(link.claim, linked);
  }
  return found;
}
