import type { Package } from "../../../hosts/file/package";
import { attr, child, numberAttr, parseXml, type XmlNode } from "../../../hosts/file/xml-tree";

/** Colours of a file as "#RRGGBB". */
export type Colours = (node: XmlNode | null) => string | null;

/** The order in which colours name the theme's (the first four are swapped in pairs). */
const THEME = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const OFFICE = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
/** The first 8 of the old palette, which come back as 8 to 15; later ones are rare. */
const INDEXED = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

export function coloursOf(pack: Package, workbook: string): Colours {
  const theme = themeOf(pack, workbook);
  return (node) => {
    if (node === null) return null;
    const rgb = attr(node, "rgb");
    if (rgb !== null) return `#${rgb.slice(-6).toUpperCase()}`;
    const tint = numberAttr(node, "tint", 0);
    const themed = attr(node, "theme");
    if (themed !== null) return tinted(theme[Number(themed)] ?? "000000", tint);
    const indexed = attr(node, "indexed");
    return indexed === null || Number(indexed) > 15 ? null : `#${INDEXED[Number(indexed) % 8] ?? "000000"}`;
  };
}

function themeOf(pack: Package, workbook: string): readonly string[] {
  const part = pack.relationships(workbook).find(({ kind }) => kind === "theme")?.target;
  const bytes = part === undefined ? null : pack.part(part);
  if (part === undefined || bytes === null) return OFFICE;
  const root = parseXml(bytes, part);
  const elements = child(root, "themeElements");
  const scheme = elements && child(elements, "clrScheme");
  return THEME.map((name, at) => {
    const [colour] = (scheme && child(scheme, name))?.children ?? [];
    return (colour && (attr(colour, "lastClr") ?? attr(colour, "val"))) ?? OFFICE[at] ?? "000000";
  });
}

/** Lighter (above 0) or darker, in steps of each channel: near enough to what Excel does with lightness. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint));
  return `#${changed
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
