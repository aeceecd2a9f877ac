/** Words for a norm that is met or missed. */
export interface VerdictWords {
  readonly met: string;
  readonly missed: string;
}

/** What a report says unless its definition has words of its own. */
export const VERDICT_WORDS: VerdictWords = { met: "behaald", missed: "niet behaald" };

const KNOWN: readonly (readonly [RegExp, keyof VerdictWords])[] = [
  [/^(ja|behaald|gehaald|voldaan|voldoet|norm (be|ge)haald|op norm|boven norm|akkoord|✓|✔)$/i, "met"],
  [/^(nee|niet (be|ge)haald|niet voldaan|voldoet niet|norm niet (be|ge)haald|onder norm|✗|✘)$/i, "missed"],
];

function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.*]+$/, "")
    .toLowerCase();
}

/** The verdict that a text states, in the report's own words or in common ones; null when it is no verdict. */
export function statedVerdict(text: string, own?: VerdictWords): keyof VerdictWords | null {
  const said = plain(text);
  if (own && said === plain(own.missed)) return "missed";
  if (own && said === plain(own.met)) return "met";
  return KNOWN.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
