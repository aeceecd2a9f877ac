import { encode } from "../../../hosts/file/bytes";
import { officeRelations, type Package, xmlHead } from "../../../hosts/file/package";
import { freeName } from "../../../hosts/file/shared-strings";
import { escapeAttribute } from "../../../hosts/file/xml-tree";
import type { Book } from "../model/types";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATASTORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Custom XML parts as they are now. @param workbook name of the workbook part */
export function writeParts(pack: Package, workbook: string, book: Book): void {
  const kept = new Set(book.parts.map(({ part }) => part));
  for (const relation of pack.relationships(workbook)) {
    if (relation.kind !== "customXml" || relation.external || kept.has(relation.target)) continue;
    pack.unrelate(workbook, relation.id);
    pack.remove(relation.target);
  }
  for (const part of book.parts) {
    const known = part.part === null ? null : pack.part(part.part);
    if (part.part !== null && known !== null) {
      // What did not change stays byte for byte.
      if (new TextDecoder().decode(known) !== part.xml) pack.set(part.part, encode(part.xml));
      continue;
    }
    const name = freeName(pack, "customXml/item", ".xml", 1);
    const number = /(\d+)\.xml$/.exec(name)?.[1] ?? "1";
    const properties = freeName(pack, `customXml/itemProps${number}`, ".xml");
    pack.set(name, encode(part.xml), "application/xml");
    const reference = `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(part.namespace)}"/></ds:schemaRefs>`;
    const item = `<ds:datastoreItem ds:itemID="${escapeAttribute(part.id)}" xmlns:ds="${DATASTORE}">${reference}</ds:datastoreItem>`;
    pack.set(properties, encode(xmlHead + item), PROPERTIES);
    pack.relate(name, `${officeRelations}/customXmlProps`, properties);
    pack.relate(workbook, `${officeRelations}/customXml`, name);
  }
}
