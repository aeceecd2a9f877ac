import { mergeDraft } from "../../../../src/app/definition/draft/merge";
import { rulesOf } from "../../../../src/app/definition/draft/rules";
import type { Definition } from "../../../../src/core/definition/schema";
import { COSTS, faultsOf, learnedFrom, SHARES, YEARS } from "../../../support/drafts";
import { shipped } from "../../../support/samples";

const base = shipped("uwv-achtmaandenverslag-2020");

describe("mergeDraft", () => {
  test("adds tables behind those of a copy, which loses nothing", () => {
    const { draft } = learnedFrom(`${COSTS}\n\n${YEARS}`);
    const { definition, names } = mergeDraft(base, draft);
    expect(definition.id).toBe(`${base.id}-aangevuld`);
    expect(definition.version).toBe("1");
    expect([definition.title, definition.period, definition.figures]).toEqual([base.title, base.period, base.figures]);
    expect(definition.tables.slice(0, base.tables.length)).toEqual(base.tables);
    expect(definition.relations.slice(0, base.relations.length)).toEqual(base.relations);
    expect(definition.notations).toMatchObject(base.notations);
    expect(definition.tables.slice(base.tables.length).map(({ id }) => id)).toEqual([...names.values()]);
    expect(faultsOf(definition)).toEqual(faultsOf(base));
  });

  test("seen from the period of the copy, all is printed and about what it was", () => {
    const { definition } = mergeDraft(base, learnedFrom(COSTS).draft);
    const added = definition.tables.at(-1);
    expect(added?.columns.map(({ header, role, period }) => [header, role, period?.year])).toEqual([
      ["Regio", "label", undefined],
      ["Realisatie {year+1}", "actual", 1],
      ["Begroting {year+1}", "budget", 1],
      ["Verschil", "variance", undefined],
      ["Realisatie {year}", "actual", 0],
    ]);
  });

  test("twice the same draft: ids get a number, what they say stays", () => {
    const { draft } = learnedFrom(`${SHARES}\n\n${YEARS}`);
    const once = mergeDraft(base, draft).definition;
    const { definition: twice, names } = mergeDraft(once, draft);
    expect([...names]).toEqual([
      ["aanvragen-en-besluiten", "aanvragen-en-besluiten-2"],
      ["instroom-per-jaar", "instroom-per-jaar-2"],
    ]);
    expect([twice.id, twice.version]).toEqual([once.id, "2"]);
    expect(twice.chapters).toEqual(once.chapters);
    expect(twice.notations).toEqual(once.notations);
    expect(new Set(twice.relations.map(({ id }) => id)).size).toBe(twice.relations.length);
    const rules = (definition: Definition, id: string): readonly string[] =>
      definition.tables.filter((table) => table.id === id).flatMap((table) => rulesOf(definition, table).map(({ kind }) => kind));
    for (const [id, name] of names) expect(rules(twice, name)).toEqual(rules(draft, id));
    // Two tables of one title are hard to tell apart, as lint says.
    expect([...new Set(faultsOf(twice).filter((rule) => !faultsOf(base).includes(rule)))]).toEqual(["ambiguous-title"]);
  });

  test.each([
    ["3", "4"],
    ["2.9", "2.10"],
    ["concept", "concept-2"],
  ])("a copy of version %s that is added to becomes %s", (version, expected) => {
    const { draft } = learnedFrom(COSTS);
    expect(mergeDraft({ ...base, id: "eigen-aangevuld", version }, draft).definition.version).toBe(expected);
  });

  test("a chapter of the same sheet is shared, a name of Excel that is taken is not", () => {
    const { draft } = learnedFrom(COSTS, null, "Financiën");
    const taken = { ...base, tables: base.tables.map((table, at) => (at === 0 ? { ...table, id: "kosten_per_regio" } : table)) };
    const { definition } = mergeDraft(taken, draft);
    expect(definition.chapters).toEqual(base.chapters);
    expect(definition.tables.at(-1)?.id).toBe("kosten-per-regio-2");
  });

  test("a notation that means something else keeps its own name, in columns, rows and cells", () => {
    const { draft } = learnedFrom(SHARES);
    const percent = draft.tables[0]?.columns.find(({ id }) => id === "share")?.notation ?? "";
    const other = { ...base, notations: { ...base.notations, [percent]: { kind: "text" as const, decimals: 0 } } };
    const tables = draft.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, at) =>
        at === 0 ? { ...row, notation: percent, cells: { actual: { notation: percent }, prior: {} } } : row,
      ),
    }));
    const { definition } = mergeDraft({ ...other, period: draft.period }, { ...draft, tables });
    const added = definition.tables.at(-1);
    const name = added?.columns.find(({ id }) => id === "share")?.notation ?? "";
    expect(definition.notations[name]).toEqual(draft.notations[percent]);
    expect(definition.notations[percent]).toEqual({ kind: "text", decimals: 0 });
    expect(added?.rows[0]).toMatchObject({ notation: name, cells: { actual: { notation: name }, prior: {} } });
  });

  test("a relation that names no table of its own is left as it is", () => {
    const { draft } = learnedFrom(COSTS);
    const relation = { id: "los", kind: "sum" as const, target: { row: "totaal" }, terms: [{ table: "elders", row: "noord" }] };
    expect(mergeDraft(base, { ...draft, relations: [relation] }).definition.relations.at(-1)).toEqual(relation);
  });
});
