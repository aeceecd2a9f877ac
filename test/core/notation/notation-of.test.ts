import type { Notation } from "../../../src/core/definition/schema";
import { formatFigure } from "../../../src/core/notation/format";
import { commonRoundingUnit, notationFor } from "../../../src/core/notation/notation-of";
import { parse } from "../../../src/core/notation/parse";
import { print } from "../../../src/core/notation/print";
import variants from "../../fixtures/notation/variants.json";

describe("notationFor", () => {
  test.each<[string, Notation]>([
    ["1.282,4", { kind: "number", decimals: 1 }],
    ["46%", { kind: "percent", decimals: 0 }],
    ["**99,6%", { kind: "percent", decimals: 1 }],
    ["€ 16,0 miljoen", { kind: "number", decimals: 1, prefix: "€ ", suffix: " miljoen", scale: "1000000" }],
    ["30 miljard", { kind: "number", decimals: 0, suffix: " miljard", scale: "1000000000" }],
    ["3 x 1.000", { kind: "number", decimals: 0, suffix: " x 1.000", scale: "1000" }],
    ["1,5 mln. euro", { kind: "number", decimals: 1, suffix: " mln. euro", scale: "1000000" }],
    ["≤100%", { kind: "percent", decimals: 0, prefix: "≤" }],
    ["<€ 5", { kind: "number", decimals: 0, prefix: "<€ " }],
    ["65 dagen", { kind: "number", decimals: 0, suffix: " dagen" }],
    ["0,26 %-punt", { kind: "number", decimals: 2, suffix: " %-punten" }],
    ["ja", { kind: "yes-no", decimals: 0 }],
    ["Beveiliging", { kind: "text", decimals: 0 }],
    ["-", { kind: "number", decimals: 0 }],
    ["", { kind: "number", decimals: 0 }],
    ["n.v.t.", { kind: "number", decimals: 0 }],
    ["n.b.", { kind: "number", decimals: 0 }],
  ])("of %j", (text, expected) => {
    expect(notationFor(parse(text))).toEqual(expected);
  });

  test("a rounding unit is taken over", () => {
    expect(notationFor(parse("334.200"), { roundingUnit: "100" })).toEqual({ kind: "number", decimals: 0, roundingUnit: "100" });
    expect(notationFor(parse("7"), { roundingUnit: "exact" })).toEqual({ kind: "number", decimals: 0, roundingUnit: "exact" });
  });

  test("a magnitude that is none has no scale", () => {
    expect(notationFor({ ...parse("3 miljoen"), magnitude: "dozijn" })).toEqual({ kind: "number", decimals: 0, suffix: " dozijn" });
  });

  test.each(variants.filter((variant) => "value" in variant))("prints the value of $text as the figure prints", ({ text }) => {
    const figure = parse(text);
    if (!figure.value) throw new Error("no figure");
    expect(formatFigure(figure.value, notationFor(figure), figure.marker)).toBe(print(figure));
  });
});

test.each<[string | null, string[]]>([
  ["100", ["334.200", "229.000", "521.300", "-800", "0", "n.v.t."]],
  ["5", ["5", "10", "15", "35"]],
  ["10", ["10", "20", "30", "40"]],
  ["50", ["50", "100", "150", "350"]],
  ["1000", ["1.000", "2.000", "3.000", "4.000"]],
  ["100000", ["2.100.000", "2.800.000", "3.300.000", "400.000"]],
  ["10", ["10 miljoen", "20 miljoen", "30 miljoen", "40 miljoen"]],
  ["5000000000", ["5.000.000.000", "10.000.000.000", "15.000.000.000", "20.000.000.000"]],
  [null, ["1", "2", "3", "4"]],
  [null, ["100", "200", "300"]],
  [null, ["100", "200", "300", "-300", "300", "0", "0"]],
  [null, ["100", "200", "300", "400", "0,5"]],
  [null, ["100", "200", "300", "401"]],
  [null, ["-", "ja", "", "x"]],
  [null, []],
])("the common rounding unit %s of %j", (unit, texts) => {
  expect(commonRoundingUnit(texts.map(parse))).toBe(unit);
});
