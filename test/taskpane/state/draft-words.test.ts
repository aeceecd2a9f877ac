import { rulesOf } from "../../../src/app/definition/draft/rules";
import type { ColumnSpec, Definition } from "../../../src/core/definition/schema";
import { columnWords, periodChoices, periodOf, periodValue, ruleWords } from "../../../src/taskpane/state/draft-words";
import { en } from "../../../src/taskpane/texts/en";
import { nl } from "../../../src/taskpane/texts/nl";
import { COSTS, firstTable, learnedFrom, SHARES, YEARS } from "../../support/drafts";

const EIGHT: Definition["period"] = { kind: "eight-months", year: 2020 };
const YEAR: Definition["period"] = { kind: "twelve-months", year: 2021 };

function words(text: string, texts = nl): readonly string[] {
  const { draft, tables } = learnedFrom(text);
  const table = firstTable(draft);
  return rulesOf(draft, table).map((rule) => ruleWords(rule, table, tables[0]?.columns ?? [], draft.period, texts));
}

const LONG = `
Beoordelingen
Soort | Aantal 2021 | Aantal 2020
Eerste | 4.103 | 3.977
Tweede | 1.655 | 1.702
Derde | 2.871 | 2.644
Vierde | 3.318 | 3.559
Vijfde | 1.947 | 1.823
Zesde | 2.226 | 2.418
Totaal | 16.120 | 16.123`;

describe("ruleWords", () => {
  test.each([
    ["sums and differences", COSTS, ["Totaal = Noord + Oost + Zuid + West", "Verschil = Realisatie 2021 − Begroting 2021"]],
    ["row by row", YEARS, ["Totaal = Mannen + Vrouwen", "Mutatie = Totaal − Totaal (vorige rij)"]],
    [
      "shares, growth and 'waarvan'",
      SHARES,
      [
        "Totaal = Eerste aanvraag + Herhaling + Bezwaar",
        "waarvan digitaal: deel van Eerste aanvraag",
        "% +/- = groei van Aantal 2021 ten opzichte van Aantal 2020",
        "Aandeel = Aantal 2021 / Aantal 2021 bij Totaal",
        "Totaal = Eerste aanvraag + Herhaling + Bezwaar (in Aandeel)",
      ],
    ],
    [
      "labels of a list lose their dash",
      "\nUitkeringen\n | 2023 | 2022\nAKW | 4.402 | 4.011\n- basisbedrag | 4.250 | 3.877\n– dubbel | 152 | 134",
      ["AKW = basisbedrag + dubbel"],
    ],
    ["a long sum names its first parts", LONG, ["Totaal = Eerste + Tweede + Derde + … (nog 3)"]],
  ])("%s", (_, text, expected) => expect(words(text)).toEqual(expected));

  test("in English", () => {
    expect(words(YEARS, en)).toEqual(["Totaal = Mannen + Vrouwen", "Mutatie = Totaal − Totaal (row before)"]);
    expect(words(SHARES, en).slice(1, 4)).toEqual([
      "waarvan digitaal: part of Eerste aanvraag",
      "% +/- = growth of Aantal 2021 over Aantal 2020",
      "Aandeel = Aantal 2021 / Aantal 2021 of Totaal",
    ]);
  });

  const term = (name: string, sign: 1 | -1 = 1) => ({ name, sign });
  test.each([
    ["sum", [term("A", -1), term("B")], "T = −A + B", "T = −A + B"],
    ["share", [term("A")], "T = aandeel van A in het totaal", "T = share of A in the total"],
    ["ratio", [term("A"), term("B")], "T = A / B", "T = A / B"],
    ["weighted-total", [term("A"), term("B"), term("C")], "T = gewogen gemiddelde van A, B en C", "T = weighted average of A, B and C"],
    ["time-proportional", [term("A")], "T = naar rato van A", "T = in proportion to time of A"],
    ["same-figure", [term("A")], "T volgt uit A", "T follows from A"],
  ] as const)("%s", (kind, terms, dutch, english) => {
    expect([nl.draft.rule(kind, "T", terms), en.draft.rule(kind, "T", terms)]).toEqual([dutch, english]);
  });
});

describe("columnWords", () => {
  test("a column without a header is called by its letter", () => {
    const table = firstTable(learnedFrom(COSTS).draft);
    const columns = table.columns.map((column) => ({ ...column, header: "" }));
    expect(columnWords({ ...table, columns }, "budget", [3, 4, 5, 6, 7], YEAR, nl)).toBe("kolom F");
    expect(columnWords(table, "nergens", [], YEAR, nl)).toBe("kolom A");
  });
});

describe("periods", () => {
  const column = (given: Partial<ColumnSpec>): ColumnSpec => ({ id: "c", role: "actual", header: "", ...given });
  const texts = (of: ColumnSpec, period: Definition["period"], language: "nl" | "en" = "nl"): readonly string[] =>
    periodChoices(of, period, language === "nl" ? nl : en, language).map(({ text }) => text);

  test("of a report over months: the months, the year, the end of both, this year and those beside it", () => {
    const choices = texts(column({ period: { span: "period", year: 0 } }), EIGHT);
    expect(choices.slice(0, 4)).toEqual(["t/m augustus 2020", "heel 2020", "eind augustus 2020", "eind 2020"]);
    expect(choices).toHaveLength(12);
    expect(texts(column({ period: { span: "period", year: 0 } }), EIGHT, "en").slice(0, 4)).toEqual([
      "to August 2020",
      "all of 2020",
      "end of August 2020",
      "end of 2020",
    ]);
  });

  test("of a report over a year only years and their ends", () => {
    expect(texts(column({ period: { span: "year", year: 0 } }), YEAR)).toEqual([
      "heel 2021",
      "eind 2021",
      "heel 2020",
      "eind 2020",
      "heel 2022",
      "eind 2022",
    ]);
  });

  test("what a column is about now is among them, and none where it need not say", () => {
    const other = column({ period: { span: "other", year: 0, key: "3 maanden" } });
    expect(texts(other, YEAR)[0]).toBe("anders: 3 maanden");
    expect(texts(column({ period: { span: "other", year: 0 } }), YEAR, "en")[0]).toBe("other: ");
    expect(texts(column({ period: { span: "year", year: -4 } }), YEAR)[0]).toBe("heel 2017");
    expect(texts(column({ role: "variance" }), YEAR)[0]).toBe("Geen periode");
    expect(texts(column({}), YEAR)[0]).toBe("heel 2021");
  });

  test.each([
    ["year/-1", { span: "year", year: -1 }],
    ["other/0", null],
    ["", null],
  ])("'%s' is read back", (value, expected) => expect(periodOf(value)).toEqual(expected));

  test("as the value of a choice", () => {
    expect([periodValue(undefined), periodValue({ span: "end", year: 0 })]).toEqual(["", "end/0"]);
  });
});
