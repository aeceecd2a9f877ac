import { listSheet } from "./app-properties";
import { splice } from "./bytes";
import type { Splice } from "./bytes";
import { damaged } from "./errors";
import { officeRelations } from "./package";
import type { Package } from "./package";
import { freeName } from "./shared-strings";
import { readWorkbookPart } from "./workbook-part";
import { appendInside, child, escapeAttribute, prefixOf, setAttribute } from "./xml-tree";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** What may follow calcPr in the workbook part, in the order of its schema. */
const afterCalc = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Has Excel compute everything when it opens the workbook, and drops the calculation chain, which it makes anew. */
export function recalculateOnLoad(pack: Package): void {
  const workbook = readWorkbookPart(pack);
  const { root, bytes, name, calcChainPart } = workbook;
  const calc = child(root, "calcPr");
  const markup = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
  const follower = root.children.find((node) => node.namespace === root.namespace && afterCalc.includes(node.local));
  let edits: Splice[];
  if (calc) edits = setAttribute(calc, "fullCalcOnLoad", "1");
  else edits = follower ? [{ start: follower.start, end: follower.start, text: markup }] : appendInside(root, markup);
  if (edits.length > 0) pack.set(name, splice(bytes, edits));
  if (calcChainPart === null) return;
  for (const relation of pack.relationships(name)) if (relation.kind === "calcChain") pack.unrelate(name, relation.id);
  pack.remove(calcChainPart);
}

/** Adds a worksheet part and lists it last. Gives the name of the part. */
export function addSheetPart(pack: Package, sheetName: string, bytes: Uint8Array): string {
  const before = readWorkbookPart(pack);
  const part = freeName(pack, `${before.name.slice(0, before.name.lastIndexOf("/") + 1)}worksheets/sheet`, ".xml", 1);
  pack.set(part, bytes, worksheetType);
  const id = pack.relate(before.name, `${officeRelations}/worksheet`, part);
  const { root } = before;
  const sheets = child(root, "sheets");
  if (sheets === null) throw damaged(`${before.name} lists no sheets`);
  const sheetId = Math.max(0, ...before.sheets.map((sheet) => sheet.sheetId)) + 1;
  const declared = root.attributes
    .find((attribute) => attribute.name.startsWith("xmlns:") && attribute.value === officeRelations)
    ?.name.slice(6);
  const relation = declared === undefined ? `xmlns:r="${officeRelations}" r:id` : `${declared}:id`;
  const markup = `<${prefixOf(sheets)}sheet name="${escapeAttribute(sheetName)}" sheetId="${String(sheetId)}" ${relation}="${id}"/>`;
  pack.set(before.name, splice(before.bytes, appendInside(sheets, markup)));
  listSheet(
    pack,
    before.sheets.filter((sheet) => sheet.part !== null).map((sheet) => sheet.name),
    sheetName,
  );
  return part;
}
