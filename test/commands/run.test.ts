import { checkCommand, fillCommand, publishCommand, reportFailure, type CommandWorld } from "../../src/commands/run";
import { liveWorkbook, type TestWorkbook } from "../support/live-workbook";
import { allShipped, unknownWorkbook } from "../support/pane";
import { sample } from "../support/samples";

function world(bytes: Uint8Array): CommandWorld & { readonly workbook: TestWorkbook; readonly shown: () => number } {
  let shown = 0;
  return {
    workbook: liveWorkbook(bytes),
    shipped: allShipped().map(({ definition }) => definition),
    language: "nl",
    showPane: () => {
      shown += 1;
      return Promise.resolve();
    },
    shown: () => shown,
  };
}

describe("ribbon commands", () => {
  test("Controleren writes the findings to a sheet, shows it, and opens the pane", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    const { count, sheet } = await checkCommand(at);
    expect([sheet, at.shown(), at.workbook.selected?.sheet]).toEqual(["Bevindingen", 1, "Bevindingen"]);
    const written = (await at.workbook.read()).sheets.find(({ name }) => name === "Bevindingen");
    expect(written?.used?.bottom).toBe(count);
  });

  test("Controleren again refreshes the same sheet", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    await checkCommand(at);
    await checkCommand(at);
    expect((await at.workbook.read()).sheets.filter(({ name }) => name.startsWith("Bevindingen"))).toHaveLength(1);
  });

  test("Aanvullen fills the derived cells in one write, and the next time writes nothing", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020-input"));
    expect((await fillCommand(at)).count).toBeGreaterThan(150);
    expect([at.workbook.writes.length, at.shown()]).toEqual([1, 0]);
    expect((await fillCommand(at)).count).toBe(0);
    expect(at.workbook.writes).toHaveLength(1);
  });

  test("Aanvullen leaves what deviates and shows the pane that lists it", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    await at.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await fillCommand(at);
    expect(at.shown()).toBe(1);
    expect((await at.workbook.read()).sheets.find(({ name }) => name === "Financiën")?.value(7, 2)).toBe(659.1);
  });

  test("Publiceren opens the pane", async () => {
    const at = world(unknownWorkbook());
    await publishCommand(at);
    expect(at.shown()).toBe(1);
  });

  test("without a known table a command fails in plain words, which go to a sheet", async () => {
    const at = world(unknownWorkbook());
    await expect(checkCommand(at)).rejects.toThrow("No table recognised");
    await reportFailure(at, { nl: "=Geen tabel herkend", en: "No table" });
    const told = (await at.workbook.read()).sheets.find(({ name }) => name === "Kerncijfer");
    expect([told?.value(1, 0), told?.formula(1, 0)]).toEqual(["=Geen tabel herkend", null]);
  });
});
