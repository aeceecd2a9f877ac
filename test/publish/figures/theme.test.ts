import { contrast, luminance } from "../../../src/publish/figures/colour";
import { contrastRules, DEFAULT_THEME, readTheme, type Theme } from "../../../src/publish/figures/theme";

const { colours } = DEFAULT_THEME;

test.each([
  ["#000000", "#FFFFFF", 21],
  ["#FFFFFF", "#FFFFFF", 1],
  ["#767676", "#FFFFFF", 4.54],
  ["#ff0000", "#ffffff", 4],
])("contrast of %s and %s", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBeCloseTo(ratio, 1);
});

describe("the default theme", () => {
  test.each(contrastRules())("%s differs from %s by at least %d", (one, other, least) => {
    expect(contrast(colours[one], colours[other])).toBeGreaterThanOrEqual(least);
  });

  test("its categories differ in greyscale from their neighbours", () => {
    const lights = colours.series.map(luminance);
    for (const [index, light] of lights.slice(1).entries()) expect(Math.abs(light - (lights[index] ?? light))).toBeGreaterThan(0.04);
  });

  test("good and bad are not told apart by colour vision alone: both stand out from the ground, and figures carry a sign", () => {
    expect(contrast(colours.good, colours.bad)).toBeGreaterThan(1.5);
  });
});

describe("readTheme", () => {
  const json = (change: (theme: Theme) => unknown): string => JSON.stringify(change(DEFAULT_THEME));

  test("takes another organisation's colours", () => {
    const read = readTheme(json((theme) => ({ ...theme, id: "groen", colours: { ...theme.colours, accent: "#154b2f" } })));
    expect(read).toMatchObject({ theme: { id: "groen", colours: { accent: "#154b2f" } } });
  });

  test.each<readonly [string, string, RegExp]>([
    ["text that is no JSON", "{", /JSON/],
    ["a colour that is no colour", json((theme) => ({ ...theme, colours: { ...theme.colours, text: "red" } })), /^colours\.text: /],
    [
      "an accent too light to read",
      json((theme) => ({ ...theme, colours: { ...theme.colours, accent: "#8899AA" } })),
      /^colours\.accent: contrast with 'background' is 2\.9/,
    ],
    ["a font of other widths", json((theme) => ({ ...theme, font: "Verdana, Arial" })), /^font: must begin with Arimo/],
    ["a font that closes its attribute", json((theme) => ({ ...theme, font: 'Arial"/><script>' })), /^font: /],
    ["an unknown name", json((theme) => ({ ...theme, logo: "x" })), /logo/],
    ["too few categories", json((theme) => ({ ...theme, colours: { ...theme.colours, series: [] } })), /^colours\.series: /],
  ])("says what is wrong with %s", (_, text, message) => {
    const read = readTheme(text);
    expect("problems" in read ? read.problems.join("\n") : "").toMatch(message);
  });
});
