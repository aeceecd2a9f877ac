import { EMPTY_STATE } from "../../../src/app/workbook/open-report";
import type { CheckedReport } from "../../../src/app/check/check";
import type { Finding } from "../../../src/core/checks/check";
import { lintJson } from "../../../src/core/definition/lint";
import { addressName } from "../../../src/core/table/address";
import { expandRelations } from "../../../src/core/table/expand";
import { shapedOf } from "../../../src/taskpane/state/draft-view";
import { initialState } from "../../../src/taskpane/state/model";
import { createStore } from "../../../src/taskpane/state/store";
import { paneWork } from "../../../src/taskpane/work/pane-work";
import { pastedRows, pastedWorkbook } from "../../support/pasted-workbook";
import { COSTS } from "../../support/drafts";
import { paneServices, testPane, type TestPane, unknownWorkbook } from "../../support/pane";

/** The sample of 2020 is read and checked as a whole, on a machine that may be busy. */
jest.setTimeout(60_000);

function result({ store }: TestPane): CheckedReport {
  const { checked } = store.get().check;
  if (!checked) throw new Error("there is no result");
  return checked;
}

/** Errors beside figures that are text, which pasted tables are full of. */
function errors(pane: TestPane): readonly string[] {
  const told = (finding: Finding): boolean => finding.severity === "error" && finding.check !== "number-as-text";
  return result(pane)
    .run.findings.filter(told)
    .map((finding) => `${finding.check} ${finding.cell ? addressName(finding.cell.address) : ""}`);
}

describe("a workbook of pasted tables", () => {
  test("is learned without writing anything", async () => {
    const pane = testPane(pastedWorkbook());
    await pane.work.draft.learn();
    const { draft, tab, problem } = pane.store.get();
    expect(problem).toBeNull();
    expect(tab).toBe("definition");
    expect(draft.learned?.tables.map(({ id, sheet, known }) => [id, sheet, known])).toEqual([
      ["kosten-per-regio", "Cijfers", null],
      ["aanvragen-en-besluiten", "Cijfers", null],
      ["personeel", "Personeel", null],
    ]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("is used, checked at once, and taken back by one undo", async () => {
    const pane = testPane(pastedWorkbook());
    await pane.work.draft.learn();
    const before = pane.store.get().draft;
    await pane.work.draft.use();
    const { tab, message, undoable, draft } = pane.store.get();
    expect([tab, message, undoable]).toEqual(["check", { kind: "learned", tables: 3, rules: 8, kept: 0, base: null }, true]);
    expect(draft.learned).toBeNull();
    expect(result(pane).definition.id).toBe("rapportage-2021");
    expect(result(pane).report.tables).toHaveLength(3);
    expect(errors(pane)).toEqual([]);
    expect(pane.workbook.writes).toHaveLength(1);
    const { state } = await pane.workbook.read();
    expect(state?.bindings).toEqual([]);

    await pane.work.undo();
    expect((await pane.workbook.read()).state).toBeNull();
    expect(pane.store.get().draft).toBe(before);
    expect(pane.store.get().tab).toBe("definition");
  });

  test("is used as corrected", async () => {
    const pane = testPane(pastedWorkbook());
    await pane.work.draft.learn();
    const { dispatch } = pane.store;
    dispatch({ type: "draft-correct", change: { name: "Jaarcijfers 2021", organisation: "Provincie" } });
    dispatch({ type: "draft-title", table: "kosten-per-regio", title: "Uitgaven per regio" });
    dispatch({ type: "draft-column", key: "kosten-per-regio/budget", change: { role: "forecast" } });
    dispatch({ type: "draft-without", id: "kosten-per-regio/column/variance" });
    dispatch({ type: "draft-without", id: "personeel" });
    await pane.work.draft.use();
    const { definition, report, relations } = result(pane);
    expect([definition.id, definition.organisation]).toEqual(["jaarcijfers-2021", "Provincie"]);
    expect(definition.tables.map(({ title }) => title)).toEqual(["Uitgaven per regio", "Aanvragen en besluiten"]);
    expect(definition.tables[0]?.columns.map(({ role }) => role)).toEqual(["label", "actual", "forecast", "variance", "prior"]);
    expect(report.tables).toHaveLength(2);
    expect(relations.filter(({ kind }) => kind === "difference")).toEqual([]);
    expect(pane.store.get().message).toMatchObject({ kind: "learned", tables: 2, rules: 5 });
  });

  test("without bindings of the definition that was used before", async () => {
    const pane = testPane(pastedWorkbook());
    const area = { top: 2, left: 0, bottom: 7, right: 4 };
    await pane.workbook.write({ state: { ...EMPTY_STATE, bindings: [{ table: "van-vroeger", sheet: "Cijfers", area }] } });
    await pane.work.draft.learn();
    await pane.work.draft.use();
    expect((await pane.workbook.read()).state?.bindings).toEqual([]);
    expect(result(pane).report.issues).toEqual([]);
  });

  test("an error that is in it when it is learned is found by the check", async () => {
    const pane = testPane(
      pastedWorkbook((rows) => {
        const total = rows.find(([label, first]) => label === "Totaal" && first === "90.827");
        if (total) total[1] = "98.027";
      }),
    );
    await pane.work.draft.learn();
    await pane.work.draft.use();
    expect(errors(pane)).toEqual(expect.arrayContaining(["sum Cijfers!B8", "difference Cijfers!D8"]));
  });

  test("is saved as a file that passes lint, and nothing in the workbook changes", async () => {
    const pane = testPane(pastedWorkbook());
    await pane.work.draft.learn();
    await pane.work.draft.save();
    const [file] = pane.saved;
    expect([file?.name, pane.store.get().message]).toEqual(["rapportage-2021.json", { kind: "saved", name: "rapportage-2021.json" }]);
    const messages = lintJson(new TextDecoder().decode(file?.bytes), "draft");
    expect(messages.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("a draft that cannot be used is refused, and nothing is written", async () => {
    const pane = testPane(pastedWorkbook());
    await pane.work.draft.learn();
    pane.store.dispatch({ type: "draft-correct", change: { id: "Met Hoofdletters" } });
    await pane.work.draft.use();
    expect(pane.store.get().problem).toMatchObject({ task: "definition", code: "draft-faulty" });
    expect(pane.workbook.writes).toEqual([]);
    expect(pane.store.get().draft.learned).not.toBeNull();
  });

  test("stops between two tables", async () => {
    const pane = testPane(pastedWorkbook());
    pane.store.subscribe(() => {
      const { busy } = pane.store.get();
      if (busy?.step.kind === "making" && busy.step.message === "Aanvragen en besluiten" && !busy.stopping) void pane.work.stop();
    });
    await pane.work.draft.learn();
    expect([pane.store.get().message, pane.store.get().draft.learned]).toEqual([{ kind: "stopped" }, null]);
  });

  test("is out of date when the workbook changes; read once more, corrections stay", async () => {
    const pane = testPane(pastedWorkbook());
    const stop = await pane.work.listen();
    await pane.work.draft.learn();
    pane.store.dispatch({ type: "draft-title", table: "personeel", title: "Bezetting" });
    await pane.workbook.type({ sheet: "Personeel", row: 2, column: 1 }, "1.214,5");
    expect(pane.store.get().draft.staleSince).toBe("2026-01-02T13:02:00Z");
    await pane.work.draft.learn();
    const { draft } = pane.store.get();
    expect([draft.staleSince, draft.corrections.titles]).toEqual([null, { personeel: "Bezetting" }]);
    await stop();
  });

  test("a table and a cell of it are selected; where that cannot be, it is told", async () => {
    const pane = testPane(pastedWorkbook());
    const area = { top: 2, left: 0, bottom: 7, right: 4 };
    await pane.work.draft.show({ sheet: "Cijfers", area });
    expect(pane.workbook.selected).toEqual({ sheet: "Cijfers", area });
    const { workbook, outside } = pane;
    const refusing = { ...workbook, select: () => Promise.reject(new Error("hidden")) };
    const store = createStore(initialState("nl"));
    await paneWork(store, paneServices(refusing, outside)).draft.show({ sheet: "Cijfers", area });
    expect(store.get().problem).toMatchObject({ task: "learn", detail: "hidden" });
  });

  test("a workbook that cannot be read is told", async () => {
    const pane = testPane(pastedWorkbook());
    pane.workbook.failNext("read", new Error("socket closed"));
    await pane.work.draft.learn();
    expect(pane.store.get().problem).toMatchObject({ task: "learn", detail: "socket closed", retryable: true });
  });
});

test("where there is nothing to learn, nothing is used or saved", async () => {
  const pane = testPane(unknownWorkbook());
  await pane.work.draft.learn();
  const { draft, tab } = pane.store.get();
  expect([draft.learned?.draft, draft.learned?.looked, tab]).toEqual([null, 1, "definition"]);
  await pane.work.draft.use();
  await pane.work.draft.save();
  expect([pane.workbook.writes, pane.saved]).toEqual([[], []]);
});

describe("the sample of 2020", () => {
  /** A pane in which no definition comes with the add-in, on the sample without the one that it carries. */
  async function bare(): Promise<TestPane> {
    const { workbook, outside } = testPane();
    await workbook.write({ state: EMPTY_STATE });
    const store = createStore(initialState("nl"));
    const services = { ...paneServices(workbook, outside), shipped: () => Promise.resolve([]) };
    return { ...outside, outside, store, services, workbook, work: paneWork(store, services) };
  }

  test("with its definition taken away is learned, and what was learned finds a planted error", async () => {
    const given = testPane();
    await given.work.check.check();
    const pane = await bare();
    await pane.work.check.check();
    expect(pane.store.get().check.unrecognised).not.toBeNull();
    await pane.work.draft.learn();
    expect(pane.store.get().draft.target).toBe("new");
    await pane.work.draft.use();
    expect(pane.store.get().problem).toBeNull();
    expect(result(pane).report.tables).toHaveLength(26);
    const sums = (of: TestPane): Set<string> =>
      new Set(
        expandRelations(result(of).report)
          .filter(({ kind }) => kind === "sum" || kind === "difference" || kind === "growth")
          .map(({ kind, target }) => `${kind} ${addressName(target.address)}`),
      );
    const [wanted, found] = [sums(given), sums(pane)];
    const recovered = [...wanted].filter((key) => found.has(key)).length;
    expect(recovered / wanted.size).toBeGreaterThan(0.8);
    await pane.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await pane.work.check.check();
    expect(errors(pane)).toContain("sum Financiën!C8");
  });

  test("with its definition has nothing to learn", async () => {
    const pane = testPane();
    await pane.work.draft.learn();
    const { draft } = pane.store.get();
    expect([draft.target, draft.learned?.tables.length, shapedOf(draft)]).toEqual(["used", 26, null]);
  });

  test("with a table beside those of its definition: added to a copy, of which nothing is lost", async () => {
    const pane = testPane();
    const cells = pastedRows(COSTS).map((row) => row.map((value) => ({ value, format: "@" })));
    await pane.workbook.write({ addSheets: [{ name: "Regio", rows: cells }] });
    await pane.work.check.check();
    const before = result(pane);
    await pane.work.draft.learn();
    expect(shapedOf(pane.store.get().draft)?.tables.map(({ id }) => id)).toEqual(["kosten-per-regio"]);
    await pane.work.draft.use();
    const { definition, report, run } = result(pane);
    expect(pane.store.get().message).toEqual({
      kind: "learned",
      tables: 1,
      rules: 2,
      kept: 26,
      base: "UWV-achtmaandenverslag 2020",
    });
    expect(definition.id).toBe("uwv-achtmaandenverslag-2020-aangevuld");
    expect(definition.tables.slice(0, 26)).toEqual(before.definition.tables);
    expect(report.tables).toHaveLength(27);
    const accepted = (findings: readonly Finding[]): number => findings.filter((finding) => finding.accepted).length;
    expect(accepted(run.findings)).toBe(accepted(before.run.findings));
    await pane.work.undo();
    expect(result(pane).definition.id).toBe(before.definition.id);
    // By itself it would be a new definition of all 27.
    pane.store.dispatch({ type: "draft-target", target: "new" });
    expect(shapedOf(pane.store.get().draft)?.tables).toHaveLength(27);
  });
});
