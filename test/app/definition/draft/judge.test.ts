import { judgeDraft, neededBindings } from "../../../../src/app/definition/draft/judge";
import type { Learned } from "../../../../src/app/definition/draft/learn";
import { mergeDraft } from "../../../../src/app/definition/draft/merge";
import { rulesOf } from "../../../../src/app/definition/draft/rules";
import type { Definition, TableSpec } from "../../../../src/core/definition/schema";
import { addressName } from "../../../../src/core/table/address";
import { bindReport } from "../../../../src/core/table/bind";
import { openWorkbook } from "../../../../src/hosts/file/open";
import { COSTS, firstTable, learn, learnedFrom, pastedContent, SHARES, YEARS } from "../../../support/drafts";
import { sample, shipped } from "../../../support/samples";

function judged(learned: Learned, definition: Definition): readonly string[] {
  const outcomes = judgeDraft(learned, definition);
  return [...outcomes].map(
    ([id, { holds, broken, confidence }]) =>
      `${id}: ${String(holds)}, not ${broken.map(addressName).join(" ") || "any"}${confidence === null ? "" : confidence > 0.9 ? ", sure" : ", likely"}`,
  );
}

describe("judgeDraft", () => {
  test.each([
    [
      "sums and differences",
      COSTS,
      ["kosten-per-regio/rows/totaal: 4, not any, sure", "kosten-per-regio/column/variance: 5, not any, sure"],
    ],
    [
      "a cell that breaks a sum and a difference",
      COSTS.replace("90.827", "98.027"),
      ["kosten-per-regio/rows/totaal: 3, not Blad1!B8, sure", "kosten-per-regio/column/variance: 4, not Blad1!D8, sure"],
    ],
    [
      "row by row",
      YEARS.replace("2.024", "2.042"),
      [
        "instroom-per-jaar/across/sum/actual-3/1  actual/1  actual-2: 6, not any, sure",
        "instroom-per-jaar/across/sum/variance/1  actual-3/-1 < actual-3: 4, not Blad1!E6, sure",
      ],
    ],
    [
      "where arithmetic says nothing of how sure it is",
      SHARES,
      [
        "aanvragen-en-besluiten/of-which/eerste-aanvraag: 2, not any",
        "aanvragen-en-besluiten/rows/totaal: 2, not any, sure",
        "aanvragen-en-besluiten/column/growth-percent: 5, not any, sure",
        "aanvragen-en-besluiten/across/share/share/1  actual/1 totaal actual: 4, not any, sure",
        "aanvragen-en-besluiten/named/aanvragen-en-besluiten-sum-5: 1, not any, sure",
      ],
    ],
  ])("%s", (_, text, expected) => {
    const learned = learnedFrom(text);
    expect(judged(learned, learned.draft)).toEqual(expected);
  });

  test("asks every rule of the sample of 2020, and finds it holds or names the cell", async () => {
    const learned = learn(await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read(), null, 2020);
    const { draft } = learned;
    if (!draft) throw new Error("no table was found");
    const outcomes = judgeDraft(learned, draft);
    const rules = draft.tables.flatMap((table) => rulesOf(draft, table));
    expect(rules.filter(({ id }) => !outcomes.has(id))).toEqual([]);
    const held = rules.reduce((sum, { id }) => sum + (outcomes.get(id)?.holds ?? 0), 0);
    const broken = rules.reduce((sum, { id }) => sum + (outcomes.get(id)?.broken.length ?? 0), 0);
    expect(held).toBeGreaterThan(200);
    expect(broken).toBeLessThan(held / 50);
  });

  test("a table that is left out, and a norm, are not asked", () => {
    const learned = learnedFrom(`${COSTS}\n\n${YEARS}`);
    const indicators = [{ id: "kosten", label: "Kosten", direction: "lower" as const, measure: "flow" as const }];
    const table = firstTable(learned.draft);
    const normed: TableSpec = {
      ...table,
      columns: table.columns.map((column) => (column.id === "budget" ? { ...column, role: "norm" } : column)),
      rows: table.rows.map((row) => (row.id === "noord" ? { ...row, indicator: "kosten" } : row)),
    };
    const outcomes = judgeDraft(learned, { ...learned.draft, indicators, tables: [normed], relations: [] });
    expect([...outcomes.keys()]).toEqual(["kosten-per-regio/rows/totaal", "kosten-per-regio/column/variance"]);
  });
});

describe("neededBindings", () => {
  const own = ({ tables }: Definition): ReadonlyMap<string, string> => new Map(tables.map(({ id }) => [id, id]));

  test("none for tables that are found where they were learned", () => {
    const { draft, sheets, tables } = learnedFrom(`${COSTS}\n\n${YEARS}\n\n${SHARES}`);
    expect(neededBindings(draft, sheets, [], tables, own(draft))).toEqual([]);
  });

  test("one for each table that would be found elsewhere", () => {
    const content = pastedContent({ Een: COSTS, Twee: COSTS });
    const learned = learn(content, null, 2021);
    const { draft } = learned;
    if (!draft) throw new Error("no table was found");
    // By its headers and labels the second would be the first as well.
    const names = new Map([[learned.tables[1]?.id ?? "", learned.tables[1]?.id ?? ""]]);
    const second = { ...draft, tables: draft.tables.slice(1) };
    const [binding, ...others] = neededBindings(second, content.sheets, [], learned.tables, names);
    expect(others).toEqual([]);
    expect(binding).toMatchObject({ table: second.tables[0]?.id, sheet: "Twee", columns: { "1": "actual" }, rows: { "1": "noord" } });
    const report = bindReport(second, content.sheets, binding ? [binding] : []);
    expect(report.tables.map(({ sheet, bound }) => [sheet.name, bound])).toEqual([["Twee", "manual"]]);
    expect(report.tables[0]?.rows.size).toBe(5);
  });

  test("one for a table of which a column has no header that is known", () => {
    const { draft, sheets, tables } = learnedFrom(COSTS);
    const table = firstTable(draft);
    const columns = table.columns.map((column) => (column.id === "prior" ? { ...column, header: "Iets anders" } : column));
    const changed = { ...draft, tables: [{ ...table, columns }] };
    const [binding] = neededBindings(changed, sheets, [], tables, own(changed));
    expect(binding?.columns).toMatchObject({ "4": "prior" });
    expect(
      bindReport(changed, sheets, binding ? [binding] : [])
        .table(table.id)
        ?.columns.get("prior"),
    ).toBe(4);
  });

  test("under the name that the table has in the definition it was added to", () => {
    const base = shipped("uwv-achtmaandenverslag-2020");
    const { draft, sheets, tables } = learnedFrom(COSTS);
    const { definition, names } = mergeDraft(
      { ...base, tables: [...base.tables, { ...firstTable(draft), chapter: base.chapters[0]?.id ?? "" }] },
      draft,
    );
    expect([...names.values()]).toEqual(["kosten-per-regio-2"]);
    const first = tables.map(({ sheet, area }) => ({ table: "kosten-per-regio", sheet, area }));
    expect(neededBindings(definition, sheets, first, tables, names).map(({ table }) => table)).toEqual(["kosten-per-regio-2"]);
  });
});
