import { checkCommand, fillCommand, publishCommand, reportFailure, type CommandWorld } from "../../src/commands/run";
import { liveWorkbook, type TestWorkbook } from "../support/live-workbook";
import { allShipped, unknownWorkbook } from "../support/pane";
import { sample } from "../support/samples";

function world(bytes: Uint8Array): CommandWorld & { readonly workbook: TestWorkbook } {
  return { workbook: liveWorkbook(bytes), shipped: allShipped().map(({ definition }) => definition), language: "nl" };
}

describe("ribbon commands", () => {
  test("Controleren writes the findings to a sheet and shows it", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    const { count, sheet } = await checkCommand(at);
    expect([sheet, at.workbook.selected?.sheet]).toEqual(["Bevindingen", "Bevindingen"]);
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
    expect(at.workbook.writes).toHaveLength(1);
    expect((await fillCommand(at)).count).toBe(0);
    expect(at.workbook.writes).toHaveLength(1);
  });

  test("Aanvullen leaves what deviates", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    await at.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await fillCommand(at);
    expect((await at.workbook.read()).sheets.find(({ name }) => name === "Financiën")?.value(7, 2)).toBe(659.1);
  });

  test("Publiceren puts the table under the selection on a sheet of its own, following its cells", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    await at.workbook.select({ sheet: "Financiën", area: { top: 73, left: 1, bottom: 73, right: 1 } });
    const { sheet } = await publishCommand(at);
    expect(at.workbook.selected?.sheet).toBe("Huisvesting");
    expect(sheet).toBe("Huisvesting");
    const made = (await at.workbook.read()).sheets.find(({ name }) => name === "Huisvesting");
    const cells = [0, 1, 2, 3, 4].flatMap((row) => [1, 2].map((column) => [made?.value(row, column), made?.formula(row, column)]));
    expect(cells).toContainEqual([67, "Financiën!B74"]);
  });

  test("Publiceren says what to do when the selection is in no table", async () => {
    const at = world(sample("uwv-achtmaandenverslag-2020"));
    await at.workbook.select({ sheet: "Financiën", area: { top: 500, left: 1, bottom: 500, right: 1 } });
    await expect(publishCommand(at)).rejects.toThrow("not in a table");
    expect(at.workbook.writes).toHaveLength(0);
  });

  test("without a known table a command fails in plain words, which go to a sheet", async () => {
    const at = world(unknownWorkbook());
    await expect(checkCommand(at)).rejects.toThrow("No table recognised");
    await reportFailure(at, { nl: "=Geen tabel herkend", en: "No table" });
    const told = (await at.workbook.read()).sheets.find(({ name }) => name === "Kerncijfer");
    expect([told?.value(1, 0), told?.formula(1, 0)]).toEqual(["=Geen tabel herkend", null]);
  });
});
