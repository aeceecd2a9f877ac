import { deflateSync, Inflate } from "fflate";
import { concat, crc32, decode, encode } from "./bytes";
import { damaged, WorkbookError } from "./errors";

/** What a package may cost to open. */
export interface ZipLimits {
  /** Unzipped bytes of all entries together. */
  readonly totalBytes: number;
  /** Unzipped over zipped, per entry and in total; small entries are exempt. */
  readonly ratio: number;
  readonly entries: number;
}

export const defaultZipLimits: ZipLimits = { totalBytes: 2 ** 30, ratio: 250, entries: 10_000 };

/** Below this size a high ratio is harmless (an empty sheet of spaces compresses a thousandfold). */
const ratioFreeBytes = 1 << 20;

/** One entry, still compressed; what is not changed is written back exactly so. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly utf8Flag: boolean;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** DOS date and time, as found. */
  readonly stamp: number;
  readonly externalAttributes: number;
}

/**
 * Reads the directory of a zip (ZIP64 too) without unpacking anything.
 * @throws WorkbookError damaged, encrypted, too-large or zip-bomb
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    if (error instanceof RangeError) throw damaged("zip directory points outside the file", error);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(bytes, view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const end64 = big(view, locator + 8);
      if (view.getUint32(end64, true) !== 0x06064b50) throw damaged("zip64 directory missing");
      count = big(view, end64 + 32);
      at = big(view, end64 + 48);
    }
  }
  if (count > limits.entries) throw new WorkbookError("too-large", "", `${String(count)} parts`);
  const entries: ZipEntry[] = [];
  let total = 0;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged(`zip directory entry ${String(i)} missing`);
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    total += entry.size;
    packed += entry.data.length;
    if (total > limits.totalBytes) throw new WorkbookError("too-large", "", `unpacks to more than ${String(limits.totalBytes)} bytes`);
    if (entry.size > ratioFreeBytes && entry.size > entry.data.length * limits.ratio) throw new WorkbookError("zip-bomb", "", entry.name);
    entries.push(entry);
  }
  if (total > ratioFreeBytes && total > packed * limits.ratio) throw new WorkbookError("zip-bomb", "", "in total");
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - 22 - 65535);
  for (let at = bytes.length - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged("zip directory missing: the file is cut off");
}

function big(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw damaged("zip64 number out of range");
  return value;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  let local = view.getUint32(at + 42, true);
  const rawName = bytes.slice(at + 46, at + 46 + nameLength);
  const name = entryName(rawName);
  const extraEnd = at + 46 + nameLength + extraLength;
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const take = (): number => big(view, (field += 8) - 8);
    if (size === 0xffffffff) size = take();
    if (packed === 0xffffffff) packed = take();
    if (local === 0xffffffff) local = take();
  }
  if (flags & 1) throw new WorkbookError("encrypted", "", name);
  if (method !== 0 && method !== 8) throw damaged(`${name} uses zip method ${String(method)}`);
  if (view.getUint32(local, true) !== 0x04034b50) throw damaged(`${name} has no local header`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw damaged(`${name} is cut off`);
  const entry: ZipEntry = {
    name,
    rawName,
    utf8Flag: (flags & 0x800) !== 0,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + packed),
    stamp: view.getUint32(at + 12, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, next: extraEnd + commentLength };
}

/** Names are UTF-8 in practice; anything else is read as Latin-1, so that it still has one name. */
function entryName(raw: Uint8Array): string {
  try {
    return decode(raw);
  } catch {
    return String.fromCharCode(...raw);
  }
}

/**
 * Unpacks one entry in bounded steps, so that a lying header cannot make it grow beyond what it declared.
 * @throws WorkbookError damaged
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.data : inflate(entry);
  if (bytes.length !== entry.size) throw damaged(`${entry.name} has another size than declared`);
  if (crc32(bytes) !== entry.crc) throw damaged(`${entry.name} fails its checksum`);
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) throw damaged(`${entry.name} unpacks to more than declared`);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  const step = 1 << 16;
  try {
    for (let at = 0; at < entry.data.length; at += step) stream.push(entry.data.subarray(at, at + step), at + step >= entry.data.length);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(`${entry.name} cannot be unpacked`, error);
  }
  return out.subarray(0, filled);
}

/** A new entry of these bytes. The stamp is fixed: equal workbooks are equal files. */
export function packEntry(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  // Level 6 costs a second and a half more per hundred megabytes than level 3 and gains a tenth.
  const packed = deflateSync(bytes, { level: bytes.length > 1 << 22 ? 3 : 6 });
  const stored = packed.length >= bytes.length;
  return {
    name,
    rawName: like?.rawName ?? encode(name),
    utf8Flag: like?.utf8Flag ?? false,
    method: stored ? 0 : 8,
    crc: crc32(bytes),
    size: bytes.length,
    data: stored ? bytes : packed,
    stamp: like?.stamp ?? 0x00210000,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/** Writes entries in the order given, their compressed bytes as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = new Uint8Array(30 + entry.rawName.length);
    common(new DataView(header.buffer), 0x04034b50, 4, entry);
    header.set(entry.rawName, 30);
    const central = new Uint8Array(46 + entry.rawName.length);
    const view = new DataView(central.buffer);
    common(view, 0x02014b50, 6, entry);
    view.setUint16(4, 20, true);
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, offset, true);
    central.set(entry.rawName, 46);
    chunks.push(header, entry.data);
    directory.push(central);
    offset += header.length + entry.data.length;
  }
  let size = 0;
  for (const central of directory) size += central.length;
  if (offset + size > 0xfffffffe || entries.length > 0xfffe) throw new WorkbookError("too-large", "", "zip larger than 4 GB");
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return concat([...chunks, ...directory, end]);
}

/** The fields that local and central headers share, from the version needed on. */
function common(view: DataView, signature: number, at: number, entry: ZipEntry): void {
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8Flag ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
