import type { ExcelTable } from "../../core/table/sheet";
import type { Package } from "./package";
import { areaOf } from "./sheet-reader";
import { attr, child, childrenOf, decodeXstring, numberAttr, parseXml } from "./xml-tree";

/** The Excel tables of a worksheet part, in the order of its relationships. */
export function readTables(pack: Package, sheetPart: string): ExcelTable[] {
  return pack
    .relationships(sheetPart)
    .filter((relation) => relation.kind === "table" && !relation.external)
    .flatMap((relation) => {
      const bytes = pack.part(relation.target);
      return bytes === null ? [] : [readTable(bytes, relation.target)];
    });
}

export function readTable(bytes: Uint8Array, part: string): ExcelTable {
  const root = parseXml(bytes, part);
  return {
    name: decodeXstring(attr(root, "displayName") ?? attr(root, "name") ?? ""),
    area: areaOf(attr(root, "ref"), part),
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((node) => decodeXstring(attr(node, "name") ?? "")),
    headerRow: numberAttr(root, "headerRowCount", 1) > 0,
    totalsRow: numberAttr(root, "totalsRowCount", 0) > 0,
  };
}

/** Names and ids of all tables in the package, for those we add. */
export function tableNames(pack: Package): { names: Set<string>; highestId: number } {
  const names = new Set<string>();
  let highestId = 0;
  for (const name of pack.names()) {
    if (pack.contentType(name) !== tableContentType) continue;
    const root = parseXml(pack.part(name) ?? new Uint8Array(), name);
    highestId = Math.max(highestId, numberAttr(root, "id", 0));
    for (const key of ["name", "displayName"]) names.add((attr(root, key) ?? "").toLowerCase());
  }
  return { names, highestId };
}

export const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
