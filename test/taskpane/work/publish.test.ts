import { UserError } from "../../../src/app/errors";
import { sample } from "../../support/samples";
import { testPane, unknownWorkbook, type TestPane } from "../../support/pane";

/** Real checks, drawings and files, on a machine that may be busy with other tests. */
jest.setTimeout(120_000);

/** "Huisvesting", the last table of the sheet Financiën: rows 73 to 77 or so. */
const HOUSING = "huisvesting";
const IN_HOUSING = { sheet: "Financiën", area: { top: 73, left: 1, bottom: 73, right: 1 } };
const NOWHERE = { sheet: "Financiën", area: { top: 900, left: 0, bottom: 900, right: 0 } };

async function checked(bytes?: Uint8Array): Promise<TestPane> {
  const pane = testPane(bytes);
  await pane.work.check.check();
  return pane;
}

const figureIds = async (pane: TestPane): Promise<readonly string[]> => {
  const { figuresFor } = await import("../../../src/taskpane/work/publish-content");
  const report = pane.store.get().check.checked;
  if (!report) throw new Error("there is no result");
  return (await figuresFor(report)).flatMap(({ figure }) => (figure ? [figure.id] : []));
};

describe("copy", () => {
  test("the table under the selection goes to the clipboard as HTML and as text", async () => {
    const pane = await checked();
    pane.workbook.choose(IN_HOUSING);
    await pane.work.publish.copyTables("selection");
    const [copied] = pane.copied;
    expect(copied?.html).toMatch(/^<meta charset="utf-8">/);
    expect(copied?.html).toContain("<caption");
    expect(copied?.html).toContain(`data-kerncijfer-table="${HOUSING}"`);
    expect(copied?.text).toContain("Huisvesting");
    expect(pane.store.get().message).toEqual({ kind: "copied", what: "Huisvesting" });
  });

  test("several tables are copied one after the other", async () => {
    const pane = await checked();
    await pane.work.publish.copyTables([HOUSING, "begrotingsresultaat-uwv"]);
    expect(pane.copied[0]?.html?.match(/<caption/g)).toHaveLength(2);
  });

  test("where the clipboard is closed nobody says that it was copied: it is shown", async () => {
    const pane = await checked();
    pane.outside.clipboard = "refused";
    await pane.work.publish.copyTables([HOUSING]);
    const { message, publish } = pane.store.get();
    expect(message).toBeNull();
    expect(publish.preview?.title).toBe("Huisvesting");
    expect(publish.preview?.html).toContain("<caption");
  });

  test("what is copied is what the workbook holds now", async () => {
    const pane = await checked();
    await pane.work.listen();
    await pane.workbook.type({ sheet: "Financiën", row: 73, column: 1 }, 4321);
    await pane.work.publish.copyTables([HOUSING]);
    expect(pane.copied[0]?.text).toContain("4.321");
  });

  test.each([
    ["nl", /eerste acht maanden 2020|eind|2020/, /\d/],
    ["en", /2020/, /\d/],
  ] as const)("the selected figure as a phrase (%s)", async (language, period, digits) => {
    const pane = await checked();
    pane.workbook.choose({ sheet: "Financiën", area: { top: 7, left: 2, bottom: 7, right: 2 } });
    await pane.work.publish.copyNumber(language);
    const [copied] = pane.copied;
    expect(copied?.html).toBeNull();
    expect(copied?.text).toMatch(period);
    expect(copied?.text).toMatch(digits);
    expect(copied?.text).toContain(language === "nl" ? "695,1" : "695.1");
  });

  test.each([
    ["no table under the selection", "selection-no-table", (pane: TestPane) => pane.work.publish.copyTables("selection")],
    ["no figure in the selected cell", "selection-no-figure", (pane: TestPane) => pane.work.publish.copyNumber("nl")],
  ])("%s is told in plain words", async (_, code, copy) => {
    const pane = await checked();
    pane.workbook.choose(NOWHERE);
    await copy(pane);
    expect(pane.store.get().problem).toMatchObject({ task: "copy", code });
    expect(pane.copied).toEqual([]);
  });

  test("in a workbook without a known table there is nothing to copy", async () => {
    const pane = testPane(unknownWorkbook());
    await pane.work.publish.copyTables("selection");
    expect(pane.store.get().problem?.code).toBe("no-table-recognised");
  });
});

describe("tables on sheets", () => {
  test("each on its own sheet, counted, and taken back by one undo", async () => {
    const pane = await checked();
    await pane.work.publish.tablesToSheets([HOUSING, "begrotingsresultaat-uwv"]);
    const { message, publish, problem } = pane.store.get();
    expect(problem).toBeNull();
    expect(message).toMatchObject({ kind: "placed", sheets: 2 });
    expect(publish.inserted).toEqual({ tables: 2, figures: 0, outdated: 0 });
    const name = message?.kind === "placed" ? message.name : "";
    expect(pane.workbook.selected?.sheet).toBe(name);
    await pane.work.undo();
    expect((await pane.workbook.read()).sheets.some((sheet) => sheet.name === name)).toBe(false);
  });

  test("what is up to date is left alone", async () => {
    const pane = await checked();
    await pane.work.publish.tablesToSheets([HOUSING]);
    const writes = pane.workbook.writes.length;
    await pane.work.publish.update();
    expect(pane.store.get().message).toEqual({ kind: "updated", tables: 0, figures: 0, left: 0 });
    expect(pane.workbook.writes).toHaveLength(writes);
  });

  test("a host that refuses leaves everything as it was", async () => {
    const pane = await checked();
    pane.workbook.failNext("write", new UserError("office-protected", { nl: "Beveiligd.", en: "Protected." }));
    await pane.work.publish.tablesToSheets([HOUSING]);
    expect(pane.store.get().problem).toMatchObject({ task: "publish", code: "office-protected" });
    expect(pane.workbook.writes).toHaveLength(0);
  });
});

describe("figures", () => {
  test("go to a sheet of their own as pictures, and are known to be up to date", async () => {
    const pane = await checked(sample("uwv-achtmaandenverslag-2023"));
    const ids = (await figureIds(pane)).slice(0, 2);
    await pane.work.publish.insertFigures(ids, "sheet");
    const { message, problem, publish } = pane.store.get();
    expect(problem).toBeNull();
    expect(message).toMatchObject({ kind: "inserted", figures: 2 });
    expect(publish.inserted).toEqual({ tables: 0, figures: 2, outdated: 0 });
    expect((await pane.workbook.drawings()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test("come as charts of Excel's own where it can draw them, and are taken back", async () => {
    const pane = await checked();
    await pane.work.publish.insertCharts(["begrotingsresultaat-uwv-variance"], "sheet");
    const { message, problem } = pane.store.get();
    expect(problem).toBeNull();
    expect(message).toMatchObject({ kind: "inserted", figures: 2 });
    expect((await pane.workbook.drawings()).map(({ kind }) => kind)).toEqual(["chart", "chart"]);
    await pane.work.undo();
    expect(await pane.workbook.drawings()).toEqual([]);
  });

  test("of which Excel can draw none say so", async () => {
    const pane = await checked();
    await pane.work.publish.insertCharts(["bestaat-niet"], "sheet");
    expect(pane.store.get().problem).toMatchObject({ task: "publish", code: "no-native-chart" });
    expect(pane.workbook.writes).toEqual([]);
  });

  test("are saved one as it is, several as one file", async () => {
    const pane = await checked(sample("uwv-achtmaandenverslag-2023"));
    const [first = "", second = ""] = await figureIds(pane);
    await pane.work.publish.downloadFigures([first], "svg");
    await pane.work.publish.downloadFigures([first, second], "png");
    expect(pane.saved.map(({ name }) => name)).toEqual([`${first}.svg`, "figuren.zip"]);
    expect(new TextDecoder().decode(pane.saved[0]?.bytes)).toMatch(/^<svg/);
  });
});

test("tables are saved as one Word document", async () => {
  const pane = await checked();
  await pane.work.publish.downloadTables([HOUSING, "begrotingsresultaat-uwv"]);
  expect(pane.saved.map(({ name }) => name)).toEqual(["uwv-achtmaandenverslag-2020-tabellen.docx"]);
  expect(pane.saved[0]?.bytes.length).toBeGreaterThan(2_000);
});
