import fc from "fast-check";
import type { Marker, Notation } from "../../../src/core/definition/schema";
import { exact, multiply } from "../../../src/core/numeric/exact";
import { formatFigure } from "../../../src/core/notation/format";
import { type FormatNotation, notationOfFormat, numberFormat, showInFormat } from "../../../src/core/notation/number-format";

const number: Notation = { kind: "number", decimals: 0 };
const percent: Notation = { kind: "percent", decimals: 0 };
const before: Marker = { symbol: "*", place: "before" };
const after = (symbol: string): Marker => ({ symbol, place: "after" });

describe("numberFormat", () => {
  test.each<[Notation, Marker | null | undefined, string]>([
    [number, undefined, "#,##0"],
    [{ ...number, decimals: 2 }, null, "#,##0.00"],
    [percent, null, "0%"],
    [{ ...percent, decimals: 1 }, null, "0.0%"],
    [{ ...number, decimals: 1, suffix: " miljoen" }, null, '#,##0.0" miljoen"'],
    [{ ...number, prefix: "€ ", suffix: " miljoen", scale: "1000000" }, null, '"€ "#,##0" miljoen"'],
    [number, before, '"*"#,##0;"*"-#,##0'],
    [{ ...number, prefix: "€ " }, before, '"*€ "#,##0;"*"-"€ "#,##0'],
    [{ ...percent, prefix: "≤" }, null, '"≤"0%;"≤"-0%'],
    [number, after("*"), '#,##0"*"'],
    [number, after("1)"), '#,##0" 1)"'],
    [{ ...number, suffix: " dagen" }, after("²"), '#,##0" dagen²"'],
    [{ ...number, suffix: ' "x"' }, null, '#,##0" "\\""x"\\"'],
    [{ kind: "text", decimals: 0 }, null, "@"],
    [{ kind: "yes-no", decimals: 0 }, null, "@"],
    [{ kind: "text", decimals: 0 }, before, '"*"@'],
    [{ kind: "yes-no", decimals: 0 }, after("*"), '@"*"'],
  ])("of %j with marker %j is %s", (notation, marker, expected) => {
    expect(numberFormat(notation, marker)).toBe(expected);
  });

  test("a code in a cell with a marker shows with it", () => {
    expect(showInFormat("-", numberFormat({ kind: "text", decimals: 0 }, before))).toBe("*-");
  });

  test("a Dutch Excel shows in it what formatFigure prints", () => {
    const forms = fc.record({
      kind: fc.constantFrom("number", "percent"),
      decimals: fc.integer({ min: 0, max: 4 }),
      prefix: fc.constantFrom("", "€ ", "≤", "≥€ ", 'ca. "', "EUR "),
      suffix: fc.constantFrom("", " miljoen", " dagen", " m²", ' "x"', "\\"),
      scale: fc.constantFrom("1", "1000000", "0.01"),
    });
    const markers = fc.constantFrom<Marker | null>(null, before, { symbol: "**", place: "before" }, after("*"), after("¹"), after("1)"));
    // Within 15 digits and below the 1.000% at which a report prints a point and the format none.
    const cells = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(cells, forms, markers, ([digits, places], form, marker) => {
        const notation: Notation = { ...form, kind: form.kind === "percent" ? "percent" : "number" };
        const cell = digits / 10 ** (notation.kind === "percent" ? Math.max(places, 6) : places);
        const printed = formatFigure(multiply(exact(cell), exact(form.scale)), notation, marker);
        // What rounds to zero from below keeps the minus of its own section in Excel.
        fc.pre(cell >= 0 || printed.includes("-"));
        expect(showInFormat(cell, numberFormat(notation, marker))).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([1.005, 0.285, 8.325, 4.1, 1.45, 2.675, 0.145])("rounds %d as formatFigure does", (cell) => {
    for (const kind of ["number", "percent"] as const) {
      for (const decimals of [0, 1, 2]) {
        for (const value of [cell, -cell, cell / 100]) {
          const notation: Notation = { kind, decimals };
          expect(showInFormat(value, numberFormat(notation))).toBe(formatFigure(exact(value), notation));
        }
      }
    }
  });

  test("is read back as it was written", () => {
    for (const decimals of [0, 1, 3]) {
      for (const kind of ["number", "percent"] as const) {
        for (const prefix of ["", "€ ", "≤", "ca. €"]) {
          for (const suffix of ["", " miljoen", " %-punten", " m²", ' "x']) {
            for (const marker of [null, before, after("**"), after("¹"), after("1)")]) {
              // "m²¹" could as well be a marker "²¹".
              if (suffix.endsWith("²") && marker?.symbol === "¹") continue;
              const format = numberFormat({ kind, decimals, prefix, suffix }, marker);
              expect([format, notationOfFormat(format)]).toEqual([
                format,
                { decimals, percent: kind === "percent", prefix, suffix, marker, date: false, scaleCommas: 0 },
              ]);
            }
          }
        }
      }
    }
  });
});

describe("notationOfFormat", () => {
  const nothing: FormatNotation = { decimals: null, percent: false, prefix: "", suffix: "", marker: null, date: false, scaleCommas: 0 };
  test.each<[string, Partial<FormatNotation>]>([
    ["General", {}],
    ["", {}],
    ["@", {}],
    [";;;", {}],
    ['"ja"', {}],
    ["0", { decimals: 0 }],
    ["#", { decimals: 0 }],
    ["??", { decimals: 0 }],
    ["#,##0.0#", { decimals: 2 }],
    ["0.0?", { decimals: 2 }],
    ["0.", { decimals: 0 }],
    [".00", { decimals: 2 }],
    [";0", {}],
    ["[$€-413] #,##0.00", { decimals: 2, prefix: "€ " }],
    ["[$€] #,##0", { decimals: 0, prefix: "€ " }],
    ["[$-413]#,##0", { decimals: 0 }],
    ["_-[$€-413] * #,##0_-;-[$€-413] * #,##0_-", { decimals: 0, prefix: "€ " }],
    ['"€"\\ #,##0', { decimals: 0, prefix: "€ " }],
    ["€ #,##0", { decimals: 0, prefix: "€ " }],
    ["$#,##0.00", { decimals: 2, prefix: "$" }],
    ["#,##0 €", { decimals: 0, suffix: " €" }],
    ["[Red]0.0%", { decimals: 1, percent: true }],
    ["[Red][>=1]0.0;0", { decimals: 1 }],
    ["0.0 %", { decimals: 1, percent: true }],
    ["0%;-0.00%", { decimals: 0, percent: true }],
    ["0;0.0%", { decimals: 0 }],
    ['#,##0.0,," mln"', { decimals: 1, suffix: " mln", scaleCommas: 2 }],
    ["#,##0,", { decimals: 0, scaleCommas: 1 }],
    ["0_);(0)", { decimals: 0 }],
    ["(0)", { decimals: 0, prefix: "(", suffix: ")" }],
    ["0\\ \\%", { decimals: 0, suffix: " %" }],
    ["+0", { decimals: 0, prefix: "+" }],
    ["-0", { decimals: 0, prefix: "-" }],
    ["00-00", { decimals: 0 }],
    ['0" dagen"', { decimals: 0, suffix: " dagen" }],
    ['0" m²"', { decimals: 0, suffix: " m²" }],
    ['General" dagen"', { suffix: " dagen" }],
    ["d-m-yyyy", { date: true }],
    ['"Stand "d mmmm', { date: true }],
    ["[h]:mm", { date: true }],
    ["0.00E+00", {}],
    ["# ?/?", {}],
    ['"*"0', { decimals: 0, marker: before }],
    ['"* "0', { decimals: 0, marker: before }],
    ['"**€ "0.0', { decimals: 1, prefix: "€ ", marker: { symbol: "**", place: "before" } }],
    ["0\\*", { decimals: 0, marker: after("*") }],
    ['0%"²"', { decimals: 0, percent: true, marker: after("²") }],
    ['0" dagen 1)"', { decimals: 0, suffix: " dagen", marker: after("1)") }],
    ['0.0" miljoen *"', { decimals: 1, suffix: " miljoen", marker: after("*") }],
    ['"*"@', { marker: before }],
    ['" "0" "', { decimals: 0 }],
  ])("of %s", (format, expected) => {
    expect(notationOfFormat(format)).toEqual({ ...nothing, ...expected });
  });

  test("takes any string for a format", () => {
    const format = fc.string({
      unit: fc.constantFrom(...'0#?.,%;@*_-+$€[]"\\ /EGmdyhs¹(', "[Red]", "[$€-413]", "General", "[>1]"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(format, fc.string({ unit: "binary" })), (text) => {
        expect(notationOfFormat(text).scaleCommas).toBeGreaterThanOrEqual(0);
        expect(typeof showInFormat(-1234.5, text)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("showInFormat", () => {
  test.each<[number | string, string, string]>([
    [1234.567, "General", "1234,567"],
    [1234.567, "", "1234,567"],
    [1234.567, "@", "1234,567"],
    [0.1 + 0.2, "General", "0,3"],
    [1234.567, "0", "1235"],
    [-1234.567, "#,##0.0", "-1.234,6"],
    [1234.5, "[$$-409]#,##0.00", "$1.234,50"],
    [1234.5, "[$-409]#,##0.00", "1.234,50"],
    [1234.5, "[$€-413] #,##0.00", "€ 1.234,50"],
    [-1234.5, "#,##0_);(#,##0)", "(1.235)"],
    [1234567, "#,##0.0,,", "1,2"],
    [0.285, "0%", "29%"],
    [1.005, "0.00", "1,01"],
    [43831, "d mmmm yyyy", "1 januari 2020"],
    [43831, "[$-409]d mmmm yyyy", "1 January 2020"],
    [1234.5, "0 dagen", "1234,5"],
    [1234.5, '"open', "1234,5"],
    ["-", "#,##0", "-"],
    ["n.v.t.", '"*"@', "*n.v.t."],
  ])("%p in %s is %s", (value, format, expected) => {
    expect(showInFormat(value, format)).toBe(expected);
  });
});
