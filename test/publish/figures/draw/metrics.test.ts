import { WIDTHS } from "../../../../src/publish/figures/draw/arimo";
import { fitSize, textWidth } from "../../../../src/publish/figures/draw/metrics";
import { FONT_FILES, fontWidths } from "../../../support/font-widths";

describe.each(["regular", "bold"] as const)("widths of Arimo %s", (weight) => {
  const real = fontWidths(FONT_FILES[weight]);

  test("are those of the font file", () => {
    const wrong = [...WIDTHS[weight]].filter(([code, width]) => code !== 0xad && real(code) !== width);
    expect(wrong).toEqual([]);
  });

  test("hold every sign of a Dutch report", () => {
    const signs = "ABCXYZabcxyzÀÉËÏÖÜàéëïöüĳĲ0123456789€%‰≤≥<>±–—−…·•×÷½¼¾²³°ºª§©®™†‡«»‘’‚“”„'\"/\\|()[]{}&@#*+=~^_`¦¢£¥ \u00a0";
    const missing = [...signs].filter((sign) => !WIDTHS[weight].has(sign.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });
});

describe("textWidth", () => {
  test.each([
    ["", 10, 0],
    ["0", 2048, 1139],
    ["1.165.500", 2048, 7 * 1139 + 2 * 569],
    ["€", 2048, 1139],
  ])("%j at %d", (words, size, width) => {
    expect(textWidth(words, size)).toBeCloseTo(width, 6);
  });

  test("signs without room take none, signs of other fonts a wide one", () => {
    expect(textWidth("a\u0301\u00ad\u200d", 10)).toBe(textWidth("a", 10));
    expect(textWidth("漢", 10)).toBeGreaterThanOrEqual(10);
    expect(textWidth("א", 10)).toBeGreaterThan(5);
  });
});

test("fitSize shrinks a line no more than it must", () => {
  expect(fitSize("92.400", 1000, 40, "bold")).toBe(40);
  const size = fitSize("12.345.678.901.234", 100, 40, "bold");
  expect(textWidth("12.345.678.901.234", size, "bold")).toBeLessThanOrEqual(100);
  expect(textWidth("12.345.678.901.234", size + 0.2, "bold")).toBeGreaterThan(100);
});
