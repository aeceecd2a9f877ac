import fc from "fast-check";
import { addMarker, normaliseLabel, splitMarker } from "../../../src/core/notation/markers";

const before = (symbol: string) => ({ symbol, place: "before" as const });
const after = (symbol: string) => ({ symbol, place: "after" as const });

describe("splitMarker", () => {
  test.each([
    ["Claimbeoordelingen*", "Claimbeoordelingen", after("*")],
    ["*Prognose 2020", "Prognose 2020", before("*")],
    ["* Prognose 2020", "Prognose 2020", before("*")],
    ["Eerste acht maanden 2019*", "Eerste acht maanden 2019", after("*")],
    ["Taakdelegatie***", "Taakdelegatie", after("***")],
    ["Taakdelegatie ****", "Taakdelegatie", after("****")],
    ["Totaal†‡", "Totaal", after("†‡")],
    ["  Totaal²  ", "Totaal", after("²")],
    ["Totaal¹²", "Totaal", after("¹²")],
    ["Totaal¹⁾", "Totaal", after("¹⁾")],
    ["Totaal¹)", "Totaal", after("¹)")],
    ["Totaal¹²)", "Totaal", after("¹²)")],
    ["Totaal 1)", "Totaal", after("1)")],
    ["Totaal\u00a012)", "Totaal", after("12)")],
    ["Totaal b)", "Totaal", after("b)")],
    ["10²", "10", after("²")],
    ["100 km²*", "100 km²", after("*")],
    ["programma²", "programma", after("²")],
    ["m⁴", "m", after("⁴")],
    ["m²²", "m", after("²²")],
    ["*-", "-", before("*")],
  ])("%j is %j and a marker", (text, bare, marker) => {
    expect(splitMarker(text)).toEqual({ text: bare, marker });
    expect(splitMarker(addMarker(bare, marker))).toEqual({ text: bare, marker });
  });

  test.each([
    "",
    "Totaal",
    "*",
    "***",
    "²",
    "*Totaal*",
    "*****Totaal",
    "Totaal*****",
    "Totaal¹²³⁴⁵",
    "Huisvesting in m²",
    "m²",
    "Inhoud (m³",
    "1 km²",
    "5 dm³",
    "2 cm²",
    "Aantal (fase 1)",
    "Fase1)",
    "Fase 123)",
    "Fase A)",
    "1)",
    "Fase 1) vervolg",
    "Totaal)",
    "Totaal⁾",
    "5 * 3",
  ])("%j has no marker", (text) => {
    expect(splitMarker(text)).toEqual({ text, marker: null });
  });

  test("spaces of any kind at the ends go, those within stay", () => {
    expect(splitMarker("\u00a0\u202f a  b \u2009")).toEqual({ text: "a  b", marker: null });
  });

  test("a marker put on any label is found again", () => {
    const label = fc.string({ unit: fc.constantFrom(..."abcXYZ 12-/%'é"), minLength: 1, maxLength: 12 }).map((text) => `L${text}L`);
    const marker = fc.oneof(
      fc.constantFrom("*", "**", "***", "†").map(before),
      fc.constantFrom("*", "**", "***", "†", "²", "¹)", "1)", "12)", "a)").map(after),
    );
    fc.assert(
      fc.property(label, marker, (text, mark) => {
        expect(splitMarker(addMarker(text, mark))).toEqual({ text, marker: mark });
      }),
    );
  });
});

describe("addMarker", () => {
  test.each([
    ["5", null, "5"],
    ["5", undefined, "5"],
    ["5", before("*"), "*5"],
    ["5", after("*"), "5*"],
    ["5", after("²"), "5²"],
    ["5", after("1)"), "5 1)"],
    ["5", after("A)"), "5 A)"],
    ["5", before("1)"), "1)5"],
  ])("%j with %j is %j", (text, marker, expected) => {
    expect(addMarker(text, marker)).toBe(expected);
  });
});

describe("normaliseLabel", () => {
  test.each([
    ["Claimbeoordelingen*", "claimbeoordelingen"],
    ["*Prognose 2020", "prognose 2020"],
    ["Tijdigheid:", "tijdigheid"],
    ["Tijdigheid*:", "tijdigheid"],
    ["Tijdigheid:*", "tijdigheid"],
    ["Tijdigheid :", "tijdigheid"],
    ["WIA/WGA: gesprekken", "wia/wga: gesprekken"],
    ["gesprekken/ contacten", "gesprekken/contacten"],
    ["gesprekken / contacten", "gesprekken/contacten"],
    ["gesprekken \u00a0/contacten", "gesprekken/contacten"],
    ["Fte’s", "fte's"],
    ["Fte‘s", "fte's"],
    ["Fte´s", "fte's"],
    ["Fte`s", "fte's"],
    ["Fteʼs", "fte's"],
    ["Fte′s", "fte's"],
    ["Fte‛s", "fte's"],
    ["Fte‚s", "fte's"],
    ["5″", '5"'],
    ["“Ja”", '"ja"'],
    ["„Ja‟", '"ja"'],
    ["«Ja»", '"ja"'],
    ["re\u2011integratie", "re-integratie"],
    ["re–integratie", "re-integratie"],
    ["re−integratie", "re-integratie"],
    ["re\u00adintegratie", "reintegratie"],
    ["re\u200bintegratie\u2060\ufeff", "reintegratie"],
    ["  Eerste\n acht\u00a0 maanden ", "eerste acht maanden"],
    ["Oppervlakte in m²", "oppervlakte in m2"],
    ["e\u0301e\u0301n", "één"],
    ["ﬁnanciën", "financiën"],
    ["Totaal 1)", "totaal"],
    ["% +/-", "% +/-"],
    ["", ""],
    [":", ""],
    ["*", "*"],
  ])("%j compares as %j", (text, expected) => {
    expect(normaliseLabel(text)).toBe(expected);
  });

  test.each([
    ["Fte's", "Ftes"],
    ["Eind 2019", "Eind 2020"],
    ["Instroom", "Uitstroom"],
    ["WW 1", "WW 2"],
  ])("%j and %j stay apart", (a, b) => {
    expect(normaliseLabel(a)).not.toBe(normaliseLabel(b));
  });

  test("takes any text and leaves no capitals and no stray spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB é²ﬁ-–/’'\u00a0\u00ad.%") }), (text) => {
        const once = normaliseLabel(text);
        expect(once).toBe(once.toLowerCase().trim());
        expect(once).not.toMatch(/ {2}| \/|\/ /);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normaliseLabel(normaliseLabel(` ${text}`))).toEqual(expect.any(String));
      }),
    );
  });

  // A pattern that looks back would not come to an end on these.
  test.each([" ", "/ ", " /", "*", "(", ": ", "²", "1) ", "\u00ad", "' "])("ends on a very long row of %j", (part) => {
    const text = `x${part.repeat(300_000)}x`;
    expect(normaliseLabel(text).length).toBeLessThanOrEqual(text.length);
    expect(splitMarker(text).text.length).toBeLessThanOrEqual(text.length);
  });
});
