import { UserError } from "../../../src/app/errors";
import { insertTables } from "../../../src/app/insert/insert-tables";
import { openReport } from "../../../src/app/workbook/open-report";
import type { LiveWorkbook } from "../../../src/app/ports";
import { refreshTables } from "../../../src/app/insert/refresh-tables";
import type { Definition } from "../../../src/core/definition/schema";
import type { CellValue, Sheet } from "../../../src/core/table/sheet";
import { HOSTS } from "../../support/both-hosts";
import { sample, shipped } from "../../support/samples";

/** Two tables of the report of 2020: one with a sum, one without. */
const IDS = ["huisvesting", "aantal-medewerkers"];
const whole = shipped("uwv-achtmaandenverslag-2020");
const definition: Definition = { ...whole, tables: whole.tables.filter(({ id }) => IDS.includes(id)) };
const bytes = sample("uwv-achtmaandenverslag-2020");

/** The same report after someone changed the definition of one table. */
function revised(change: (table: Definition["tables"][number]) => Definition["tables"][number]): Definition {
  return { ...definition, tables: definition.tables.map((table) => (table.id === "huisvesting" ? change(table) : table)) };
}

async function sheetNamed(workbook: LiveWorkbook, name: string): Promise<Sheet> {
  const sheet = (await workbook.read()).sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
  return sheet;
}

async function cellsOf(workbook: LiveWorkbook, name: string): Promise<readonly (readonly [CellValue, string | null])[]> {
  const sheet = await sheetNamed(workbook, name);
  const { used } = sheet;
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) => row).flatMap((row) =>
    Array.from({ length: used.right + 1 }, (_, column) => [sheet.value(row, column), sheet.formula(row, column)] as const),
  );
}

describe.each(HOSTS)("tables as sheets, over the %s host", (_, open) => {
  const from = [definition];

  test("all tables come on sheets of their own that follow their cells, and are no tables of the report themselves", async () => {
    const { workbook } = open(bytes);
    const done = await insertTables(workbook, { shipped: from, tables: null });
    expect(done?.sheets).toEqual(["Aantal medewerkers", "Huisvesting"]);
    const content = await workbook.read();
    expect(content.state?.inserted.map(({ id, kind, place, name }) => [id, kind, place.split("!")[0], name])).toEqual([
      ["aantal-medewerkers", "table", "'Aantal medewerkers'", "kerncijfer_aantal_medewerkers"],
      ["huisvesting", "table", "Huisvesting", "kerncijfer_huisvesting"],
    ]);
    expect((await sheetNamed(workbook, "Huisvesting")).formula(3, 1)).toBe("Financiën!B75");
    const { report } = openReport(content, from);
    const stands = report.tables.map(({ spec, sheet }) => [spec.id, done?.sheets.includes(sheet.name)]);
    expect([report.issues, stands]).toEqual([[], [...IDS].reverse().map((id) => [id, false])]);
  });

  test("the table under the selection comes alone, and undo takes it away", async () => {
    const { workbook } = open(bytes);
    const before = await workbook.read();
    await workbook.select({ sheet: "Financiën", area: { top: 73, left: 1, bottom: 73, right: 1 } });
    const done = await insertTables(workbook, { shipped: from, tables: "selection" });
    expect(done?.sheets).toEqual(["Huisvesting"]);
    await done?.undo.apply();
    const after = await workbook.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(after.state?.inserted ?? []).toEqual([]);
  });

  const refusals: readonly [string, "selection" | readonly string[], string][] = [
    ["a selection outside the tables", "selection", "selection-no-table"],
    ["a table that is not in the workbook", ["bestaat-niet"], "table-missing"],
  ];
  test.each(refusals)("%s is refused in plain words, and nothing is inserted", async (_name, tables, code) => {
    const { workbook } = open(bytes);
    await workbook.select({ sheet: "Financiën", area: { top: 500, left: 1, bottom: 500, right: 1 } });
    const sheets = (await workbook.read()).sheets.length;
    const failure = await insertTables(workbook, { shipped: from, tables }).catch((error: unknown) => error);
    expect(failure instanceof UserError && failure.code).toBe(code);
    expect((await workbook.read()).sheets).toHaveLength(sheets);
  });

  test("what did not change is current, and nothing is written", async () => {
    const { workbook } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: null });
    const done = await refreshTables(workbook, { shipped: from });
    expect(done).toMatchObject({ undo: null, refreshed: [], refused: [], deleted: [] });
    expect(done?.current.map(({ sheet }) => sheet)).toEqual(["Aantal medewerkers", "Huisvesting"]);
  });

  test("only cells of ours that differ are rewritten; cells of the user stay, and undo puts all back", async () => {
    const { workbook, type } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: ["huisvesting"] });
    await type({ sheet: "Huisvesting", row: 1, column: 6 }, "mijn notitie");
    const before = await cellsOf(workbook, "Huisvesting");
    const title = revised((table) => ({ ...table, title: "Huisvesting en terreinen" }));
    const done = await refreshTables(workbook, { shipped: [title] });
    expect(done?.refreshed).toEqual([{ id: "huisvesting", title: "Huisvesting en terreinen", sheet: "Huisvesting" }]);
    const after = await cellsOf(workbook, "Huisvesting");
    expect(after.filter((cell, at) => JSON.stringify(cell) !== JSON.stringify(before[at]))).toEqual([["Huisvesting en terreinen", null]]);
    expect(await refreshTables(workbook, { shipped: [title] })).toMatchObject({ undo: null, refused: [] });
    await done?.undo?.apply();
    expect(await cellsOf(workbook, "Huisvesting")).toEqual(before);
  });

  test("a cell of ours that was changed by hand is not overwritten: the sheet is refused, a new one offered", async () => {
    const { workbook, type } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: ["huisvesting"] });
    await type({ sheet: "Huisvesting", row: 3, column: 1 }, 99);
    const shipped2 = [revised((table) => ({ ...table, title: "Anders" }))];
    const done = await refreshTables(workbook, { shipped: shipped2 });
    expect(done).toMatchObject({ undo: null, refreshed: [], current: [] });
    expect(done?.refused.map(({ sheet, cells, texts }) => [sheet, cells, texts.nl])).toEqual([
      [
        "Huisvesting",
        ["Huisvesting!B4"],
        "Op blad 'Huisvesting' is B4 met de hand gewijzigd. Het blad is niet bijgewerkt. Voeg de tabel opnieuw in op een nieuw blad.",
      ],
    ]);
    expect((await sheetNamed(workbook, "Huisvesting")).value(3, 1)).toBe(99);
    const again = await insertTables(workbook, { shipped: shipped2, tables: ["huisvesting"] });
    expect(again?.sheets).toEqual(["Anders"]);
  });

  /** One more line above the table: everything below it moves down. */
  const longer = revised((table) => ({ ...table, unitNote: "Aantallen in stuks" }));

  test("a table that became longer is rewritten whole, and found again in its new size", async () => {
    const { workbook } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: ["huisvesting"] });
    const before = await cellsOf(workbook, "Huisvesting");
    const done = await refreshTables(workbook, { shipped: [longer] });
    expect(done?.refreshed).toHaveLength(1);
    const sheet = await sheetNamed(workbook, "Huisvesting");
    expect([sheet.value(1, 0), sheet.formula(4, 1)]).toEqual(["Aantallen in stuks", "Financiën!B75"]);
    const { names, state } = await workbook.read();
    const area = `$A$1:$C$${String((sheet.used?.bottom ?? 0) + 1)}`;
    expect(names.find(({ name }) => name === "kerncijfer_huisvesting")?.formula).toBe(`Huisvesting!${area}`);
    expect(state?.inserted[0]?.place).toBe(`Huisvesting!${area.replaceAll("$", "")}`);
    expect((await refreshTables(workbook, { shipped: [longer] }))?.current).toHaveLength(1);
    expect((await refreshTables(workbook, { shipped: from }))?.refreshed).toHaveLength(1);
    expect((await cellsOf(workbook, "Huisvesting")).slice(0, before.length)).toEqual(before);
  });

  test("a table that became longer does not run over cells of the user", async () => {
    const { workbook, type } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: ["huisvesting"] });
    const row = ((await sheetNamed(workbook, "Huisvesting")).used?.bottom ?? 0) + 1;
    await type({ sheet: "Huisvesting", row, column: 0 }, "eigen regel");
    const done = await refreshTables(workbook, { shipped: [longer] });
    expect(done?.refused.map(({ cells }) => cells)).toEqual([[`Huisvesting!A${String(row + 1)}`]]);
    expect(done?.refused[0]?.texts.en).toContain("the table has become larger");
    expect((await sheetNamed(workbook, "Huisvesting")).value(row, 0)).toBe("eigen regel");
  });

  test("a table that the report does not have any more leaves its sheet alone", async () => {
    const { workbook } = open(bytes);
    await insertTables(workbook, { shipped: from, tables: null });
    const only = { ...definition, tables: definition.tables.filter(({ id }) => id === "huisvesting") };
    const done = await refreshTables(workbook, { shipped: [only] });
    expect(done?.refused.map(({ id, texts }) => [id, texts.nl.includes("niet gevonden")])).toEqual([["aantal-medewerkers", true]]);
  });

  test("stops when asked to", async () => {
    const { workbook } = open(bytes);
    const progress = { report: () => undefined, stopped: true };
    expect(await insertTables(workbook, { shipped: from, tables: null, progress })).toBeNull();
    await insertTables(workbook, { shipped: from, tables: null });
    expect(await refreshTables(workbook, { shipped: from, progress })).toBeNull();
  });
});
