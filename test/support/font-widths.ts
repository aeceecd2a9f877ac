import { readFileSync } from "node:fs";
import path from "node:path";

const FONTS = path.join(__dirname, "..", "..", "node_modules", "@expo-google-fonts", "arimo");

export const FONT_FILES = {
  regular: path.join(FONTS, "400Regular", "Arimo_400Regular.ttf"),
  bold: path.join(FONTS, "700Bold", "Arimo_700Bold.ttf"),
} as const;

/** The advance width of a character by the font file's own tables, in its units; null for one that the font lacks. */
export function fontWidths(file: string): (code: number) => number | null {
  const bytes = readFileSync(file);
  const at = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    at.set(bytes.toString("latin1", record, record + 4), bytes.readUInt32BE(record + 8));
  }
  const table = (name: string): number => {
    const offset = at.get(name);
    if (offset === undefined) throw new Error(`${file} has no table ${name}`);
    return offset;
  };
  const [cmap, hmtx, count] = [table("cmap"), table("hmtx"), bytes.readUInt16BE(table("hhea") + 34)];
  const unicode = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index).find(
    (record) => bytes.readUInt16BE(record) === 3 && bytes.readUInt16BE(record + 2) === 1,
  );
  if (unicode === undefined) throw new Error(`${file} has no Unicode characters`);
  const segments = cmap + bytes.readUInt32BE(unicode + 4);
  const twice = bytes.readUInt16BE(segments + 6);
  return (code) => {
    for (let end = segments + 14; end < segments + 14 + twice; end += 2) {
      if (bytes.readUInt16BE(end) < code) continue;
      const start = bytes.readUInt16BE(end + twice + 2);
      const range = end + 3 * twice + 2;
      const jump = bytes.readUInt16BE(range);
      if (code < start) return null;
      const delta = bytes.readUInt16BE(end + 2 * twice + 2);
      const glyph = jump === 0 ? (code + delta) % 65536 : bytes.readUInt16BE(range + jump + 2 * (code - start));
      return glyph === 0 ? null : bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, count - 1));
    }
    return null;
  };
}
