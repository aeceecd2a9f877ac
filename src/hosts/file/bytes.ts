import { damaged } from "./errors";

/** Small helpers on bytes that several files of the package code need. */

const encoder = new TextEncoder();
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 text; throws WorkbookError damaged when the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    throw damaged("text is not UTF-8", error);
  }
}

/** UTF-8 text of a stretch; short ASCII is read without the decoder, which costs more than it saves there. */
export function decodeRange(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= 24) {
    let text = "";
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte > 127) return decode(bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return decode(bytes.subarray(start, end));
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  let total = 0;
  for (const chunk of chunks) total += chunk.length;
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A replacement of the bytes [start, end) by text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices; those at the same place keep the order given. They may touch but not overlap. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes;
  const ordered = splices.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) throw new RangeError(`overlapping splices at ${String(edit.start)}`);
    if (edit.start > at) chunks.push(bytes.subarray(at, edit.start));
    chunks.push(encode(edit.text));
    at = edit.end;
  }
  chunks.push(bytes.subarray(at));
  return concat(chunks);
}

const crcTables = makeCrcTables();

function makeCrcTables(): Uint32Array[] {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    t0[n] = c >>> 0;
  }
  for (let n = 0; n < 256; n++) {
    const next = (c: number): number => (c >>> 8) ^ (t0[c & 255] ?? 0);
    t1[n] = next(t0[n] ?? 0);
    t2[n] = next(t1[n] ?? 0);
    t3[n] = next(t2[n] ?? 0);
  }
  return tables;
}

/** CRC-32 as zip uses it; four bytes at a time, since a sheet may hold a hundred million. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    c ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);
    c = (t3[c & 255] ?? 0) ^ (t2[(c >>> 8) & 255] ?? 0) ^ (t1[(c >>> 16) & 255] ?? 0) ^ (t0[c >>> 24] ?? 0);
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ (t0[(c ^ (bytes[i] ?? 0)) & 255] ?? 0);
  return (c ^ 0xffffffff) >>> 0;
}
