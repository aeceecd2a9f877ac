import { UserError } from "../../../src/app/errors";
import type { CheckedReport } from "../../../src/app/check/check";
import { notesOf } from "../../../src/app/check/report-views";
import type { Finding } from "../../../src/core/checks/check";
import { addressName } from "../../../src/core/table/address";
import { testPane, unknownWorkbook, type TestPane } from "../../support/pane";

/** The typo of the tests: a subtotal with two digits swapped, and a number that is text. */
const SUBTOTAL = { sheet: "Financiën", row: 7, column: 2 };
const COUNT = { sheet: "Kerncijfers", row: 4, column: 2 };

function result({ store }: TestPane): CheckedReport {
  const { checked } = store.get().check;
  if (!checked) throw new Error("there is no result");
  return checked;
}

function finding(pane: TestPane, check: string, cell: string): Finding {
  const found = result(pane).run.findings.find((one) => one.check === check && one.cell && addressName(one.cell.address) === cell);
  if (!found) throw new Error(`no ${check} on ${cell}`);
  return found;
}

const errors = (pane: TestPane): number => result(pane).run.summary.error;

describe("check", () => {
  test("reads once, writes nothing, and says when and how long", async () => {
    const pane = testPane();
    await pane.work.check.check();
    const { check, busy, problem } = pane.store.get();
    expect([pane.workbook.reads, pane.workbook.writes.length]).toEqual([1, 0]);
    expect([check.at, check.took, busy, problem]).toEqual(["2026-01-02T13:02:00Z", 100, null, null]);
    expect(result(pane).report.tables).toHaveLength(26);
    expect(errors(pane)).toBe(0);
  });

  test("tells every table before it is checked", async () => {
    const pane = testPane();
    const seen: string[] = [];
    pane.store.subscribe(() => {
      const step = pane.store.get().busy?.step;
      if (step?.kind === "checking") seen.push(`${step.done}/${step.total}`);
    });
    await pane.work.check.check();
    expect([...new Set(seen)]).toEqual(Array.from({ length: 26 }, (_, done) => `${done}/26`));
  });

  test("stops between two tables and keeps the result of before", async () => {
    const pane = testPane();
    await pane.work.check.check();
    const before = result(pane);
    const stop = pane.store.subscribe(() => {
      const { busy } = pane.store.get();
      if (busy?.step.kind === "checking" && busy.step.done === 5 && !busy.stopping) void pane.work.stop();
    });
    await pane.work.check.check();
    stop();
    const { check, busy, problem } = pane.store.get();
    expect(check.stopped?.done).toBe(5);
    expect(check.checked).toBe(before);
    expect([busy, problem]).toEqual([null, null]);
  });

  test("a change of the workbook dates the result, and nothing acts by itself", async () => {
    const pane = testPane();
    const stop = await pane.work.listen();
    await pane.work.check.check();
    await pane.workbook.type(SUBTOTAL, 659.1);
    expect(pane.store.get().check.staleSince).toBe("2026-01-02T13:02:00Z");
    expect(pane.workbook.reads).toBe(1);
    expect(errors(pane)).toBe(0);
    await pane.work.check.check();
    expect(pane.store.get().check.staleSince).toBeNull();
    expect(errors(pane)).toBeGreaterThan(0);
    await stop();
    await pane.workbook.type(SUBTOTAL, 695.1);
    expect(pane.store.get().check.staleSince).toBeNull();
  });

  test("a workbook without a known table is no fault", async () => {
    const pane = testPane(unknownWorkbook());
    await pane.work.check.check();
    expect(pane.store.get().check.unrecognised).toBe(1);
    expect(pane.store.get().problem).toBeNull();
  });

  test.each([
    [
      "in the words of the host",
      new UserError("office-editing", { nl: "Druk op Enter.", en: "Press Enter." }),
      "office-editing",
      "Druk op Enter.",
    ],
    ["with the detail of what broke", new Error("socket closed"), "unexpected", undefined],
  ])("a failure is told %s, and the pane goes on", async (_, error, code, nl) => {
    const pane = testPane();
    pane.workbook.failNext("read", error);
    await pane.work.check.check();
    const { problem } = pane.store.get();
    expect([problem?.task, problem?.code, problem?.texts?.nl]).toEqual(["check", code, nl]);
    await pane.work.retry();
    expect(pane.store.get().problem).toBeNull();
    expect(errors(pane)).toBe(0);
    // There is nothing left to do once more.
    await pane.work.retry();
    expect(pane.workbook.reads).toBe(2);
  });

  test("one task at a time", async () => {
    const pane = testPane();
    await Promise.all([pane.work.check.check(), pane.work.check.check()]);
    expect(pane.workbook.reads).toBe(1);
  });
});

describe("with errors planted", () => {
  async function planted(): Promise<TestPane> {
    const pane = testPane();
    await pane.workbook.type(SUBTOTAL, 659.1);
    await pane.workbook.type(COUNT, "12 345");
    await pane.work.check.check();
    return pane;
  }

  test("a finding's cell is selected", async () => {
    const pane = await planted();
    await pane.work.check.select(SUBTOTAL);
    expect(pane.workbook.selected).toEqual({ sheet: "Financiën", area: { top: 7, left: 2, bottom: 7, right: 2 } });
  });

  test("a safe repair is written, checked again, and taken back", async () => {
    const pane = await planted();
    const before = errors(pane);
    await pane.work.check.repair(finding(pane, "number-as-text", "Kerncijfers!C5"), false);
    expect(pane.store.get().message).toEqual({ kind: "repaired", count: 1 });
    expect(pane.workbook.writes.at(-1)?.cells).toEqual([{ address: COUNT, value: 12345 }]);
    expect(errors(pane)).toBe(before - 1);
    await pane.work.undo();
    expect(pane.store.get().message).toEqual({ kind: "undone" });
    expect(errors(pane)).toBe(before);
  });

  test("all of a kind are repaired in one write", async () => {
    const pane = await planted();
    await pane.workbook.type({ ...COUNT, row: 6 }, "1 234");
    await pane.work.check.check();
    await pane.work.check.repair(finding(pane, "number-as-text", "Kerncijfers!C5"), true);
    expect(pane.workbook.writes).toHaveLength(1);
    expect(pane.workbook.writes[0]?.cells).toHaveLength(2);
  });

  test("an undo that comes too late says so", async () => {
    const pane = await planted();
    await pane.work.check.repair(finding(pane, "number-as-text", "Kerncijfers!C5"), false);
    await pane.workbook.type(COUNT, 7);
    await pane.work.undo();
    expect([pane.store.get().problem?.task, pane.store.get().problem?.code]).toEqual(["undo", "undo-changed"]);
  });

  test("an accepted finding stays, uncounted, in the workbook, until it is withdrawn", async () => {
    const pane = await planted();
    const before = errors(pane);
    await pane.work.check.accept(finding(pane, "sum", "Financiën!C8"), "drukfout in de bron", "A. de Vries");
    expect(errors(pane)).toBe(before - 1);
    expect(finding(pane, "sum", "Financiën!C8").accepted).toMatchObject({
      reason: "drukfout in de bron",
      by: "A. de Vries",
      value: "659,1",
    });
    expect((await pane.workbook.read()).state?.accepted.filter(({ table }) => table === "begrotingsresultaat-uwv")).toHaveLength(1);
    expect(pane.store.get().by).toBe("A. de Vries");
    await pane.work.check.withdraw(finding(pane, "sum", "Financiën!C8"));
    expect(errors(pane)).toBe(before);
  });

  test("cells with errors and warnings are marked once each, and unmarked", async () => {
    const pane = await planted();
    await pane.work.check.mark();
    const { marks } = pane.workbook;
    expect(marks.find(({ address }) => addressName(address) === "Financiën!C8")?.severity).toBe("error");
    expect(new Set(marks.map(({ address }) => addressName(address))).size).toBe(marks.length);
    expect(marks.some(({ severity }) => severity === "info")).toBe(false);
    await pane.work.check.unmark();
    expect(pane.workbook.marks).toEqual([]);
    expect(pane.store.get().check.marked).toBe(false);
  });

  test("findings go to a sheet with links, and the next time to the same sheet", async () => {
    const pane = await planted();
    await pane.work.check.toSheet("findings");
    const sheetOf = async () => (await pane.workbook.read()).sheets.find(({ name }) => name === "Bevindingen");
    const first = await sheetOf();
    expect(first?.value(0, 2)).toBe("Cel");
    expect(pane.workbook.writes.at(-1)?.addSheets?.[0]?.rows[1]?.[2]?.link).toMatch(/!/);
    const rows = first?.used?.bottom ?? 0;
    await pane.work.check.repair(finding(pane, "number-as-text", "Kerncijfers!C5"), false);
    await pane.work.check.toSheet("findings");
    const again = await pane.workbook.read();
    expect(again.sheets.filter(({ name }) => name.startsWith("Bevindingen"))).toHaveLength(1);
    const values = Array.from(
      { length: rows + 1 },
      (_, row) => again.sheets.find(({ name }) => name === "Bevindingen")?.value(row, 0) ?? null,
    );
    expect(values.filter((value) => value !== null && value !== "")).toHaveLength(result(pane).run.findings.length + 1);
  });

  test.each([
    ["norms", "Normen"],
    ["variances", "Verschillen"],
  ] as const)("%s go to a sheet", async (what, name) => {
    const pane = await planted();
    await pane.work.check.toSheet(what);
    expect(pane.store.get().message).toEqual({ kind: "sheet", name });
    expect(pane.workbook.selected?.sheet).toBe(name);
  });

  test("a write that the host refuses leaves the result and tells why", async () => {
    const pane = await planted();
    pane.workbook.failNext("write", new UserError("office-protected", { nl: "Het blad is beveiligd.", en: "The sheet is protected." }));
    await pane.work.check.repair(finding(pane, "number-as-text", "Kerncijfers!C5"), false);
    expect(pane.store.get().problem).toMatchObject({ task: "repair", code: "office-protected" });
    expect(pane.workbook.writes).toHaveLength(0);
  });

  test("an explanation is written as text, whatever it begins with", async () => {
    const pane = await planted();
    const cell = { sheet: "Financiën", row: 60, column: 1 };
    await pane.work.check.explain({ kind: "cell", address: cell }, "=hogere instroom");
    expect(pane.workbook.writes.at(-1)?.cells).toEqual([{ address: cell, value: "=hogere instroom" }]);
  });

  test("an explanation without a column of its own goes to the sheet with the variances, and stays there", async () => {
    const pane = await planted();
    const notes = (): readonly string[] => notesOf(result(pane), "nl").all.flatMap(({ text }) => (text === "" ? [] : [text]));
    const explained = { kind: "sheet", table: "begrotingsresultaat-uwv", row: "subtotaal-1-claimbeoordeling" } as const;
    await pane.work.check.explain(explained, "=meer instroom");
    expect(pane.workbook.writes.at(-1)?.addSheets?.map(({ name }) => name)).toEqual(["Verschillen"]);
    expect(notes()).toEqual(["=meer instroom"]);
    // The user adds to it on the sheet, and another is written in the pane.
    const { address } = notesOf(result(pane), "nl").all.find(({ text }) => text !== "") ?? { address: COUNT };
    await pane.workbook.type(address, "meer instroom dan begroot");
    await pane.work.check.explain({ ...explained, row: "subtotaal-2-dienstverlening-werkzoekenden" }, "minder");
    expect([...notes()].sort()).toEqual(["meer instroom dan begroot", "minder"]);
    expect((await pane.workbook.read()).sheets.filter(({ name }) => name.startsWith("Verschillen"))).toHaveLength(1);
    await pane.work.undo();
    expect(notes()).toEqual(["meer instroom dan begroot"]);
  });
});
