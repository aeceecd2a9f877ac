import { fault } from "../faults";

/** Size of a PNG or JPEG in points (96 dots an inch), from its base64. @throws ExcelFault InvalidArgument */
export function pictureSize(base64: string): { readonly width: number; readonly height: number } {
  const bytes = decoded(base64);
  const pixels = pngSize(bytes) ?? jpegSize(bytes);
  if (pixels === null) throw fault("InvalidArgument");
  return { width: pixels.width * 0.75, height: pixels.height * 0.75 };
}

function decoded(base64: string): Uint8Array {
  if (base64 === "" || !/^[A-Za-z\d+/\s]*={0,2}$/.test(base64)) throw fault("InvalidArgument");
  const binary = atob(base64.replace(/\s/g, ""));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50 || bytes[2] !== 0x4e || bytes[3] !== 0x47) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (bytes[at] !== 0xff) return null;
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
