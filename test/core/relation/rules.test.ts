import fc from "fast-check";
import { add, compare, type Exact, exact, multiply, sign, subtract, ZERO } from "../../../src/core/numeric/exact";
import { point, rounded } from "../../../src/core/numeric/interval";
import type { LinearRule, Operand, RelationName, RelationParameters, Term } from "../../../src/core/relation/kind";
import { relationKind } from "../../../src/core/relation/registry";
import { figure, live, term } from "./operands";

function valueOf(rule: LinearRule, values: readonly Exact[]): Exact {
  return rule.coefficients.reduce((sum, coefficient, i) => add(sum, multiply(coefficient, values[i] ?? ZERO)), rule.constant);
}

function holds(rule: LinearRule, values: readonly Exact[]): boolean {
  const at = valueOf(rule, values);
  const below = rule.lo ? compare(at, rule.lo) : 1;
  const above = rule.hi ? compare(at, rule.hi) : -1;
  return (below > 0 || (below === 0 && !rule.loOpen)) && (above < 0 || (above === 0 && !rule.hiOpen));
}

function onEdge(rule: LinearRule, values: readonly Exact[]): boolean {
  const at = valueOf(rule, values);
  return [rule.lo, rule.hi].some((end) => end !== null && compare(at, end) === 0);
}

function operand(steps: number, unitText: string | null): Operand {
  const unit = unitText === null ? null : exact(unitText);
  const value = unit ? multiply(exact(steps), unit) : exact(steps);
  return { value, interval: unit ? rounded(value, unit) : point(value), unit };
}

const unit = fc.constantFrom("1", "1", "0.1", "0.5", "10", null);
const steps = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -300, max: 300 }));
const anything = fc.tuple(steps, unit).map(([count, size]) => operand(count, size));
const signed = fc.tuple(anything, fc.constantFrom<1 | -1>(1, 1, -1)).map(([figured, way]): Term => ({ ...figured, sign: way }));
const parameters: RelationParameters = { elapsed: [8, 12], constant: exact("0.5") };

const counts: [RelationName, number][] = [
  ["sum", 3],
  ["difference", 2],
  ["growth", 2],
  ["ratio", 2],
  ["share", 2],
  ["attained-share", 2],
  ["of-which", 2],
  ["stock-flow", 3],
  ["same-figure", 2],
  ["time-proportional", 1],
];

describe.each(counts)("rules of %s", (kind, count) => {
  const relation = relationKind(kind);
  const cases = fc.record({
    target: anything,
    terms: fc.array(signed, { minLength: count, maxLength: count }),
    convention: fc.constantFrom("printed", "unrounded"),
    near: fc.integer({ min: -4, max: 4 }),
  });

  test("say of the printed figures what judge says", () => {
    fc.assert(
      fc.property(cases, ({ target, terms, convention, near }) => {
        const given = { ...parameters, convention } as RelationParameters;
        for (const tried of [target, nearby(relation.expected(terms, given)?.lo, target, near)]) {
          const rules = relation.rules(tried, terms, given);
          const values = [tried.value, ...terms.map((each) => each.value)];
          const { outcome } = relation.judge(tried, terms, given);
          if (outcome === "undecided") expect(rules).toEqual([]);
          else expect(rules.every((rule) => holds(rule, values)) ? "passes" : "fails").toBe(outcome);
          for (const rule of rules) expect(rule.coefficients).toHaveLength(values.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("say of one changed figure what judge would say", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.integer({ min: 1, max: 40 }), ({ target, terms }, which, change) => {
        const rules = relation.rules(target, terms, parameters);
        const figures: Term[] = [{ ...target, sign: 1 }, ...terms];
        const index = which % figures.length;
        const changed = figures.map((each, i) => (i === index ? moved(each, change) : each));
        // Where the figure passes zero its half-open ends turn, and the side of "may not exceed" with the target.
        fc.pre(figures.every((each, i) => sign(each.value) === sign(changed[i]?.value ?? ZERO)));
        const [newTarget, ...newTerms] = changed;
        if (!newTarget || rules.length === 0) return;
        const { outcome } = relation.judge(newTarget, newTerms, parameters);
        const values = changed.map((each) => each.value);
        if (outcome === "undecided" || turned(kind, figures, changed) || rules.some((rule) => onEdge(rule, values))) return;
        expect(rules.every((rule) => holds(rule, values)) ? "passes" : "fails").toBe(outcome);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether target + shift changes sign, where the end of the base that counts changes too. */
function turned(kind: RelationName, before: readonly Term[], after: readonly Term[]): boolean {
  if (kind !== "growth") return false;
  const side = (terms: readonly Term[]): number =>
    sign(add(terms[0]?.interval.lo ?? ZERO, exact(1))) + sign(add(terms[0]?.interval.hi ?? ZERO, exact(1)));
  return side(before) !== side(after);
}

function nearby(at: Exact | undefined, like: Operand, off: number): Operand {
  const step = like.unit ?? exact("0.5");
  const count = at ? Math.round(Number(at.n * step.d) / Number(at.d * step.n)) : 0;
  const value = multiply(exact(count + off), step);
  return { value, interval: like.unit ? rounded(value, like.unit) : point(value), unit: like.unit };
}

function moved(term: Term, change: number): Term {
  const value = add(term.value, multiply(term.unit ?? exact(1), exact(change)));
  return { ...term, value, interval: term.unit ? rounded(value, term.unit) : point(value) };
}

test("a sum's rule in full", () => {
  const [rule] = relationKind("sum").rules(figure("695.1"), ["388.8", "- 101.0"].map(term), { constant: exact("2") });
  expect(rule?.coefficients).toEqual([exact(1), exact(-1), exact(1)]);
  expect(rule && [compare(rule.constant, exact(-2)), rule.loOpen, rule.hiOpen]).toEqual([0, true, true]);
  expect(rule?.lo && compare(rule.lo, exact("-0.15"))).toBe(0);
  expect(rule?.hi && compare(rule.hi, exact("0.15"))).toBe(0);
});

test("a share's rules bound one side each", () => {
  const rules = relationKind("share").rules(figure("35%"), ["2800~100", "7900~100"].map(term), {});
  expect(rules.map(({ lo, hi, loOpen, hiOpen }) => [lo?.n ?? null, hi?.n ?? null, loOpen, hiOpen])).toEqual([
    [null, 0n, false, true],
    [0n, null, true, false],
  ]);
});

test("of-which bounds one side, by the sign of the total", () => {
  const side = (target: string) =>
    relationKind("of-which")
      .rules(figure(target), [term("5")], {})
      .map(({ lo, hi, loOpen, hiOpen }) => [lo === null, hi === null, loOpen, hiOpen]);
  expect(side("9")).toEqual([[false, true, true, false]]);
  expect(side("-9")).toEqual([[true, false, false, true]]);
  expect(side("0")).toEqual([[false, true, true, false]]);
});

test("same-figure has one rule for each term", () => {
  const rules = relationKind("same-figure").rules(figure("5"), [term("5"), term("6")], {});
  expect(rules.map((rule) => rule.coefficients.map((c) => Number(c.n)))).toEqual([
    [1, -1, 0],
    [1, 0, -1],
  ]);
});

test("a weighted total has no linear form", () => {
  expect(relationKind("weighted-total").rules(figure("5"), [term("5")], {})).toEqual([]);
});

test("rules hold where judge passes on an edge or forgives the noise of live formulas", () => {
  const cases: [RelationName, string, string[]][] = [
    ["sum", live(1282.4 - 1282.3), ["=1282.4", "- =1282.3"]],
    ["growth", live(334227 / 229047 - 1), ["=334227", "=229047"]],
    ["growth", "=-100%", ["=0", "3"]],
    ["of-which", live(1282.3), [live(1282.3 * (1 + 5e-15))]],
  ];
  for (const [kind, target, terms] of cases) {
    const given = terms.map(term);
    const rules = relationKind(kind).rules(figure(target), given, {});
    expect(rules.every((rule) => holds(rule, [figure(target).value, ...given.map((each) => each.value)]))).toBe(true);
    expect(relationKind(kind).judge(figure(target), given, {}).outcome).toBe("passes");
  }
});

test("nothing is lost: value and constant are exact", () => {
  const [rule] = relationKind("difference").rules(figure("0.3"), [term("0.1"), term("-0.2")], {});
  expect(rule && subtract(valueOf(rule, [exact("0.3"), exact("0.1"), exact("-0.2")]), ZERO).n).toBe(0n);
});
