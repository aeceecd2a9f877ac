import type { DefinedName } from "../../core/table/sheet";
import { damaged, WorkbookError } from "./errors";
import type { Package } from "./package";
import { attr, booleanAttr, child, childrenOf, numberAttr, parseXml, prefixedAttr } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/** A sheet of the workbook as its part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** Name of its part; null for what is no worksheet (a chart sheet, a dialogue, a macro sheet). */
  readonly part: string | null;
}

/** The workbook part and what it says about the parts around it. */
export interface WorkbookPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly root: XmlNode;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904 (workbooks of old Macs). */
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly calcChainPart: string | null;
}

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictNamespace = "http://purl.oclc.org/ooxml/";

/** Reads the workbook part. @throws WorkbookError with what kind of file it is instead, or damaged */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const name = workbookName(pack);
  const bytes = pack.part(name);
  if (bytes === null) throw damaged(`${name} is missing`);
  if (/binary/i.test(pack.contentType(name) ?? "") || name.toLowerCase().endsWith(".bin")) throw new WorkbookError("xlsb");
  const root = parseXml(bytes, name);
  if (root.namespace.startsWith(strictNamespace)) throw new WorkbookError("strict-ooxml");
  if (root.namespace !== mainNamespace || root.local !== "workbook") throw new WorkbookError("not-a-workbook", "", `root ${root.name}`);

  const relations = pack.relationships(name);
  const partOf = (kind: string): string | null => {
    const relation = relations.find((candidate) => candidate.kind === kind && !candidate.external);
    return relation !== undefined && pack.entry(relation.target) !== null ? relation.target : null;
  };
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((node): SheetEntry => {
    const relation = relations.find((candidate) => candidate.id === prefixedAttr(node, "id"));
    const sheetName = attr(node, "name") ?? "";
    if (relation === undefined || pack.entry(relation.target) === null) throw damaged(`sheet ${sheetName} has no part`);
    return { name: sheetName, sheetId: numberAttr(node, "sheetId", 0), part: relation.kind === "worksheet" ? relation.target : null };
  });
  const properties = child(root, "workbookPr");
  return {
    name,
    bytes,
    root,
    sheets,
    names: readNames(root, sheets),
    date1904: properties !== null && booleanAttr(properties, "date1904", false),
    stylesPart: partOf("styles"),
    stringsPart: partOf("sharedStrings"),
    calcChainPart: partOf("calcChain"),
  };
}

/** Names people made; print areas, filters and the like are Excel's own. */
function readNames(root: XmlNode, sheets: readonly SheetEntry[]): DefinedName[] {
  return childrenOf(child(root, "definedNames"), "definedName")
    .filter((node) => !(attr(node, "name") ?? "").toLowerCase().startsWith("_xlnm.") && !booleanAttr(node, "function", false))
    .map((node) => {
      const local = attr(node, "localSheetId");
      return {
        name: attr(node, "name") ?? "",
        formula: node.text.trim(),
        sheet: local === null ? null : (sheets[Number(local)]?.name ?? null),
      };
    });
}

function workbookName(pack: Package): string {
  const relations = pack.relationships("");
  const main = relations.find((relation) => relation.kind === "officeDocument");
  if (main) {
    if (main.type.startsWith(strictNamespace)) throw new WorkbookError("strict-ooxml");
    return main.target;
  }
  const mimetype = pack.part("mimetype");
  if (mimetype !== null) {
    const kind = new TextDecoder().decode(mimetype.subarray(0, 100));
    throw new WorkbookError(kind.includes("opendocument.spreadsheet") ? "ods" : "not-a-workbook", "", kind);
  }
  if (pack.entry("xl/workbook.xml") !== null) throw damaged("the package does not say where its workbook is");
  throw new WorkbookError("not-a-workbook", "", "no workbook in the package");
}
