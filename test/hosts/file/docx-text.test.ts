import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from "docx";
import { docxText } from "../../../src/hosts/file/docx-text";
import { WorkbookError } from "../../../src/hosts/file/errors";
import { sample } from "../../support/samples";
import { zipParts } from "../../support/package";

const bullets = [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT }];

async function made(): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: "Leden", heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [new TextRun("Er waren "), new TextRun("45.200"), new TextRun({ children: [new Tab(), "leden & gasten."] })],
    }),
    new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("In de tabel 12")] })] })] }),
    new Paragraph({ text: "Dat is mooi.", numbering: { reference: "b", level: 0 } }),
    new Paragraph(""),
  ];
  const document = new Document({ numbering: { config: [{ reference: "b", levels: bullets }] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

test("gives paragraphs, headings and bullets, and leaves out tables", async () => {
  expect(docxText(await made())).toBe("# Leden\n\nEr waren 45.200 leden & gasten.\n\n• Dat is mooi.");
});

test.each<[string, () => Uint8Array]>([
  ["a workbook", () => sample("uwv-achtmaandenverslag-2020")],
  ["a zip without a document", () => zipParts({ "a.txt": "a" })],
  ["no zip", () => new TextEncoder().encode("PK tekst")],
])("%s is refused", (_, bytes) => {
  expect(() => docxText(bytes())).toThrow(WorkbookError);
});
