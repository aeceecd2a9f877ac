import type { BoundReport } from "../table/bound";
import { amountClaim, comparedFigures, levelsClaim } from "./kinds/amount-claims";
import { type Change, changesOf } from "./rows/changes";
import type { Claim } from "./claim";
import { valueClaims } from "./kinds/claims-of-values";
import { directionClaims } from "./kinds/direction-claims";
import { judgeLinked } from "./linked";
import { linkedCells, type ClaimLink, claimKey } from "./links";
import { growthClaims } from "./kinds/growth-claims";
import { linesOf } from "./rows/lines";
import { type Place, placesOf } from "./rows/place";
import { rankerOf } from "./rows/rank";
import type { Reader } from "./rows/reader";
import { noneClaims } from "./kinds/none-claims";
import { normClaims } from "./kinds/norm-claims";
import type { Quantity } from "./text/quantity";
import { partClaim } from "./kinds/part-claims";
import { ratioClaim } from "./kinds/ratio-claims";
import { shareClaims } from "./kinds/share-claims";
import { sumClaims } from "./kinds/sum-claims";
import { type Paragraph, paragraphsOf } from "./text/text";

/** What is known of a workbook's tables for reading texts: made once, it serves for every text and every keystroke. */
export function readerOf(report: BoundReport): Reader {
  const lines = linesOf(report);
  return { rank: rankerOf(lines), lines, definition: report.definition };
}

/**
 * The claims of a Dutch text, each held against the bound tables and against the sentence itself, or against the cells
 * that the user linked it to. Never throws; time in proportion to the length of the text.
 */
export function readClaims(
  text: string,
  report: BoundReport,
  links: readonly ClaimLink[] = [],
  reader = readerOf(report),
): readonly Claim[] {
  const linked = linkedCells(links, report);
  return paragraphsOf(text)
    .flatMap((paragraph) => paragraphClaims(paragraph, reader))
    .map((claim) => {
      const cells = linked.size === 0 ? undefined : linked.get(claimKey(claim));
      return cells ? judgeLinked(claim, cells) : claim;
    });
}

/** The claims of one paragraph. */
export function paragraphClaims({ sentences, headings }: Paragraph, reader: Reader): readonly Claim[] {
  return placesOf(sentences, headings, reader.definition).flatMap((place) => claimsOf(place, reader));
}

/** What is told of each figure by which something changed; of one that may be a level instead, only what a table bears out. */
function changeClaims(
  place: Place,
  change: Change,
  reader: Reader,
): readonly { readonly quantity: Quantity; readonly claims: readonly Claim[] }[] {
  return change.by.flatMap((quantity) => {
    const growth = quantity.kind === "percent" || quantity.kind === "part";
    const claims = growth ? growthClaims(place, change, quantity, reader) : [amountClaim(place, change, quantity, reader)];
    return change.ambiguous && !claims.some((one) => one.verdict === "confirmed") ? [] : [{ quantity, claims }];
  });
}

function claimsOf(place: Place, reader: Reader): readonly Claim[] {
  const claims: Claim[] = [];
  // Percentages of which the sentence itself says what they are: they are no values of a table.
  const taken = new Set<Quantity>();
  for (const change of changesOf(place)) {
    const told = changeClaims(place, change, reader);
    for (const { quantity, claims: some } of told) {
      taken.add(quantity);
      claims.push(...some);
    }
    const levels = change.levels ?? (told.length === 0 ? comparedFigures(place, change) : null);
    if (levels) claims.push(levelsClaim(place, change, levels.from, levels.to, reader));
    else if (told.length === 0) claims.push(...directionClaims(place, change, reader));
  }
  for (const quantity of place.quantities) {
    const ratio = ratioClaim(place, quantity, reader);
    if (!ratio) continue;
    taken.add(quantity);
    claims.push(ratio);
  }
  const shares = [...shareClaims(place, taken, reader)];
  const parts = place.quantities.flatMap((quantity) => {
    const told = taken.has(quantity) || shares.some((one) => one.verdict !== "undecided" && one.numbers.includes(quantity.text));
    const claim = told ? null : partClaim(place, quantity, reader);
    return claim ? [{ quantity, claim }] : [];
  });
  for (const { quantity } of parts) taken.add(quantity);
  const open = (one: Claim): boolean => one.verdict === "undecided" && parts.some(({ quantity }) => one.numbers[0] === quantity.text);
  claims.push(...shares.filter((one) => !open(one)), ...parts.map(({ claim }) => claim));
  claims.push(...sumClaims(place), ...normClaims(place, reader), ...noneClaims(place, reader));
  claims.push(...valueClaims(place, taken, reader));
  return claims;
}
