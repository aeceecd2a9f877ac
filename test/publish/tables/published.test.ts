import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { showInFormat } from "../../../src/core/notation/number-format";
import { tableDocx } from "../../../src/publish/tables/docx";
import { tableHtml } from "../../../src/publish/tables/html";
import { linesAbove, linesBelow } from "../../../src/publish/tables/lines";
import { tableText, tableTsv } from "../../../src/publish/tables/text";
import { tableWorksheet } from "../../../src/publish/tables/worksheet";
import { readGrid } from "./read-docx";
import { document2020, goldenTable, ids, printedHead, printedRows } from "./golden";

/** Every printed string of the 26 tables of 2020, in its place, in every kind of document. */

test("there are 26 tables", () => expect(ids).toHaveLength(26));

describe.each(ids)("%s", (id) => {
  test("HTML", async () => {
    const { document } = new JSDOM(tableHtml(await document2020(id))).window;
    const table = document.querySelector("table");
    expect(document.querySelector("caption")?.textContent).toContain(goldenTable(id).title);
    expect(gridOf(table?.tBodies ?? [])).toEqual(printedRows(id));
    expect(gridOf(table?.tHead ? [table.tHead] : []).map(lowered(id))).toEqual(printedHead(id));
    for (const { marker, text } of goldenTable(id).footnotes ?? []) expect(document.body.textContent).toContain(`${marker} ${text}`);
  });

  test("tab-separated text", async () => {
    const table = await document2020(id);
    const lines = tableTsv(table)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const above = linesAbove(table).length;
    const below = linesBelow(table).length;
    expect(lines[0]).toEqual([goldenTable(id).title]);
    expect(lines.slice(above, lines.length - below)).toEqual([...printedHead(id), ...printedRows(id)]);
  });

  test("aligned text", async () => {
    const table = await document2020(id);
    const lines = tableText(table).split("\n");
    const rules = lines.flatMap((line, at) => (/^-[- ]*$/.test(line) && line.length > 20 ? [at] : []));
    const [from = 0, to = 0] = rules;
    const slices = [...(lines[from] ?? "").matchAll(/-+/g)].map((match) => [match.index, match.index + match[0].length] as const);
    const told = slices.map(([start, end]) =>
      lines
        .slice(from + 1, to)
        .map((line) => line.slice(start, end))
        .join("")
        .replace(/\s/g, ""),
    );
    const expected = slices.map((_, column) =>
      printedRows(id)
        .map((row) => row[column] ?? "")
        .join("")
        .replace(/\s/g, ""),
    );
    expect(told).toEqual(expected);
  });

  test("worksheet", async () => {
    const table = await document2020(id);
    const bytes = newWorkbook([tableWorksheet(table, { name: "Tabel" })]);
    const [sheet] = (await openWorkbook(bytes).read()).sheets;
    const above = linesAbove(table).length;
    const shown = [...printedHead(id), ...printedRows(id)].map((row, at) =>
      row.map((_, column) => {
        const value = sheet?.value(at + above, column) ?? null;
        const format = sheet?.format(at + above, column) ?? "General";
        return typeof value === "number" ? showInFormat(value, format) : value === null ? "" : String(value);
      }),
    );
    expect(shown).toEqual([...printedHead(id), ...printedRows(id)]);
    expect(sheet?.merges).toEqual([]);
    for (const row of table.body) for (const cell of row.cells) if (cell.kind === "number") expect(cell.figure).not.toBeNull();
  });

  test("Word document", async () => {
    const table = await document2020(id);
    const xml = strFromU8(unzipSync(await tableDocx(table))["word/document.xml"] ?? new Uint8Array());
    const { texts, rows } = readGrid(xml);
    expect(texts[0]).toBe(goldenTable(id).title);
    expect(rows.slice(table.head.length)).toEqual(printedRows(id));
    expect(rows.slice(0, table.head.length).map(lowered(id))).toEqual(printedHead(id));
    for (const { marker, text } of goldenTable(id).footnotes ?? []) expect(texts).toContain(`${marker} ${text}`);
  });
});

/** A header over two rows begins in the upper one in HTML and Word; the published grid has it in the lower one. */
function lowered(id: string) {
  const published = printedHead(id);
  return (row: string[], at: number, all: readonly string[][]): string[] => {
    if (published.length < 2) return row;
    return row.map((text, column) =>
      at === 0 ? (published[0]?.[column] === "" ? "" : text) : text || (published[0]?.[column] === "" ? (all[0]?.[column] ?? "") : ""),
    );
  };
}

/** The texts of table sections as a full grid; what a span covers is blank. */
function gridOf(sections: Iterable<HTMLTableSectionElement>): string[][] {
  const grid: string[][] = [];
  let first = 0;
  for (const section of sections) {
    [...section.rows].forEach((row, index) => {
      let column = 0;
      for (const cell of row.cells) {
        while (grid[first + index]?.[column] !== undefined) column += 1;
        for (let down = 0; down < cell.rowSpan; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1)
            (grid[first + index + down] ??= [])[column + right] = down + right === 0 ? cell.textContent : "";
      }
    });
    first = grid.length;
  }
  return grid;
}
