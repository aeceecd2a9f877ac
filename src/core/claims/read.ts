import type { BoundReport } from "../table/bound";
import { amountClaim, comparedFigures, levelsClaim } from "./amount-claims";
import { changesOf } from "./changes";
import type { Claim } from "./claim";
import { valueClaims } from "./claims-of-values";
import { directionClaims } from "./direction-claims";
import { judgeLinked } from "./linked";
import { linkedCells, type ClaimLink, claimKey } from "./links";
import { growthClaim } from "./growth-claims";
import { linesOf } from "./lines";
import { type Place, placesOf } from "./place";
import { rankerOf } from "./rank";
import type { Reader } from "./reader";
import { paragraphsOf } from "./text";

/**
 * The claims of a Dutch text, each held against the bound tables and against the sentence itself, or against the cells
 * that the user linked it to. Never throws; time in proportion to the length of the text.
 */
export function readClaims(text: string, report: BoundReport, links: readonly ClaimLink[] = []): readonly Claim[] {
  const reader: Reader = { rank: rankerOf(linesOf(report)), definition: report.definition };
  const linked = linkedCells(links, report);
  return paragraphsOf(text).flatMap(({ sentences, headings }) =>
    placesOf(sentences, headings, report.definition)
      .flatMap((place) => claimsOf(place, reader))
      .map((claim) => {
        const cells = linked.size === 0 ? undefined : linked.get(claimKey(claim));
        return cells ? judgeLinked(claim, cells) : claim;
      }),
  );
}

function claimsOf(place: Place, reader: Reader): readonly Claim[] {
  return [...changeClaims(place, reader), ...valueClaims(place, reader.rank, reader.definition)];
}

function* changeClaims(place: Place, reader: Reader): Generator<Claim> {
  for (const change of changesOf(place)) {
    for (const quantity of change.by) {
      yield quantity.kind === "percent" || quantity.kind === "part"
        ? growthClaim(place, change, quantity, reader)
        : amountClaim(place, change, quantity, reader);
    }
    const levels = change.levels ?? (change.by.length === 0 ? comparedFigures(place, change) : null);
    if (levels) yield levelsClaim(place, change, levels.from, levels.to, reader);
    else if (change.by.length === 0) yield* directionClaims(place, change, reader);
  }
}
