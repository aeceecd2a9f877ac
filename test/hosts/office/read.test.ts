/// <reference types="office-js" />
import { loadXlsx } from "../../../src/demo/excel/xlsx/load";
import type { SheetSource } from "../../../src/demo/excel/workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import type { Sheet } from "../../../src/core/table/sheet";
import { inExcel } from "../../support/office-workbook";
import { sample } from "../../support/samples";

/** A sheet of this many rows with an Excel table over it. */
function longSheet(rows: number, name = "Lang"): SheetSource {
  return {
    name,
    rows: [
      ["Onderwerp", "Begroting", "Realisatie", "Verschil"],
      ...Array.from({ length: rows }, (_, at) => [`Regel ${at + 1}`, at, at * 1.5, `=C${at + 2}-B${at + 2}`]),
    ],
    tables: [{ name: `tabel_${name}`, range: `A1:D${rows + 1}` }],
  };
}

function cellsOf(sheet: Sheet): unknown[] {
  const { used } = sheet;
  if (used === null) return [];
  const out: unknown[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      out.push([row, column, sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column)]);
    }
  }
  return out;
}

describe("syncs", () => {
  test.each<[string, () => ReturnType<typeof inExcel>]>([
    ["one table", () => inExcel([longSheet(10)])],
    ["the 26 tables of the report of 2020", () => inExcel(loadXlsx(sample("uwv-achtmaandenverslag-2020")))],
    ["a table of 5,000 rows", () => inExcel([longSheet(5_000)])],
    ["an empty workbook", () => inExcel([{ name: "Blad1" }])],
  ])("two for %s, and nothing is held on to", async (_, open) => {
    const { host, workbook, syncs } = open();
    await workbook.read();
    expect(syncs()).toBe(2);
    expect([host.heldReferences, [...host.missing]]).toEqual([0, []]);
  });
});

test("gives the report of 2020 as the file host does", async () => {
  const bytes = sample("uwv-achtmaandenverslag-2020");
  const { workbook } = inExcel(loadXlsx(bytes));
  const [live, file] = [await workbook.read(), await openWorkbook(bytes).read()];
  expect(live.names).toEqual(file.names);
  expect(live.state).toEqual(file.state);
  expect(live.sheets.map(({ name, used, tables, merges }) => ({ name, used, tables, merges }))).toEqual(
    file.sheets.map(({ name, used, tables, merges }) => ({ name, used, tables, merges })),
  );
  live.sheets.forEach((sheet, at) => expect(cellsOf(sheet)).toEqual(file.sheets[at] && cellsOf(file.sheets[at])));
});

test("gives merged areas, names of workbook and sheet, and errors apart from text that looks like one", async () => {
  const { workbook } = inExcel([
    {
      name: "Blad, 'één'",
      rows: [
        ["a", "=1/0", "'#N/A", "'=A1"],
        ["b", null, null, "=A1"],
      ],
    },
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad, 'één'");
    sheet.getRange("A4:B4").merge();
    sheet.getRange("D4:D6").merge();
    sheet.getRange("D6").values = [["x"]];
    sheet.getRange("E9").values = [["einde"]];
    context.workbook.names.add("heel", sheet.getRange("A1"));
    sheet.names.add("lokaal", sheet.getRange("B1"));
    await context.sync();
  });
  const { sheets, names } = await workbook.read();
  const [sheet] = sheets;
  expect(sheet?.merges).toEqual([
    { top: 3, left: 0, bottom: 3, right: 1 },
    { top: 3, left: 3, bottom: 5, right: 3 },
  ]);
  expect([0, 1, 2, 3].map((column) => [sheet?.value(0, column), sheet?.formula(0, column)])).toEqual([
    ["a", null],
    [{ error: "#DIV/0!" }, "1/0"],
    ["#N/A", null],
    ["=A1", null],
  ]);
  expect([sheet?.value(1, 1), sheet?.formula(1, 3), sheet?.value(1, 3)]).toEqual([null, "A1", "a"]);
  expect(names).toEqual([
    { name: "heel", formula: "'Blad, ''één'''!$A$1", sheet: null },
    { name: "lokaal", formula: "'Blad, ''één'''!$B$1", sheet: "Blad, 'één'" },
  ]);
});

test("the used area is that of values and formulas, wherever it begins", async () => {
  const { workbook } = inExcel([{ name: "Blad1" }, { name: "Leeg" }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("C5:D6").values = [
      ["x", ""],
      ["", 1],
    ];
    sheet.getRange("A1:Z90").format.fill.color = "#FF0000";
    await context.sync();
  });
  const { sheets } = await workbook.read();
  expect(sheets.map(({ used }) => used)).toEqual([{ top: 4, left: 2, bottom: 5, right: 3 }, null]);
  expect([sheets[0]?.value(4, 2), sheets[0]?.value(5, 3), sheets[0]?.value(0, 0), sheets[0]?.format(40, 0)]).toEqual([
    "x",
    1,
    null,
    "General",
  ]);
});

describe("more than Excel answers at once", () => {
  const sheets = [longSheet(800, "Een"), longSheet(10, "Twee"), { name: "Leeg" }, longSheet(300, "Drie")];

  test("is read in pieces, and every piece stays below the limit", async () => {
    const whole = await inExcel(sheets).workbook.read();
    const { host, workbook, syncs } = inExcel(sheets, { payloadLimit: 60_000 }, { payload: 50_000 });
    const content = await workbook.read();
    expect(content.sheets.map(cellsOf)).toEqual(whole.sheets.map(cellsOf));
    const { largestResponse } = host.counters;
    // The attempt to read all at once is the one that was too large.
    expect(largestResponse).toBeGreaterThan(60_000);
    const first = syncs();
    await workbook.read();
    expect(host.counters.largestResponse).toBeLessThan(60_000);
    expect(syncs()).toBe(first - 1);
  });

  test("pieces that are still too large are cut further", async () => {
    const whole = await inExcel(sheets).workbook.read();
    const { workbook } = inExcel(sheets, { payloadLimit: 20_000 }, { payload: 50_000 });
    expect((await workbook.read()).sheets.map(cellsOf)).toEqual(whole.sheets.map(cellsOf));
  });

  test("a single row that is too large is told", async () => {
    const { workbook } = inExcel([{ name: "Breed", rows: [["x".repeat(30_000)]] }], { payloadLimit: 20_000 });
    await expect(workbook.read()).rejects.toMatchObject({ name: "UserError", code: "office-too-large" });
  });
});

test("a table that is deleted between the two requests is read around", async () => {
  const { host, workbook } = inExcel([longSheet(3)]);
  const execute = host.execute.bind(host);
  let requests = 0;
  host.execute = (...given) => {
    requests += 1;
    if (requests === 2) host.book.sheets[0]?.tables.splice(0);
    return execute(...given);
  };
  const { sheets } = await workbook.read();
  expect([sheets[0]?.tables, sheets[0]?.value(1, 0)]).toEqual([[], "Regel 1"]);
  expect(requests).toBe(4);
});

test("merged areas that Excel cannot give do not stand in the way of the rest", async () => {
  const { host, workbook } = inExcel([longSheet(3)]);
  host.plan({ code: "GeneralException", after: 1 });
  const { sheets } = await workbook.read();
  expect([sheets[0]?.value(1, 0), sheets[0]?.merges, sheets[0]?.tables.length]).toEqual(["Regel 1", [], 1]);
});

test("a damaged or foreign part is a problem that names the spot; parts of others are none of our business", async () => {
  const read = async (...parts: string[]): Promise<string | null> => {
    const { workbook } = inExcel([{ name: "Blad1" }]);
    await Excel.run(async (context) => {
      for (const part of parts) context.workbook.customXmlParts.add(part);
      await context.sync();
    });
    const { state, stateProblem } = await workbook.read();
    expect(state).toBeNull();
    return stateProblem;
  };
  expect(await read("<a/>")).toBeNull();
  expect(await read("<a/>", '<kerncijfer xmlns="urn:kerncijfer:workbook:1" version="1">geen json</kerncijfer>')).toMatch(/^JSON: /);
  expect(await read('<kerncijfer xmlns="urn:kerncijfer:workbook:9"/>')).toMatch(/workbook:9/);
});
