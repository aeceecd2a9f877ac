import { labelSource, learnSteps, relationKey, reportId, reportName } from "../../../../src/app/definition/draft/learn";
import { openReport } from "../../../../src/app/workbook/open-report";
import type { PeriodKind } from "../../../../src/core/definition/schema";
import { openWorkbook } from "../../../../src/hosts/file/open";
import { contentOf, COSTS, faultsOf, learn, learnedFrom, pastedContent, SHARES, YEARS } from "../../../support/drafts";
import { sample, shipped } from "../../../support/samples";
import { sheetOf } from "../../../support/sheet";

describe("learnSteps", () => {
  test("tells every sheet and every table before it is read", () => {
    const content = pastedContent({ Een: `${COSTS}\n\n${YEARS}`, Twee: SHARES });
    const told = [...learnSteps(content, null, 2021)].map(({ title, done, total }) => `${title} ${String(done)}/${String(total)}`);
    expect(told).toEqual(["Een 0/2", "Twee 1/2", "Kosten per regio 0/3", "Instroom per jaar 1/3", "Aanvragen en besluiten 2/3"]);
  });
});

describe("learn", () => {
  test("places every column and row of the draft on its sheet", () => {
    const { draft, tables } = learnedFrom(`\n\n${COSTS}`);
    expect(tables.map(({ area, columns, rows }) => [area, columns, rows])).toEqual([
      [{ top: 4, left: 0, bottom: 9, right: 4 }, [0, 1, 2, 3, 4], [5, 6, 7, 8, 9]],
    ]);
    expect(draft.tables.map(({ columns, rows }) => [columns.length, rows.length])).toEqual([[5, 5]]);
    expect(tables[0]?.truncated).toBe(false);
  });

  test("gives the draft a name of its period, and it passes lint", () => {
    const { draft } = learnedFrom(COSTS);
    expect([draft.id, draft.title, draft.period]).toEqual(["rapportage-2021", "Rapportage {year}", { kind: "twelve-months", year: 2021 }]);
    expect(faultsOf(draft)).toEqual([]);
  });

  test("takes the year from the clock where no header names one, and a table without a title by what its labels are", () => {
    const text = "\nSoort | Aantal | Vorig\nA | 3.417 | 3.112\nB | 1.204 | 1.411\nTotaal | 4.621 | 4.523";
    const learned = learnedFrom(text);
    expect(learned.draft.period.year).toBe(2021);
    expect([...learnSteps(pastedContent({ Blad1: text }), null, 2021)].map(({ title }) => title)).toEqual(["Blad1", "Soort"]);
  });

  test("finds nothing where no figures stand below heads", () => {
    const learned = learn(contentOf([sheetOf("Leeg", []), sheetOf("Brief", [["Geachte heer"], ["Hierbij"]])]), null, 2021);
    expect([learned.draft, learned.tables, learned.looked, learned.used]).toEqual([null, [], 2, null]);
  });

  test("knows which tables the definition in use has already", async () => {
    const definition = shipped("uwv-achtmaandenverslag-2020");
    const content = { ...(await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read()), state: null };
    const extra = pastedContent({ Extra: COSTS }).sheets;
    const learned = learn({ ...content, sheets: [...content.sheets, ...extra] }, openReport(content, [definition]), 2020);
    expect(learned.used).toMatchObject({ bound: 26, chosen: false });
    const fresh = learned.tables.filter(({ known }) => known === null);
    expect(fresh.map(({ sheet }) => sheet)).toEqual(["Extra"]);
    expect(new Set(learned.tables.flatMap(({ known }) => known ?? []))).toEqual(new Set(definition.tables.map(({ id }) => id)));
    expect(learn(content, openReport(content, [], definition), 2020).used?.chosen).toBe(true);
  });
});

describe("labelSource", () => {
  const content = contentOf([
    sheetOf("Blad1", [
      ["Nr", "Soort", "2021", "2020"],
      [1, "Noord", 3417, 3112],
      [2, " ", 1204, 1411],
      [true, "Totaal", 4621, 4523],
    ]),
  ]);
  const learned = learn(content, null, 2021);
  const [table] = learned.tables;

  test("gives what stands in each row, numbers too", () => {
    const columns = learned.draft?.tables[0]?.columns.map(({ id }) => labelSource(learned)(table?.id ?? "", id)) ?? [];
    expect(columns).toContainEqual(["1", "2", null]);
    expect(columns).toContainEqual(["Noord", null, "Totaal"]);
  });

  test("nothing for a table or column that is not there", () => {
    expect([labelSource(learned)("nergens", "label"), labelSource(learned)(table?.id ?? "", "nergens")]).toEqual([[], []]);
  });
});

describe("reportName", () => {
  test.each<[PeriodKind, string]>([
    ["four-months", "rapportage-eerste-vier-maanden-2021"],
    ["eight-months", "rapportage-eerste-acht-maanden-2021"],
    ["twelve-months", "rapportage-2021"],
    ["quarter-1", "rapportage-tot-en-met-maart-2021"],
    ["quarter-3", "rapportage-tot-en-met-september-2021"],
  ])("of %s makes the id %s", (kind, id) => {
    const period = { kind, year: 2021 };
    expect(reportId(reportName(period), period)).toBe(id);
  });

  test("a name without letters has an id all the same", () => expect(reportId("…", { kind: "quarter-1", year: 2021 })).toBe("concept"));
});

describe("relationKey", () => {
  const a = { cell: "B!A1", sign: 1 as const };
  const b = { cell: "B!A2", sign: -1 as const };
  test.each([
    ["a difference is a sum with signs", relationKey("difference", "B!A3", [a, b]), relationKey("sum", "B!A3", [b, a])],
    ["the order of a growth counts", relationKey("growth", "B!A3", [a, b]), "growth B!A3 = B!A1 B!A2"],
  ])("%s", (_, key, expected) => expect(key).toBe(expected));
});
