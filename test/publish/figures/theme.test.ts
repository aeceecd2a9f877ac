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
    const read = readTheme(
      json((theme) => ({ ...theme, id: "groen", colours: { ...theme.colours, accent: "#154b2f" } })),
      "thema.json",
    );
    expect(read).toMatchObject({ theme: { id: "groen", colours: { accent: "#154b2f" } } });
  });

  test.each<readonly [name: string, text: string, path: string, nl: RegExp, en: RegExp]>([
    ["text that is no JSON", "{", "", /^Een sluithaakje } ontbreekt\.$/, /^A closing brace/],
    ["nothing", "", "", /^Het bestand is leeg/, /^The file is empty/],
    [
      "a colour that is no colour",
      json((theme) => ({ ...theme, colours: { ...theme.colours, text: "red" } })),
      "colours.text",
      /^Gevonden "red"; verwacht: een kleur als #12436D\.$/,
      /^Found "red"; expected: a colour such as/,
    ],
    [
      "an accent too light to read",
      json((theme) => ({ ...theme, colours: { ...theme.colours, accent: "#8899AA" } })),
      "colours.accent",
      /^Gevonden "#8899AA"; verwacht: een kleur met een contrast van minstens 4,5 met 'background' \(nu 2,9\)\.$/,
      /a colour with a contrast of at least 4\.5 with 'background' \(now 2\.9\)/,
    ],
    [
      "a font of other widths",
      json((theme) => ({ ...theme, font: "Verdana, Arial" })),
      "font",
      /een lettertype dat begint met Arimo/,
      /a font that begins/,
    ],
    [
      "a font that closes its attribute",
      json((theme) => ({ ...theme, font: 'Arial"/><script>' })),
      "font",
      /namen van lettertypen/,
      /names of fonts/,
    ],
    [
      "an unknown name",
      json((theme) => ({ ...theme, fonts: "x" })),
      "fonts",
      /^'fonts' is hier onbekend\. Bedoeld 'font'\?$/,
      /^'fonts' is unknown here/,
    ],
    [
      "an unknown colour",
      json((theme) => ({ ...theme, colours: { ...theme.colours, blue: "#000000" } })),
      "colours.blue",
      /Mogelijk zijn: background, surface/,
      /Possible are: background/,
    ],
    [
      "no name",
      json(({ font, colours: own }) => ({ font, colours: own })),
      "id",
      /^'id' ontbreekt\. Verwacht: tekst tussen/,
      /^'id' is missing\./,
    ],
    ["a name with a space", json((theme) => ({ ...theme, id: "Huis stijl" })), "id", /kleine letters/, /lower-case/],
    [
      "too few categories",
      json((theme) => ({ ...theme, colours: { ...theme.colours, series: [] } })),
      "colours.series",
      /verwacht: minstens 2 onderdeel/,
      /expected: at least 2 item/,
    ],
  ])("says what is wrong with %s, in both languages and with its place", (_, text, path, nl, en) => {
    const read = readTheme(text, "thema.json");
    const problem = "problems" in read ? read.problems.find((one) => one.path === path) : undefined;
    expect(problem).toMatchObject({ file: "thema.json", line: 1 });
    expect(problem?.message.nl).toMatch(nl);
    expect(problem?.message.en).toMatch(en);
    expect(problem?.message.nl).not.toMatch(/\b(must|expected|invalid|found)\b/i);
  });
});
