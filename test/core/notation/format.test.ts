import fc from "fast-check";
import type { Notation } from "../../../src/core/definition/schema";
import { add, compare, type Exact, exact, fraction, multiply, roundHalfAway } from "../../../src/core/numeric/exact";
import { type Interval, intersects, point, rounded } from "../../../src/core/numeric/interval";
import { digitUnit, formatExact, formatFigure, formatInterval, printedUnit, splitPrefix } from "../../../src/core/notation/format";
import { parse } from "../../../src/core/notation/parse";

const number: Notation = { kind: "number", decimals: 0 };
const one: Notation = { kind: "number", decimals: 1 };
const percent: Notation = { kind: "percent", decimals: 0 };
const star = { symbol: "*", place: "before" } as const;

function between(lo: string, hi: string, open: "" | "lo" | "hi" | "both" = ""): Interval {
  return { lo: exact(lo), hi: exact(hi), loOpen: open === "lo" || open === "both", hiOpen: open === "hi" || open === "both" };
}

describe("formatFigure", () => {
  test.each<[string, Notation, string]>([
    ["1282.4", one, "1.282,4"],
    ["1282.45", one, "1.282,5"],
    ["-1282.45", one, "-1.282,5"],
    ["1282.449", one, "1.282,4"],
    ["0", number, "0"],
    ["0.5", number, "1"],
    ["-0.5", number, "-1"],
    ["-0.49", number, "0"],
    ["-0.049", one, "0,0"],
    ["999", number, "999"],
    ["999.5", number, "1.000"],
    ["1234567", number, "1.234.567"],
    ["-1041", number, "-1.041"],
    ["5", { ...number, decimals: 3 }, "5,000"],
    ["0.46", percent, "46%"],
    ["-0.12", percent, "-12%"],
    ["12.34", percent, "1.234%"],
    ["0.4655", { ...percent, decimals: 1 }, "46,6%"],
    ["1300000", { ...one, scale: "1000000", suffix: " miljoen" }, "1,3 miljoen"],
    ["1282000000", { ...number, scale: "1000000", prefix: "€ ", suffix: " miljoen" }, "€ 1.282 miljoen"],
    ["-1282000000", { ...number, scale: "1000000", prefix: "€ " }, "-€ 1.282"],
    ["0.22", { ...one, scale: "0.01" }, "22,0"],
    ["1", { ...percent, prefix: "≤" }, "≤100%"],
    ["-0.05", { ...percent, prefix: "≤" }, "≤-5%"],
    ["-5", { ...number, prefix: "≤€ " }, "≤-€ 5"],
    ["65", { ...number, suffix: " dagen" }, "65 dagen"],
    ["334227", { ...number, roundingUnit: "100" }, "334.227"],
    ["0.7", { kind: "yes-no", decimals: 0 }, "1"],
    ["12345678901234567890.5", number, "12.345.678.901.234.567.891"],
  ])("%s under %j is %s", (value, notation, expected) => {
    expect(formatFigure(exact(value), notation)).toBe(expected);
  });

  test("a marker stands outside prefix, sign and suffix", () => {
    expect(formatFigure(exact("-5"), { ...number, prefix: "€ ", suffix: " dagen" }, star)).toBe("*-€ 5 dagen");
    expect(formatFigure(exact("5"), { ...percent, prefix: "≤" }, { symbol: "1)", place: "after" })).toBe("≤500% 1)");
    expect(formatFigure(exact("5"), number, null)).toBe("5");
  });

  test("what it prints reads back as the rounded value, with its marker", () => {
    const notations = fc.record({
      kind: fc.constantFrom("number", "percent"),
      decimals: fc.integer({ min: 0, max: 9 }),
      prefix: fc.constantFrom("", "€ ", "≤", "≥€ "),
      magnitude: fc.constantFrom(["", "1"], [" miljoen", "1000000"], [" miljard", "1000000000"], [" x 1.000", "1000"]),
      unit: fc.constantFrom("", " dagen"),
    });
    const markers = fc.constantFrom(null, star, { symbol: "**", place: "after" } as const, { symbol: "1)", place: "after" } as const);
    const values = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 12n }));
    fc.assert(
      fc.property(values, notations, markers, ([n, d], form, marker) => {
        const isPercent = form.kind === "percent";
        const [magnitude = "", scale = "1"] = form.magnitude;
        const notation: Notation = isPercent
          ? { kind: "percent", decimals: form.decimals, prefix: form.prefix.replace("€ ", "") }
          : {
              kind: "number",
              decimals: form.decimals,
              prefix: form.prefix,
              suffix: magnitude.startsWith(" x") ? magnitude : magnitude + form.unit,
              scale,
            };
        const value = fraction(n, d);
        const figure = parse(formatFigure(value, notation, marker));
        const expected = roundHalfAway(value, multiply(digitUnit(notation), { n: 1n, d: 10n ** BigInt(form.decimals) }));
        expect(figure.kind).toBe(notation.kind);
        expect(figure.marker).toEqual(marker);
        expect(figure.decimals).toBe(form.decimals);
        expect(figure.value && compare(figure.value, expected)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("formatExact", () => {
  test.each<[Exact, Notation, string]>([
    [exact("695.1234"), one, "695,1234"],
    [exact("695.1"), one, "695,1"],
    [exact("695"), one, "695,0"],
    [exact("-0.04"), one, "-0,04"],
    [exact("0.46123"), percent, "46,123%"],
    [exact("0.46"), { ...percent, decimals: 1 }, "46,0%"],
    [exact("1234567"), { ...one, scale: "1000000", suffix: " miljoen" }, "1,234567 miljoen"],
    [exact("1234567"), { ...number, prefix: "€ " }, "€ 1.234.567"],
    [fraction(1n, 3n), number, "0,3333"],
    [fraction(2n, 3n), one, "0,66667"],
    [exact("0.123456789012345"), number, "0,123456789012345"],
    [exact("0.1234567890123456"), number, "0,1235"],
  ])("%p under %j is %s", (value, notation, expected) => {
    expect(formatExact(value, notation)).toBe(expected);
  });
});

describe("units", () => {
  test.each<[Notation, string, string]>([
    [number, "1", "1"],
    [one, "1", "0.1"],
    [percent, "0.01", "0.01"],
    [{ ...percent, decimals: 1 }, "0.01", "0.001"],
    [{ ...percent, roundingUnit: "5" }, "0.01", "0.05"],
    [{ ...number, roundingUnit: "100" }, "1", "100"],
    [{ ...one, roundingUnit: "exact" }, "1", "0.1"],
    [{ ...one, scale: "1000000" }, "1000000", "100000"],
    [{ ...one, scale: "0.01" }, "0.01", "0.001"],
    [{ ...one, scale: "1000", roundingUnit: "0.5" }, "1000", "500"],
  ])("of %j: a digit is %s, a step %s", (notation, digit, step) => {
    expect(compare(digitUnit(notation), exact(digit))).toBe(0);
    expect(compare(printedUnit(notation), exact(step))).toBe(0);
  });
});

test.each([
  ["", "", ""],
  ["€ ", "", "€ "],
  ["€", "", "€"],
  ["€\u00a0", "", "€\u00a0"],
  ["EUR ", "", "EUR "],
  ["≤", "≤", ""],
  ["≤€ ", "≤", "€ "],
  ["circa $", "circa ", "$"],
  ["circa ", "circa ", ""],
  ["€ ca. ", "€ ca. ", ""],
])("the minus stands in %j between %j and %j", (prefix, outer, inner) => {
  expect(splitPrefix(prefix)).toEqual([outer, inner]);
});

describe("formatInterval", () => {
  test.each<[string, Interval, Notation, string, string]>([
    ["three parts", between("695.05", "695.35", "both"), one, "695,1", "695,3"],
    ["a closed end on a half", between("695.05", "695.35"), one, "695,1", "695,4"],
    ["an open end on a half, below zero", between("-695.35", "-695.05", "both"), one, "-695,3", "-695,1"],
    ["a closed end on a half, below zero", between("-695.35", "-695.05"), one, "-695,4", "-695,1"],
    ["half open, above", between("-1.5", "1.5", "lo"), number, "-1", "2"],
    ["half open, below", between("-1.5", "1.5", "hi"), number, "-2", "1"],
    ["around zero", between("-0.5", "0.5", "both"), number, "0", "0"],
    ["a point", point(exact("5.5")), number, "6", "6"],
    ["a point below zero", point(exact("-5.5")), number, "-6", "-6"],
    ["within one step", between("5.1", "5.4", "both"), number, "5", "5"],
    ["rounded to hundreds", between("334149", "334250"), { ...number, roundingUnit: "100" }, "334.100", "334.300"],
    ["rounded to fives, in per cents", between("0.41", "0.44"), { ...percent, roundingUnit: "5" }, "40%", "45%"],
    ["per cents", between("0.0284", "0.0296"), { ...percent, decimals: 1 }, "2,8%", "3,0%"],
    ["millions", between("1250000", "1349999"), { ...one, scale: "1000000", suffix: " miljoen" }, "1,3 miljoen", "1,3 miljoen"],
    ["exact counts", between("2.5", "5.5"), { ...number, roundingUnit: "exact" }, "3", "5"],
    ["exact counts, ends included", between("3", "5"), { ...number, roundingUnit: "exact" }, "3", "5"],
    ["exact counts, ends left out", between("3", "5", "both"), { ...number, roundingUnit: "exact" }, "4", "4"],
    ["exact counts, below zero", between("-5.2", "-2.8"), { ...number, roundingUnit: "exact" }, "-5", "-3"],
    ["exact counts, one within", between("2.9", "3.1"), { ...number, roundingUnit: "exact" }, "3", "3"],
    ["exact counts, one on the end", between("3", "3.4"), { ...number, roundingUnit: "exact" }, "3", "3"],
    ["no exact count fits", point(exact("5333.4")), { ...number, roundingUnit: "exact" }, "5.333", "5.333"],
    ["no exact count fits between", between("2.3", "2.7"), { ...number, roundingUnit: "exact" }, "2", "3"],
    ["an empty interval", between("0.5", "0.5", "both"), number, "1", "1"],
  ])("%s", (_name, interval, notation, lo, hi) => {
    expect(formatInterval(interval, notation)).toEqual({ lo, hi });
  });

  test("gives the outermost steps whose rounding interval meets the interval, and no others", () => {
    const bounds = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 200 }), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(
        bounds,
        fc.constantFrom<Notation>(number, one, { ...number, roundingUnit: "5" }),
        ([from, width, loOpen, hiOpen], notation) => {
          // Ends on twentieths, so that many lie on a half step.
          const interval = { lo: fraction(BigInt(from), 20n), hi: fraction(BigInt(from + width), 20n), loOpen, hiOpen };
          const unit = printedUnit(notation);
          const meets = (value: Exact): boolean => intersects(rounded(value, unit), interval);
          const { lo, hi } = formatInterval(interval, notation);
          const [first, last] = [parse(lo).value, parse(hi).value];
          if (!first || !last) throw new Error(`no figures: ${lo}, ${hi}`);
          expect([meets(first), meets(last)]).toEqual([true, true]);
          expect([meets(add(first, { n: -unit.n, d: unit.d })), meets(add(last, unit))]).toEqual([false, false]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
