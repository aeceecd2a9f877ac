import { UserError } from "../../../src/app/errors";
import type { Area } from "../../../src/core/table/sheet";
import type { Claim } from "../../../src/core/claims/claim";
import { addressName } from "../../../src/core/table/address";
import { testPane, unknownWorkbook, type TestPane } from "../../support/pane";

const SHEET = "Overige dienstverlening";
const RECEIVED = { sheet: SHEET, row: 10, column: 1 };
const RIGHT = "Er waren 57.600 ontvangen bezwaren in de eerste acht maanden van 2020.";
const WRONG = "Er waren 57.300 ontvangen bezwaren in de eerste acht maanden van 2020.";
const UNKNOWN = "Er waren 45.400 gevallen van iets dat nergens staat.";
const GROWTH = "Het aantal dingen steeg met 27%.";

/** What a copied text says of the figure that is found nowhere. */
const REMARKED = "45.400 [onbeslist: er staat iets in de tabellen dat erop lijkt, maar niet zeker is dat dit bedoeld is]";

async function judged(text: string, pane: TestPane = testPane()): Promise<TestPane> {
  pane.store.dispatch({ type: "claims", change: { text } });
  await pane.work.claims.check();
  return pane;
}

const claims = ({ store }: TestPane): readonly Claim[] => store.get().claims.judged?.claims ?? [];
const verdicts = (pane: TestPane): readonly string[] => claims(pane).map(({ verdict }) => verdict);

function one(pane: TestPane, kind: Claim["kind"] = "value"): Claim {
  const found = claims(pane).find((claim) => claim.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

function choose({ workbook }: TestPane, area: Area): void {
  workbook.choose({ sheet: SHEET, area });
}

const area = (row: number, left: number, right = left, bottom = row): Area => ({ top: row, left, bottom, right });

async function links({ workbook }: TestPane): Promise<readonly (readonly string[])[]> {
  return ((await workbook.read()).state?.claimLinks ?? []).map(({ cells }) => cells);
}

describe("check", () => {
  test("reads the workbook once, without a check of the tables, and writes nothing", async () => {
    const pane = await judged(`${RIGHT} ${WRONG} ${UNKNOWN}`);
    expect(verdicts(pane)).toEqual(["confirmed", "refuted", "undecided"]);
    const { claims: state, check, busy, problem } = pane.store.get();
    expect([state.at, state.judged?.bound, check.checked, busy, problem]).toEqual(["2026-01-02T13:02:00Z", 26, null, null, null]);
    expect([pane.workbook.reads, pane.workbook.writes]).toEqual([1, []]);
  });

  test("is out of date when the workbook changes, and right again after another look", async () => {
    const pane = testPane();
    const stop = await pane.work.listen();
    await judged(RIGHT, pane);
    await pane.workbook.type(RECEIVED, 57_300);
    expect(pane.store.get().claims.staleSince).toBe("2026-01-02T13:02:00Z");
    expect(verdicts(pane)).toEqual(["confirmed"]);
    await pane.work.claims.check();
    expect(pane.store.get().claims.staleSince).toBeNull();
    expect(verdicts(pane)).toEqual(["refuted"]);
    await stop();
  });

  test("is stopped between two paragraphs, with the result of before", async () => {
    const pane = await judged(RIGHT);
    const stop = pane.store.subscribe(() => {
      const { busy } = pane.store.get();
      if (busy?.step.kind === "judging" && !busy.stopping) void pane.work.stop();
    });
    await judged(WRONG, pane);
    stop();
    expect(verdicts(pane)).toEqual(["confirmed"]);
    expect([pane.store.get().busy, pane.store.get().problem]).toEqual([null, null]);
  });

  test("a workbook without a known table is no fault", async () => {
    const pane = await judged(RIGHT, testPane(unknownWorkbook()));
    expect([pane.store.get().check.unrecognised, pane.store.get().problem]).toEqual([1, null]);
  });

  test("a failure is told, and tried again", async () => {
    const pane = testPane();
    pane.workbook.failNext("read", new UserError("office-editing", { nl: "Druk op Enter.", en: "Press Enter." }));
    await judged(RIGHT, pane);
    expect(pane.store.get().problem).toMatchObject({ task: "text", code: "office-editing" });
    await pane.work.retry();
    expect(verdicts(pane)).toEqual(["confirmed"]);
  });
});

describe("open", () => {
  test("takes the text of a file, to be looked at first", async () => {
    const pane = await judged(RIGHT);
    await pane.work.claims.open({ name: "stuk.txt", bytes: new TextEncoder().encode(WRONG) });
    expect([pane.store.get().claims.text, pane.store.get().claims.judged]).toEqual([WRONG, null]);
  });

  test("says what is wrong with a file, and leaves the text", async () => {
    const pane = await judged(RIGHT);
    await pane.work.claims.open({ name: "stuk.pdf", bytes: new TextEncoder().encode("%PDF-1.7") });
    expect(pane.store.get().problem?.texts?.nl).toMatch(/^stuk\.pdf is een pdf/);
    expect(pane.store.get().claims.text).toBe(RIGHT);
  });
});

describe("link", () => {
  test("to the selected cell: judged again at once, kept in the workbook, taken back by one undo", async () => {
    const pane = await judged(UNKNOWN);
    choose(pane, area(10, 2));
    await pane.work.claims.link(one(pane), "selection");
    expect(claims(pane)[0]).toMatchObject({ verdict: "confirmed", linked: true });
    expect(await links(pane)).toEqual([[`'${SHEET}'!C11`]]);
    expect(pane.workbook.writes.map((change) => Object.keys(change))).toEqual([["state"]]);
    expect([pane.store.get().message, pane.store.get().undoable]).toEqual([{ kind: "linked" }, true]);
    await pane.work.undo();
    expect(await links(pane)).toEqual([]);
    expect([verdicts(pane), pane.store.get().message]).toEqual([["undecided"], { kind: "undone" }]);
  });

  test("is remembered by the workbook for the next time the text is checked", async () => {
    const pane = await judged(UNKNOWN);
    choose(pane, area(10, 1));
    await pane.work.claims.link(one(pane), "selection");
    await judged(RIGHT, pane);
    await judged(`Iets ervoor. ${UNKNOWN}`, pane);
    expect(claims(pane)[0]).toMatchObject({ verdict: "refuted", expected: "57.600", linked: true });
  });

  test("is taken away again, by undo brought back", async () => {
    const pane = await judged(UNKNOWN);
    choose(pane, area(10, 2));
    await pane.work.claims.link(one(pane), "selection");
    await pane.work.claims.unlink(one(pane));
    expect([await links(pane), verdicts(pane)]).toEqual([[], ["undecided"]]);
    await pane.work.undo();
    expect(verdicts(pane)).toEqual(["confirmed"]);
  });

  test("to two cells side by side, in whichever order they stand", async () => {
    const pane = await judged(GROWTH);
    choose(pane, area(10, 1, 2));
    await pane.work.claims.link(one(pane, "growth"), "selection");
    expect(one(pane, "growth")).toMatchObject({ verdict: "confirmed", linked: true });
    expect(await links(pane)).toEqual([[`'${SHEET}'!B11`, `'${SHEET}'!C11`]]);
  });

  test("to two cells one after the other: the first is held until the second is there", async () => {
    const pane = await judged(GROWTH);
    choose(pane, area(10, 2));
    await pane.work.claims.link(one(pane, "growth"), "selection");
    expect([pane.store.get().claims.picked?.cell, pane.workbook.writes]).toEqual([`'${SHEET}'!C11`, []]);
    choose(pane, area(10, 1));
    await pane.work.claims.link(one(pane, "growth"), "selection");
    expect(await links(pane)).toEqual([[`'${SHEET}'!B11`, `'${SHEET}'!C11`]]);
    expect(pane.store.get().claims.picked).toBeNull();
  });

  test("what was found is confirmed as it is", async () => {
    const pane = await judged(RIGHT);
    const { cells } = one(pane);
    await pane.work.claims.link(one(pane), cells.slice(0, 1));
    expect(one(pane)).toMatchObject({ linked: true, verdict: "confirmed" });
    expect(one(pane).cells.map(({ address }) => addressName(address))).toEqual([`'${SHEET}'!B11`]);
  });

  test.each<[string, string, Area | null, string]>([
    ["nothing is selected", UNKNOWN, null, "no-selection"],
    ["no figure is selected", UNKNOWN, area(0, 0), "selection-no-figure"],
    ["too many are selected", UNKNOWN, area(10, 1, 2), "selection-too-many"],
    ["too many are selected for two", GROWTH, area(10, 1, 2, 11), "selection-too-many"],
  ])("%s: told, nothing written", async (_, text, selected, code) => {
    const pane = await judged(text);
    if (selected) choose(pane, selected);
    await pane.work.claims.link(one(pane, text === GROWTH ? "growth" : "value"), "selection");
    expect([pane.store.get().problem?.task, pane.store.get().problem?.code]).toEqual(["link", code]);
    expect(pane.workbook.writes).toEqual([]);
  });

  test("who stops while the text is judged again has changed nothing", async () => {
    const pane = await judged(UNKNOWN);
    choose(pane, area(10, 2));
    const stop = pane.store.subscribe(() => {
      const { busy } = pane.store.get();
      if (busy?.step.kind === "judging" && !busy.stopping) void pane.work.stop();
    });
    await pane.work.claims.link(one(pane), "selection");
    stop();
    expect([verdicts(pane), pane.workbook.writes, pane.store.get().problem]).toEqual([["undecided"], [], null]);
  });

  test("a workbook that cannot be written keeps the result as it was", async () => {
    const pane = await judged(UNKNOWN);
    choose(pane, area(10, 2));
    pane.workbook.failNext("write", new UserError("office-protected", { nl: "Beveiligd.", en: "Protected." }));
    await pane.work.claims.link(one(pane), "selection");
    expect([verdicts(pane), pane.store.get().problem?.code]).toEqual([["undecided"], "office-protected"]);
  });
});

describe("copy", () => {
  test("the text with remarks behind what is wrong or undecided, as shown", async () => {
    const pane = await judged(`${WRONG}\n\n${RIGHT} ${UNKNOWN} Iets < & \"meer\".`);
    await pane.work.claims.copy();
    const [copied] = pane.copied;
    expect(copied?.text).toBe(
      [
        `Er waren 57.300 [moet zijn 57.600, volgens '${SHEET}'!B11] ontvangen bezwaren in de eerste acht maanden van 2020.`,
        "",
        `${RIGHT} ${UNKNOWN.replace("45.400", REMARKED)} Iets < & "meer".`,
      ].join("\n"),
    );
    expect(copied?.html).toContain(`<span style="background:#fdd9d7">57.300 [moet zijn 57.600, volgens &#39;${SHEET}&#39;!B11]</span>`);
    expect(copied?.html).toContain("Iets &#60; &#38; &#34;meer&#34;.</p>");
    expect(pane.store.get().message).toEqual({ kind: "copied", what: "de tekst met opmerkingen" });
    expect(pane.workbook.writes).toEqual([]);

    pane.store.dispatch({ type: "claims", change: { shown: { refuted: true, confirmed: true, undecided: false } } });
    await pane.work.claims.copy();
    expect(pane.copied[1]?.text).toContain(UNKNOWN);
  });

  test("where the clipboard is not accessible, that is told", async () => {
    const pane = await judged(RIGHT);
    pane.outside.clipboard = "refused";
    await pane.work.claims.copy();
    expect(pane.store.get().problem).toMatchObject({ task: "copy", code: "clipboard" });
  });

  test("without a judged text nothing is copied", async () => {
    const pane = testPane();
    await pane.work.claims.copy();
    expect(pane.copied).toEqual([]);
  });
});
