import { add as plus, equals, type Exact, multiply as times, negate as minus, ONE, sign, subtract as less, ZERO } from "../numeric/exact";
import { add, divide, type End, ends, type Interval, intersects, point, scale, touchesZero } from "../numeric/interval";
import type { FormulaTerm, Judgement, LinearRule, Operand, RelationKind, RelationName, RelationParameters, Term } from "./kind";
import { forgive, ratioNoise } from "./noise";
import { bracketed, pair, reference } from "./terms";

/** The part of the base that counts: all of it, or that for the months elapsed. */
type PartOf = (parameters: RelationParameters) => Exact;

/**
 * The kinds that divide: target = num/base − shift (shift 1 for growth, 0 for ratio and share), terms [num, base], over
 * the extreme corners of their rounding intervals. A published percentage may come from rounded or from unrounded
 * figures; the printed values lie in the intervals, so both are accepted whatever the table's convention says.
 */
export function quotientKind(kind: RelationName, shift: Exact, partOf: PartOf = () => ONE): RelationKind {
  return {
    kind,
    judge: (target, terms, parameters) => judge(target, counted(terms, parameters, partOf), shift),
    expected: (terms, parameters) => expectedOf(counted(terms, parameters, partOf), shift),
    rules: (target, terms, parameters) => {
      const part = partOf(parameters);
      // The rules are over the counted base; their last coefficient is brought back to the base as it is printed.
      return rules(target, counted(terms, parameters, partOf), shift).map((rule) => ({
        ...rule,
        coefficients: rule.coefficients.map((coefficient, at) => (at === 2 ? times(coefficient, part) : coefficient)),
      }));
    },
    formula: (references, parameters) => formula(references, shift, partOf(parameters)),
    reads: (terms, parameters) => {
      const [num, base] = pair(terms);
      const part = partOf(parameters);
      const divisor = equals(part, ONE) ? bracketed(base.text) : `(${bracketed(base.text)} × ${part.n}/${part.d})`;
      return shift.n === 0n ? `${num.text} / ${divisor}` : `(${num.text} − ${divisor}) / ${divisor}`;
    },
  };
}

function counted(terms: readonly Term[], parameters: RelationParameters, partOf: PartOf): Two {
  const known = (term: Term): Term => (parameters.itself === true ? { ...term, interval: point(term.value) } : term);
  const [num, base] = pair(terms);
  const part = partOf(parameters);
  return [known(num), { ...base, value: times(base.value, part), interval: scale(known(base).interval, part) }];
}

type Two = readonly [Operand, Operand];

function expectedOf([num, base]: Two, shift: Exact): Interval | null {
  if (sign(base.interval.lo) <= 0) return null;
  const quotient = divide(num.interval, base.interval);
  return quotient && add(quotient, point(minus(shift)));
}

function judge(target: Operand, terms: Two, shift: Exact): Judgement {
  const expected = expectedOf(terms, shift);
  if (!expected) return { outcome: "undecided", expected, reason: touchesZero(terms[1].interval) ? "base-zero" : "base-not-positive" };
  const allowed = forgive(expected, noiseOf(target, terms, expected, shift));
  return { outcome: intersects(allowed, target.interval) ? "passes" : "fails", expected };
}

function noiseOf(target: Operand, terms: Two, expected: Interval, shift: Exact): Exact {
  return ratioNoise(
    target.interval,
    terms.map((term) => term.interval),
    add(expected, point(shift)),
  );
}

/**
 * For some values in the intervals (t + shift)·b = r, so the smallest product may not exceed the largest r, nor the
 * largest product stay below the smallest r. Each side, a product of two intervals' ends, is taken along its tangent at
 * the printed values: exact when either t or b changes, and judged as judge() does when nothing changes.
 */
function rules(target: Operand, terms: Two, shift: Exact): LinearRule[] {
  const expected = expectedOf(terms, shift);
  if (!expected) return [];
  const [num, base] = terms;
  const t = forgive(target.interval, noiseOf(target, terms, expected, shift));
  const [lowest, highest] = ends(t);
  const [least, most] = ends(num.interval);
  const under = tangent(target, terms, product(lowest, base.interval, shift, 1), most);
  const over = tangent(target, terms, product(highest, base.interval, shift, -1), least);
  return [
    { ...under.form, lo: null, hi: ZERO, loOpen: false, hiOpen: under.open },
    { ...over.form, lo: ZERO, hi: null, loOpen: over.open, hiOpen: false },
  ];
}

/** One extreme product: factor (target end plus shift) times an end of the base. */
interface Product {
  readonly factor: Exact;
  readonly base: Exact;
  readonly open: boolean;
}

/** The smallest (1) or largest (-1) product of the target's end with the base, which is above zero. */
function product(end: End, base: Interval, shift: Exact, side: 1 | -1): Product {
  const factor = plus(end.at, shift);
  const [low, high] = ends(base);
  const corner = sign(factor) * side >= 0 ? low : high;
  // Zero times any base is zero: it does not matter whether the end of the base belongs.
  return { factor, base: corner.at, open: end.open || (corner.open && factor.n !== 0n) };
}

/** product − num's end as base·t − r + factor·b + constant, with the same value at the printed figures. */
function tangent(
  target: Operand,
  [num, base]: Two,
  by: Product,
  numerator: End,
): { form: Pick<LinearRule, "coefficients" | "constant">; open: boolean } {
  const value = less(times(by.factor, by.base), numerator.at);
  const printed = plus(less(times(by.base, target.value), num.value), times(by.factor, base.value));
  return { form: { coefficients: [by.base, minus(ONE), by.factor], constant: less(value, printed) }, open: by.open || numerator.open };
}

/** Text or a blank in either cell, or a base of zero or less, gives "n.v.t."; N makes zero of text. */
function formula(references: readonly FormulaTerm[], shift: Exact, part: Exact): string {
  const [num, base] = pair(references).map(reference);
  const divisor = equals(part, ONE) ? base : `(${base}*${part.n}/${part.d})`;
  return `IF(AND(ISNUMBER(${num}),N(${base})>0),${num}/${divisor}${shift.n === 0n ? "" : "-1"},"n.v.t.")`;
}
