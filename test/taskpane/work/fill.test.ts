import { fillPreview } from "../../../src/taskpane/state/fill";
import { sample } from "../../support/samples";
import { testPane, unknownWorkbook, type TestPane } from "../../support/pane";

function preview({ store }: TestPane): ReturnType<typeof fillPreview> {
  const { plan, chosen } = store.get().fill;
  if (!plan) throw new Error("there is no plan");
  return fillPreview(plan, chosen, "Subtotaal");
}

describe("fill", () => {
  test("looks first: nothing is written", async () => {
    const pane = testPane(sample("uwv-achtmaandenverslag-2020-input"));
    await pane.work.fill.plan("formulas");
    const { count, groups, deviating } = preview(pane);
    expect(count).toBeGreaterThan(150);
    expect(groups.flatMap(({ lines }) => lines).every(({ from, to }) => from === "" && to !== "")).toBe(true);
    expect([deviating, pane.workbook.writes]).toEqual([[], []]);
  });

  test("fills in one write, then has nothing left to fill, and takes it back", async () => {
    const pane = testPane(sample("uwv-achtmaandenverslag-2020-input"));
    await pane.work.fill.plan("formulas");
    const { count } = preview(pane);
    await pane.work.fill.fill();
    expect(pane.workbook.writes).toHaveLength(1);
    expect(pane.store.get().message).toEqual({ kind: "filled", count, kept: 0 });
    expect(preview(pane).count).toBe(0);
    await pane.work.undo();
    expect(pane.store.get().message).toEqual({ kind: "undone" });
    expect(preview(pane).count).toBe(count);
  });

  test("typed values that deviate stay unless chosen; what builds on them follows what will stand there", async () => {
    const pane = testPane();
    await pane.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await pane.work.fill.plan("values");
    const kept = preview(pane).deviating.map(({ cell }) => cell);
    expect(kept).toContain("Financiën!C8");
    pane.store.dispatch({ type: "fill-choose-all", cells: kept });
    await pane.work.fill.fill();
    const cells = pane.workbook.writes[0]?.cells ?? [];
    const valueOf = (row: number): unknown =>
      cells.find(({ address }) => address.sheet === "Financiën" && address.row === row && address.column === 2)?.value;
    expect(valueOf(7)).toBeCloseTo((1042.7 * 8) / 12, 9);
    expect(preview(pane).deviating).toEqual([]);
  });

  test("tells what was left because it deviates: an error there is not filled away", async () => {
    const pane = testPane();
    await pane.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 659.1);
    await pane.work.fill.plan("formulas");
    const kept = preview(pane).deviating.length;
    await pane.work.fill.fill();
    expect(pane.store.get().message).toMatchObject({ kind: "filled", kept });
    expect(kept).toBeGreaterThan(0);
  });

  test("a change elsewhere dates the plan", async () => {
    const pane = testPane();
    await pane.work.listen();
    await pane.work.fill.plan("formulas");
    await pane.workbook.type({ sheet: "Financiën", row: 7, column: 2 }, 1);
    expect(pane.store.get().fill.staleSince).toBe("2026-01-02T13:02:00Z");
  });

  test("a workbook without a known table says so", async () => {
    const pane = testPane(unknownWorkbook());
    await pane.work.fill.plan("formulas");
    expect(pane.store.get().check.unrecognised).toBe(1);
  });
});
