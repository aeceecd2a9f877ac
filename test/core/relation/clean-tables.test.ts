import fc from "fast-check";
import { add, divide, type Exact, exact, multiply, negate, ONE, roundHalfAway, subtract } from "../../../src/core/numeric/exact";
import { rounded } from "../../../src/core/numeric/interval";
import type { Operand, RelationName, RelationParameters, Term } from "../../../src/core/relation/kind";
import { relationKind } from "../../../src/core/relation/registry";

/** Tables made from unrounded figures and then rounded, as an office makes them: no relation may call them wrong. */
function printed(value: Exact, unit: Exact): Operand {
  const shown = roundHalfAway(value, unit);
  return { value: shown, interval: rounded(shown, unit), unit };
}

const unit = fc.constantFrom("1", "0.1", "100", "5").map(exact);
const hidden = fc.integer({ min: -500000, max: 500000 }).map((n) => ({ n: BigInt(n), d: 1000n }));
const positive = fc.integer({ min: 200000, max: 5000000 }).map((n) => ({ n: BigInt(n), d: 1000n }));
const ways = fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: 3, maxLength: 3 });

function outcome(
  kind: RelationName,
  target: Operand,
  terms: readonly Operand[],
  signs: readonly (1 | -1)[],
  parameters: RelationParameters = {},
): string {
  const signed = terms.map((each, i): Term => ({ ...each, sign: signs[i] ?? 1 }));
  return relationKind(kind).judge(target, signed, parameters).outcome;
}

test("sums, and sums three units off", () => {
  fc.assert(
    fc.property(fc.array(hidden, { minLength: 3, maxLength: 3 }), ways, unit, (parts, signs, step) => {
      const total = parts.map((part, i) => (signs[i] === -1 ? negate(part) : part)).reduce(add);
      const terms = parts.map((part) => printed(part, step));
      const target = printed(total, step);
      expect(outcome("sum", target, terms, signs)).toBe("passes");
      expect(outcome("stock-flow", target, terms, signs)).toBe("passes");
      // Four rounded figures are at most two units off, so five units always show.
      const wrong = printed(add(target.value, multiply(step, exact(5))), step);
      expect(outcome("sum", wrong, terms, signs)).toBe("fails");
    }),
  );
});

test("differences under both conventions", () => {
  fc.assert(
    fc.property(hidden, hidden, unit, (a, b, step) => {
      const terms = [printed(a, step), printed(b, step)];
      const unrounded = printed(subtract(a, b), step);
      expect(outcome("difference", unrounded, terms, [1, -1], { convention: "unrounded" })).toBe("passes");
      const [minuend, subtrahend] = terms;
      if (!minuend || !subtrahend) throw new Error("no terms");
      const fromPrint = printed(subtract(minuend.value, subtrahend.value), step);
      for (const convention of ["printed", "unrounded", "unstated"] as const) {
        expect(outcome("difference", fromPrint, terms, [1, -1], { convention })).toBe("passes");
      }
    }),
  );
});

test("growth, ratio and share, from rounded and unrounded figures", () => {
  const percent = exact("0.01");
  fc.assert(
    fc.property(positive, positive, fc.constantFrom("1", "0.1", "100").map(exact), (a, b, step) => {
      const terms = [printed(a, step), printed(b, step)];
      const values = terms.map((each) => each.value);
      for (const [of, base] of [
        [a, b],
        [values[0] ?? a, values[1] ?? b],
      ] as const) {
        if (base.n === 0n) continue;
        const ratio = divide(of, base);
        expect(outcome("ratio", printed(ratio, percent), terms, [])).toBe("passes");
        expect(outcome("share", printed(ratio, percent), terms, [])).toBe("passes");
        expect(outcome("growth", printed(subtract(ratio, ONE), percent), terms, [])).toBe("passes");
      }
    }),
  );
});

test("of-which, weighted total, same figure and time-proportional", () => {
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 0, max: 100 }), unit, unit, (a, b, weight, step, other) => {
      expect(outcome("of-which", printed(add(a, b), step), [printed(a, step), printed(b, step)], [])).toBe("passes");
      const share = { n: BigInt(weight), d: 100n };
      const mixed = add(multiply(a, share), multiply(b, subtract(ONE, share)));
      expect(outcome("weighted-total", printed(mixed, step), [printed(a, step), printed(b, step)], [])).toBe("passes");
      expect(outcome("same-figure", printed(a, step), [printed(a, other)], [])).toBe("passes");
      const part = multiply(a, { n: 8n, d: 12n });
      expect(outcome("time-proportional", printed(part, step), [printed(a, other)], [], { elapsed: [8, 12] })).toBe("passes");
    }),
  );
});
