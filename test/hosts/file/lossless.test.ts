import type { CellWrite, WorkbookChange } from "../../../src/app/ports";
import { openWorkbook } from "../../../src/hosts/file/open";
import { textOf, unzipParts, zipParts } from "../../support/package";
import { richPackage } from "../../support/rich-package";

const cell = (sheet: string, row: number, column: number, value: CellWrite["value"], more: Partial<CellWrite> = {}): CellWrite => ({
  address: { sheet, row, column },
  value,
  ...more,
});
const state = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] } as const;

async function saved(change: WorkbookChange): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const before = zipParts(richPackage());
  const workbook = openWorkbook(before);
  await workbook.write(change);
  return { before, after: workbook.save() };
}

/** Parts that differ, that came and that went. */
function differences(before: Uint8Array, after: Uint8Array): { changed: string[]; added: string[]; gone: string[] } {
  const old = unzipParts(before);
  const now = unzipParts(after);
  return {
    changed: [...old.keys()]
      .filter((name) => now.has(name) && Buffer.compare(old.get(name) ?? new Uint8Array(), now.get(name) ?? new Uint8Array()) !== 0)
      .sort(),
    added: [...now.keys()].filter((name) => !old.has(name)).sort(),
    gone: [...old.keys()].filter((name) => !now.has(name)).sort(),
  };
}

const everyWrite = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"];

describe("saving touches only what it may", () => {
  test("nothing written: the same parts in the same order", () => {
    const before = zipParts(richPackage());
    const after = openWorkbook(before).save();
    expect(differences(before, after)).toEqual({ changed: [], added: [], gone: [] });
    expect([...unzipParts(after).keys()]).toEqual([...unzipParts(before).keys()]);
  });

  test("a number: its sheet and the workbook part; the calculation chain goes", async () => {
    const { before, after } = await saved({ cells: [cell("Cijfers", 3, 1, 700)] });
    expect(differences(before, after)).toEqual({
      changed: [...everyWrite, "xl/worksheets/sheet1.xml"],
      added: [],
      gone: ["xl/calcChain.xml"],
    });
  });

  test("a text with a format and a new sheet with a table", async () => {
    const { before, after } = await saved({
      cells: [cell("Cijfers", 4, 1, "nieuw", { format: "0.000" })],
      addSheets: [
        {
          name: "Extra",
          rows: [[{ value: "Kop", look: "header" }], [{ value: 1 }]],
          tables: [{ name: "extra", area: { top: 0, left: 0, bottom: 1, right: 0 }, columns: ["Kop"] }],
        },
      ],
      state,
    });
    expect(differences(before, after)).toEqual({
      changed: [
        "[Content_Types].xml",
        "docProps/app.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
      ],
      added: [
        "customXml/_rels/item2.xml.rels",
        "customXml/item2.xml",
        "customXml/itemProps2.xml",
        "xl/tables/table2.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/sheet3.xml",
      ],
      gone: ["xl/calcChain.xml"],
    });
    expect(textOf(after, "xl/tables/table2.xml")).toContain('id="4" name="extra"');
    expect(textOf(after, "docProps/app.xml")).toContain(
      '<vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Benoemde bereiken</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>Cijfers</vt:lpstr><vt:lpstr>Formules</vt:lpstr><vt:lpstr>Extra</vt:lpstr><vt:lpstr>Norm</vt:lpstr>',
    );
  });

  test("only the state: no sheet, no style, no workbook part", async () => {
    const { before, after } = await saved({ state });
    expect(differences(before, after)).toEqual({
      changed: ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"],
      added: ["customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml"],
      gone: [],
    });
  });

  test("writing what cells already hold changes nothing", async () => {
    const { before, after } = await saved({
      cells: [
        cell("Cijfers", 0, 0, "Claim beoordeling"),
        cell("Cijfers", 3, 3, 11.399999999999977, { formula: "[@Realisatie]-[@Begroting]" }),
        cell("Cijfers", 3, 1, 695.1, { format: '"€"\\ #,##0.0' }),
      ],
    });
    expect(differences(before, after)).toEqual({ changed: [], added: [], gone: [] });
  });
});

describe("inside the parts it touches", () => {
  /** The sheet after a write must be the sheet before with exactly this replaced. */
  const edits: readonly [string, CellWrite, string, string][] = [
    [
      "a value beside an extLst of its own",
      cell("Cijfers", 3, 1, 700),
      '<c r="B4" s="1"><v>695.1</v><extLst>',
      '<c r="B4" s="1"><v>700</v><extLst>',
    ],
    [
      "a rich value loses what described it, keeps what we do not know",
      cell("Cijfers", 3, 2, 1),
      '<c r="C4" s="1" vm="1" x14ac:los="ja"><v>706.5</v>',
      '<c r="C4" s="1" x14ac:los="ja"><v>1</v>',
    ],
    [
      "a formula by a value",
      cell("Cijfers", 5, 1, 9),
      '<c r="B6" s="1"><f>SUBTOTAL(109,resultaat[Begroting])</f><v>695.1</v></c>',
      '<c r="B6" s="1"><v>9</v></c>',
    ],
    [
      "text by a formula",
      cell("Cijfers", 4, 0, "ab", { formula: 'A1&"b<"' }),
      '<c r="A5" t="inlineStr"><is><r><t>in</t></r><r><t>lijn</t></r></is></c>',
      '<c r="A5" t="str"><f>A1&amp;"b&lt;"</f><v>ab</v></c>',
    ],
    ["a cell between two", cell("Cijfers", 4, 1, 5), '</is></c><c r="C5" t="b">', '</is></c><c r="B5" s="1"><v>5</v></c><c r="C5" t="b">'],
    ["a cell emptied", cell("Cijfers", 4, 2, null), '<c r="C5" t="b"><v>1</v></c>', '<c r="C5"></c>'],
    ["shared text", cell("Cijfers", 4, 3, "Begroting"), '<c r="D5" t="e"><v>#DIV/0!</v></c>', '<c r="D5" t="s"><v>1</v></c>'],
  ];
  test.each(edits)("%s", async (_, write, from, to) => {
    const { before, after } = await saved({ cells: [write] });
    const old = textOf(before, "xl/worksheets/sheet1.xml");
    expect(old).toContain(from);
    expect(textOf(after, "xl/worksheets/sheet1.xml")).toBe(old.replace(from, to));
  });

  test("rows are inserted in order, spans and dimension grow", async () => {
    const { before, after } = await saved({
      cells: [cell("Cijfers", 1, 5, 2), cell("Cijfers", 3, 5, 3), cell("Cijfers", 9, 0, 4), cell("Cijfers", 9, 2, 5)],
    });
    const expected = textOf(before, "xl/worksheets/sheet1.xml")
      .replace('ref="A1:D6"/><sheetViews', 'ref="A1:F10"/><sheetViews')
      .replace('<row r="3" ', '<row r="2"><c r="F2"><v>2</v></c></row><row r="3" ')
      .replace('<row r="4" spans="1:4"', '<row r="4" spans="1:6"')
      .replace("</f><v>11.399999999999977</v></c></row>", '</f><v>11.399999999999977</v></c><c r="F4" s="1"><v>3</v></c></row>')
      .replace("</sheetData>", '<row r="10"><c r="A10"><v>4</v></c><c r="C10" s="1"><v>5</v></c></row></sheetData>');
    expect(textOf(after, "xl/worksheets/sheet1.xml")).toBe(expected);
  });

  test("the workbook part only learns to recalculate", async () => {
    const { before, after } = await saved({ cells: [cell("Cijfers", 3, 1, 700)] });
    expect(textOf(after, "xl/workbook.xml")).toBe(textOf(before, "xl/workbook.xml").replace("<calcPr ", '<calcPr fullCalcOnLoad="1" '));
    expect(textOf(after, "[Content_Types].xml")).toBe(
      textOf(before, "[Content_Types].xml").replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, ""),
    );
  });

  test("styles only grow: a derived format keeps alignment and protection of the cell's own", async () => {
    const { before, after } = await saved({ cells: [cell("Cijfers", 3, 1, "=geen formule", { format: "0.000%" })] });
    const old = textOf(before, "xl/styles.xml");
    const xf =
      '<xf quotePrefix="1" numFmtId="171" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right"/><protection locked="0"/></xf>';
    expect(textOf(after, "xl/styles.xml")).toBe(
      old
        .replace('<numFmts count="2">', '<numFmts count="3">')
        .replace("</numFmts>", '<numFmt numFmtId="171" formatCode="0.000%"/></numFmts>')
        .replace('<cellXfs count="4">', '<cellXfs count="5">')
        .replace("</cellXfs>", `${xf}</cellXfs>`),
    );
    expect(textOf(after, "xl/worksheets/sheet1.xml")).toContain('<c r="B4" s="4" t="s"><v>7</v><extLst>');
    expect(textOf(after, "xl/sharedStrings.xml")).toContain("<si><t>=geen formule</t></si></sst>");
  });

  test("a cell marked as typed text loses that mark when it gets a number", async () => {
    const before = zipParts({
      ...richPackage(),
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="3" t="str"><v>-5</v></c></row></sheetData></worksheet>`,
    });
    const workbook = openWorkbook(before);
    await workbook.write({ cells: [cell("Formules", 0, 0, -5)] });
    expect(textOf(workbook.save(), "xl/worksheets/sheet2.xml")).toContain('<c r="A1" s="4"><v>-5</v></c>');
    expect(textOf(workbook.save(), "xl/styles.xml")).toContain('numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="0"');
  });
});

describe("formulas that hang together", () => {
  test("overwriting a shared formula's own cell gives the others their own text", async () => {
    const { before, after } = await saved({ cells: [cell("Formules", 0, 1, 3.5), cell("Formules", 2, 1, 8)] });
    const expected = textOf(before, "xl/worksheets/sheet2.xml")
      .replace('<x:f t="shared" ref="B1:B4" si="0">A1*2+$A$1</x:f><x:v>3</x:v>', "<x:v>3.5</x:v>")
      .replace('<x:c r="B2"><x:f t="shared" si="0"/>', '<x:c r="B2"><x:f>A2*2+$A$1</x:f>')
      .replace('<x:f t="shared" si="0"/><x:v>7</x:v>', "<x:v>8</x:v>")
      .replace('<x:c r="B4"><x:f t="shared" si="0"/>', '<x:c r="B4"><x:f>A4*2+$A$1</x:f>');
    expect(textOf(after, "xl/worksheets/sheet2.xml")).toBe(expected);
  });

  test("overwriting a follower leaves the rest shared", async () => {
    const { before, after } = await saved({ cells: [cell("Formules", 1, 1, 1)] });
    expect(textOf(after, "xl/worksheets/sheet2.xml")).toBe(
      textOf(before, "xl/worksheets/sheet2.xml").replace('<x:f t="shared" si="0"/><x:v>5</x:v>', "<x:v>1</x:v>"),
    );
  });

  test("a whole array formula may be replaced, a part of it not", async () => {
    const { after } = await saved({ cells: [cell("Formules", 0, 2, 1), cell("Formules", 1, 2, 2)] });
    expect(textOf(after, "xl/worksheets/sheet2.xml")).not.toContain("array");
    await expect(saved({ cells: [cell("Formules", 1, 2, 2)] })).rejects.toMatchObject({ code: "array-part", subject: "Formules!C2" });
  });
});
