/// <reference types="office-js" />
import { withExcel } from "../../support/office";

/** Errors, limits and bookkeeping of the emulated host, as the real client reports them. */

async function run(act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context, context.workbook.worksheets.getItem("Blad1"));
    await context.sync();
  });
}

describe("errors", () => {
  test("a property that was not loaded is refused by the client", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      await context.sync();
      let code = "";
      try {
        expect(range.values).toBeUndefined();
      } catch (error) {
        code = error instanceof OfficeExtension.Error ? error.code : String(error);
      }
      expect(code).toBe("PropertyNotLoaded");
    });
  });

  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void]>([
    ["Range.sort", (_, sheet) => sheet.getRange("A1").sort.apply([{ key: 0 }])],
    ["Range.copyFrom", (_, sheet) => sheet.getRange("A1").copyFrom("B1")],
    ["Range.savedAsArray", (_, sheet) => void sheet.getRange("A1").load("savedAsArray")],
    ["Workbook.pivotTables", (context) => void context.workbook.pivotTables.load("items/name")],
    ["ChartTitle.getSubstring", (_, sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")).title.getSubstring(0, 1)],
  ])("what is not emulated fails loudly: %s", async (_, act) => {
    const host = withExcel();
    await expect(run(act)).rejects.toThrow(/^The emulated Excel has no \w+\.\w+(\(\))?\.$/);
    await expect(run(act)).rejects.toMatchObject({ code: "NotImplemented" });
    expect(host.missing.size).toBe(1);
  });

  test("the older Excel lacks newer members, and says which set they need", async () => {
    withExcel([{ name: "Blad1" }], { apiSet: "1.3" });
    const listen = (_: unknown, sheet: Excel.Worksheet): void => {
      sheet.onChanged.add(() => Promise.resolve());
    };
    await expect(run(listen)).rejects.toMatchObject({ code: "ApiNotFound" });
    await expect(run(listen)).rejects.toThrow("ExcelApi 1.7");
    await expect(run((_, sheet) => void sheet.getRange("A1").load("values"))).resolves.toBeUndefined();
    expect([
      Office.context.requirements.isSetSupported("ExcelApi", "1.3"),
      Office.context.requirements.isSetSupported("ExcelApi", "1.4"),
    ]).toEqual([true, false]);
  });

  test("what was done before the failure stays, and the place of the failure is told", async () => {
    withExcel();
    const failure: unknown = await run((context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Weg").getRange("A1").values = [[2]];
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    expect(failure).toMatchObject({ code: "ItemNotFound", debugInfo: { statement: "var worksheet1 = worksheets.getItem(...);" } });
    const left = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(left).toEqual([[1]]);
  });

  test("faults that a test plans come when planned", async () => {
    const host = withExcel();
    host.plan({ code: "GeneralException", after: 1 });
    await expect(run(() => undefined)).resolves.toBeUndefined();
    await expect(run((_, sheet) => void sheet.load("name"))).rejects.toMatchObject({ code: "GeneralException" });
    await expect(run((_, sheet) => void sheet.load("name"))).resolves.toBeUndefined();
  });
});

describe("a workbook that resists", () => {
  const writes: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values", (sheet) => void (sheet.getRange("A1").values = [[1]])],
    ["number formats", (sheet) => void (sheet.getRange("A1").numberFormat = [["0"]])],
    ["fill", (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["widths", (sheet) => void (sheet.getRange("A1").format.columnWidth = 10)],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["tables", (sheet) => void sheet.tables.add("A1:B2", true)],
    ["pictures", (sheet) => void sheet.shapes.addTextBox("x")],
    ["charts", (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2"))],
    ["conditional formats", (sheet) => void sheet.getRange("A1").conditionalFormats.add("Custom")],
  ];
  test.each(writes)("a protected sheet refuses %s", async (_, act) => {
    withExcel([{ name: "Blad1" }, { name: "Vrij" }], { protectedSheets: ["Blad1"] });
    await expect(run((__, sheet) => act(sheet))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(run((context) => act(context.workbook.worksheets.getItem("Vrij")))).resolves.toBeUndefined();
  });

  test("protection allows unlocked cells and what its options allow, and ends with the password", async () => {
    withExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, "geheim");
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowSort]).toEqual([
        true,
        true,
        false,
      ]);
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect("fout");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect("geheim");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  test("a workbook for reading only takes nothing", async () => {
    withExcel([{ name: "Blad1" }], { readOnly: true });
    await expect(run((_, sheet) => void (sheet.getRange("A1").values = [[1]]))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(run((context) => void context.workbook.worksheets.add("x"))).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(run((context) => void context.workbook.customXmlParts.add("<a/>"))).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("while a cell is edited nothing runs; with delayForCellEdit it waits", async () => {
    const host = withExcel([{ name: "Blad1" }], { editMode: true });
    await expect(run((_, sheet) => void sheet.load("name"))).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.editing = false;
    await waiting;
    expect(done).toBe(true);
  });

  test("what office.js tells Office about itself is heard while a cell is edited, and takes no planned fault", () => {
    const host = withExcel([{ name: "Blad1" }], { editMode: true });
    host.plan({ code: "GeneralException" });
    const request = (name: string, type: number): string =>
      JSON.stringify({
        Actions: [{ Id: 2, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1 }],
        ObjectPaths: { "1": { Id: 1, ObjectPathType: type, Name: name } },
      });
    expect(host.execute(request("Microsoft.InternalService.AddinInternalService", 2), 0, "")).not.toContain("Error");
    expect(host.execute(request("", 1), 0, "")).toContain("GeneralException");
    expect(host.execute(request("", 1), 0, "")).toContain("InvalidOperationInCellEditMode");
  });
});

describe("limits and bookkeeping", () => {
  test("a request or answer above the limit is refused", async () => {
    withExcel([{ name: "Blad1" }], { payloadLimit: 20_000 });
    const wide = Array.from({ length: 100 }, () => Array.from({ length: 15 }, () => "0123456789"));
    await expect(run((_, sheet) => void (sheet.getRange("A1:O100").values = wide))).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    await expect(run((_, sheet) => void sheet.getRange("A1:O1000").load("values"))).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
    await expect(run((_, sheet) => void sheet.getRange("A1:O100").load("values"))).resolves.toBeUndefined();
  });

  test("the limit is 5 MB when none is given", () => {
    expect(withExcel().options.payloadLimit).toBe(5 * 1024 * 1024);
  });

  test("requests, actions and UTF-8 bytes are counted", async () => {
    const host = withExcel();
    host.keepLog = true;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      sheet.getCell(0, 0).untrack().values = [["é"]];
      await context.sync();
      await context.sync();
    });
    const [logged] = host.log;
    expect(host.counters.requests).toBe(1);
    expect(host.counters.actions).toBe(logged?.request.Actions.length);
    const text = JSON.stringify(logged?.request);
    expect(host.counters.requestBytes).toBe(Buffer.byteLength(text));
    expect(host.counters.largestRequest).toBe(host.counters.requestBytes);
    host.resetCounters();
    expect(host.counters).toMatchObject({ requests: 0, actions: 0, requestBytes: 0, responseBytes: 0, housekeeping: 0 });
  });

  test("ranges that are held are let go after the run; those that are untracked never are held", async () => {
    const host = withExcel();
    const held = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      for (let row = 0; row < 10; row += 1) sheet.getCell(row, 0).values = [[row]];
      for (let row = 0; row < 10; row += 1) {
        const cell = sheet.getCell(row, 1);
        cell.values = [[row]];
        cell.untrack();
      }
      await context.sync();
      return host.heldReferences;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([held, host.heldReferences, host.counters.housekeeping]).toEqual([10, 0, 1]);
  });

  test("a range that is tracked by hand outlives the run, one that is not does not", async () => {
    withExcel([{ name: "Blad1", rows: [[1, 2]] }]);
    const [kept, lost] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const ranges = [sheet.getRange("A1"), sheet.getRange("B1").getOffsetRange(0, 0)] as const;
      context.trackedObjects.add(ranges[0]);
      await context.sync();
      return ranges;
    });
    await Excel.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([[1]]);
      kept.untrack();
      await context.sync();
    });
    await expect(
      Excel.run(lost, async (context) => {
        lost.load("values");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });

  test("a range on a sheet that is gone is an invalid reference", async () => {
    withExcel([{ name: "Blad1" }, { name: "Weg" }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Weg");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });

  test("older Excels forget their undo stack when an add-in writes; newer ones take a request back as one step", async () => {
    const write = async (): Promise<void> =>
      run((_, sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B1").values = [["=A1+1"]];
        sheet.getRange("A1").format.fill.color = "#FF0000";
      });
    const older = withExcel([{ name: "Blad1" }], { undo: "clears" });
    await write();
    expect(older.book.journal.undo()).toBe(false);
    const newer = withExcel([{ name: "Blad1" }], { undo: "merges" });
    await write();
    expect([newer.book.journal.undo(), newer.book.journal.undo()]).toEqual([true, false]);
    const [sheet] = newer.book.sheets;
    expect([sheet?.cells.size, sheet?.formats.size]).toEqual([0, 0]);
  });
});
