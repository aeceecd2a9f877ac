import type { Definition } from "../definition/schema";
import type { Claim } from "./claim";
import type { Place } from "./place";
import type { Ranker } from "./rank";
import { findValue } from "./values";

/** One claim for each figure of the sentence: that it is what a table shows. */
export function valueClaims(place: Place, rank: Ranker, definition: Definition): readonly Claim[] {
  return place.quantities.map((quantity): Claim => {
    const found = findValue(place, quantity, rank, definition);
    const [cell] = found.verdict === "undecided" ? [] : found.cells;
    const shown = found.verdict === "refuted" ? (found.shown ?? cell?.shown ?? null) : (cell?.shown ?? null);
    return {
      quote: place.sentence,
      numbers: [quantity.text],
      hedge: quantity.hedgeText,
      kind: "value",
      verdict: found.verdict,
      cells: found.verdict === "undecided" ? [] : found.cells,
      computed: shown,
      arithmetic: null,
      interval: cell?.interval ?? null,
      expected: found.verdict === "refuted" ? shown : null,
      confidence: found.verdict === "undecided" ? 0 : found.confidence,
      reason: found.verdict === "undecided" ? found.reason : null,
      linked: false,
    };
  });
}
