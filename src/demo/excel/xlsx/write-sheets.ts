import { splice, type Splice } from "../../../hosts/file/bytes";
import type { Package } from "../../../hosts/file/package";
import { readWorkbookPart } from "../../../hosts/file/workbook-part";
import { attr, child, childrenOf, prefixedAttr, removeNode, setAttribute, type XmlNode } from "../../../hosts/file/xml-tree";
import type { Book, SheetModel } from "../model/types";

/** Names that sheets of the file have got, so that what is written afterwards finds them. */
export function writeSheetNames(pack: Package, book: Book): void {
  const { name, bytes, root } = readWorkbookPart(pack);
  const byPart = new Map(book.sheets.map((sheet) => [sheet.part, sheet]));
  const relations = pack.relationships(name);
  const edits = childrenOf(child(root, "sheets"), "sheet").flatMap((node): Splice[] => {
    const part = relations.find(({ id }) => id === prefixedAttr(node, "id"))?.target ?? "";
    const sheet = byPart.get(part);
    return sheet ? setAttribute(node, "name", sheet.name) : [];
  });
  if (edits.length > 0) pack.set(name, splice(bytes, edits));
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Order and visibility of the sheets; those that were deleted go, with the names and print areas that were theirs. */
export function writeSheetList(pack: Package, book: Book): void {
  const { name, bytes, root } = readWorkbookPart(pack);
  const list = child(root, "sheets");
  if (list === null) return;
  const nodes = childrenOf(list, "sheet");
  const relations = pack.relationships(name);
  const partOf = (node: XmlNode): string => relations.find(({ id }) => id === prefixedAttr(node, "id"))?.target ?? "";
  const kept = book.sheets.flatMap((sheet) => {
    const node = nodes.find((one) => attr(one, "name") === sheet.name);
    return node ? [{ sheet, node }] : [];
  });
  // Chart sheets and the like are not shown here; they stay, at the end.
  const others = nodes.filter((node) => !/worksheet\+xml/.test(pack.contentType(partOf(node)) ?? ""));
  const gone = nodes.filter((node) => !others.includes(node) && !kept.some((one) => one.node === node));
  const order = [...kept.map(({ node }) => node), ...others];
  const asBefore = gone.length === 0 && order.every((node, at) => nodes[at] === node);
  const edits: Splice[] = [];
  if (asBefore) for (const { sheet, node } of kept) edits.push(...visibility(sheet, node));
  else {
    const text = [...kept.map(({ sheet, node }) => element(bytes, node, sheet)), ...others.map((node) => element(bytes, node, null))].join(
      "",
    );
    edits.push({ start: list.openEnd, end: list.closeStart, text }, ...renumberNames(root, nodes, order));
    const view = child(root, "bookViews")?.children[0];
    if (view) edits.push(...setAttribute(view, "activeTab", "0"), ...setAttribute(view, "firstSheet", "0"));
  }
  if (edits.length > 0) pack.set(name, splice(bytes, edits));
  for (const node of gone) {
    const id = prefixedAttr(node, "id");
    if (id !== null) pack.unrelate(name, id);
    pack.remove(partOf(node));
  }
}

function visibility(sheet: SheetModel, node: XmlNode): Splice[] {
  const state = attr(node, "state") ?? "visible";
  return state === STATES[sheet.visibility] ? [] : setAttribute(node, "state", STATES[sheet.visibility]);
}

/** The element as it is, with another state when the sheet has one. */
function element(bytes: Uint8Array, node: XmlNode, sheet: SheetModel | null): string {
  const text = bytes.slice(node.start, node.end);
  const edits = sheet === null ? [] : visibility(sheet, node);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - node.start, end: edit.end - node.start }));
  return new TextDecoder().decode(splice(text, moved));
}

/** Local names count the sheets. */
function renumberNames(root: XmlNode, before: readonly XmlNode[], after: readonly XmlNode[]): Splice[] {
  return childrenOf(child(root, "definedNames"), "definedName").flatMap((node) => {
    const local = attr(node, "localSheetId");
    const sheet = local === null ? undefined : before[Number(local)];
    if (local === null || !sheet) return [];
    const at = after.indexOf(sheet);
    return at < 0 ? removeNode(node) : setAttribute(node, "localSheetId", String(at));
  });
}
