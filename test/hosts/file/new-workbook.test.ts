import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { NewSheet } from "../../../src/app/ports";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { parseXml } from "../../../src/hosts/file/xml-tree";
import { isLibreOfficeInstalled } from "../../support/libreoffice";
import { oneSheet, textOf, unzipParts, zipParts } from "../../support/package";
import { richPackage } from "../../support/rich-package";

const sheets: NewSheet[] = [
  {
    name: "Norm's & <cijfers>",
    rows: [
      [{ value: "Titel", look: "title" }],
      [
        { value: "Onderdeel", look: "header" },
        { value: "Begroting\n2020", look: "header" },
        { value: "Realisatie", look: "header" },
      ],
      [
        { value: "=A1", look: "label-1" },
        { value: 695.1, look: "number", format: "#,##0.0" },
        { value: 706.5, look: "number", format: "#,##0.0" },
      ],
      [
        { value: "Totaal", look: "total-label" },
        { value: null, formula: "SUM(B3:B3)", look: "total", format: "#,##0.0" },
        { value: 0.46, format: "0%" },
      ],
      [
        { value: "naar de titel", look: "link", link: "'Norm''s & <cijfers>'!A1" },
        { value: "  twee  regels\n", look: "text" },
        { value: "-" },
      ],
    ],
    tables: [
      { name: "één_tabel", area: { top: 1, left: 0, bottom: 3, right: 2 }, columns: ["Onderdeel", "Begroting\n2020", "Realisatie"] },
    ],
    columnWidths: [30, 12.5],
    freezeRows: 2,
  },
  { name: "Leeg", rows: [] },
];

test("equal input gives equal bytes, and every part is sound XML", () => {
  const bytes = newWorkbook(sheets);
  expect(Buffer.compare(bytes, newWorkbook(sheets))).toBe(0);
  for (const [name, part] of unzipParts(bytes)) expect(parseXml(part, name).start).toBeGreaterThan(0);
});

test("a sheet is written in the order of its schema, with widths, frozen rows, link and table", () => {
  const root = parseXml(unzipParts(newWorkbook(sheets)).get("xl/worksheets/sheet1.xml") ?? new Uint8Array(), "sheet1");
  expect(root.children.map((node) => node.local)).toEqual([
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "tableParts",
  ]);
  const text = textOf(newWorkbook(sheets), "xl/worksheets/sheet1.xml");
  expect(text).toContain('<col min="2" max="2" width="12.5" customWidth="1"/>');
  expect(text).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(text).toContain(`<hyperlink ref="A5" location="'Norm''s &amp; &lt;cijfers&gt;'!A1"/>`);
  expect(textOf(newWorkbook(sheets), "xl/tables/table1.xml")).toContain('name="Begroting_x000a_2020"');
});

test("without sheets there is one, since Excel opens no workbook without", async () => {
  const content = await openWorkbook(newWorkbook([])).read();
  expect(content.sheets.map((sheet) => [sheet.name, sheet.used])).toEqual([["Blad1", null]]);
});

test("looks that differ are styles that differ, and equal cells share one", () => {
  const looks = ["title", "header", "label", "label-1", "label-2", "label-3", "total-label", "number", "total", "note", "link"] as const;
  const row = looks.map((look) => ({ value: "x", look }));
  const xml = textOf(newWorkbook([{ name: "A", rows: [row, row] }]), "xl/worksheets/sheet1.xml");
  const styles = [...xml.matchAll(/ s="(\d+)"/g)].map(([, style]) => style);
  expect(new Set(styles).size).toBe(looks.length);
  expect(styles.slice(0, looks.length)).toEqual(styles.slice(looks.length));
});

test("looks are added to a workbook whose styles lack some lists", async () => {
  const bare = richPackage();
  for (const styles of [
    "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
    (bare["xl/styles.xml"] as string).replace(/<numFmts.*<\/numFmts>/, ""),
  ]) {
    const workbook = openWorkbook(zipParts({ ...bare, "xl/styles.xml": styles }));
    await workbook.write({ addSheets: [{ name: "Nieuw", rows: [[{ value: 1, look: "total", format: "0.000" }, { value: 2 }]] }] });
    const [sheet] = (await openWorkbook(workbook.save()).read()).sheets.slice(-1);
    expect([sheet?.format(0, 0), sheet?.format(0, 1)]).toEqual(["0.000", "General"]);
    const order = parseXml(unzipParts(workbook.save()).get("xl/styles.xml") ?? new Uint8Array(), "styles").children.map(
      (node) => node.local,
    );
    expect(order.filter((name) => ["numFmts", "fonts", "fills", "borders", "cellXfs"].includes(name))).toEqual(
      ["numFmts", "fonts", "fills", "borders", "cellXfs"].filter((name) => order.includes(name)),
    );
    expect(order[0]).toBe("numFmts");
  }
});

test("a workbook without styles and strings gets both", async () => {
  const workbook = openWorkbook(zipParts(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>')));
  await workbook.write({ cells: [{ address: { sheet: "Blad1", row: 0, column: 1 }, value: "=tekst", format: "0.000" }] });
  expect([...unzipParts(workbook.save()).keys()].filter((name) => name.startsWith("xl/s"))).toEqual([
    "xl/styles.xml",
    "xl/sharedStrings.xml",
  ]);
  const [sheet] = (await openWorkbook(workbook.save()).read()).sheets;
  expect([sheet?.value(0, 1), sheet?.formula(0, 1), sheet?.format(0, 1), sheet?.value(0, 0)]).toEqual(["=tekst", null, "0.000", 1]);
});

/** Converts with LibreOffice and gives the bytes of the result. */
function converted(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "kerncijfer-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const run = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "uit"), join(folder, "in.xlsx")],
      { encoding: "utf8" },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return new Uint8Array(readFileSync(join(folder, "uit", "in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another program's reading of our files, where it is installed. */
const whereInstalled = isLibreOfficeInstalled() ? test : test.skip;

whereInstalled(
  "LibreOffice reads a new workbook as we wrote it, computes its formulas, and we read what it writes",
  async () => {
    const [sheet, leeg] = (await openWorkbook(converted(newWorkbook(sheets))).read()).sheets;
    expect([sheet?.name, leeg?.name]).toEqual(["Norm's & <cijfers>", "Leeg"]);
    expect([sheet?.value(2, 0), sheet?.formula(2, 0), sheet?.value(2, 1), sheet?.format(2, 1)]).toEqual(["=A1", null, 695.1, "#,##0.0"]);
    expect([sheet?.value(3, 1), sheet?.formula(3, 1), sheet?.value(3, 2), sheet?.format(3, 2)]).toEqual([695.1, "SUM(B3:B3)", 0.46, "0%"]);
    expect([sheet?.value(4, 1), sheet?.value(4, 2)]).toEqual(["  twee  regels\n", "-"]);
    expect(sheet?.tables.map((table) => [table.name, table.area])).toEqual([["één_tabel", { top: 1, left: 0, bottom: 3, right: 2 }]]);
  },
  60_000,
);

whereInstalled(
  "what we patch in a file of LibreOffice's, LibreOffice reads",
  async () => {
    const workbook = openWorkbook(converted(newWorkbook(sheets)));
    const [name = ""] = (await workbook.read()).sheets.map((sheet) => sheet.name);
    await workbook.write({
      cells: [
        { address: { sheet: name, row: 2, column: 1 }, value: 700.25, format: "0.00" },
        { address: { sheet: name, row: 8, column: 5 }, value: null, formula: "B3*2" },
        { address: { sheet: name, row: 8, column: 0 }, value: "@later" },
      ],
      addSheets: [{ name: "Toegevoegd", rows: [[{ value: "kop", look: "header" }]] }],
    });
    const content = await openWorkbook(converted(workbook.save())).read();
    const [sheet] = content.sheets;
    expect([sheet?.value(2, 1), sheet?.format(2, 1), sheet?.value(8, 5), sheet?.value(8, 0)]).toEqual([700.25, "0.00", 1400.5, "@later"]);
    expect(content.sheets.map((one) => one.name)).toEqual(["Norm's & <cijfers>", "Leeg", "Toegevoegd"]);
  },
  120_000,
);
