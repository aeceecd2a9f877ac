import type { Claim } from "../claim";
import { confirmed, refuted, undecided } from "./make";
import type { Place } from "../rows/place";
import type { Quantity } from "../text/quantity";
import type { Reader } from "../rows/reader";
import { findValues } from "../rows/values";

/** One claim for each figure of the sentence: that it is what a table shows. Those taken are told only where a table does. */
export function valueClaims(place: Place, taken: ReadonlySet<Quantity>, reader: Reader): readonly Claim[] {
  const found = findValues(place, reader);
  return place.quantities.flatMap((quantity, at): Claim[] => {
    const subject = { place, kind: "value", quantities: [quantity] } as const;
    const one = found[at];
    if (!one || (taken.has(quantity) && (one.verdict !== "confirmed" || quantity.kind === "percent"))) return [];
    if (one.verdict === "undecided") return [undecided(subject, one.reason, one.candidates)];
    const [cell] = one.cells;
    const stands = cell?.shown ?? null;
    const evidence = { cells: one.cells, computed: stands, interval: cell?.interval ?? null, confidence: one.confidence };
    if (one.verdict === "confirmed") return [confirmed(subject, evidence)];
    const shown = one.shown ?? stands;
    return [refuted(subject, { ...evidence, computed: shown }, shown)];
  });
}
