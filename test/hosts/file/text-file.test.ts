import { Document, Packer, Paragraph } from "docx";
import { UserError } from "../../../src/app/errors";
import { textOfFile } from "../../../src/hosts/file/text-file";
import { sample } from "../../support/samples";

test.each<[string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode("Eén zin.")],
  ["UTF-8 with its mark", new TextEncoder().encode("\ufeffEén zin.")],
  ["UTF-16, little end first", new Uint8Array([0xff, 0xfe, ...Buffer.from("Eén zin.", "utf16le")])],
  ["UTF-16, big end first", new Uint8Array([0xfe, 0xff, ...Buffer.from("Eén zin.", "utf16le").swap16()])],
  ["the Windows code page", Buffer.from("Eén zin.", "latin1")],
])("reads %s", (_, bytes) => {
  expect(textOfFile(bytes, "zin.txt")).toBe("Eén zin.");
});

test("reads a Word document", async () => {
  const document = new Document({ sections: [{ children: [new Paragraph("Eén zin."), new Paragraph("Nog een.")] }] });
  expect(textOfFile(new Uint8Array(await Packer.toBuffer(document)), "brief.docx")).toBe("Eén zin.\n\nNog een.");
});

test.each<[string, Uint8Array, RegExp]>([
  ["an empty file", new Uint8Array(), /^brief is leeg/],
  ["blanks", new TextEncoder().encode(" \n\n"), /^brief is leeg/],
  ["a picture", new Uint8Array([137, 80, 78, 71, 0, 1, 2]), /^brief is geen tekst/],
  ["a workbook", sample("uwv-achtmaandenverslag-2020"), /^brief is geen leesbaar Word-document/],
  ["an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /^brief is een oud of beveiligd Word-document/],
  ["a pdf", new TextEncoder().encode("%PDF-1.7"), /^brief is een pdf/],
])("refuses %s in plain words", (_, bytes, message) => {
  let thrown: unknown = null;
  try {
    textOfFile(bytes, "brief");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown instanceof UserError ? thrown.texts.nl : "").toMatch(message);
});
