/// <reference types="office-js" />
import type { LiveWorkbook, WorkbookChange, WorkbookState } from "../../../src/app/ports";
import type { FaultCode } from "../../../src/demo/excel/faults";
import { userEdit } from "../../../src/demo/excel/workbook";
import { officeTexts } from "../../../src/hosts/office/errors";
import { officeWorkbook } from "../../../src/hosts/office/workbook";
import type { ExcelSettings } from "../../support/office";
import { inExcel, type OpenWorkbook, pictureOf } from "../../support/office-workbook";

const state: WorkbookState = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] };
/** A change that touches everything: two sheets, a new one with a table, and the state. */
const change: WorkbookChange = {
  cells: [
    { address: { sheet: "Een", row: 1, column: 1 }, value: 10, format: "0.0" },
    { address: { sheet: "Een", row: 2, column: 2 }, value: 3, formula: "A2+B2" },
    { address: { sheet: "Twee", row: 0, column: 0 }, value: "nieuw" },
  ],
  addSheets: [
    {
      name: "Lijst",
      rows: [[{ value: "Kop", look: "header" }], [{ value: 1 }]],
      tables: [{ name: "lijst", area: { top: 0, left: 0, bottom: 1, right: 0 }, columns: ["Kop"] }],
    },
  ],
  state,
};

async function open(settings: ExcelSettings = {}): Promise<OpenWorkbook> {
  const opened = inExcel(
    [
      {
        name: "Een",
        rows: [
          ["Onderwerp", "Bedrag", "Som"],
          [1, 2, "=A2+B2"],
          [3, "'4", "tekst"],
        ],
        tables: [{ name: "tabel", range: "A1:C3" }],
      },
      { name: "Twee", rows: [["oud"]] },
    ],
    settings,
  );
  await opened.workbook.write({ state: { ...state, claimLinks: [{ claim: "c", cells: [] }] } });
  await opened.workbook.read();
  return opened;
}

/** The change is refused with this code, and the workbook is as it was. */
async function refused({ host, workbook }: OpenWorkbook, code: string): Promise<Error> {
  const before = pictureOf(host.book);
  const error: unknown = await workbook.write(change).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: "UserError", code });
  expect(pictureOf(host.book)).toEqual(before);
  return error as Error;
}

describe("nothing is half-written, and the user reads why", () => {
  test("a protected sheet, before or after others were written", async () => {
    for (const name of ["Een", "Twee"]) {
      const error = await refused(await open({ protectedSheets: [] }).then((opened) => protectedNow(opened, name)), "office-protected");
      expect(error).toMatchObject({ texts: { nl: expect.stringContaining(`Blad '${name}' is beveiligd`) as unknown } });
    }
  });

  function protectedNow(opened: OpenWorkbook, name: string): OpenWorkbook {
    const sheet = opened.host.book.sheets.find((one) => one.name === name);
    if (sheet) sheet.protection = { options: {}, password: null };
    return opened;
  }

  test("a workbook whose structure is protected", async () => {
    const opened = await open();
    opened.host.book.structureProtected = true;
    await refused(opened, "office-structure");
  });

  test("a workbook that is only read", async () => {
    const opened = await open();
    opened.host.book.readOnly = true;
    await opened.workbook.read();
    expect(opened.workbook.abilities.readOnly).toBe(true);
    await refused(opened, "office-read-only");
  });

  test("a sheet that was deleted since it was read", async () => {
    const opened = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Twee").delete();
      await context.sync();
    });
    const error = await refused(opened, "office-gone");
    expect(error.message).toMatch(/^Sheet 'Twee' is no longer there/);
  });

  test("a sheet that someone else gave the name of ours", async () => {
    const opened = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("lijst").getRange("A1").values = [["van een ander"]];
      await context.sync();
    });
    await refused(opened, "office-failed");
  });

  test("a formula that Excel does not take", async () => {
    const { host, workbook } = await open();
    const before = pictureOf(host.book);
    const cells = [
      { address: { sheet: "Een", row: 1, column: 1 }, value: 1 },
      { address: { sheet: "Twee", row: 3, column: 3 }, value: 1, formula: "SUM(" },
    ];
    await expect(workbook.write({ cells })).rejects.toMatchObject({
      code: "office-formula",
      texts: { nl: expect.stringContaining("'Twee'") as unknown },
    });
    expect(pictureOf(host.book)).toEqual(before);
  });

  test("a cell that is being typed in, and when that is over it works", async () => {
    const opened = await open();
    opened.host.editing = true;
    await refused(opened, "office-editing");
    await expect(opened.workbook.read()).rejects.toMatchObject({ code: "office-editing" });
    opened.host.editing = false;
    await expect(opened.workbook.write(change)).resolves.toBeUndefined();
  });

  test.each<[FaultCode, string]>([
    ["FilteredRangeConflict", "office-filtered"],
    ["MergedRangeConflict", "office-merged"],
    ["RequestAborted", "office-busy"],
    ["ApiNotFound", "office-old"],
    ["RequestPayloadSizeLimitExceeded", "office-too-large"],
    ["GeneralException", "office-failed"],
  ])("Excel answers %s", async (code, told) => {
    const opened = await open();
    opened.host.plan({ code });
    await refused(opened, told);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("request %p of a write in pieces fails", async (after) => {
    const { host, workbook } = await open();
    const pieces = officeWorkbook({ payload: 3_000 });
    await pieces.read();
    const before = pictureOf(host.book);
    host.plan({ code: "RequestAborted", after });
    const outcome = await pieces.write(change).then(
      () => "written",
      (error: unknown) => error,
    );
    if (outcome === "written") expect(after).toBeGreaterThan(4);
    else {
      expect(outcome).toMatchObject({ code: "office-busy" });
      expect(pictureOf(host.book)).toEqual(before);
    }
    host.plan({ code: "RequestAborted", times: 1 });
    await expect(workbook.read()).rejects.toMatchObject({ code: "office-busy" });
  });

  test("when putting back fails too, that is what the user hears", async () => {
    const { host } = await open();
    const pieces = officeWorkbook({ payload: 3_000 });
    await pieces.read();
    host.plan({ code: "RequestAborted", after: 3, times: 40 });
    await expect(pieces.write(change)).rejects.toMatchObject({ code: "office-half-written" });
  });
});

describe("an Excel that is too old", () => {
  const acts: [string, (workbook: LiveWorkbook) => Promise<unknown>][] = [
    ["read", (workbook) => workbook.read()],
    ["write", (workbook) => workbook.write({ state })],
    ["mark", (workbook) => workbook.mark([])],
    ["select", (workbook) => workbook.select({ sheet: "Blad1", area: { top: 0, left: 0, bottom: 0, right: 0 } })],
    ["selection", (workbook) => workbook.selection()],
    ["onChanged", (workbook) => workbook.onChanged(() => undefined)],
    ["onSelected", (workbook) => workbook.onSelected(() => undefined)],
  ];
  test.each(acts)("%s says so and asks Excel nothing", async (_, act) => {
    const { workbook, syncs } = inExcel([{ name: "Blad1" }], { apiSet: "1.13" });
    await expect(act(workbook)).rejects.toMatchObject({ name: "UserError", code: "office-old" });
    expect(syncs()).toBe(0);
  });

  test("the oldest that will do can do it all, with the client's own refusal of newer members on", async () => {
    const { workbook } = await open({ apiSet: "1.14" });
    await workbook.write(change);
    const undo = await workbook.writeUndoable({ cells: [{ address: { sheet: "Een", row: 0, column: 8 }, value: 1 }] });
    await undo.apply();
    await workbook.mark([{ address: { sheet: "Een", row: 1, column: 1 }, severity: "error" }]);
    await (
      await workbook.onChanged(() => undefined)
    )();
    await (
      await workbook.onSelected(() => undefined)
    )();
    expect((await workbook.read()).sheets).toHaveLength(3);
  });
});

test("one failure does not stand in the way of the next write", async () => {
  const { host, workbook } = await open();
  host.plan({ code: "RequestAborted" });
  const first = workbook.write(change);
  const second = workbook.write({ cells: [{ address: { sheet: "Een", row: 5, column: 5 }, value: 1 }] });
  await expect(first).rejects.toMatchObject({ code: "office-busy" });
  await expect(second).resolves.toBeUndefined();
});

test("a user who types on while we write loses nothing", async () => {
  const { host, workbook } = await open();
  const writing = workbook.write(change);
  userEdit(host.book, "Twee", "C3", "van de gebruiker");
  await writing;
  expect((await workbook.read()).sheets[1]?.value(2, 2)).toBe("van de gebruiker");
});

test("every text says what happened in both languages, without exclamation marks", () => {
  for (const { nl, en } of Object.values(officeTexts)) {
    for (const text of [nl, en]) {
      expect(text.length).toBeGreaterThan(60);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|invalid|ongeldig|error/i);
    }
    expect(nl.includes("{subject}")).toBe(en.includes("{subject}"));
  }
});
