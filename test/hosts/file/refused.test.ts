import { deflateRawSync } from "node:zlib";
import type { CellWrite, NewSheet, WorkbookChange } from "../../../src/app/ports";
import { fileTexts, WorkbookError, workbookErrorTexts } from "../../../src/hosts/file/errors";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { crc32 } from "../../../src/hosts/file/bytes";
import { HEAD, MAIN, oneSheet, relations, zipParts } from "../../support/package";
import type { Parts } from "../../support/package";
import { richPackage } from "../../support/rich-package";

function failure(run: () => unknown): WorkbookError {
  try {
    run();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");
const compound = (name: string): Uint8Array => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${utf16(name)}`);
const sheetXml = (body: string): Parts => ({ ...oneSheet(""), "xl/worksheets/sheet1.xml": body });
const sound = zipParts(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'));

/** A zip with one entry whose header says what we like. */
function craftedZip(name: string, content: Uint8Array, says: { size?: number; crc?: number; flags?: number; method?: number }): Uint8Array {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(says.flags ?? 0, 8);
  central.writeUInt16LE(says.method ?? 8, 10);
  central.writeUInt32LE(says.crc ?? crc32(content), 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(says.size ?? content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name), packed, central, Buffer.from(name), end]));
}
const types = new TextEncoder().encode("<Types/>");

describe("files that are no workbook we can read", () => {
  const files: readonly [string, Uint8Array, string][] = [
    ["nothing", new Uint8Array(0), "empty"],
    ["a picture", Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]), "not-a-workbook"],
    ["a web page", latin("<html><table></table></html>"), "not-a-workbook"],
    ["a sentence", latin("Dit is geen werkmap"), "not-a-workbook"],
    ["a Dutch CSV file", latin("Naam;Aantal\r\nWW;1.234\r\n"), "csv"],
    ["a password-protected workbook", compound("EncryptedPackage"), "encrypted"],
    ["an old workbook", compound("Workbook"), "xls"],
    ["an old Word document", compound("WordDocument"), "not-a-workbook"],
    ["an empty zip", latin(`PK\x05\x06${"\0".repeat(18)}`), "damaged"],
    ["an OpenDocument sheet", zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }), "ods"],
    [
      "a Word document",
      zipParts({
        "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
        "word/document.xml": "<w:document xmlns:w='urn:w'/>",
      }),
      "not-a-workbook",
    ],
    ["another zip", zipParts({ "a.txt": "a" }), "not-a-workbook"],
    [
      "a binary workbook",
      zipParts({ "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.bin"]]), "xl/workbook.bin": "\0" }),
      "xlsb",
    ],
    [
      "a strict workbook",
      zipParts({ ...oneSheet(""), "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>' }),
      "strict-ooxml",
    ],
    ["a strict sheet", zipParts(sheetXml('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')), "strict-ooxml"],
    ["the first half of a file", sound.subarray(0, sound.length / 2), "damaged"],
    [
      "a file without its workbook part",
      zipParts({ "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]) }),
      "damaged",
    ],
    ["a sheet that is cut off", zipParts(sheetXml(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c`)), "damaged"],
    ["a sheet that is not there", zipParts({ ...oneSheet(""), "xl/_rels/workbook.xml.rels": relations([]) }), "damaged"],
    ["tags that do not fit", zipParts(sheetXml(`<worksheet xmlns="${MAIN}"><sheetData></worksheet></sheetData>`)), "damaged"],
    ["an unknown entity", zipParts(oneSheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>')), "damaged"],
    [
      "a declared entity",
      zipParts(sheetXml(`<!DOCTYPE a [<!ENTITY lol "lol">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`)),
      "entity",
    ],
    [
      "an external entity",
      zipParts({ ...oneSheet(""), "xl/workbook.xml": `${HEAD}<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>` }),
      "entity",
    ],
    [
      "elements nested without end",
      zipParts(sheetXml(`<worksheet xmlns="${MAIN}">${"<a>".repeat(5000)}${"</a>".repeat(5000)}</worksheet>`)),
      "damaged",
    ],
    ["rows out of order", zipParts(oneSheet('<row r="2"/><row r="1"/>')), "damaged"],
    ["a cell twice", zipParts(oneSheet('<row r="1"><c r="A1"/><c r="A1"/></row>')), "damaged"],
    ["a cell in another row", zipParts(oneSheet('<row r="1"><c r="A2"/></row>')), "damaged"],
    ["a number that is none", zipParts(oneSheet('<row r="1"><c r="A1"><v>twaalf</v></c></row>')), "damaged"],
    ["a shared string that is not there", zipParts(oneSheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')), "damaged"],
    [
      "bytes that are not UTF-8",
      zipParts({
        ...oneSheet(""),
        "xl/worksheets/sheet1.xml": latin(
          `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>caf\xe9</v></c></row></sheetData></worksheet>`,
        ),
      }),
      "damaged",
    ],
    ["a part twice in other case", zipParts({ ...oneSheet(""), "XL/workbook.xml": "<a/>" }), "damaged"],
    ["a part that climbs out", zipParts({ ...oneSheet(""), "../../etc/passwd": "x" }), "damaged"],
    ["a wrong checksum", craftedZip("_rels/.rels", types, { crc: 1 }), "damaged"],
    ["an encrypted entry", craftedZip("[Content_Types].xml", types, { flags: 1 }), "encrypted"],
    ["an unknown zip method", craftedZip("[Content_Types].xml", types, { method: 12 }), "damaged"],
  ];
  test.each(files)("%s", (_, bytes, code) => {
    const error = failure(() => openWorkbook(bytes));
    expect(error.code).toBe(code);
    expect(fileTexts(error)?.nl).toBe(workbookErrorTexts[error.code].nl.replaceAll("{subject}", error.subject));
  });

  test("a zip bomb is refused before anything is unpacked", () => {
    const zeros = new Uint8Array(20_000_000).fill(32);
    expect(failure(() => openWorkbook(zipParts({ ...oneSheet(""), "xl/media/a.bin": zeros }))).code).toBe("zip-bomb");
  });

  test.each([
    ["claims to be small", 10],
    ["claims to be large", 40_000],
  ])("an entry that %s is damaged, and is not unpacked beyond its claim", (_, size) => {
    const bytes = craftedZip("_rels/.rels", new TextEncoder().encode(relations([["rId1", "officeDocument", "x".repeat(20_000)]])), {
      size,
    });
    expect(failure(() => openWorkbook(bytes)).code).toBe("damaged");
  });

  test("limits are the caller's to set", () => {
    const limits = { totalBytes: 1000, ratio: 250, entries: 10_000 };
    expect(failure(() => openWorkbook(sound, limits)).code).toBe("too-large");
    expect(failure(() => openWorkbook(sound, { ...limits, totalBytes: 1e6, entries: 2 })).code).toBe("too-large");
  });

  test("no cut or flipped byte gives anything but a workbook or a clear refusal", () => {
    const bytes = newWorkbook([{ name: "A", rows: [[{ value: "tekst", look: "header" }, { value: 12.5 }]] }]);
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      for (const file of [broken, bytes.slice(0, at)]) {
        try {
          openWorkbook(file);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
          codes.add((error as WorkbookError).code);
        }
      }
    }
    expect(codes).toContain("damaged");
  });
});

describe("changes that cannot be", () => {
  const write = (sheet: string, row: number, column: number, value: CellWrite["value"] = 1, formula?: string): CellWrite => ({
    address: { sheet, row, column },
    value,
    formula,
  });
  const table = { name: "t", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["A", "B"] };
  const rows = [
    [{ value: "A" }, { value: "B" }],
    [{ value: 1 }, { value: 2 }],
  ];
  const add = (sheet: Partial<NewSheet>): WorkbookChange => ({ addSheets: [{ name: "Nieuw", rows, ...sheet }] });
  const changes: readonly [string, WorkbookChange, string, string][] = [
    ["an unknown sheet", { cells: [write("Elders", 0, 0)] }, "unknown-sheet", "Elders"],
    ["below the last row", { cells: [write("Cijfers", 1_048_576, 0)] }, "outside-sheet", "Cijfers (1048576, 0)"],
    ["half a row", { cells: [write("Cijfers", 1.5, 0)] }, "outside-sheet", "Cijfers (1.5, 0)"],
    ["the same cell twice", { cells: [write("Cijfers", 7, 0), write("Cijfers", 7, 0)] }, "duplicate-write", "Cijfers!A8"],
    ["no number", { cells: [write("Cijfers", 7, 0, NaN)] }, "invalid-value", "Cijfers!A8"],
    ["an unknown error value", { cells: [write("Cijfers", 7, 0, { error: "#FOUT!" })] }, "invalid-value", "Cijfers!A8"],
    ["too long a text", { cells: [write("Cijfers", 7, 0, "x".repeat(32_768))] }, "invalid-value", "Cijfers!A8"],
    ["an empty formula", { cells: [write("Cijfers", 7, 0, 1, "")] }, "invalid-value", "Cijfers!A8"],
    ["under a merged cell", { cells: [write("Cijfers", 0, 1)] }, "merged-cell", "Cijfers!B1"],
    ["a table header", { cells: [write("Cijfers", 2, 1, "Anders")] }, "table-header", "Cijfers!B3"],
    ["part of an array", { cells: [write("Formules", 0, 2)] }, "array-part", "Formules!C1"],
    ["a sheet name taken", add({ name: "CIJFERS" }), "sheet-name", "CIJFERS"],
    ["too long a sheet name", add({ name: "x".repeat(32) }), "sheet-name", "x".repeat(32)],
    ["a sheet name with a colon", add({ name: "a:b" }), "sheet-name", "a:b"],
    ["a table name taken", add({ tables: [{ ...table, name: "Resultaat" }] }), "table-name", "Resultaat"],
    ["a table name that is a defined name", add({ tables: [{ ...table, name: "norm" }] }), "table-name", "norm"],
    ["a table name that is a cell", add({ tables: [{ ...table, name: "AB12" }] }), "table-name", "AB12"],
    [
      "equal headers",
      add({ rows: [[{ value: "A" }, { value: "a" }], []], tables: [{ ...table, columns: ["A", "a"] }] }),
      "invalid-table",
      "t",
    ],
    ["headers that are not in the cells", add({ tables: [{ ...table, columns: ["A", "C"] }] }), "invalid-table", "t"],
    ["overlapping tables", add({ tables: [table, { ...table, name: "u" }] }), "invalid-table", "u"],
    ["a table without rows", add({ tables: [{ ...table, area: { ...table.area, bottom: 0 } }] }), "invalid-table", "t"],
  ];
  test.each(changes)("%s", async (_, change, code, subject) => {
    const bytes = zipParts(richPackage());
    const workbook = openWorkbook(bytes);
    const both: WorkbookChange = { ...change, cells: [write("Cijfers", 30, 0), ...(change.cells ?? [])] };
    await expect(workbook.write(both)).rejects.toMatchObject({ code, subject });
    expect(Buffer.compare(workbook.save(), openWorkbook(bytes).save())).toBe(0);
  });

  test("a data table of a what-if analysis", async () => {
    const rowsXml = '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2" dt2D="1" r1="D1" r2="D2"/><v>1</v></c></row>';
    const workbook = openWorkbook(zipParts(oneSheet(rowsXml)));
    await expect(workbook.write({ cells: [write("Blad1", 1, 1)] })).rejects.toMatchObject({ code: "data-table" });
  });
});

test("errors say it in both languages, and other faults are not ours to explain", () => {
  for (const texts of Object.values(workbookErrorTexts)) {
    for (const text of [texts.nl, texts.en]) expect(text).toMatch(/^(?:[A-Z]|\{subject\}).*\.$/s);
  }
  expect(new WorkbookError("unknown-sheet", "$& Blad").text("nl")).toBe("De werkmap heeft geen blad '$& Blad'.");
  expect(fileTexts(new TypeError("x"))).toBeNull();
});
