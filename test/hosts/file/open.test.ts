import type { WorkbookContent } from "../../../src/app/ports";
import type { Sheet } from "../../../src/core/table/sheet";
import { openWorkbook } from "../../../src/hosts/file/open";
import { MAIN, oneSheet, textOf, zipParts } from "../../support/package";
import type { Parts } from "../../support/package";
import { richPackage } from "../../support/rich-package";

async function read(parts: Parts): Promise<WorkbookContent> {
  return openWorkbook(zipParts(parts)).read();
}
function sheet(content: WorkbookContent, name: string): Sheet {
  const found = content.sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

describe("reading a workbook full of other things", () => {
  test("values of every type", async () => {
    const cijfers = sheet(await read(richPackage()), "Cijfers");
    expect(cijfers.used).toEqual({ top: 0, left: 0, bottom: 5, right: 3 });
    expect(cijfers.value(0, 0)).toBe("Claim beoordeling");
    expect(cijfers.value(3, 0)).toBe("Bezwaren & beroepen\r");
    expect(cijfers.value(3, 1)).toBe(695.1);
    expect(cijfers.value(4, 0)).toBe("inlijn");
    expect(cijfers.value(4, 2)).toBe(true);
    expect(cijfers.value(4, 3)).toEqual({ error: "#DIV/0!" });
    expect(cijfers.value(5, 0)).toBe(" Totaal ");
    expect(cijfers.value(4, 1)).toBeNull();
  });

  test("formulas as people see them, tables with totals, merges and formats of row and column", async () => {
    const cijfers = sheet(await read(richPackage()), "Cijfers");
    expect(cijfers.formula(3, 3)).toBe("[@Realisatie]-[@Begroting]");
    expect(cijfers.formula(5, 1)).toBe("SUBTOTAL(109,resultaat[Begroting])");
    expect(cijfers.tables).toEqual([
      {
        name: "resultaat",
        area: { top: 2, left: 0, bottom: 5, right: 3 },
        columns: ["Onderdeel", "Begroting", "Realisatie", "Verschil"],
        headerRow: true,
        totalsRow: true,
      },
    ]);
    expect(cijfers.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    const euro = '"€"\\ #,##0.0';
    expect([cijfers.format(3, 1), cijfers.format(3, 9), cijfers.format(8, 1), cijfers.format(8, 0)]).toEqual([euro, euro, euro, "General"]);
  });

  test("a prefixed sheet with shared and array formulas", async () => {
    const formules = sheet(await read(richPackage()), "Formules");
    expect([0, 1, 2, 3].map((row) => formules.formula(row, 1))).toEqual(["A1*2+$A$1", "A2*2+$A$1", "A3*2+$A$1", "A4*2+$A$1"]);
    expect(formules.formula(0, 2)).toBe("A1:A2*2");
    expect([formules.formula(3, 3), formules.value(3, 3)]).toEqual(['"a"&"<b>"', "a<b>"]);
    expect(formules.format(2, 1)).toBe("d/m/yyyy");
  });

  test("names that people made, local ones with their sheet", async () => {
    expect((await read(richPackage())).names).toEqual([
      { name: "Norm", formula: "Cijfers!$B$4", sheet: null },
      { name: "lokaal", formula: "Formules!$A$1", sheet: "Formules" },
    ]);
  });
});

describe("forms of the same thing", () => {
  const cells: readonly [string, string, unknown][] = [
    ["no references", "<row><c><v>1</v></c><c><v>2</v></c></row>", 2],
    ["whitespace and comments", "<row r='1'>\n <c r='B1'  ><!-- x --><v>\n1<!-- y -->2</v></c></row>", 12],
    ["CDATA", '<row r="1"><c r="B1" t="str"><v><![CDATA[<a>]]>&amp;</v></c></row>', "<a>&"],
    ["CDATA number", '<row r="1"><c r="B1"><v><![CDATA[12.5]]></v></c></row>', 12.5],
    ["exponent", '<row r="1"><c r="B1"><v>1.2E-3</v></c></row>', 0.0012],
    ["seventeen digits", '<row r="1"><c r="B1"><v>0.30000000000000004</v></c></row>', 0.30000000000000004],
    ["big whole number", '<row r="1"><c r="B1"><v>123456789012345678</v></c></row>', 123456789012345680],
    ["negative zero", '<row r="1"><c r="B1"><v>-0</v></c></row>', 0],
    ["entity in number", '<row r="1"><c r="B1"><v>&#49;2</v></c></row>', 12],
    ["ISO date", '<row r="1"><c r="B1" t="d"><v>2020-08-31T12:00:00</v></c></row>', 44074.5],
    ["empty value", '<row r="1"><c r="B1"><v/></c></row>', null],
    ["formula with empty text", '<row r="1"><c r="B1" t="str"><f>""</f><v></v></c></row>', ""],
    ["boolean words", '<row r="1"><c r="B1" t="b"><v>true</v></c></row>', true],
    ["other namespace", '<row r="1"><c r="B1"><v>1</v><y:v xmlns:y="urn:y">2</y:v></c></row>', 1],
    ["own default namespace", `<row r="1"><c xmlns="urn:y" r="B1"><v>2</v></c><c xmlns="${MAIN}" r="B1"><v>3</v></c></row>`, 3],
    [
      "rich inline text with phonetics",
      '<row r="1"><c r="B1" t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>b</t></r></is></c></row>',
      "ab",
    ],
    ["lower-case reference", '<row r="1"><c r="b1"><v>5</v></c></row>', 5],
  ];
  test.each(cells)("%s", async (_, rows, expected) => {
    const value = sheet(await read(oneSheet(rows)), "Blad1").value(0, 1);
    expect(value).toBe(expected);
  });

  test("an empty sheet has no used area; styled blanks do not count", async () => {
    expect(sheet(await read(oneSheet("<sheetData/>")), "Blad1").used).toBeNull();
    expect(sheet(await read(oneSheet('<row r="5"><c r="C5" s="0"/></row>')), "Blad1").used).toBeNull();
  });

  test("a lone cell in the far corner costs nothing", async () => {
    const blad = sheet(
      await read(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')),
      "Blad1",
    );
    expect([blad.value(0, 0), blad.value(1048575, 16383), blad.value(500, 500)]).toEqual([1, 2, null]);
    expect(blad.used).toEqual({ top: 0, left: 0, bottom: 1048575, right: 16383 });
  });

  test("a group number of shared formulas may be used again", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:B2" si="0">C$1+1</f></c><c r="B2"><f t="shared" si="0"/></c></row>';
    const blad = sheet(await read(oneSheet(rows)), "Blad1");
    expect([blad.formula(0, 1), blad.formula(1, 1)]).toEqual(["D1", "D$1+1"]);
  });

  test("UTF-16 parts are read", async () => {
    const parts = oneSheet('<row r="1"><c r="A1" t="str"><v>€</v></c></row>');
    const text = (parts["xl/worksheets/sheet1.xml"] as string).replace("UTF-8", "UTF-16");
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    const content = await read({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(utf16) });
    expect(sheet(content, "Blad1").value(0, 0)).toBe("€");
  });

  test("dates of a 1904 workbook are given in the 1900 system, other numbers are not", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const parts = oneSheet('<row r="1"><c r="A1" s="1"><v>42612</v></c><c r="B1"><v>42612</v></c></row>', {
      workbook: '<workbookPr date1904="1"/>',
      parts: { "xl/styles.xml": styles },
      relations: [["rId2", "styles", "styles.xml"]],
    });
    const workbook = openWorkbook(zipParts(parts));
    const blad = sheet(await workbook.read(), "Blad1");
    expect([blad.value(0, 0), blad.value(0, 1)]).toEqual([44074, 42612]);
    await workbook.write({ cells: [{ address: { sheet: "Blad1", row: 0, column: 0 }, value: 44075 }] });
    expect(sheet(await workbook.read(), "Blad1").value(0, 0)).toBe(44075);
    expect(textOf(workbook.save(), "xl/worksheets/sheet1.xml")).toContain("<v>42613</v>");
    await workbook.write({ addSheets: [{ name: "Nieuw", rows: [[{ value: 44075, format: "d-m-yyyy" }, { value: 44075 }]] }] });
    const nieuw = sheet(await openWorkbook(workbook.save()).read(), "Nieuw");
    expect([nieuw.value(0, 0), nieuw.value(0, 1)]).toEqual([44075, 44075]);
  });
});
