import { encode, splice } from "./bytes";
import { officeRelations, xmlHead } from "./package";
import type { Package } from "./package";
import { freeName } from "./shared-strings";
import { cellAt, EMU, startOf } from "./sheet-measures";
import type { SheetMeasures } from "./sheet-measures";
import { mainNamespace } from "./workbook-part";
import { attr, child, escapeAttribute, numberAttr, parseXml, prefixOf } from "./xml-tree";
import type { XmlNode } from "./xml-tree";

/** The drawing of a worksheet: pictures and charts, each in an anchor that says where it stands. */

export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
/** What follows the drawing in a worksheet, in the order of its schema. */
const AFTER_DRAWING = ["legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

/** A rectangle on a sheet, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture or chart as a drawing holds it. */
export interface Anchored {
  readonly kind: "picture" | "chart";
  readonly name: string;
  readonly anchor: XmlNode;
  readonly properties: XmlNode;
  readonly box: Box;
}

/** Name of the drawing of a worksheet part; null when it has none. */
export function drawingOf(pack: Package, sheetPart: string): string | null {
  const relation = pack.relationships(sheetPart).find(({ kind, external }) => kind === "drawing" && !external);
  return relation !== undefined && pack.entry(relation.target) !== null ? relation.target : null;
}

/** The drawing of a worksheet part, made when there is none. */
export function demandDrawing(pack: Package, sheetPart: string): string {
  const known = drawingOf(pack, sheetPart);
  if (known !== null) return known;
  const name = freeName(pack, "xl/drawings/drawing", ".xml", 1);
  pack.set(name, encode(`${xmlHead}<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${drawingMain}"></xdr:wsDr>`), drawingType);
  const id = pack.relate(sheetPart, `${officeRelations}/drawing`, name);
  const bytes = pack.part(sheetPart);
  if (bytes === null) return name;
  const root = parseXml(bytes, sheetPart);
  const next = root.children.find((node) => node.namespace === mainNamespace && AFTER_DRAWING.includes(node.local));
  const at = next?.start ?? root.closeStart;
  const text = `<${prefixOf(root)}drawing xmlns:rel="${officeRelations}" rel:id="${id}"/>`;
  if (child(root, "drawing") === null) pack.set(sheetPart, splice(bytes, [{ start: at, end: at, text }]));
  return name;
}

/** The pictures and charts of a drawing; shapes, groups and what is newer than this are passed over. */
export function anchoredIn(root: XmlNode, measures: SheetMeasures): Anchored[] {
  return root.children.flatMap((anchor): Anchored[] => {
    const holder = child(anchor, "pic") ?? child(anchor, "graphicFrame");
    const box = boxOf(anchor, measures);
    if (anchor.namespace !== drawingNamespace || holder === null || box === null) return [];
    const properties = holder.children.find(({ local }) => /^nv/.test(local))?.children.find(({ local }) => local === "cNvPr");
    const isChart = holder.local === "graphicFrame" && holds(holder, (node) => node.namespace === chartNamespace && node.local === "chart");
    if (properties === undefined || (holder.local === "graphicFrame" && !isChart)) return [];
    return [{ kind: isChart ? "chart" : "picture", name: attr(properties, "name") ?? "", anchor, properties, box }];
  });
}

function holds(node: XmlNode, is: (one: XmlNode) => boolean): boolean {
  return is(node) || node.children.some((inner) => holds(inner, is));
}

function boxOf(anchor: XmlNode, measures: SheetMeasures): Box | null {
  const ext = child(anchor, "ext");
  const size = ext && { width: numberAttr(ext, "cx", 0) / EMU, height: numberAttr(ext, "cy", 0) / EMU };
  const pos = child(anchor, "pos");
  if (pos && size) return { left: numberAttr(pos, "x", 0) / EMU, top: numberAttr(pos, "y", 0) / EMU, ...size };
  const from = cornerOf(child(anchor, "from"), measures);
  const to = cornerOf(child(anchor, "to"), measures);
  if (from === null) return null;
  if (size) return { ...from, ...size };
  return to && { ...from, width: Math.max(0, to.left - from.left), height: Math.max(0, to.top - from.top) };
}

function cornerOf(node: XmlNode | null, { width, height }: SheetMeasures): { left: number; top: number } | null {
  if (node === null) return null;
  const number = (local: string): number => Number(child(node, local)?.text ?? "0");
  return {
    left: startOf(number("col"), width) + number("colOff") / EMU,
    top: startOf(number("row"), height) + number("rowOff") / EMU,
  };
}

/** Number that no shape in a drawing has yet. */
export function freeShapeId(root: XmlNode): number {
  let highest = 1;
  const visit = (node: XmlNode): void => {
    if (node.local === "cNvPr") highest = Math.max(highest, numberAttr(node, "id", 0));
    node.children.forEach(visit);
  };
  visit(root);
  return highest + 1;
}

/** The insides of a corner in an anchor: "xdr:col", "xdr:colOff", "xdr:row", "xdr:rowOff". */
export function corner(left: number, top: number, { width, height }: SheetMeasures, prefix = "xdr:"): string {
  const across = cellAt(left, width);
  const down = cellAt(top, height);
  const one = (local: string, value: number): string => `<${prefix}${local}>${String(value)}</${prefix}${local}>`;
  return one("col", across.index) + one("colOff", across.rest) + one("row", down.index) + one("rowOff", down.rest);
}

/** What a drawing is called and says to screen readers. */
export interface ShapeNames {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** A picture in an anchor. @param relation of the drawing to the image part */
export function pictureAnchor(names: ShapeNames, box: Box, relation: string, measures: SheetMeasures): string {
  const size = extent(box);
  return anchorAround(
    box,
    measures,
    `<xdr:pic><xdr:nvPicPr>${properties(names)}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip xmlns:r="${officeRelations}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
      `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
  );
}

/** A chart in an anchor. @param relation of the drawing to the chart part */
export function chartAnchor(names: ShapeNames, box: Box, relation: string, measures: SheetMeasures): string {
  return anchorAround(
    box,
    measures,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties(names)}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartNamespace}">` +
      `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelations}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );
}

function anchorAround(box: Box, measures: SheetMeasures, content: string): string {
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="${drawingMain}"><xdr:from>${corner(box.left, box.top, measures)}</xdr:from>` +
    `<xdr:ext ${extent(box)}/>${content}<xdr:clientData/></xdr:oneCellAnchor>`
  );
}

export function extent({ width, height }: Pick<Box, "width" | "height">): string {
  return `cx="${String(Math.round(width * EMU))}" cy="${String(Math.round(height * EMU))}"`;
}

function properties({ id, name, title, description }: ShapeNames): string {
  const called = title === "" ? "" : ` title="${escapeAttribute(printable(title))}"`;
  const words = `name="${escapeAttribute(printable(name))}" descr="${escapeAttribute(printable(description))}"`;
  return `<xdr:cNvPr id="${String(id)}" ${words}${called}/>`;
}

/** Text without what XML cannot hold: control characters and half characters. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
}
