import type { Claim } from "../../core/claims/claim";
import { claimKey } from "../../core/claims/links";
import { addressName } from "../../core/table/address";
import { VERSION } from "../check/check-json";
import type { ReadReport } from "./claims";

/** The JSON of `claims` as the contract has it: others script against it. */
export function claimsJson(read: ReadReport): object {
  const count = (verdict: Claim["verdict"]): number => read.claims.filter((claim) => claim.verdict === verdict).length;
  return {
    kerncijfer: VERSION,
    definition: { id: read.definition.id, version: read.definition.version, origin: read.origin },
    summary: { confirmed: count("confirmed"), refuted: count("refuted"), undecided: count("undecided") },
    claims: read.claims.map(claimJson),
    notices: read.notices,
  };
}

function claimJson(claim: Claim): object {
  return {
    quote: claim.quote,
    numbers: claim.numbers,
    hedge: claim.hedge,
    verdict: claim.verdict,
    kind: claim.kind,
    cells: claim.cells.map((cell) => addressName(cell.address)),
    computed: claim.computed,
    confidence: Number(claim.confidence.toFixed(3)),
    arithmetic: claim.arithmetic,
    expected: claim.expected,
    reason: claim.reason,
    linked: claim.linked,
    span: [claim.span.start, claim.span.end],
    marks: claim.marks.map(({ start, end }) => [start, end]),
    candidates: claim.candidates.map((cells) => cells.map((cell) => addressName(cell.address))),
    key: claimKey(claim),
  };
}
