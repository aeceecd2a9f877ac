import { type Corrections, NO_CORRECTIONS } from "../../../../src/app/definition/draft/correction";
import { finishDraft, printedTitle, shapeDraft as shapeWith } from "../../../../src/app/definition/draft/corrections";
import type { Definition } from "../../../../src/core/definition/schema";
import { labelSource } from "../../../../src/app/definition/draft/learn";
import { COSTS, faultsOf, learnedFrom, YEARS } from "../../../support/drafts";
import { shipped } from "../../../support/samples";

const learned = learnedFrom(`${COSTS}\n\n${YEARS}`);
const { draft } = learned;
const shapeDraft = (given: Definition, corrections: Corrections, onto: Definition | null): Definition =>
  shapeWith(given, corrections, onto, labelSource(learned));
const base = shipped("uwv-achtmaandenverslag-2020");

describe("shapeDraft", () => {
  test("without corrections is the draft", () => expect(shapeDraft(draft, NO_CORRECTIONS, null)).toEqual(draft));

  test.each<[string, Partial<Corrections>, Partial<Definition>]>([
    [
      "a name makes the id, and follows to the next period",
      { name: " Jaarverslag 2021 " },
      { title: "Jaarverslag {year}", id: "jaarverslag-2021" },
    ],
    ["an id of one's own stays", { name: "Jaarverslag", id: "mijn-id" }, { title: "Jaarverslag", id: "mijn-id" }],
    ["whose it is", { organisation: " Dienst Toeslagen " }, { organisation: "Dienst Toeslagen" }],
    ["an empty name is told by what is empty", { name: " " }, { title: "", id: "concept" }],
    [
      "a name that nobody gave follows the period",
      { period: { kind: "eight-months", year: 2022 } },
      {
        title: "Rapportage eerste {months} maanden {year}",
        id: "rapportage-eerste-acht-maanden-2022",
        period: { kind: "eight-months", year: 2022 },
      },
    ],
    [
      "a name that was given does not",
      { name: "Verslag 2021", period: { kind: "twelve-months", year: 2022 } },
      { title: "Verslag {year-1}", id: "verslag-2021" },
    ],
  ])("%s", (_, corrections, expected) => expect(shapeDraft(draft, { ...NO_CORRECTIONS, ...corrections }, null)).toMatchObject(expected));

  test("a title of the workbook's own stays when the period changes", () => {
    const named = { ...draft, title: "Verslag {year}" };
    expect(shapeDraft(named, { ...NO_CORRECTIONS, period: { kind: "twelve-months", year: 2022 } }, null).title).toBe("Verslag {year-1}");
  });

  test("titles, roles and periods of columns", () => {
    const corrections: Corrections = {
      ...NO_CORRECTIONS,
      titles: { "kosten-per-regio": "Uitgaven 2021", elders: "niets" },
      columns: {
        "kosten-per-regio/budget": { role: "forecast" },
        "kosten-per-regio/prior": { period: { span: "year-end", year: -1 } },
        "elders/kolom": { role: "text", period: { span: "year", year: 0 } },
      },
    };
    const shaped = shapeDraft(draft, corrections, null);
    expect(shaped.tables.map(({ title }) => title)).toEqual(["Uitgaven {year}", "Instroom per jaar"]);
    expect(shaped.tables[0]?.columns.map(({ role, period }) => [role, period?.span])).toEqual([
      ["label", undefined],
      ["actual", "year"],
      ["forecast", "year"],
      ["variance", undefined],
      ["prior", "year-end"],
    ]);
    expect(faultsOf(shaped)).toEqual([]);
  });

  test("rows that are called by another column", () => {
    const columns = { "kosten-per-regio/prior": { role: "label" as const } };
    const [table] = shapeDraft(draft, { ...NO_CORRECTIONS, columns }, null).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["text", "actual", "budget", "variance", "label"]);
    expect(table?.rows.map(({ label }) => label)).toEqual(["40.012", "8.151", "11.873", "26.444", "86.480"]);
  });

  test("added to a definition it has that one's period, whatever was chosen for one by itself", () => {
    const shaped = shapeDraft(draft, { ...NO_CORRECTIONS, period: { kind: "quarter-1", year: 2030 } }, base);
    expect(shaped.period).toEqual(base.period);
  });
});

describe("finishDraft", () => {
  const without = ["instroom-per-jaar", "kosten-per-regio/column/variance"];

  test("leaves out tables and rules", () => {
    const { definition, names } = finishDraft(draft, { without }, null);
    expect(definition.tables.map(({ id }) => id)).toEqual(["kosten-per-regio"]);
    expect(definition.tables[0]?.columns.filter(({ derive }) => derive)).toEqual([]);
    expect([...names]).toEqual([["kosten-per-regio", "kosten-per-regio"]]);
    expect(faultsOf(definition)).toEqual([]);
  });

  test("in a copy of the definition in use", () => {
    const { definition, names } = finishDraft(draft, { without }, base);
    expect(definition.tables).toHaveLength(base.tables.length + 1);
    expect([...names.keys()]).toEqual(["kosten-per-regio"]);
  });
});

describe("printedTitle", () => {
  test("fills in the period", () => expect(printedTitle(draft)).toBe("Rapportage 2021"));
});
