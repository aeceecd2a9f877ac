import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { Definition, TableSpec } from "../../../src/core/definition/schema";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { indexPage } from "../../../src/publish/index-page";
import { clipboardPayload } from "../../../src/publish/tables/clipboard";
import { tableDocument } from "../../../src/publish/tables/document";
import { reportDocx, tableDocx } from "../../../src/publish/tables/docx";
import { tableHtml } from "../../../src/publish/tables/html";
import { tablePage } from "../../../src/publish/tables/html-page";
import type { TableDocument } from "../../../src/publish/tables/model";
import { tableText, tableTsv } from "../../../src/publish/tables/text";
import { tableWorksheet } from "../../../src/publish/tables/worksheet";
import { definitionOf, reportOf, column, type ReportFixture } from "../../support/check";
import { readGrid } from "./read-docx";

/** Texts that someone may put in a label, header, title, unit, footnote or cell; all come out as harmless text. */
const HOSTILE: readonly (readonly [name: string, text: string, shown: string])[] = [
  ["a script", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["an attribute", `" onmouseover="alert(1)' x='`, `" onmouseover="alert(1)' x='`],
  ["an entity", "&lt;b&gt; &#x41;", "&lt;b&gt; &#x41;"],
  ["a formula", "=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"],
  ["a formula with a plus", "+1+cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0"],
  ["a formula with a minus", "-2+3+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0"],
  ["an at sign", "@SUM(1+1)", "@SUM(1+1)"],
  ["right-to-left marks", "Rij \u202e321\u202c\u200f\u2067x", "Rij 321x"],
  ["control characters", "a\u0000b\u0007c\td\r\ne\u2028f", "a b c d e f"],
  ["a lone surrogate", "a\ud800b", "a\ufffdb"],
  ["500 characters without a space", "x".repeat(500), "x".repeat(500)],
  ["500 characters of words", "woord ".repeat(83).trim(), "woord ".repeat(83).trim()],
  ["a closing comment and CDATA", "--> ]]> <!-- <![CDATA[", "--> ]]> <!-- <![CDATA["],
];

/** The text in every place of a definition and in a cell, over a sound binding. */
function hostileTable(text: string): TableDocument {
  const fixture: ReportFixture = {
    tables: [
      {
        columns: [column.actual, column.text],
        rows: [
          [{ id: "a" }, 12, text],
          [{ id: "b" }, -3, "gewoon"],
        ],
      },
    ],
  };
  const definition = definitionOf(fixture);
  const bound = reportOf(fixture).table("tabel");
  if (!bound) throw new Error("not bound");
  const spec: TableSpec = {
    ...bound.spec,
    title: text,
    unitNote: `${text} (eenheid)`,
    columns: bound.spec.columns.map((one) => (one.id === "actual" ? { ...one, header: text, group: text } : one)),
    rows: bound.spec.rows.map((row) => (row.id === "a" ? { ...row, label: text } : row)),
    footnotes: [{ marker: "*", text }],
  };
  const hostile: Definition = { ...definition, title: text, organisation: text };
  return tableDocument({ ...bound, spec }, hostile);
}

describe.each(HOSTILE)("%s", (_, text, shown) => {
  const table = hostileTable(text);

  test("in HTML", () => {
    for (const html of [tableHtml(table), clipboardPayload(table).html, tablePage(table), page(table)]) {
      const { document } = new JSDOM(html).window;
      expect(document.querySelectorAll("script, img, iframe, svg")).toHaveLength(0);
      for (const element of document.querySelectorAll("*")) for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
      const own = document.querySelector("table[data-kerncijfer-table]");
      expect(own?.querySelector("caption")?.textContent.startsWith(shown)).toBe(true);
      const words = [...(own?.querySelectorAll("th, td") ?? [])].map((cell) => cell.textContent);
      expect(words.filter((word) => word === shown)).toHaveLength(4);
      // Pasted in a spreadsheet every cell is text.
      for (const cell of own?.querySelectorAll("th, td") ?? []) expect(cell.getAttribute("style")).toContain("mso-number-format:'\\@'");
    }
  });

  test("in text", () => {
    const lines = tableTsv(table).trimEnd().split("\n");
    expect(lines).toHaveLength(2 + 2 + 2 + 2);
    for (const line of lines) for (const cell of line.split("\t")) expect(cell).not.toMatch(/^\s*(?:[=@+]|-[^\d])/);
    expect(lines[4]?.split("\t")[0]?.replace(/^'/, "")).toBe(shown);
    for (const plainText of [tableText(table), tableTsv(table)])
      expect(plainText).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(
      Math.max(
        ...tableText(table)
          .split("\n")
          .slice(3, -3)
          .map((line) => line.length),
      ),
    ).toBeLessThan(200);
  });

  test("in a worksheet", async () => {
    const [sheet] = (await openWorkbook(newWorkbook([tableWorksheet(table, { name: "T" })])).read()).sheets;
    expect(sheet?.value(0, 0)).toBe(shown);
    expect([sheet?.value(4, 0), sheet?.value(4, 1), sheet?.value(4, 2)]).toEqual([shown, 12, shown]);
    for (let row = 0; row < 8; row += 1) for (let at = 0; at < 3; at += 1) expect(sheet?.formula(row, at)).toBeNull();
  });

  test("in a Word document", async () => {
    for (const bytes of [await tableDocx(table), await reportDocx(text, [{ title: text, tables: [table] }])]) {
      const parts = unzipSync(bytes);
      const { texts, rows } = readGrid(strFromU8(parts["word/document.xml"] ?? new Uint8Array()));
      expect(texts).toContain(shown);
      expect(rows[2]).toEqual([shown, "12", shown]);
    }
  });
});

function page(table: TableDocument): string {
  const { title } = table;
  const tables = [{ id: table.id, title, chapter: title, document: table, warnings: 0, files: [`tables/${table.id}.html`] }];
  return indexPage({ title, origin: title, files: ["tabellen.docx"], tables, figures: [] }, "nl");
}
