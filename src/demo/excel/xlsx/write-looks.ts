import { areaName } from "../../../core/table/address";
import { splice, type Splice } from "../../../hosts/file/bytes";
import type { Package } from "../../../hosts/file/package";
import { patchSheet, type CellPatch } from "../../../hosts/file/sheet-writer";
import { child, parseXml, prefixOf, removeNode, type XmlNode } from "../../../hosts/file/xml-tree";
import type { CellFormat } from "../model/format";
import { columnOf, rowOf, sameArea } from "../model/grid";
import type { SheetModel } from "../model/types";
import type { FormatWriter } from "./write-styles";

/** Cell formats that are other than in the file. */
export function writeFormats(pack: Package, part: string, sheet: SheetModel, before: readonly CellFormat[], writer: FormatWriter): void {
  const patches: CellPatch[] = [];
  for (const [key, format] of sheet.formats) {
    const stored = format.stored === null ? undefined : before[format.stored];
    if (stored && sameLook(stored, format)) continue;
    patches.push({ row: rowOf(key), column: columnOf(key), markup: null, style: writer.indexOf(format) });
  }
  const bytes = patches.length === 0 ? null : pack.part(part);
  if (bytes !== null) pack.set(part, patchSheet(bytes, part, patches));
}

/** Number formats are written with the cells' values. */
function sameLook(a: CellFormat, b: CellFormat): boolean {
  const keys = Object.keys(a) as (keyof CellFormat)[];
  return keys.every((key) => key === "numberFormat" || same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** What may follow merged cells in a worksheet, in the order of its schema. */
const AFTER_MERGES = [
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Merged cells, when they are other than in the file. */
export function writeMerges(pack: Package, part: string, sheet: SheetModel, before: readonly SheetModel["merges"][number][]): void {
  const alike = before.length === sheet.merges.length && before.every((area) => sheet.merges.some((one) => sameArea(one, area)));
  const bytes = alike ? null : pack.part(part);
  if (bytes === null) return;
  const root = parseXml(bytes, part);
  const p = prefixOf(root);
  const cells = sheet.merges.map((area) => `<${p}mergeCell ref="${areaName(area)}"/>`).join("");
  const markup = cells === "" ? "" : `<${p}mergeCells count="${String(sheet.merges.length)}">${cells}</${p}mergeCells>`;
  pack.set(part, splice(bytes, replaced(root, "mergeCells", markup, AFTER_MERGES)));
}

/** Column widths, when any was set. @param before of the file, in points */
export function writeWidths(pack: Package, part: string, sheet: SheetModel, before: ReadonlyMap<number, number>): void {
  const alike = before.size === sheet.columnWidths.size && [...before].every(([column, width]) => sheet.columnWidths.get(column) === width);
  const bytes = alike ? null : pack.part(part);
  if (bytes === null) return;
  const root = parseXml(bytes, part);
  const p = prefixOf(root);
  const styles = new Map((child(root, "cols")?.children ?? []).flatMap((node) => stylesOf(node)));
  const columns = [...new Set([...sheet.columnWidths.keys(), ...styles.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  const items = columns.map((column) => {
    const width = ((sheet.columnWidths.get(column) ?? sheet.standardWidth) - 3.75) / 5.25;
    const style = styles.get(column);
    const hidden = sheet.hiddenColumns.has(column) ? ' hidden="1"' : "";
    const n = String(column + 1);
    return `<${p}col min="${n}" max="${n}" width="${String(Math.max(0, width))}" customWidth="1"${style === undefined ? "" : ` style="${style}"`}${hidden}/>`;
  });
  const markup = items.length === 0 ? "" : `<${p}cols>${items.join("")}</${p}cols>`;
  pack.set(part, splice(bytes, replaced(root, "cols", markup, ["sheetData"])));
}

function stylesOf(node: XmlNode): (readonly [number, string])[] {
  const value = (name: string): string | undefined => node.attributes.find((one) => one.name === name)?.value;
  const style = value("style");
  if (style === undefined) return [];
  const first = Number(value("min") ?? "1") - 1;
  const count = Math.min(Number(value("max") ?? "1") - first, 16_384);
  return Array.from({ length: count }, (_, at) => [first + at, style] as const);
}

/** Puts an element in the place of the one there is, or where the schema wants it. */
function replaced(root: XmlNode, local: string, markup: string, followers: readonly string[]): Splice[] {
  const old = child(root, local);
  if (old) return markup === "" ? removeNode(old) : [{ start: old.start, end: old.end, text: markup }];
  if (markup === "") return [];
  const next = root.children.find((node) => node.namespace === root.namespace && followers.includes(node.local));
  const at = next?.start ?? root.closeStart;
  return [{ start: at, end: at, text: markup }];
}
