import type { Claim, Verdict } from "../../src/core/claims/claim";
import { quantitiesOf } from "../../src/core/claims/text/quantity";
import { paragraphClaims } from "../../src/core/claims/read";
import type { Reader } from "../../src/core/claims/rows/reader";
import { type Paragraph, paragraphsOf } from "../../src/core/claims/text/text";
import { abs, compare, exact, multiply, subtract } from "../../src/core/numeric/exact";
import { intersects, negate, rounded } from "../../src/core/numeric/interval";
import { seeded } from "../support/seed-errors";
import { type Change, falsify } from "./claims-falsify";

/** A confirmed claim of which one number or word was made false, and what was made of it. */
export interface Trial {
  readonly change: Change;
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Refuted, and what should have stood there is what stood there. */
  readonly named: boolean;
  /** Rounding or a hedge lets the changed number stand for the same figure. */
  readonly permitted: boolean;
  /** The changed sentence. */
  readonly sentence: string;
  readonly after: Claim | null;
}

/** Sentences lie this far apart, so that an offset tells the sentence. */
const FAR = 100_000;

/** Makes each number and each word of direction of the confirmed claims of a text false, in every way that there is. */
export function* seedText(text: string, reader: Reader): Generator<Trial> {
  const random = seeded(20201122);
  for (const given of paragraphsOf(text)) {
    const paragraph = apart(given);
    const before = paragraphClaims(paragraph, reader);
    for (const claim of before) {
      if (claim.verdict !== "confirmed") continue;
      const at = Math.floor(claim.span.start / FAR);
      const sentence = paragraph.sentences[at]?.text ?? "";
      for (const change of falsify(
        claim,
        sentence,
        claim.marks.map((mark) => mark.start - at * FAR),
        reader,
        random,
      )) {
        const changed = sentence.slice(0, change.at) + change.now + sentence.slice(change.at + change.was.length);
        const sentences = paragraph.sentences.map((one, index) => (index === at ? { ...one, text: changed } : one));
        const after = paragraphClaims(apart({ ...paragraph, sentences }), reader).filter((one) => one.quote === changed);
        yield judged(claim, change, changed, after, at * FAR + change.at);
      }
    }
  }
}

function apart({ headings, sentences }: Paragraph): Paragraph {
  return {
    headings,
    sentences: sentences.map(({ text }, index) => ({ text, offsets: Array.from({ length: text.length }, (_, at) => index * FAR + at) })),
  };
}

function judged(claim: Claim, change: Change, sentence: string, after: readonly Claim[], at: number): Trial {
  const whole = change.seed === "word" && claim.numbers.length > 0;
  const touching = after.filter((one) => whole || one.marks.some((mark) => mark.start <= at && at < mark.end));
  const refuted = touching.find((one) => one.verdict === "refuted") ?? after.find((one) => one.verdict === "refuted");
  // Words must still be borne out by the same rows, a number by whatever there is.
  const stands = touching.find(
    (one) =>
      one.verdict === "confirmed" &&
      one.kind === claim.kind &&
      (change.seed !== "word" || one.cells.some((cell) => claim.cells.includes(cell))),
  );
  return {
    change,
    claim,
    sentence,
    verdict: refuted ? "refuted" : stands ? "confirmed" : "undecided",
    named: refuted !== undefined && refuted.expected !== null && (change.seed === "word" || alike(refuted.expected, change.was)),
    permitted: permits(claim, change),
    after: refuted ?? stands ?? touching[0] ?? null,
  };
}

/** Whether two figures are one, the coarser taken as rounded. */
function alike(expected: string, was: string): boolean {
  const [a] = quantitiesOf(/\d[\d.]*(?:,\d+)?/u.exec(expected)?.[0] ?? "");
  const [b] = quantitiesOf(was);
  if (!a || !b) return false;
  const room = compare(a.unit, b.unit) > 0 ? a.unit : multiply(b.unit, exact(10 ** b.zeros));
  return compare(abs(subtract(abs(a.value), abs(b.value))), room) <= 0;
}

/** Half a unit of the last digit that is not zero, as any reader would take it; a tenth of it where it is hedged. */
function permits(claim: Claim, change: Change): boolean {
  if (change.seed === "word" || claim.interval === null) return false;
  const printed = claim.numbers.find((one) => one.includes(change.was));
  const [quantity] = quantitiesOf(printed?.replace(change.was, change.now) ?? "");
  if (!quantity) return false;
  const unit = multiply(quantity.unit, exact(10 ** quantity.zeros));
  const hedge = multiply(quantity.value, exact("0.1"));
  const near = rounded(quantity.value, claim.hedge !== null && compare(hedge, unit) > 0 ? hedge : unit);
  return intersects(near, claim.interval) || intersects(near, negate(claim.interval));
}
