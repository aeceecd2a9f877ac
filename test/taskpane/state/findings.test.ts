import { checkReport } from "../../../src/app/check/check";
import { openWorkbook } from "../../../src/hosts/file/open";
import { countKinds, findingItems, findingList, type FindingItem } from "../../../src/taskpane/state/findings";
import { initialState } from "../../../src/taskpane/state/model";
import { rowNameById } from "../../../src/taskpane/state/labels";
import { sample, shipped } from "../../support/samples";

const DEFINITION = shipped("uwv-achtmaandenverslag-2020");
const { shown } = initialState("nl").check;
const ALL = { error: true, warning: true, info: true, accepted: true };

async function planted(value = 659.1) {
  const workbook = openWorkbook(sample("uwv-achtmaandenverslag-2020"));
  await workbook.write({ cells: [{ address: { sheet: "Financiën", row: 7, column: 2 }, value }] });
  const checked = checkReport(await workbook.read(), { shipped: [DEFINITION] });
  return { checked, items: findingItems(checked, "nl") };
}

describe("findingList", () => {
  test("keys tell findings apart and stay the same over checks", async () => {
    const [first, second] = [await planted(), await planted()];
    const keys = first.items.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(second.items.map(({ key }) => key)).toEqual(keys);
  });

  test("tables with errors come first, and the gravest findings of a table", async () => {
    const { checked, items } = await planted();
    const list = findingList(checked, items, { shown: ALL, query: "", folded: [] });
    const [group, finding] = list.items;
    expect(group).toMatchObject({ kind: "group", table: "begrotingsresultaat-uwv", open: true });
    expect(finding?.kind === "finding" && finding.finding.severity).toBe("error");
    expect(list.shown).toBe(checked.run.findings.length);
    expect(list.without).toBe(26 - list.items.filter(({ kind }) => kind === "group").length);
  });

  test("as the pane opens, information is not listed but counted", async () => {
    const { checked, items } = await planted();
    const list = findingList(checked, items, { shown, query: "", folded: [] });
    expect(list.items.some((item) => item.kind === "finding" && item.finding.severity === "info" && !item.finding.accepted)).toBe(false);
    expect(countKinds(checked.run.findings).info).toBe(checked.run.summary.info);
  });

  test("a folded table keeps its line", async () => {
    const { checked, items } = await planted();
    const open = findingList(checked, items, { shown: ALL, query: "", folded: [] });
    const folded = findingList(checked, items, { shown: ALL, query: "", folded: ["begrotingsresultaat-uwv"] });
    expect(folded.items[0]).toMatchObject({ kind: "group", open: false });
    expect(folded.items.length).toBeLessThan(open.items.length);
    expect(folded.shown).toBe(open.shown);
  });

  test.each([
    ["a cell", "financiën!c8"],
    ["a table", "begrotingsresultaat"],
    ["words in any order", "klopt optelling"],
  ])("finds by %s", async (_, query) => {
    const { checked, items } = await planted();
    const found = findingList(checked, items, { shown: ALL, query, folded: [] }).items.filter(
      (item): item is FindingItem => item.kind === "finding",
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(items.length);
  });
});

describe("rowNameById", () => {
  test.each([
    ["begrotingsresultaat-uwv", "subtotaal-1-claimbeoordeling", "Subtotaal 1. Claimbeoordeling"],
    ["prestatie-indicatoren", "tijdigheid", "Tijdigheid:"],
    ["prestatie-indicatoren", "bestaat-niet", "bestaat-niet"],
    ["bestaat-niet", "rij", "rij"],
  ])("%s/%s is called '%s'", (table, row, name) => expect(rowNameById(DEFINITION, table, row, "Subtotaal")).toBe(name));
});
