import { abs, compare, ONE, sign, ZERO } from "../numeric/exact";
import { type Interval, isPoint, point, scale, subtract } from "../numeric/interval";
import type { Judgement, Operand, RelationKind, RelationParameters, Term } from "./kind";
import { attainedShare as share } from "./attained-share";
import { elapsedPart } from "./linear";
import { linearNoise } from "./noise";
import { one } from "./terms";

/**
 * The target against its norm, terms [norm]: passes is met, fails is missed. A full-year norm counts for the months
 * elapsed when parameters.elapsed is given. Undecided when the rounded figure may lie on either side, and when the
 * direction says nothing ("informative" or absent). `expected` is the norm as it counts.
 */
export const norm: RelationKind = {
  kind: "norm",
  judge,
  expected: (terms, parameters) => counted(one(terms), parameters.elapsed),
  // A missed norm is a result, not an error: there is nothing to explain away.
  rules: () => [],
  formula: () => null,
  reads: (terms, parameters, language) => {
    const part = parameters.elapsed && elapsedPart(parameters.elapsed);
    return [words[language][parameters.direction ?? "informative"], one(terms).text, ...(part ? [`× ${part.n}/${part.d}`] : [])].join(" ");
  },
};

const words = {
  nl: { higher: "ten minste", lower: "ten hoogste", equal: "gelijk aan", informative: "tegenover" },
  en: { higher: "at least", lower: "at most", equal: "equal to", informative: "against" },
};

/** The norm for the months elapsed, the norm itself when it is a level. */
function counted(term: Operand, elapsed: readonly [number, number] | undefined): Interval {
  return scale(term.interval, elapsed ? elapsedPart(elapsed) : ONE);
}

function judge(target: Operand, terms: readonly Term[], parameters: RelationParameters): Judgement {
  const expected = counted(one(terms), parameters.elapsed);
  const exactly = subtract(target.interval, expected);
  const even = isPoint(exactly) && compare(abs(exactly.lo), linearNoise(target.interval, [expected])) <= 0;
  const verdict = verdicts[parameters.direction ?? "informative"](even ? point(ZERO) : exactly);
  if (verdict === null) return { outcome: "undecided", expected, reason: "norm-in-interval" };
  return verdict === "no-direction" ? { outcome: "undecided", expected, reason: verdict } : { outcome: verdict, expected };
}

type Verdict = "passes" | "fails" | "no-direction" | null;

/** By direction, from target − norm; null when that may lie on either side. */
const verdicts: Readonly<Record<NonNullable<RelationParameters["direction"]>, (distance: Interval) => Verdict>> = {
  higher: (distance) => (notBelowZero(distance) ? "passes" : belowZero(distance) ? "fails" : null),
  lower: (distance) => (notAboveZero(distance) ? "passes" : aboveZero(distance) ? "fails" : null),
  equal: (distance) => {
    if (belowZero(distance) || aboveZero(distance)) return "fails";
    return notBelowZero(distance) && notAboveZero(distance) ? "passes" : null;
  },
  informative: () => "no-direction",
};

function notBelowZero(distance: Interval): boolean {
  return sign(distance.lo) >= 0;
}

function notAboveZero(distance: Interval): boolean {
  return sign(distance.hi) <= 0;
}

function belowZero(distance: Interval): boolean {
  return sign(distance.hi) < 0 || (sign(distance.hi) === 0 && distance.hiOpen);
}

function aboveZero(distance: Interval): boolean {
  return sign(distance.lo) > 0 || (sign(distance.lo) === 0 && distance.loOpen);
}

/**
 * The share of its norm, or of the part of a full-year norm that counts for the months elapsed, that the target
 * reached ("81% van de tijdsevenredige norm"), as the interval that rounding allows; null when the norm may be zero.
 */
export function attainedShare(target: Operand, term: Operand, elapsed?: readonly [number, number]): Interval | null {
  const terms = [target, term].map((operand): Term => ({ ...operand, sign: 1 }));
  return share.expected(terms, elapsed ? { elapsed } : {});
}
