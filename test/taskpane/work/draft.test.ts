import type { CheckedReport } from "../../../src/app/check/check";
import { addressName } from "../../../src/core/table/address";
import type { Finding } from "../../../src/core/checks/check";
import { testPane, type TestPane } from "../../support/pane";
import { pastedWorkbook } from "../../support/pasted-workbook";

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
});
