import fc from "fast-check";
import { exact, powerOfTen } from "../../../src/core/numeric/exact";
import { point, rounded } from "../../../src/core/numeric/interval";
import type { ColumnFormat } from "../../../src/core/relation/column-cells";
import { columnOutcomes, type ColumnRule, judgeColumns, scaled } from "../../../src/core/relation/columns";
import type { Operand, RelationParameters } from "../../../src/core/relation/kind";
import { relationKind } from "../../../src/core/relation/registry";

function operand(value: number, { places, unit }: ColumnFormat): Operand {
  const at = { n: BigInt(value), d: powerOfTen(places) };
  const step = unit === null ? null : { n: BigInt(unit), d: powerOfTen(places) };
  return { value: at, interval: step ? rounded(at, step) : point(at), unit: step };
}

/** What the kinds say of a row, one cell at a time. */
function oneByOne(rule: ColumnRule, columns: readonly Float64Array[], row: number): string {
  const cell = (column: number): Operand | null => {
    const value = columns[column]?.[row] ?? NaN;
    const format = rule.formats[column];
    return Number.isNaN(value) || !format ? null : operand(value, format);
  };
  const target = cell(rule.target);
  const terms = rule.terms.flatMap(({ column, sign }) => {
    const found = cell(column);
    return found ? [{ ...found, sign }] : [];
  });
  if (!target || terms.length < rule.terms.length) return "undecided";
  return relationKind(rule.kind).judge(target, terms, rule.parameters ?? {}).outcome;
}

const format: fc.Arbitrary<ColumnFormat> = fc.record({
  places: fc.integer({ min: 0, max: 3 }),
  unit: fc.constantFrom(null, null, 1, 1, 2, 5, 100),
});
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -12, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: -20000, max: 20000 }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, 0, -0, 100, 200, 201, 9007199254740991, -9007199254740991, 12345678901234, 99999999999999) },
);
const kinds: ColumnRule["kind"][] = ["sum", "difference", "of-which", "growth", "ratio", "share"];

/** Rules with rows of figures, half of them with a target near what the terms make. */
const cases = fc.constantFrom(...kinds).chain((kind) => {
  const terms = kind === "sum" || kind === "of-which" ? 3 : 2;
  const sign = fc.constantFrom<1 | -1>(1, 1, -1);
  return fc.record({
    kind: fc.constant(kind),
    signs: fc.array(sign, { minLength: terms, maxLength: terms }),
    formats: fc.array(format, { minLength: terms + 1, maxLength: terms + 1 }),
    rows: fc.array(fc.array(figure, { minLength: terms + 1, maxLength: terms + 1 }), { minLength: 1, maxLength: 8 }),
    near: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 8, maxLength: 8 }),
    convention: fc.constantFrom<NonNullable<RelationParameters["convention"]>>("printed", "unrounded", "unstated"),
    constant: fc.constantFrom(undefined, "0.25", "-3", "0"),
  });
});

test("columns and single cells are judged alike", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ kind, signs, formats, rows, near, convention, constant }) => {
      const parameters: RelationParameters = constant === undefined ? { convention } : { convention, constant: exact(constant) };
      const rule: ColumnRule = { kind, target: 0, terms: signs.map((sign, i) => ({ column: i + 1, sign })), formats, parameters };
      const close = rows.map((row, r) => [nearTarget(rule, row, near[r] ?? 0), ...row.slice(1)]);
      const all = [...rows, ...close];
      const columns = formats.map((_, column) => Float64Array.from(all, (row) => row[column] ?? NaN));
      const outcomes = new Uint8Array(all.length);
      const counts = judgeColumns(rule, columns, outcomes);
      const names = [...outcomes].map((code) => columnOutcomes[code] ?? "?");
      expect(names).toEqual(all.map((_, row) => oneByOne(rule, columns, row)));
      expect(counts).toEqual({
        passes: names.filter((name) => name === "passes").length,
        fails: names.filter((name) => name === "fails").length,
        undecided: names.filter((name) => name === "undecided").length,
      });
      names.forEach((name) => seen.add(`${kind} ${name}`));
    }),
    { numRuns: 1500, seed: 2020 },
  );
  // Every kind met every outcome, or the generator is too tame.
  expect([...seen].sort()).toEqual(kinds.flatMap((kind) => columnOutcomes.map((outcome) => `${kind} ${outcome}`)).sort());
});

/** A target a few half steps from what the terms make, in the target's scaled integers. */
function nearTarget(rule: ColumnRule, row: readonly number[], off: number): number {
  const numbers = row.map((value, i) => value / 10 ** (rule.formats[i]?.places ?? 0));
  const [, a = 0, b = 0, c = 0] = numbers;
  const [s1 = 1, s2 = 1, s3 = 1] = rule.terms.map((term) => term.sign);
  const made =
    rule.kind === "difference"
      ? a - b
      : rule.kind === "growth"
        ? a / b - 1
        : rule.kind === "sum" || rule.kind === "of-which"
          ? s1 * a + s2 * b + s3 * c
          : a / b;
  const format = rule.formats[0] ?? { places: 0, unit: null };
  const target = Math.round(made * 10 ** format.places + (off * (format.unit ?? 1)) / 4);
  return Number.isSafeInteger(target) ? target : NaN;
}

const exactly: ColumnFormat = { places: 0, unit: null };
const tenths: ColumnFormat = { places: 1, unit: 1 };

test("more than one block of rows", () => {
  const rows = 2500;
  const first = Float64Array.from({ length: rows }, (_, i) => i);
  const total = Float64Array.from({ length: rows }, (_, i) => 2 * i + (i === 1024 || i === 2047 || i === 2499 ? 1 : 0));
  const outcomes = new Uint8Array(rows).fill(9);
  const rule: ColumnRule = {
    kind: "sum",
    target: 1,
    terms: [
      { column: 0, sign: 1 },
      { column: 0, sign: 1 },
    ],
    formats: [exactly, exactly],
  };
  expect(judgeColumns(rule, [first, total], outcomes)).toEqual({ passes: rows - 3, fails: 3, undecided: 0 });
  expect([1023, 1024, 1025, 2047, 2048, 2499].map((row) => outcomes[row])).toEqual([0, 1, 0, 1, 0, 1]);
});

const two = [
  { column: 1, sign: 1 },
  { column: 2, sign: 1 },
] as const;

test.each<[string, Partial<ColumnRule>, number[][], RegExp]>([
  ["a column that is missing", { terms: [{ column: 7, sign: 1 }] }, [[1], [1], [1]], /^no column 7$/],
  ["a format that is missing", { formats: [tenths] }, [[1], [1], [1]], /^no column 1$/],
  ["columns of different lengths", {}, [[1], [1, 2], [1]], /^column 1 has 2 rows, not 1$/],
  [
    "places below zero",
    { formats: [tenths, { places: -1, unit: 1 }, tenths] },
    [[1], [1], [1]],
    /^column 1: -1 is no number of places from 0 to 15$/,
  ],
  ["places above fifteen", { formats: [tenths, { places: 16, unit: 1 }, tenths] }, [[1], [1], [1]], /column 1: 16 is no/],
  ["broken places", { formats: [{ places: 1.5, unit: 1 }, tenths, tenths] }, [[1], [1], [1]], /column 0: 1.5 is no/],
  ["a unit of zero", { formats: [tenths, tenths, { places: 0, unit: 0 }] }, [[1], [1], [1]], /^column 2: 0 is no rounding unit$/],
  ["a broken unit", { formats: [tenths, tenths, { places: 0, unit: 0.5 }] }, [[1], [1], [1]], /column 2: 0.5 is no rounding unit/],
  ["a difference of three", { kind: "difference", terms: [...two, ...two] }, [[1], [1], [1]], /two terms needed, not 4/],
  ["a share of one", { kind: "share", terms: [{ column: 1, sign: 1 }] }, [[1], [1], [1]], /two terms needed, not 1/],
  ["some of nothing", { kind: "of-which", terms: [] }, [[1], [1], [1]], /a term needed, none given/],
  ["a constant without end", { parameters: { constant: { n: 1n, d: 3n } } }, [[1], [1], [1]], /at most 15 decimals/],
  ["an infinite figure", {}, [[Infinity], [1], [1]], /cannot be converted to a BigInt/],
  ["an infinite figure in a ratio", { kind: "ratio" }, [[1], [Infinity], [1]], /cannot be converted to a BigInt/],
])("%s is refused", (_name, change, columns, message) => {
  const rule: ColumnRule = { kind: "sum", target: 0, terms: two, formats: [tenths, tenths, tenths], ...change };
  expect(() =>
    judgeColumns(
      rule,
      columns.map((values) => Float64Array.from(values)),
      new Uint8Array(1),
    ),
  ).toThrow(message);
});

test("scaled integers from the numbers of cells", () => {
  expect([...scaled([1.1, -0.3, null, 0.1 + 0.2, 90071992547409.9], 1)]).toEqual([11, -3, NaN, 3, 900719925474099]);
  expect([...scaled([4.35], 2)]).toEqual([435]);
});

test.each([
  [1.25, 1],
  [1e15, 1],
  [-1e15, 1],
  [9.1e15, 0],
])("%p does not fit in %p places", (value, places) => {
  expect(() => scaled([value], places)).toThrow(RangeError);
});

test("fifteen places and the largest sizes are judged one by one", () => {
  const fine: ColumnFormat = { places: 15, unit: 1 };
  const rule: ColumnRule = { kind: "ratio", target: 0, terms: two, formats: [fine, exactly, exactly] };
  const columns = [
    [333333333333333, 333333333333332],
    [1, 1],
    [3, 3],
  ].map((values) => Float64Array.from(values));
  const outcomes = new Uint8Array(2);
  judgeColumns(rule, columns, outcomes);
  expect([...outcomes]).toEqual([0, 1]);
});
