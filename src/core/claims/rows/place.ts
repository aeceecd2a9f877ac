import type { Definition } from "../../definition/schema";
import { type Clause, clauseOf, wideClauseOf } from "../text/clauses";
import { REALISED, type Wanted, WANTED } from "../text/lexicon";
import { quantitiesOf, type Quantity } from "../text/quantity";
import { around, type Ranked } from "./rank";
import type { Reader } from "./reader";
import { bracketsAround, momentOf, momentsOf, type Moment } from "../text/time";
import type { Traced } from "../text/traced";
import { wordsOf } from "../text/words";

/** A sentence where it stands, with what it leans on. */
export interface Place {
  readonly sentence: string;
  /** The same, with where it stands in the text as given. */
  readonly traced: Traced;
  readonly quantities: readonly Quantity[];
  readonly moments: readonly Moment[];
  /** The sentences before it in its paragraph, read alike; the nearest last. */
  readonly before: readonly Place[];
  readonly headings: readonly string[];
}

/** Further back, a paragraph speaks of something else. */
const REACH = 4;

/** The sentences of a paragraph, each with those before it. */
export function placesOf(sentences: readonly Traced[], headings: readonly string[], definition: Definition): readonly Place[] {
  const places: Place[] = [];
  for (const traced of sentences) {
    const sentence = traced.text;
    places.push({
      sentence,
      traced,
      quantities: quantitiesOf(sentence),
      moments: momentsOf(sentence, definition),
      before: places.slice(-REACH),
      headings,
    });
  }
  return places;
}

const FROM = /\bvan (?:gemiddeld |ruim |bijna |circa )?$/iu;
const TO = /^(?: \p{L}+){0,2} naar (?:gemiddeld |ruim |bijna |circa )?(?:€ )?\d/iu;

/** Lines by the words around a place in the sentence; lists stay whole in a wide clause. */
export function rankAt(place: Place, at: number, reader: Reader, wide = false): readonly Ranked[] {
  return rankIn(place, wide ? wideClauseOf(place.sentence, at) : clauseOf(place.sentence, at), reader);
}

const known = new WeakMap<Place, Map<string, readonly Ranked[]>>();

/** Lines by the words of a part of the sentence, and what that leans on; remembered, as several claims ask the same. */
export function rankIn(place: Place, part: Clause, reader: Reader): readonly Ranked[] {
  const remembered = known.get(place) ?? new Map<string, readonly Ranked[]>();
  known.set(place, remembered);
  const key = `${part.start}-${part.end}`;
  const before = remembered.get(key);
  if (before) return before;
  const texts = place.before.map((one) => one.sentence);
  const ranked = reader.rank(around(place.sentence, part, texts, place.headings));
  remembered.set(key, ranked);
  return ranked;
}

export function timeOf(place: Place, quantity: Quantity): Moment | null {
  const said = momentOf(quantity, place.sentence, place.moments, place.quantities);
  if (said !== null) return said;
  // "van 6,5 naar 7,3": the first is the figure of the year before.
  const earlier = FROM.test(place.sentence.slice(0, quantity.start)) && TO.test(place.sentence.slice(quantity.end));
  if (earlier) return { start: quantity.start, end: quantity.end, year: -1, span: null, compared: true };
  // The period that the sentence before was about goes on, as long as it is the reporting period.
  const before = place.before
    .at(-1)
    ?.moments.filter((one) => !one.compared)
    .at(-1);
  return before?.year === 0 && before.span === "period" ? before : null;
}

const AGAINST =
  /\b(?:onder|boven|binnen|dan|tegenover|vergeleken met|ten opzichte van|achter bij|achter op|voor op)(?: (?:de|het|onze|ons|is|was|oorspronkelijke?|tijdsevenredige?))* $/iu;

/** The column that the words just before or after a place ask for; null for what was realised. */
export function wantedAt(place: Place, at: number): Wanted | null {
  const clause = clauseOf(place.sentence, at);
  const words = wordsOf(place.sentence.slice(clause.start, clause.end));
  let best: { readonly wanted: Wanted | null; readonly distance: number } | null = null;
  for (const word of words) {
    const wanted = REALISED.test(word.text) ? null : WANTED.find(([form]) => form.test(word.text))?.[1];
    const where = clause.start + word.at;
    // "bleef met € 4,2 miljoen onder de begroting": that is what it is held against.
    if (where > at && wanted !== undefined && wanted !== null && AGAINST.test(place.sentence.slice(0, where))) continue;
    // What stands in brackets is about what stands there, or right before them.
    const own = bracketsAround(place.sentence, at);
    const leads = own !== null && own.start - (clause.start + word.end) < 2 && where < own.start;
    if (!leads && bracketsAround(place.sentence, where)?.start !== own?.start) continue;
    const distance = Math.abs(where - at);
    if (wanted !== undefined && (best === null || distance < best.distance)) best = { wanted, distance };
  }
  return best?.wanted ?? null;
}
