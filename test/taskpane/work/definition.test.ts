import { openWorkbook } from "../../../src/hosts/file/open";
import { allShipped, testPane, unknownWorkbook, type TestPane } from "../../support/pane";
import { sample } from "../../support/samples";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const [first, second] = allShipped();
if (!first || !second) throw new Error("two definitions are shipped");

const usedId = ({ store }: TestPane): string | undefined => store.get().check.checked?.definition.id;
const kept = async ({ workbook }: TestPane): Promise<object | null | undefined> => (await workbook.read()).state?.definition;

describe("which definition", () => {
  test("another one is kept in the workbook and used at once", async () => {
    const pane = testPane();
    await pane.work.definition.choose(second.definition.id);
    expect(await kept(pane)).toEqual({ id: second.definition.id, version: second.definition.version });
    expect(usedId(pane)).toBe(second.definition.id);
  });

  test("an unknown id changes nothing", async () => {
    const pane = testPane();
    await pane.work.definition.choose("nergens");
    expect([pane.workbook.writes, pane.store.get().message]).toEqual([[], null]);
  });

  test("exported, imported in another workbook, it is the same", async () => {
    const pane = testPane();
    await pane.work.definition.exportJson();
    expect(pane.saved.map(({ name }) => name)).toEqual(["uwv-achtmaandenverslag-2020.json"]);
    const bytes = pane.saved[0]?.bytes ?? new Uint8Array();
    expect(new TextDecoder().decode(bytes)).toBe(first.json);
    const other = testPane(unknownWorkbook());
    await other.work.definition.importJson({ name: "mijn.json", bytes });
    expect(await kept(other)).toEqual({ json: first.json });
    expect(other.store.get().message).toEqual({ kind: "definition-taken" });
  });

  test.each([
    ["no JSON", "{", 1],
    ["a definition that refers to nothing", first.json.replace('"notation": "procent"', '"notation": "procenten"'), null],
    ["a prototype", '{"__proto__": {"polluted": true}}', null],
  ])("%s is refused with the place of the fault, and nothing is kept", async (_, json, line) => {
    const pane = testPane(unknownWorkbook());
    await pane.work.definition.importJson({ name: "fout.json", bytes: encode(json) });
    const { imported } = pane.store.get().definition;
    expect(imported?.messages.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
    if (line !== null) expect(imported?.messages[0]?.line).toBe(line);
    expect(pane.workbook.writes).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("editing on a sheet", () => {
  async function editing(): Promise<TestPane> {
    const pane = testPane();
    await pane.work.definition.editInWorkbook();
    return pane;
  }
  async function cellOf(pane: TestPane, key: string, header: string): Promise<{ sheet: string; row: number; column: number }> {
    const sheet = (await pane.workbook.read()).sheets.find(({ name }) => name === "Definities");
    if (!sheet) throw new Error("no sheet Definities");
    const find = (at: (index: number) => unknown, wanted: string): number =>
      Array.from({ length: 500 }, (_, index) => index).findIndex((index) => at(index) === wanted);
    return { sheet: sheet.name, row: find((row) => sheet.value(row, 1), key), column: find((column) => sheet.value(0, column), header) };
  }

  test("unchanged, there is nothing to take over", async () => {
    const pane = await editing();
    await pane.work.definition.takeFromSheet();
    expect(pane.store.get().definition.sheet).toMatchObject({ changed: 0, taken: false });
    expect(pane.store.get().definition.sheet?.messages.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a norm that is edited is used from then on", async () => {
    const pane = await editing();
    await pane.workbook.type(await cellOf(pane, "tijdigheid-wwz", "Norm"), "95%");
    await pane.work.definition.takeFromSheet();
    expect(pane.store.get().definition.sheet).toMatchObject({ changed: 1, taken: true });
    const used = pane.store.get().check.checked;
    expect(used?.origin).toBe("workbook");
    expect(used?.definition.indicators.find(({ id }) => id === "tijdigheid-wwz")?.norm?.value).toBe("95%");
  });

  test("an edit that cannot be is told at its cell, and nothing is taken over", async () => {
    const pane = await editing();
    const cell = await cellOf(pane, "tijdigheid-wwz", "Richting");
    await pane.workbook.type(cell, "omhoog");
    await pane.work.definition.takeFromSheet();
    const { sheet } = pane.store.get().definition;
    expect(sheet?.taken).toBe(false);
    expect(sheet?.messages.filter(({ severity }) => severity === "error")).toMatchObject([{ address: cell }]);
  });

  test("without the sheet it says what to do first", async () => {
    const pane = testPane();
    await pane.work.definition.takeFromSheet();
    expect(pane.store.get().problem?.code).toBe("definition-sheet-absent");
  });
});

describe("binding by hand", () => {
  const AREA = { top: 1, left: 0, bottom: 25, right: 5 };

  test("the selection is the table, kept in the workbook, and let go again", async () => {
    const pane = testPane();
    pane.workbook.choose({ sheet: "Prestatie-indicatoren", area: AREA });
    await pane.work.definition.bindSelection(first.definition, "prestatie-indicatoren", {});
    expect(pane.store.get().message).toMatchObject({ kind: "bound", table: "prestatie-indicatoren" });
    expect(pane.store.get().check.checked?.report.table("prestatie-indicatoren")?.bound).toBe("manual");
    await pane.work.definition.unbind("prestatie-indicatoren");
    expect(pane.store.get().check.checked?.report.table("prestatie-indicatoren")?.bound).toBe("table");
  });

  test("columns and rows that were pointed out win", async () => {
    const pane = testPane();
    pane.workbook.choose({ sheet: "Prestatie-indicatoren", area: AREA });
    await pane.work.definition.bindSelection(first.definition, "prestatie-indicatoren", { columns: { "4": "actual" } });
    expect(pane.store.get().check.checked?.report.table("prestatie-indicatoren")?.columns.get("actual")).toBe(4);
  });

  test("without a selection it says what to do", async () => {
    const pane = testPane();
    await pane.work.definition.bindSelection(first.definition, "kerncijfers", {});
    expect(pane.store.get().problem?.code).toBe("no-selection");
  });

  test("a selection in which nothing is known is refused", async () => {
    const pane = testPane(unknownWorkbook());
    pane.workbook.choose({ sheet: "Blad1", area: { top: 0, left: 0, bottom: 1, right: 1 } });
    await pane.work.definition.bindSelection(first.definition, "kerncijfers", {});
    expect([pane.store.get().problem?.code, pane.workbook.writes]).toEqual(["range-unrecognised", []]);
  });
});

describe("files", () => {
  const bytes = sample("uwv-achtmaandenverslag-2020");

  test("the previous report is compared until it is let go", async () => {
    const pane = testPane();
    await pane.work.definition.choosePrevious({ name: "vorig.xlsx", bytes });
    expect(pane.store.get().definition.previous?.name).toBe("vorig.xlsx");
    expect(pane.store.get().check.checked?.previous).not.toBeNull();
    await pane.work.definition.choosePrevious(null);
    expect(pane.store.get().check.checked?.previous).toBeNull();
  });

  test("a file that is no workbook is refused", async () => {
    const pane = testPane();
    await pane.work.definition.choosePrevious({ name: "brief.txt", bytes: encode("geachte") });
    expect(pane.store.get().problem?.task).toBe("file");
    expect(pane.store.get().definition.previous).toBeNull();
  });

  test("an earlier version shows what differs, by meaning", async () => {
    const pane = testPane();
    await pane.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await pane.work.definition.compare({ name: "eerder.xlsx", bytes });
    const { comparison } = pane.store.get().definition;
    expect(comparison?.changes.map(({ kind, before, after }) => [kind, before?.shown, after?.shown])).toEqual([
      ["changed", "695,1", "659,1"],
    ]);
  });

  test("rolled forward, the new workbook opens with the actuals as priors", async () => {
    const pane = testPane();
    await pane.work.definition.roll();
    expect(pane.store.get().message).toMatchObject({ kind: "carried", name: "uwv-achtmaandenverslag-2021.xlsx" });
    const rolled = await openWorkbook(pane.opened[0]?.bytes ?? new Uint8Array()).read();
    expect(rolled.state?.definition).toHaveProperty("json");
    expect(pane.workbook.writes).toEqual([]);
  });

  test("an empty workbook can be made where no table is known", async () => {
    const pane = testPane(unknownWorkbook());
    await pane.work.definition.newWorkbook();
    expect(pane.opened.map(({ name }) => name)).toEqual(["uwv-achtmaandenverslag-2020-invoer.xlsx"]);
  });

  test("the sample opens beside the workbook", async () => {
    const pane = testPane(unknownWorkbook());
    await pane.work.definition.openSample();
    expect(pane.store.get().message).toEqual({ kind: "opened", name: "voorbeeld.xlsx" });
  });
});
