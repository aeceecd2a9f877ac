import { idOfTableName, slug, tableId, uniqueNames } from "../../../../src/core/definition/infer/name";
import { patternOf } from "../../../../src/core/definition/infer/pattern";
import { fillPattern } from "../../../../src/core/definition/period";
import type { Definition } from "../../../../src/core/definition/schema";

describe("ids", () => {
  it.each([
    ["Opgelegde maatregelen WW*", "opgelegde-maatregelen-ww"],
    ["1.2 Continueren", "1.2-continueren"],
    ["Financiële rechtmatigheid", "financiele-rechtmatigheid"],
    ["…", ""],
    ["Een heel erg lang label dat niet past binnen de lengte", "een-heel-erg-lang-label-dat-niet-past-binnen-de"],
    ["x".repeat(60), "x".repeat(24)],
  ])("slug of %s", (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it("hands out each name once", () => {
    const unique = uniqueNames();
    expect(["a", "b", "a", "a", "a-2"].map(unique)).toEqual(["a", "b", "a-2", "a-3", "a-2-2"]);
  });

  it.each([
    ["begrotingsresultaat_uwv", "begrotingsresultaat-uwv"],
    ["Kosten", "kosten"],
    ["Tabel1", null],
    ["Table_2", null],
    ["gemengd-_naam", null],
    ["_intern", null],
    [null, null],
  ])("the Excel table %s", (name, id) => {
    expect(idOfTableName(name)).toBe(id);
  });

  it.each([
    ["kosten", "kosten"],
    ["", "tabel"],
    ["2021-kosten", "tabel-2021-kosten"],
    ["q1", "tabel-q1"],
    ["r1c1", "tabel-r1c1"],
  ])("a table id from '%s'", (wanted, id) => {
    expect(tableId(wanted)).toBe(id);
  });
});

const EIGHT: Definition["period"] = { kind: "eight-months", year: 2020 };

describe("patternOf", () => {
  it.each([
    ["Eerste acht maanden 2020", "Eerste {months} maanden {year}"],
    ["Eind augustus 2019", "Eind {end-month} {year-1}"],
    ["Raming 2021", "Raming {year+1}"],
    ["Stand 2015", "Stand 2015"],
    ["Totaal 2.020 euro", "Totaal 2.020 euro"],
    ["acht maanden", "acht maanden"],
    ["{year} {x}", "(year) (x)"],
  ])("%s", (text, pattern) => {
    expect(patternOf(text, EIGHT)).toBe(pattern);
    expect(fillPattern(patternOf(text, EIGHT), EIGHT)).toBe(text.replace(/\{/g, "(").replace(/\}/g, ")"));
  });
});
