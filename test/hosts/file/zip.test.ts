import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { crc32, splice } from "../../../src/hosts/file/bytes";
import { WorkbookError } from "../../../src/hosts/file/errors";
import { packEntry, readZip, unpack, writeZip } from "../../../src/hosts/file/zip";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("reads what another library wrote, stored and deflated, with names beyond ASCII", () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>".repeat(500)), "één.bin": [strToU8("ruw"), { level: 0 }] });
  expect(readZip(bytes).map((entry) => [entry.name, entry.method, text(unpack(entry)).length])).toEqual([
    ["a.xml", 8, 2000],
    ["één.bin", 0, 3],
  ]);
});

test("reads streamed entries, whose sizes stand behind their data", () => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const entry = new ZipDeflate("a.xml", { level: 6 });
  zip.add(entry);
  entry.push(strToU8("<a>streamed</a>"), true);
  zip.end();
  const [read] = readZip(new Uint8Array(Buffer.concat(chunks)));
  expect(read && text(unpack(read))).toBe("<a>streamed</a>");
});

test("reads ZIP64 directories and entries", () => {
  const small = zipSync({ "a.xml": [strToU8("<zip64/>"), { level: 0 }] });
  const at = small.length - 22;
  const start = new DataView(small.buffer).getUint32(at + 16, true);
  const central = Buffer.from(small.subarray(start, at));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(8n, 4);
  extra.writeBigUInt64LE(8n, 12);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt32LE(0xffffffff, 42);
  central.writeUInt16LE(28, 30);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + central.length + 28), 8);
  const end = Buffer.from(small.subarray(at));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  const [entry] = readZip(new Uint8Array(Buffer.concat([small.subarray(0, start), central, extra, end64, locator, end])));
  expect(entry && text(unpack(entry))).toBe("<zip64/>");
});

test("writes entries back in their compressed form, readable by another library", () => {
  const original = zipSync({ "a.xml": strToU8("<a/>".repeat(500)), "b/c.xml": strToU8("<c/>") }, { mtime: "2020-08-31T12:00:00" });
  const entries = readZip(original);
  const again = writeZip([...entries, packEntry("d.xml", strToU8("<d/>".repeat(100)))]);
  expect(Object.fromEntries(Object.entries(unzipSync(again)).map(([name, bytes]) => [name, bytes.length]))).toEqual({
    "a.xml": 2000,
    "b/c.xml": 4,
    "d.xml": 400,
  });
  const reread = readZip(again);
  entries.forEach((entry, i) =>
    expect([Buffer.compare(entry.data, reread[i]?.data ?? new Uint8Array()), entry.stamp]).toEqual([0, reread[i]?.stamp]),
  );
});

test("the checksum is CRC-32, whatever the length", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(["", "a", "ab", "abc", "abcd"].map((word) => crc32(strToU8(word)).toString(16))).toEqual([
    "0",
    "e8b7be43",
    "9e83486d",
    "352441c2",
    "ed82cd11",
  ]);
});

test("splices keep the order given at one place, and refuse to overlap", () => {
  const bytes = strToU8("0123456789");
  const edits = [
    { start: 5, end: 7, text: "C" },
    { start: 2, end: 2, text: "a" },
    { start: 2, end: 2, text: "b" },
    { start: 5, end: 5, text: "€" },
  ];
  expect(text(splice(bytes, edits))).toBe("01ab234€C789");
  expect(splice(bytes, [])).toBe(bytes);
  expect(() =>
    splice(bytes, [
      { start: 1, end: 4, text: "" },
      { start: 3, end: 5, text: "" },
    ]),
  ).toThrow(RangeError);
});

test("a damaged entry is found when it is unpacked", () => {
  const [entry] = readZip(zipSync({ "a.xml": strToU8("<a/>".repeat(500)) }));
  if (entry === undefined) throw new Error("no entry");
  expect(() => unpack({ ...entry, crc: 1 })).toThrow(WorkbookError);
  expect(() => unpack({ ...entry, size: 1999 })).toThrow(WorkbookError);
  expect(() => unpack({ ...entry, size: 2001 })).toThrow(WorkbookError);
  expect(() => unpack({ ...entry, data: entry.data.subarray(0, 5) })).toThrow(WorkbookError);
});
