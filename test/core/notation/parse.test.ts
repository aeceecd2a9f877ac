import fc from "fast-check";
import variants from "../../fixtures/notation/variants.json";
import { compare, exact, toDecimalString } from "../../../src/core/numeric/exact";
import type { Figure } from "../../../src/core/notation/figure";
import { MAX_FIGURE_LENGTH, parse } from "../../../src/core/notation/parse";
import { print } from "../../../src/core/notation/print";

interface Variant {
  readonly text: string;
  readonly kind: string;
  readonly value?: string;
  readonly print: string;
}

const NOTHING = {
  value: null,
  mantissa: null,
  decimals: 0,
  unit: null,
  bound: null,
  currency: null,
  magnitude: null,
  unitWord: null,
  marker: null,
};

function plain(figure: Figure): object {
  const write = (value: Figure["value"]): string | null => (value === null ? null : toDecimalString(value));
  return { ...figure, value: write(figure.value), mantissa: write(figure.mantissa), unit: write(figure.unit) };
}

describe("variants accepted on input", () => {
  test.each<Variant>(variants)("$text", (variant) => {
    const figure = parse(variant.text);
    expect([figure.kind, figure.text, print(figure)]).toEqual([variant.kind, variant.text, variant.print]);
    if (variant.value === undefined) expect(figure.value).toBeNull();
    else expect(figure.value && toDecimalString(figure.value)).toBe(variant.value);
  });

  test.each<Variant>(variants)("printing $text settles it", (variant) => {
    const again = parse(variant.print);
    expect([again.kind, print(again)]).toEqual([variant.kind, variant.print]);
  });
});

describe("parts", () => {
  const figure = { ...NOTHING, kind: "number" };
  test.each<[string, object]>([
    ["", { ...NOTHING, kind: "blank" }],
    ["1,30 miljoen", { ...figure, value: "1300000", mantissa: "1.3", decimals: 2, unit: "10000", magnitude: "miljoen" }],
    ["-46,5%", { ...figure, kind: "percent", value: "-0.465", mantissa: "-46.5", decimals: 1, unit: "0.001" }],
    ["334.200", { ...figure, value: "334200", mantissa: "334200", unit: "1" }],
    ["€ 12,-", { ...figure, value: "12", mantissa: "12", unit: "1", currency: "€" }],
    ["2 miljoen euro", { ...figure, value: "2000000", mantissa: "2", unit: "1000000", magnitude: "miljoen", unitWord: "euro" }],
    ["0,26 %-punt", { ...figure, value: "0.26", mantissa: "0.26", decimals: 2, unit: "0.01", unitWord: "%-punten" }],
    ["3 × 1.000", { ...figure, value: "3000", mantissa: "3", unit: "1000", magnitude: "x 1.000" }],
    [
      "minder dan 65 dagen 1)",
      { ...figure, value: "65", mantissa: "65", unit: "1", bound: "<", unitWord: "dagen", marker: { symbol: "1)", place: "after" } },
    ],
    ["*≥5", { ...figure, value: "5", mantissa: "5", unit: "1", bound: "≥", marker: { symbol: "*", place: "before" } }],
    ["n.v.t.*", { ...NOTHING, kind: "not-applicable", marker: { symbol: "*", place: "after" } }],
    ["Kosten van het jaar*", { ...NOTHING, kind: "text", marker: { symbol: "*", place: "after" } }],
  ])("%j", (text, expected) => {
    expect(plain(parse(text))).toEqual({ ...expected, text });
  });

  test("null reads as blank", () => {
    expect(parse(null)).toEqual({ ...NOTHING, kind: "blank", text: "" });
  });
});

describe("text, because it is no Dutch notation or would need a guess", () => {
  test.each([
    ["brackets may be a note or a part", "(1.041)"],
    ["brackets may be a note or a part", "12 (3)"],
    ["a point with two digits", "12.34"],
    ["a point with four digits", "1.2345"],
    ["four digits before a point", "1234.567"],
    ["four digits before a space", "1234 567"],
    ["English notation", "1,234.5"],
    ["English notation", "1,234,567"],
    ["a point after the decimals", "1,5."],
    ["a comma after the decimals", "1,5,5"],
    ["a letter behind the comma", "1,x"],
    ["a letter behind the point", "1.x23"],
    ["a zero before the point", "0.123"],
    ["a code with leading zeros", "007"],
    ["a code with leading zeros", "00,5"],
    ["points and spaces mixed", "1.000 000"],
    ["spaces and points mixed", "1 000.000"],
    ["two numbers", "12 34"],
    ["a range", "2019-2020"],
    ["a range with spaces", "5 - 7"],
    ["no digits before the comma", ",5"],
    ["no digits behind the comma", "12,"],
    ["no digits behind the point", "12."],
    ["two minus signs", "--5"],
    ["two minus signs", "-5-"],
    ["a plus and a minus", "+5-"],
    ["two minus signs", "5--"],
    ["a minus before a digit", "5,-5"],
    ["a minus before a letter", "5-jarig"],
    ["a minus apart from its figure", "- 5"],
    ["a minus behind the per cent sign", "12%-"],
    ["two euro signs", "€€5"],
    ["two euro signs", "€ 5 €"],
    ["euro and per cent", "€ 5%"],
    ["a code is no number", "E5"],
    ["a power", "1e5"],
    ["a date", "31 augustus"],
    ["a date", "31 augustus 2020"],
    ["a date", "1 jan"],
    ["running text", "9 van de 10"],
    ["running text", "3 van"],
    ["running text", "2 nieuwe medewerkers"],
    ["running text", "2 miljoen nieuwe klanten"],
    ["a label", "3 Werkbedrijf"],
    ["a label", "3 miljoen Werkbedrijf"],
    ["a unit that is stuck", "65dagen"],
    ["a word that is stuck", "46procent"],
    ["a word that is stuck", "5EUR"],
    ["a factor that is stuck", "3x 1.000"],
    ["an unknown factor", "3 x 7"],
    ["an unknown factor", "3 x 1.0000000000000000"],
    ["an unknown percent word", "3 %-deel"],
    ["two factors", "3 miljoen miljard"],
    ["a limit of nothing", "minimaal"],
    ["a limit of nothing", "≤"],
    ["two limits", "≤≥5"],
    ["a hedge", "ruim 5"],
    ["markers on both sides", "*5*"],
    ["nothing but markers", "**"],
    ["too many markers", "*****5"],
    ["digits of another script", "٣"],
    ["wide digits", "１２"],
    ["a unit note", "x 1.000"],
    ["a currency only", "€"],
    ["other dashes in a row", "--"],
  ])("%s: %s", (_why, text) => {
    const figure = parse(text);
    expect([figure.kind, figure.value, print(figure)]).toEqual(["text", null, text]);
  });
});

describe("any input", () => {
  const notational = fc.string({
    unit: fc.constantFrom(
      ..."0123456789.,-–−€%*≤≥<>x¹) \u00a0\u202f(",
      "mln",
      " miljoen",
      " dagen",
      "minimaal ",
      "n.v.t.",
      "EUR",
      "1)",
      "000",
    ),
    maxLength: 30,
  });
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), notational);

  test("is read without throwing, and what was read is kept", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parse(text).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test("prints to a string that reads and prints the same again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const first = parse(text);
        const printed = print(first);
        const again = parse(printed);
        expect(print(again)).toBe(printed);
        expect(again.kind).toBe(first.kind);
        if (first.value) expect(again.value && compare(again.value, first.value)).toBe(0);
        expect(again.marker).toEqual(first.marker);
      }),
      { numRuns: 2000 },
    );
  });

  test("is not looked into beyond the longest figure", () => {
    const digits = "1".repeat(MAX_FIGURE_LENGTH);
    expect(parse(digits).kind).toBe("number");
    expect(parse(`  ${digits}  `).kind).toBe("number");
    expect(parse(`${digits}1`).kind).toBe("text");
  });

  // A reader that looked back or tried again would not come to an end on these.
  test.each(["1", "1.", "1 ", "-", " ", "*", "€ ", "1.000", "x ", "minimaal ", "(", "²", "a'", "1,-", "%-", "\u00ad"])(
    "ends on a very long row of %j",
    (part) => {
      const text = part.repeat(1_000_000);
      expect(parse(text).kind).toBe(text.trim() === "" ? "blank" : "text");
    },
  );
});

test("a figure prints from its parts, not from its text", () => {
  const figure = parse("€ 1.282,40 miljoen*");
  expect(print({ ...figure, text: "", mantissa: exact("-7.25"), decimals: 1, currency: null, magnitude: null, unitWord: "dagen" })).toBe(
    "-7,3 dagen*",
  );
});
