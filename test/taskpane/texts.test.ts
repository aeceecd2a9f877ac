import type { SkipReason } from "../../src/core/derive/inputs";
import { en } from "../../src/taskpane/texts/en";
import { languageOf } from "../../src/taskpane/texts/in-language";
import { nl } from "../../src/taskpane/texts/nl";

/** Every place in a tree of texts, with what stands there. */
function* leaves(tree: object, path = ""): Iterable<[string, unknown]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "object" && value !== null) yield* leaves(value as object, `${path}${key}.`);
    else yield [path + key, value];
  }
}

describe("texts", () => {
  const dutch = new Map(leaves(nl));
  const english = new Map(leaves(en));

  test("both languages have the same keys, of the same type", () => {
    const shape = (texts: Map<string, unknown>): string[] => [...texts].map(([key, value]) => `${key}: ${typeof value}`).sort();
    expect(shape(english)).toEqual(shape(dutch));
    expect(dutch.size).toBeGreaterThan(150);
  });

  test.each([
    ["nl", dutch],
    ["en", english],
  ])("no text of %s is empty or shouts", (_, texts) => {
    const strings = [...texts].filter(([, value]) => typeof value === "string");
    expect(strings.filter(([, value]) => value === "" || String(value).includes("!"))).toEqual([]);
  });

  test("texts with data read as sentences", () => {
    const reason: SkipReason = "cycle";
    expect(nl.message({ kind: "filled", count: 1, kept: 0 })).toBe("1 cel gevuld.");
    expect(nl.message({ kind: "filled", count: 38, kept: 0 })).toBe("38 cellen gevuld.");
    expect(nl.message({ kind: "filled", count: 38, kept: 1 })).toBe("38 cellen gevuld. 1 getypte cel wijkt af en bleef staan.");
    expect(nl.fill.summary(38, 2)).toBe("38 cellen worden gevuld, 2 cellen wijken af van wat er staat.");
    expect(nl.fill.summary(0, 1)).toBe("1 cel wijkt af van wat uit de andere cellen volgt.");
    expect(nl.check.clear(1204)).toBe("Alles akkoord: 1.204 oordelen, 0 fouten en waarschuwingen.");
    expect(nl.busy.step({ kind: "checking", title: "Huisvesting", done: 7, total: 26 })).toBe("Tabel 8 van 26: Huisvesting");
    expect(nl.common.range("695,1", "695,3")).toBe("695,1 t/m 695,3");
    expect(nl.common.range("695,1", "695,1")).toBe("695,1");
    expect(nl.problem.unexpected("boom.")).toBe("Excel gaf een onverwacht antwoord: boom.");
    expect(en.fill.reasons[reason]).toBe("the cell depends on itself");
    expect(en.common.seconds(123)).toBe("0.1 s");
  });

  test.each([
    ["nl-NL", "nl"],
    ["nl-BE", "nl"],
    ["NL", "nl"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["", "en"],
  ])("Office in '%s' gives a pane in %s", (display, language) => expect(languageOf(display)).toBe(language));
});
