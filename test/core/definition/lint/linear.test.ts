import fc from "fast-check";
import { type Equation, solve } from "../../../../src/core/definition/lint/linear";

const equation = (coefficients: Readonly<Record<string, number>>, constant: number): Equation => ({
  coefficients: new Map(Object.entries(coefficients).map(([name, value]) => [name, BigInt(value)])),
  constant: BigInt(constant),
});

test.each<[string, readonly Equation[], readonly string[]]>([
  ["nothing asked", [], []],
  ["one free sum", [equation({ t: -1, a: 1, b: 1 }, 0)], []],
  ["the same sum twice", [equation({ t: -1, a: 1, b: 1 }, 0), equation({ t: 1, a: -1, b: -1 }, 0)], []],
  ["a part too many", [equation({ t: -1, a: 1, b: 1 }, 0), equation({ t: -1, a: 1, b: 1, c: 1 }, 0)], ["c = 0/1 (0,1)"]],
  ["a value", [equation({ a: 2 }, 3)], ["a = 3/2 (0)"]],
  ["a value the other way round", [equation({ a: -2 }, 3)], ["a = -3/2 (0)"]],
  ["values one after another", [equation({ a: 1, b: 1 }, 3), equation({ b: 1 }, 1)], ["a = 2/1 (0,1)", "b = 1/1 (1)"]],
  ["a contradiction", [equation({ a: 1, b: -1 }, 0), equation({ a: 2, b: -2 }, 1)], ["contradiction (0,1)"]],
  ["a contradiction in itself", [equation({ a: 0 }, 1)], ["contradiction (0)"]],
  ["a figure that cancels out", [equation({ a: 0, b: 1 }, 4)], ["b = 4/1 (0)"]],
])("%s", (_name, equations, expected) => {
  const facts = solve(equations).map(
    ({ variable, value, from }) => `${variable === null ? "contradiction" : `${variable} = ${value.n}/${value.d}`} (${from.join()})`,
  );
  expect([...facts].sort()).toEqual([...expected]);
});

/** Rank of a small matrix modulo a large prime: slow, and obviously right for coefficients this small. */
function rank(rows: readonly (readonly bigint[])[]): number {
  const prime = 2_147_483_647n;
  const mod = (n: bigint): bigint => ((n % prime) + prime) % prime;
  const inverse = (n: bigint): bigint => {
    let [result, base, exponent] = [1n, mod(n), prime - 2n];
    for (; exponent > 0n; exponent >>= 1n) {
      if (exponent & 1n) result = mod(result * base);
      base = mod(base * base);
    }
    return result;
  };
  const left = rows.map((row) => row.map(mod));
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= found && row[column] !== 0n);
    const pivot = left[at];
    if (!pivot) continue;
    [left[at], left[found]] = [left[found] ?? [], pivot];
    for (const [index, row] of left.entries()) {
      if (index === found) continue;
      const factor = mod((row[column] ?? 0n) * inverse(pivot[column] ?? 1n));
      left[index] = row.map((value, i) => mod(value - factor * (pivot[i] ?? 0n)));
    }
    found += 1;
  }
  return found;
}

const NAMES = ["a", "b", "c", "d", "e"];
const small = fc.array(
  fc.record({ row: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 }), constant: fc.integer({ min: -3, max: 3 }) }),
  { maxLength: 6 },
);

test("a figure is forced exactly when the equations span it, and they clash exactly when the constants add rank", () => {
  fc.assert(
    fc.property(small, (system) => {
      const facts = solve(
        system.map(({ row, constant }) => equation(Object.fromEntries(NAMES.map((name, i) => [name, row[i] ?? 0])), constant)),
      );
      const matrix = system.map(({ row }) => row.map(BigInt));
      const plain = rank(matrix);
      const clash = rank(system.map(({ row, constant }) => [...row, constant].map(BigInt))) > plain;
      expect(facts.some((fact) => fact.variable === null)).toBe(clash);
      const forced = NAMES.filter((_, i) => plain > 0 && rank([...matrix, NAMES.map((_name, j) => (i === j ? 1n : 0n))]) === plain);
      expect(facts.flatMap((fact) => fact.variable ?? []).sort()).toEqual(forced);
      expect(facts.every((fact) => fact.value.d > 0n && fact.from.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
