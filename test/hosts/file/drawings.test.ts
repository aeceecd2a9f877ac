import type { ChartContent, NewDrawing, WorkbookChange } from "../../../src/app/ports";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { parseXml } from "../../../src/hosts/file/xml-tree";
import { HEAD, oneSheet, RELATIONS, relations, textOf, unzipParts, zipParts } from "../../support/package";
import { SMALL_PICTURE, WIDE_PICTURE } from "../../support/pictures";
import { richPackage } from "../../support/rich-package";

const picture = (sheet: string, more: Partial<NewDrawing> = {}): NewDrawing => ({
  id: "now",
  title: "NOW",
  description: "Bedragen",
  width: 120,
  height: 60,
  at: { sheet, left: 100, top: 20 },
  content: { kind: "picture", png: SMALL_PICTURE },
  ...more,
});

async function saved(before: Uint8Array, change: WorkbookChange): Promise<Uint8Array> {
  const workbook = openWorkbook(before);
  await workbook.write(change);
  return workbook.save();
}

function differences(before: Uint8Array, after: Uint8Array): Record<"changed" | "added" | "gone", string[]> {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  const differs = (name: string): boolean => Buffer.compare(old.get(name) ?? new Uint8Array(), now.get(name) ?? new Uint8Array()) !== 0;
  return {
    changed: [...old.keys()].filter((name) => now.has(name) && differs(name)).sort(),
    added: [...now.keys()].filter((name) => !old.has(name)).sort(),
    gone: [...old.keys()].filter((name) => !now.has(name)).sort(),
  };
}

describe("what drawing touches", () => {
  test("on a sheet with a drawing of its user: that drawing, and parts of our own", async () => {
    const before = zipParts(richPackage());
    const after = await saved(before, { addDrawings: [picture("Cijfers")] });
    expect(differences(before, after)).toEqual({
      changed: ["xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"],
      added: ["xl/media/image2.png"],
      gone: [],
    });
  });

  test("on a sheet without: its reference, where the schema wants it", async () => {
    const table = '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst/>';
    const before = zipParts(oneSheet(table));
    const after = await saved(before, { addDrawings: [picture("Blad1")] });
    const order = parseXml(unzipParts(after).get("xl/worksheets/sheet1.xml") ?? new Uint8Array(), "sheet").children.map(
      ({ local }) => local,
    );
    expect(order).toEqual(["sheetData", "pageMargins", "drawing", "extLst"]);
    expect(differences(before, after).changed).toEqual(["[Content_Types].xml", "xl/worksheets/sheet1.xml"]);
  });
});

/** A picture as Excel saves it, with things we do not know, beside one of its user with the same image. */
function asExcelSaves(image = "rId1"): Uint8Array {
  const xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const corner = (name: string, col: number, row: number): string =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchor = (name: string, relation: string): string =>
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", 1, 2)}${corner("to", 3, 6)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="${name}" descr="oud"><a:extLst><a:ext uri="{x}"/></a:extLst></xdr:cNvPr><xdr:cNvPicPr/></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${relation}" cstate="print"/><a:stretch/></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="1" y="2"/><a:ext cx="1219200" cy="762000"/></a:xfrm></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;
  return zipParts(
    oneSheet(`<sheetData/><drawing r:id="rId1"/>`, {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "drawing", "../drawings/drawing1.xml"]]),
        "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}" xmlns:r="${RELATIONS}">${anchor("kerncijfer:now", image)}${anchor("Foto", "rId2")}</xdr:wsDr>`,
        "xl/drawings/_rels/drawing1.xml.rels": relations([
          ["rId1", "image", "../media/image1.png"],
          ["rId2", "image", "../media/image2.png"],
        ]),
        "xl/media/image1.png": SMALL_PICTURE,
        "xl/media/image2.png": SMALL_PICTURE,
      },
    }),
  );
}

const fresh = { id: "now", title: "Nieuw & beter", description: "Andere cijfers", width: 400, height: 100, png: WIDE_PICTURE };

describe("a picture that Excel has saved", () => {
  test("is found with its place and size, its user's own is not", async () => {
    const found = await openWorkbook(asExcelSaves()).drawings();
    expect(found).toEqual([{ id: "now", kind: "picture", sheet: "Blad1", left: 48, top: 30, width: 96, height: 60 }]);
  });

  test("is replaced in place; everything else of the drawing stays", async () => {
    const before = asExcelSaves();
    const after = await saved(before, { replacePictures: [fresh] });
    const expected = textOf(before, "xl/drawings/drawing1.xml")
      .replace('name="kerncijfer:now" descr="oud"', 'title="Nieuw &amp; beter" id="4" name="kerncijfer:now" descr="Andere cijfers"')
      .replace('<xdr:cNvPr id="4" title', "<xdr:cNvPr title")
      .replace('r:embed="rId1"', 'r:embed="rId3"')
      .replace("<xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff>", "<xdr:row>3</xdr:row><xdr:rowOff>114300</xdr:rowOff>")
      .replace('<a:ext cx="1219200" cy="762000"/>', '<a:ext cx="1219200" cy="304800"/>');
    expect(textOf(after, "xl/drawings/drawing1.xml")).toBe(expected);
    expect(differences(before, after)).toMatchObject({ added: ["xl/media/image3.png"], gone: ["xl/media/image1.png"] });
    expect(Buffer.compare(unzipParts(after).get("xl/media/image3.png") ?? new Uint8Array(), WIDE_PICTURE)).toBe(0);
  });

  test("an image that its user's picture shows as well stays", async () => {
    const before = asExcelSaves("rId2");
    const after = await saved(before, { replacePictures: [fresh] });
    expect(differences(before, after).gone).toEqual([]);
  });
});

const hostile = 'a<b>&"\u0001\ud800"</xdr:x>=1+1';
const chart: ChartContent = {
  kind: "chart",
  form: "stacked-bars",
  title: hostile,
  categories: { sheet: "Norm's blad", area: { top: 0, left: 0, bottom: 1, right: 0 } },
  series: [
    { name: hostile, values: { sheet: "Norm's blad", area: { top: 0, left: 1, bottom: 1, right: 1 } }, fill: "solid", colour: "F46A25" },
  ],
  gapWidth: 40,
  overlap: 100,
  format: '#,##0" <x>"',
  minimum: null,
};

test("hostile words are harmless text in drawings and charts, and a chart keeps the figures of its cells", () => {
  const rows = [
    [{ value: hostile }, { value: 1.5 }],
    [{ value: "=cmd|x" }, { value: "n.v.t." }],
  ];
  const drawing = picture("Norm's blad", { id: hostile, title: hostile, description: hostile, content: chart });
  const after = newWorkbook([{ name: "Norm's blad", rows }], null, [drawing]);
  const root = (name: string): ReturnType<typeof parseXml> => parseXml(unzipParts(after).get(name) ?? new Uint8Array(), name);
  expect(root("xl/drawings/drawing1.xml").children).toHaveLength(1);
  const part = textOf(after, "xl/charts/chart1.xml");
  expect(root("xl/charts/chart1.xml").local).toBe("chartSpace");
  expect(part).toContain("<c:f>'Norm''s blad'!$B$1:$B$2</c:f>");
  expect(part).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>1.5</c:v></c:pt></c:numCache>');
  expect(part).toContain('<a:t>a&lt;b&gt;&amp;""&lt;/xdr:x&gt;=1+1</a:t>');
});

test("the file's properties list the names that a sheet brings, under the heading of their language", async () => {
  const print = { titleRows: 2, landscape: true, area: { top: 0, left: 0, bottom: 3, right: 1 } };
  const sheets = [{ name: "Mijn blad", rows: [[{ value: 1 }]], print, names: [{ name: "kerncijfer_x", area: print.area }] }];
  const fromNothing = textOf(newWorkbook(sheets), "docProps/app.xml");
  expect(fromNothing).toContain("<vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4>");
  expect(fromNothing).toContain("<vt:lpstr>'Mijn blad'!Print_Area</vt:lpstr><vt:lpstr>'Mijn blad'!Print_Titles</vt:lpstr></vt:vector>");
  const rich = await saved(zipParts(richPackage()), { addSheets: sheets });
  expect(textOf(rich, "docProps/app.xml")).toContain("<vt:lpstr>Benoemde bereiken</vt:lpstr></vt:variant><vt:variant><vt:i4>4</vt:i4>");
  expect(textOf(rich, "xl/workbook.xml")).toContain(
    `<definedName name="kerncijfer_x" localSheetId="2">'Mijn blad'!$A$1:$B$4</definedName>`,
  );
});
