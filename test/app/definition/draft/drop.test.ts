import { dropRules, dropTables, pruned, withoutDerive } from "../../../../src/app/definition/draft/drop";
import { rulesOf } from "../../../../src/app/definition/draft/rules";
import type { Definition, RowSpec } from "../../../../src/core/definition/schema";
import { COSTS, faultsOf, firstTable, learnedFrom, SHARES, YEARS } from "../../../support/drafts";

const ids = (definition: Definition): readonly string[] =>
  definition.tables.flatMap((table) => rulesOf(definition, table).map(({ id }) => id));

describe("dropRules", () => {
  const texts = { costs: COSTS, years: YEARS, shares: SHARES };
  const cases = Object.entries(texts).flatMap(([name, text]) => {
    const { draft } = learnedFrom(text);
    return ids(draft).map((id) => [name, id, draft] as const);
  });

  test.each(cases)("%s: without %s the others stay, and lint finds no error", (_, id, draft) => {
    const without = dropRules(draft, [id]);
    expect(ids(without)).toEqual(ids(draft).filter((one) => one !== id));
    expect(faultsOf(without)).toEqual(faultsOf(draft));
  });

  test.each(Object.entries(texts))("%s: all of them", (_, text) => {
    const { draft } = learnedFrom(text);
    const without = dropRules(draft, ids(draft));
    expect(ids(without)).toEqual([]);
    expect(without.relations).toEqual([]);
    expect(faultsOf(without)).toEqual([]);
  });

  test("an id that is not there changes nothing", () => {
    const { draft } = learnedFrom(COSTS);
    expect(dropRules(draft, ["nergens"])).toEqual(draft);
  });

  test("a total that was an average is none without its parts, and a sign goes with the part", () => {
    const { draft } = learnedFrom(COSTS);
    const table = firstTable(draft);
    const rows = table.rows.map((row): RowSpec =>
      row.id === "totaal" ? { ...row, total: "weighted" } : row.id === "west" ? { ...row, sign: -1 } : row,
    );
    const without = firstTable(dropRules({ ...draft, tables: [{ ...table, rows }] }, ["kosten-per-regio/rows/totaal"]));
    expect(without.rows.map(({ partOf, sign, total }) => [partOf, sign, total])).toEqual(rows.map(() => [undefined, undefined, undefined]));
  });

  test("rows that only their total told apart are told apart by its label", () => {
    const { draft } = learnedFrom(COSTS);
    const table = firstTable(draft);
    const row = (id: string, label: string | null, more: Partial<RowSpec> = {}): RowSpec => ({
      id,
      label,
      kind: "data",
      level: 1,
      ...more,
    });
    const rows = [
      row("baten", "Baten", { kind: "total", level: 0 }),
      row("noord", "Noord", { partOf: "baten" }),
      row("zuid", "Zuid", { partOf: "baten" }),
      row("wit", null, { kind: "spacer" }),
      row("lasten", "Lasten", { kind: "total", level: 0 }),
      row("noord-2", "Noord", { partOf: "lasten" }),
      row("zuid-2", "Zuid", { partOf: "lasten", category: "eigen" }),
      row("rest", null, { kind: "subtotal" }),
      row("noord-3", "Noord", { partOf: "rest" }),
      row("noord-4", "Noord", { ofWhich: "lasten" }),
    ];
    const twins = { ...draft, tables: [{ ...table, rows }] };
    const all = ids(twins).filter((id) => id.includes("/rows/") || id.includes("/of-which/"));
    expect(firstTable(dropRules(twins, all)).rows.map(({ id, category }) => [id, category])).toEqual([
      ["baten", undefined],
      ["noord", undefined],
      ["zuid", undefined],
      ["wit", undefined],
      ["lasten", undefined],
      ["noord-2", "Lasten"],
      ["zuid-2", "eigen"],
      ["rest", undefined],
      ["noord-3", "rest"],
      ["noord-4", "Lasten"],
    ]);
  });
});

describe("withoutDerive", () => {
  test("what was said of single cells goes with it, and what else they say stays", () => {
    const table = firstTable(learnedFrom(COSTS).draft);
    const rows = table.rows.map((row): RowSpec => {
      if (row.id === "noord") return { ...row, cells: { variance: { derive: false }, actual: { fill: "none" } } };
      return row.id === "oost" ? { ...row, cells: { variance: { derive: false, fill: "none" } } } : row;
    });
    const without = withoutDerive({ ...table, rows }, "variance");
    expect(without.columns.map(({ derive }) => derive)).toEqual(table.columns.map(() => undefined));
    expect(without.rows.slice(0, 3).map(({ cells }) => cells)).toEqual([
      { actual: { fill: "none" } },
      { variance: { fill: "none" } },
      undefined,
    ]);
  });
});

describe("dropTables", () => {
  const { draft } = learnedFrom(`${COSTS}\n\n${YEARS}\n\n${SHARES}`);
  const [costs, years, shares] = draft.tables.map(({ id }) => id);

  test("none leaves it as it is", () => expect(dropTables(draft, [])).toBe(draft));

  test("its relations and what only it used go with it", () => {
    const without = dropTables(draft, [years ?? "", shares ?? ""]);
    expect(without.tables.map(({ id }) => id)).toEqual([costs]);
    expect(without.relations).toEqual([]);
    expect(without.chapters).toEqual(draft.chapters);
    expect(Object.keys(without.notations).length).toBeLessThan(Object.keys(draft.notations).length);
    expect(faultsOf(without)).toEqual([]);
  });

  test("a relation of another table with one of its cells goes too, one without stays", () => {
    const term = { table: costs ?? "", row: "totaal", column: "actual" };
    const own = { id: "eigen", kind: "sum" as const, target: { row: "totaal" }, terms: [{ row: "noord" }] };
    const relations = [own, { ...own, id: "over", target: { table: shares ?? "", row: "totaal", column: "actual" }, terms: [term] }];
    expect(dropTables({ ...draft, relations }, [costs ?? ""]).relations.map(({ id }) => id)).toEqual(["eigen"]);
    expect(dropTables({ ...draft, relations }, [years ?? ""]).relations.map(({ id }) => id)).toEqual(["eigen", "over"]);
  });

  test("a chapter without tables goes, notations of rows and cells stay", () => {
    const [table] = draft.tables;
    if (!table) throw new Error("no table");
    const rows = table.rows.map((row, at): RowSpec =>
      at === 0 ? { ...row, notation: "rij", cells: { actual: { notation: "cel" } } } : row,
    );
    const notation = { kind: "number" as const, decimals: 0 };
    const notations = { ...draft.notations, rij: notation, cel: notation, over: notation };
    const chapters = [...draft.chapters, { id: "leeg", title: "Leeg", sheet: "Leeg" }];
    const kept = pruned({ ...draft, tables: [{ ...table, rows }, ...draft.tables.slice(1)], notations, chapters });
    expect(kept.chapters).toEqual(draft.chapters);
    expect(Object.keys(kept.notations)).toEqual([...Object.keys(draft.notations), "rij", "cel"]);
  });
});
